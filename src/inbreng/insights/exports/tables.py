"""The tables of an export: points, themes, insights with their voices, sources from outside."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.dialogue import exports as harvest
from inbreng.insights.exports.scopes import scope_words
from inbreng.insights.exports.telling import Told, ToldInsight
from inbreng.insights.models import Evidence, OutsideSource

Row = list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings, with how wide each column is in characters."""

    name: str
    headings: Row
    widths: tuple[int, ...]
    rows: Iterable[Row]


def tables_of(told: Told) -> Iterator[Table]:
    """Everything that is told, a table at a time; points are read while their rows are asked."""
    yield about(told)
    if told.view is not None:
        yield points(told)
    yield themes(told)
    yield insights(told)
    if told.view is not None:
        yield voices(told)
    yield sources(told)


def about(told: Told) -> Table:
    """What the file holds and for whom it was made."""
    rows = [
        [_("traject"), told.trajectory.name],
        [_("wat"), scope_words(told.export)],
        [_("voor wie"), told.export.get_audience_display()],
        [_("gevraagd op"), _moment(told.export.asked_at)],
        [_("let op"), _reading_advice(told)],
    ]
    return Table(_("Over dit bestand"), [_("naam"), _("inhoud")], (20, 90), rows)


def points(told: Told) -> Table:
    """Every point with its place, as in the harvest, and the themes that people put it under."""
    files = told.tells_all
    return Table(
        _("Punten"),
        [*harvest.headings(tells_files=files), _("thema’s")],
        (*harvest.WIDTHS, 40),
        (
            [
                *harvest.row_of(point.line, tells_files=files),
                " / ".join(theme.name for theme in point.themes),
            ]
            for point in told.points()
        ),
    )


def themes(told: Told) -> Table:
    """The codebook; the public gets no examples, which may be somebody's words."""
    shows_examples = told.view is not None
    headings = [_("thema"), _("valt onder"), _("wat hoort erbij"), _("spreiding")]
    if shows_examples:
        headings += [_("voorbeelden die erbij horen"), _("voorbeelden die er niet bij horen")]
    rows = []
    for one in told.themes:
        theme = one.theme
        row = [theme.name, one.parent.name if one.parent else "", theme.definition, one.spread]
        rows.append([*row, theme.examples_in, theme.examples_out] if shows_examples else row)
    return Table(_("Thema’s"), headings, (30, 30, 60, 50, 50, 50), rows)


def insights(told: Told) -> Table:
    """What was heard, with how widely it was said and what contradicts it."""
    headings = [
        *(_("nummer"), _("wat we hoorden"), _("soort"), _("waarvoor"), _("vraag"), _("thema")),
        *(_("de kern"), _("wat weten we"), _("wat is nog open"), _("wie heeft dit nodig")),
        *(_("wat vraagt dit"), _("staat"), _("vastgesteld op")),
        *(_("gezegd door"), _("tegengesproken door"), _("bronnen van buiten")),
    ]
    widths = (8, 70, 16, 20, 8, 30, 50, 50, 50, 24, 40, 14, 14, 50, 50, 40)
    return Table(_("Inzichten"), headings, widths, [_insight_row(one) for one in told.insights])


def _insight_row(told: ToldInsight) -> Row:
    insight = told.insight
    return [
        str(insight.number),
        insight.statement,
        insight.get_kind_display(),
        insight.get_use_display(),
        _("ja") if insight.is_question else "",
        insight.theme.name if insight.theme else "",
        insight.core,
        insight.known,
        insight.still_open,
        insight.needed_by_words,
        insight.asks,
        insight.get_state_display(),
        _day(insight.agreed_at),
        told.spread[Evidence.Stance.FOR],
        told.spread[Evidence.Stance.AGAINST],
        " / ".join(source.title for source in told.sources),
    ]


def voices(told: Told) -> Table:
    """The voices under each insight, for and against, by the key of their point."""
    rows = [
        [
            str(one.insight.number),
            one.insight.statement,
            str(Evidence.Stance(stance).label),
            line.words,
            line.perspective.name_as_spoken if line.perspective else "",
            line.table,
            line.gathering,
            str(line.key),
        ]
        for one in told.insights
        for stance, lines in one.voices.items()
        for line in lines
    ]
    headings = [
        *(_("inzicht"), _("wat we hoorden"), _("voor of tegen"), _("woorden")),
        *(_("perspectief"), _("tafel"), _("bijeenkomst"), _("sleutel")),
    ]
    return Table(_("Stemmen"), headings, (8, 50, 18, 70, 18, 20, 30, 38), rows)


def sources(told: Told) -> Table:
    """Papers, figures and laws that stand beside the voices."""
    headings = [
        *(_("soort"), _("naam"), _("waar staat het"), _("wat staat er"), _("webadres")),
        *(_("van welke dag"), _("bij inzicht"), _("bij thema")),
    ]
    shown = {one.insight.pk for one in told.insights}
    rows = [_source_row(source, shown) for source in told.sources]
    return Table(_("Bronnen van buiten"), headings, (18, 40, 30, 60, 40, 14, 12, 30), rows)


def _source_row(source: OutsideSource, shown: set[int]) -> Row:
    numbers = [one.number for one in source.insights.all() if one.pk in shown]
    return [
        source.get_kind_display(),
        source.title,
        source.place,
        source.says,
        source.address,
        source.dated_on.isoformat(),
        ", ".join(map(str, sorted(numbers))),
        ", ".join(theme.name for theme in source.themes.all() if theme.ended_at is None),
    ]


def _reading_advice(told: Told) -> str:
    if told.view is None:
        return _(
            "Hier staat hoe breed iets gezegd is, zonder de punten zelf. "
            "Groepen van minder dan vijf mensen vertellen we niet apart."
        )
    if told.tells_all:
        return _("Alleen voor het eigen bureau: hierin staan ook kleine tafels en concepten.")
    return _("Tafels en perspectieven van minder dan vijf mensen staan hier niet apart in.")


def _moment(moment: datetime) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def _day(moment: datetime | None) -> str:
    return timezone.localtime(moment).date().isoformat() if moment else ""
