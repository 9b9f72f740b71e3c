"""Keep the sample's figures from elsewhere, and its earlier plan with what came of it."""

from datetime import datetime

from inbreng.insights.actions.series import keep_series
from inbreng.insights.papers import typed_pieces
from inbreng.insights.series import read_figures
from inbreng.plan.actions.earlier import mark_promises, settle_promise, take_in_earlier_plan
from inbreng.plan.models import EarlierLine, EarlierPlan, Passage, PastPromise
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.reading import shapes


def keep_figures(sample: tuple[shapes.Series, ...], catalogue: Catalogue, *, now: datetime) -> None:
    """Keep every series as if its cells were pasted."""
    for one in sample:
        catalogue.series[one.key] = keep_series(
            trajectory=catalogue.trajectory,
            figures=read_figures(one.cells.strip(), one.area_kind),
            themes=[catalogue.themes[key] for key in one.themes],
            title=one.title,
            unit=one.unit,
            area_kind=one.area_kind,
            counts_people=one.counts_people,
            source=one.source,
            dated_on=one.dated_on,
            by=catalogue.people["editor"],
            now=now,
        )


def keep_earlier(
    sample: shapes.Beside, passages: dict[str, Passage], catalogue: Catalogue, *, now: datetime
) -> None:
    """Take the earlier plan in as pasted text, mark its promises and say what became of them."""
    plan = take_in_earlier_plan(
        trajectory=catalogue.trajectory,
        title=sample.earlier.title,
        first_year=sample.earlier.first_year,
        n_years=sample.earlier.n_years,
        pieces=typed_pieces(sample.earlier.text),
        by=catalogue.people["editor"],
        now=now,
    )
    for promise in sample.promises:
        _promise(promise, plan, passages, catalogue, now)


def _promise(
    sample: shapes.Promise,
    plan: EarlierPlan,
    passages: dict[str, Passage],
    catalogue: Catalogue,
    now: datetime,
) -> None:
    line = EarlierLine.objects.get(chapter__plan=plan, text=sample.words)
    theme = catalogue.themes[sample.theme]
    mark_promises(plan=plan, lines=[line], theme=theme, by=catalogue.people["editor"], now=now)
    settle_promise(
        promise=PastPromise.objects.get(line=line),
        state=sample.state,
        says=sample.says,
        theme=theme,
        passage=passages[sample.passage] if sample.passage else None,
    )
