"""Keep the sample's insights, what stands beside them and the bundles that groups work on."""

from datetime import datetime
from typing import Any

from inbreng.insights.actions import (
    agree_insight,
    drop_voice,
    hand_over_bundle,
    keep_source,
    return_bundle,
    revise_insight,
    state_insight,
    withdraw_insight,
)
from inbreng.insights.models import Insight
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.actions.moments import moment
from inbreng.sample.reading import shapes

# Whoever wrote an insight does not settle it; the other writer does.
READS_ALONG = {"editor": "quality_lead", "quality_lead": "editor"}


def keep_findings(sample: shapes.Findings, catalogue: Catalogue, *, now: datetime) -> None:
    """Keep insights as drafts, agreed on or withdrawn; then sources and bundles."""
    for insight in sample.insights:
        catalogue.insights[insight.key] = _insight(insight, catalogue, now)
    for source in sample.sources:
        keep_source(
            trajectory=catalogue.trajectory,
            kind=source.kind,
            title=source.title,
            place=source.place,
            says=source.says,
            dated_on=source.dated_on,
            insights=[catalogue.insights[key] for key in source.insights],
            themes=[catalogue.themes[key] for key in source.themes],
            by=catalogue.people["editor"],
            now=now,
        )
    for bundle in sample.bundles:
        _bundle(bundle, catalogue, now)


def _insight(sample: shapes.Insight, catalogue: Catalogue, now: datetime) -> Insight:
    first = {"statement": sample.first_words} if sample.first_words else _words(sample)
    insight = state_insight(
        trajectory=catalogue.trajectory,
        kind=sample.kind,
        theme=catalogue.themes[sample.theme],
        support=catalogue.heard((*sample.support, *sample.dropped)),
        against=catalogue.heard(sample.against),
        is_question=sample.is_question,
        use=sample.use,
        by=catalogue.people[sample.by],
        now=moment(sample.made_on, now),
        **first,
    )
    _change(insight, sample, catalogue, now)
    _settle(insight, sample, catalogue, now)
    return insight


def _words(sample: shapes.Insight) -> dict[str, Any]:
    return {
        "statement": sample.statement,
        "core": sample.core,
        "known": sample.known,
        "still_open": sample.open,
        "needed_by": list(sample.needed_by),
        "asks": sample.asks,
    }


def _change(insight: Insight, sample: shapes.Insight, catalogue: Catalogue, now: datetime) -> None:
    by = catalogue.people[sample.by]
    if sample.revised_on:
        revise_insight(
            insight=insight,
            version=insight.version,
            fields=_words(sample),
            by=by,
            now=moment(sample.revised_on, now),
        )
    if sample.dropped_on:
        dropped_at = moment(sample.dropped_on, now)
        for voice in catalogue.heard(sample.dropped):
            reason = sample.dropped_because
            drop_voice(insight=insight, contribution=voice, reason=reason, by=by, now=dropped_at)


def _settle(insight: Insight, sample: shapes.Insight, catalogue: Catalogue, now: datetime) -> None:
    by = catalogue.people[READS_ALONG[sample.by]]
    if sample.agreed_on:
        agreed_at = moment(sample.agreed_on, now)
        agree_insight(insight=insight, agreed_with=sample.agreed_with, by=by, now=agreed_at)
    if sample.withdrawn_on:
        withdrawn_at = moment(sample.withdrawn_on, now)
        withdraw_insight(insight=insight, reason=sample.withdrawn_because, by=by, now=withdrawn_at)


def _bundle(sample: shapes.Bundle, catalogue: Catalogue, now: datetime) -> None:
    bundle = hand_over_bundle(
        trajectory=catalogue.trajectory,
        title=sample.title,
        task=sample.task,
        standing_group=catalogue.groups[sample.group],
        group_name="",
        due_on=sample.due_on,
        insights=[catalogue.insights[key] for key in sample.insights],
        contributions=[],
        by=catalogue.people["editor"],
        now=moment(sample.handed_on, now),
    )
    if sample.returned_on:
        returned_at = moment(sample.returned_on, now)
        return_bundle(bundle=bundle, outcome=sample.outcome, now=returned_at)
