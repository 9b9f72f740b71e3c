"""Keep the sample's codebook: the themes that people made, renamed and noted things about."""

from datetime import datetime

from inbreng.insights.actions import change_theme, make_theme, start_codebook, write_memo
from inbreng.insights.models import Theme
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.actions.moments import moment
from inbreng.sample.reading import shapes
from inbreng.sample.reading.known import REST


def keep_codebook(sample: shapes.Codebook, catalogue: Catalogue, *, now: datetime) -> None:
    """Keep the themes with their memos; each gets the name that it had first, then its own."""
    made_at = moment(sample.made_on, now)
    start_codebook(trajectory=catalogue.trajectory, by=catalogue.people["editor"], now=made_at)
    catalogue.themes = _from_the_start(catalogue)
    for theme in sample.themes:
        catalogue.themes[theme.key] = _theme(theme, catalogue, made_at)
    for theme in sample.themes:
        if theme.before and theme.renamed_on:
            change_theme(
                theme=catalogue.themes[theme.key],
                version=catalogue.themes[theme.key].version,
                fields={"name": theme.name},
                reason=theme.because,
                by=catalogue.people["editor"],
                now=moment(theme.renamed_on, now),
            )
    for memo in sample.memos:
        write_memo(
            theme=catalogue.themes[memo.theme],
            text=memo.text,
            by=catalogue.people[memo.by],
            now=moment(memo.on, now),
        )


def _from_the_start(catalogue: Catalogue) -> dict[str, Theme]:
    there = list(catalogue.trajectory.themes.all())
    found = {
        key: next(theme for theme in there if theme.focus_point_id == point.pk)
        for key, point in catalogue.focus_points.items()
    }
    return found | {REST: next(theme for theme in there if theme.is_rest)}


def _theme(sample: shapes.Theme, catalogue: Catalogue, made_at: datetime) -> Theme:
    return make_theme(
        trajectory=catalogue.trajectory,
        name=sample.before or sample.name,
        definition=sample.definition,
        examples_in="\n".join(sample.examples_in),
        examples_out="\n".join(sample.examples_out),
        is_question=sample.is_question,
        parent=catalogue.themes[sample.under] if sample.under else None,
        by=catalogue.people["editor"],
        now=made_at,
    )
