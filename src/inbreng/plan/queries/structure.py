"""What a passage holds besides text, as a version keeps it: ids and the plan's own words.

No words of a contribution stand in it, so that erasing those has nothing to look for here.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries.series import grid_of, public_grid
from inbreng.insights.spread import public_words_of_insights
from inbreng.plan.models import (
    Allocation,
    Ambition,
    Argument,
    Figure,
    Passage,
    PassageStructure,
    PlanAction,
    Portion,
    Scenario,
)
from inbreng.programme.models import Trajectory

Content = dict[str, Any]


def content_of(passage: Passage, insights: Sequence[Insight]) -> Content:
    """What the passage holds now; nothing for text. At most seven queries."""
    match passage.kind:
        case Passage.Kind.AMBITION:
            return _ambition(Ambition.objects.get(passage=passage))
        case Passage.Kind.ACTION:
            return _action(PlanAction.objects.select_related("ambition").get(passage=passage))
        case Passage.Kind.INSIGHT:
            return _insights(passage.chapter.plan.trajectory, insights)
        case Passage.Kind.FIGURE:
            return _figure(Figure.objects.select_related("series").get(passage=passage))
        case Passage.Kind.SCENARIOS:
            return _scenarios(passage.scenarios.prefetch_related("arguments"))
        case Passage.Kind.NEEDS:
            return _needs(insights)
        case Passage.Kind.ALLOCATION:
            return _allocation(Allocation.objects.get(passage=passage))
    return {}


def kept_content(passage: Passage, number: int) -> Content:
    """What a version of the passage held; nothing for text. One query.

    Of a version whose words alone were changed that is what the one before it held.
    """
    kept = PassageStructure.objects.filter(version__passage=passage, version__number__lte=number)
    newest = kept.order_by("-version__number").values_list("content", flat=True)
    found: Content | None = newest.first()
    return found or {}


def _ambition(ambition: Ambition) -> Content:
    return {
        "goal": ambition.goal,
        "measure": ambition.measure,
        "unit": ambition.unit,
        "baseline": _number(ambition.baseline),
        "baseline_on": _day(ambition.baseline_on),
        "owner": ambition.owner,
        "targets": [[one.school_year, _number(one.value)] for one in ambition.targets.all()],
    }


def _action(action: PlanAction) -> Content:
    return {
        "what": action.what,
        "who": action.who,
        "begins_on": _day(action.begins_on),
        "due_on": _day(action.due_on),
        "means": action.means,
        "ambition": action.ambition.goal if action.ambition else "",
        "ambition_passage": action.ambition.passage_id if action.ambition else None,
        "fallbacks": [
            {"letter": one.letter, "trigger": one.trigger, "what": one.what}
            for one in action.fallbacks.all()
        ],
    }


def _insights(trajectory: Trajectory, insights: Sequence[Insight]) -> Content:
    said = public_words_of_insights(trajectory, [one.pk for one in insights], Evidence.Stance.FOR)
    return {
        "insights": [
            {"id": one.pk, "statement": one.statement, "spread": said[one.pk]} for one in insights
        ]
    }


def _figure(figure: Figure) -> Content:
    series = figure.series
    grid = public_grid(grid_of(series), counts_people=series.counts_people)
    return {
        "series": series.pk,
        "title": series.title,
        "source": series.source,
        "address": series.address,
        "dated_on": _day(series.dated_on),
        "unit": series.unit,
        "caption": figure.caption,
        "periods": grid.periods,
        "rows": [[area, *words] for area, words in grid.rows_in_words()],
    }


def _scenarios(scenarios: Iterable[Scenario]) -> Content:
    return {
        "scenarios": [
            {"id": one.pk, "number": one.number, "title": one.title, "text": one.text} | _sides(one)
            for one in scenarios
        ]
    }


def _needs(insights: Sequence[Insight]) -> Content:
    needed = [one for one in insights if one.needed_by]
    themed = {one.pk: one.theme.name if one.theme else "" for one in needed}
    rows = [
        {
            "id": one.pk,
            "theme": themed[one.pk],
            "statement": one.statement,
            "whom": one.needed_by,
            "asks": one.asks,
        }
        for one in needed
    ]
    return {"rows": sorted(rows, key=lambda row: (row["theme"] == "", row["theme"]))}


def _allocation(allocation: Allocation) -> Content:
    portions = list(allocation.portions.prefetch_related("arguments"))
    return {
        "title": allocation.title,
        "rule": allocation.rule,
        "school_year": allocation.school_year,
        "total": _number(sum((one.amount for one in portions), Decimal(0))),
        "portions": [
            {
                "id": one.pk,
                "number": one.number,
                "name": one.name,
                "amount": _number(one.amount),
                "reason": one.reason,
            }
            | _sides(one)
            for one in portions
        ],
    }


def _sides(under: Scenario | Portion) -> Content:
    """The arguments for and against: ids, and the words that the plan has for them."""
    told: Content = {Argument.Stance.FOR.value: [], Argument.Stance.AGAINST.value: []}
    for one in under.arguments.all():
        told[one.stance].append({"id": one.pk, "words": one.words})
    return told


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
