"""What stands under a passage beside its words, as far as whoever reads may be told."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F

from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries.insights import told_insights
from inbreng.insights.spread import ground_of, spreads_of_insights
from inbreng.people.rules import Visitor
from inbreng.plan.models import Adoption, Argument, Passage, PlanAction

MOST_VOICES = 5  # under each insight; the others are on its own page

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldArgument:
    """An argument: the words of the plan, and the line itself where that may be read."""

    pk: int
    words: str
    voice: Line | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A scenario or a portion with what was said for and against it."""

    number: int
    title: str
    text: str
    amount: str
    support: list[ToldArgument]
    against: list[ToldArgument]


@dataclass(frozen=True, slots=True)
class ToldInsight:
    """An insight with the first of the voices that may be read.

    ``is_other`` when it reads otherwise now than in the plan, or was withdrawn.
    """

    pk: int
    statement: str
    voices: list[Line] = field(default_factory=list)
    n_more: int = 0
    is_other: bool = False


def choices_told(content: Content, view: Disclosure) -> list[Choice]:
    """Scenarios or portions as a version held them. Three queries, however many there are."""
    held = content.get("scenarios") or content.get("portions") or []
    ids = [argument["id"] for one in held for side in ("for", "against") for argument in one[side]]
    arguments = Argument.objects.filter(pk__in=ids).select_related("contribution")
    spoken = {one.pk: one.contribution for one in arguments}
    lines = {line.pk: line for line in voices_in(view, spoken.values())}

    def told(side: Iterable[Content]) -> list[ToldArgument]:
        found = [
            ToldArgument(
                one["id"],
                one["words"],
                lines.get(spoken[one["id"]].pk) if one["id"] in spoken else None,
            )
            for one in side
        ]
        return [one for one in found if one.words or one.voice]

    return [
        Choice(
            number=one["number"],
            title=one.get("title") or one.get("name", ""),
            text=one.get("text") or one.get("reason", ""),
            amount=one.get("amount", ""),
            support=told(one["for"]),
            against=told(one["against"]),
        )
        for one in held
    ]


def insights_with_voices(content: Content, view: Disclosure) -> list[ToldInsight]:
    """The insights of a version as they may be told now. Seven queries, however many there are."""
    statements = {one["id"]: one["statement"] for one in content.get("insights", ())}
    ids = list(statements)
    insights = told_insights(Insight.objects.filter(pk__in=ids), view.tells_all).in_bulk()
    spreads = spreads_of_insights(ground_of(view), ids, Evidence.Stance.FOR)
    first = _first_voices(view, ids)
    spoken = Contribution.objects.filter(pk__in=[pk for held in first.values() for pk in held])
    lines = {line.pk: line for line in voices_in(view, spoken)}
    return [
        ToldInsight(
            pk=pk,
            statement=insights[pk].statement,
            voices=[lines[one] for one in first[pk] if one in lines],
            n_more=spreads[pk].n_points - len(first[pk]),
            is_other=insights[pk].state != Insight.State.AGREED
            or insights[pk].statement != statements[pk],
        )
        for pk in ids
        if pk in insights
    ]


def _first_voices(view: Disclosure, insights: Collection[int]) -> Mapping[int, list[int]]:
    """The first points that support each insight, in the order in which they may be told."""
    said = view.lines().filter(
        evidence__insight__in=insights,
        evidence__stance=Evidence.Stance.FOR,
        evidence__dropped_at=None,
    )
    of = F("evidence__insight_id")
    first: dict[int, list[int]] = {pk: [] for pk in insights}
    for insight, pk in said.order_by(*view.order).annotate(of=of).values_list("of", "pk"):
        if len(first[insight]) < MOST_VOICES:
            first[insight].append(pk)
    return first


@dataclass(frozen=True, slots=True)
class NeedsGrid:
    """Who needs what, by theme, as a version held it."""

    columns: list[str]
    rows: list[tuple[str, list[tuple[str, list[Content]]]]]


def needs_told(content: Content) -> NeedsGrid:
    """The grid of needs by theme and by whom. No query."""
    by_theme: dict[str, list[Content]] = {}
    for row in content.get("rows", ()):
        by_theme.setdefault(row["theme"], []).append(row)
    labels = [(whom, str(label)) for whom, label in Insight.Whom.choices]
    rows = [
        (theme, [(label, [one for one in held if whom in one["whom"]]) for whom, label in labels])
        for theme, held in by_theme.items()
    ]
    return NeedsGrid([label for _whom, label in labels], rows)


@dataclass(frozen=True, slots=True)
class Owners:
    """Who made an action their own, and whether the reader did."""

    names: list[str]
    is_mine: bool


def owners_of(passage: Passage, user: Visitor) -> Owners:
    """Who made the action of a passage their own. One query."""
    action = PlanAction.objects.filter(passage=passage.pk)
    held = Adoption.objects.filter(action__in=action, given_back_at__isnull=True)
    rows = list(held.values_list("user_id", "user__name"))
    return Owners([name for _pk, name in rows], user.pk in {pk for pk, _name in rows})
