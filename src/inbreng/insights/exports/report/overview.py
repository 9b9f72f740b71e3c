"""All themes in one table, and how often each perspective spoke about them."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from inbreng.insights.exports.report.basis import Basis
from inbreng.insights.exports.report.structure import Chapter, Grid, Row, Sheet
from inbreng.insights.exports.report.voices import who_of
from inbreng.insights.models import Theme
from inbreng.insights.spread import Spread

MOST_THEMES = 16
FEWEST_SIDES = 2
WIDTHS = (14, 5, 4, 21)


def themes_sheet(
    basis: Basis, spreads: Mapping[int, Spread], chapters: tuple[Chapter, ...]
) -> Sheet:
    """The themes with how many insights they have and how widely they were spoken about."""
    tells = basis.reach.tells_numbers
    n_insights = {chapter.title: len(chapter.statements) for chapter in chapters}
    headings = [_("thema"), _("inzichten"), _("punten"), _("hoe breed gezegd")]
    rows = []
    for theme in top_themes(basis):
        spread = spreads[theme.pk]
        n_here = n_insights.get(theme.name, 0)
        if not (n_here or spread.n_points or basis.is_public):
            continue
        cells = [theme.name, str(n_here), str(spread.n_points), basis.words(spread)]
        rows.append(Row(tuple(cells if tells else cells[:2] + cells[3:])))
    return Sheet(
        caption=_("De thema’s, met hoe breed erover gesproken is"),
        headings=tuple(headings if tells else headings[:2] + headings[3:]),
        rows=tuple(rows),
        widths=WIDTHS if tells else WIDTHS[:2] + WIDTHS[3:],
    )


def top_themes(basis: Basis) -> list[Theme]:
    """The themes that fall under no other theme of the report, in the order of the codebook."""
    return [told.theme for told in basis.told.themes if told.parent is None]


def grid_of(basis: Basis, spreads: Mapping[int, Spread]) -> Grid | None:
    """How often each perspective spoke about each theme, where numbers may be told."""
    sides = basis.ground.perspectives
    spoken = [theme for theme in top_themes(basis) if spreads[theme.pk].by_perspective]
    if not basis.reach.tells_numbers or len(sides) < FEWEST_SIDES or not spoken:
        return None
    most = sorted(spoken, key=lambda theme: -spreads[theme.pk].n_points)[:MOST_THEMES]
    shown = [theme for theme in spoken if theme in most]
    counts = tuple(
        tuple(spreads[theme.pk].by_perspective.get(side.pk, 0) for side in sides) for theme in shown
    )
    return Grid(
        themes=tuple(theme.name for theme in shown),
        sides=tuple(who_of(side) for side in sides),
        counts=counts,
        caption=_("Wie sprak waarover? Hoe groter de stip, hoe meer punten."),
        words=_grid_words(shown, spreads),
    )


def _grid_words(shown: list[Theme], spreads: Mapping[int, Spread]) -> str:
    said = [_theme_words(theme, spreads[theme.pk]) for theme in shown]
    return _("Punten per thema en perspectief. %(rows)s") % {"rows": " ".join(said)}


def _theme_words(theme: Theme, spread: Spread) -> str:
    counts = (
        f"{side.plural_as_spoken} {spread.by_perspective[side.pk]}" for side in spread.perspectives
    )
    return f"{theme.name}: {', '.join(counts)}."
