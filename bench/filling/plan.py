"""A plan with everything in it, its editions, its margin, and the plan before it."""

import random

from bench.harvest_requests import NOW
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight, Series, SeriesPoint, Theme
from inbreng.people.models import User
from inbreng.plan.actions import make_edition
from inbreng.plan.models import (
    Allocation,
    Ambition,
    Argument,
    Chapter,
    Citation,
    EarlierChapter,
    EarlierLine,
    EarlierPlan,
    Figure,
    MarginNote,
    Passage,
    PassageGround,
    PassageVersion,
    PastPromise,
    Plan,
    PlanAction,
    Portion,
    ProposedText,
    Scenario,
    Target,
)
from inbreng.programme.models import Trajectory

N_CHAPTERS, N_PASSAGES, N_EDITIONS, N_PROMISES = 10, 20, 12, 100
TEXT = "<p>Er komt een gids voor ouders. Elke school wijst <strong>iemand</strong> aan.</p>" * 3


def fill_plan(trajectory: Trajectory, editor: User) -> Plan:
    """Ten chapters of twenty passages of every kind, on one of them three hundred voices."""
    plan = Plan.objects.create(trajectory=trajectory, title="Plan", first_year=2027)
    chapters = Chapter.objects.bulk_create(
        Chapter(plan=plan, number=n, title=f"Hoofdstuk {n}", demand="Dit hoort erin.")
        for n in range(1, N_CHAPTERS + 1)
    )
    kinds = Passage.Kind.values
    passages = Passage.objects.bulk_create(
        Passage(chapter=chapter, number=n, kind=kinds[n % len(kinds)])
        for chapter in chapters
        for n in range(1, N_PASSAGES + 1)
    )
    for number in (1, 2):
        write(passages[: len(passages) // number], number, editor)
    ground(trajectory, passages)
    build(trajectory, passages)
    for number in range(N_EDITIONS):
        make_edition(
            plan=plan, title=f"Concept {number}", note="", by=editor, now=NOW, published_at=NOW
        )
    comment(passages, editor)
    add_earlier(trajectory, passages)
    return plan


def write(passages: list[Passage], number: int, editor: User) -> None:
    """A version of each passage."""
    PassageVersion.objects.bulk_create(
        PassageVersion(passage=one, number=number, text=TEXT, made_by=editor, made_at=NOW)
        for one in passages
    )


def ground(trajectory: Trajectory, passages: list[Passage]) -> None:
    """Passages rest on insights; some insights have no place, some passages no ground."""
    insights = list(Insight.objects.filter(trajectory=trajectory, state="agreed"))
    first = PassageGround(passage=passages[0], insight=insights[0])
    grounds = [
        PassageGround(passage=passage, insight=insight)
        for passage in passages[1:180]
        for insight in random.sample(insights[1:250], 2)
    ]
    PassageGround.objects.bulk_create([first, *grounds])
    cells = list(SeriesPoint.objects.all()[:50])
    Citation.objects.bulk_create(
        Citation(passage=passage, point=cell, cited_at=NOW)
        for passage in passages[:100]
        for cell in random.sample(cells, 2)
    )


def build(trajectory: Trajectory, passages: list[Passage]) -> None:
    """What passages hold besides text, by their kind."""
    points = list(Contribution.objects.visible().values_list("pk", flat=True)[:2000])
    series = Series.objects.filter(trajectory=trajectory)[0]
    for passage in passages:
        add_part(passage, series, points)


def add_part(passage: Passage, series: Series, points: list[int]) -> None:
    """The part that a passage of this kind has."""
    if passage.kind == Passage.Kind.AMBITION:
        made = Ambition.objects.create(
            passage=passage, goal="Dichtbij naar school", unit="procent", baseline=5
        )
        Target.objects.bulk_create(
            Target(ambition=made, school_year=2027 + n, value=n) for n in range(4)
        )
    elif passage.kind == Passage.Kind.ACTION:
        PlanAction.objects.create(passage=passage, what="Een gids maken", who="het bureau")
    elif passage.kind == Passage.Kind.FIGURE:
        Figure.objects.create(passage=passage, series=series, caption="Het daalt.")
    elif passage.kind == Passage.Kind.SCENARIOS:
        for number in (1, 2):
            one = Scenario.objects.create(passage=passage, number=number, title=f"Weg {number}")
            argue(points, scenario=one)
    elif passage.kind == Passage.Kind.ALLOCATION:
        money = Allocation.objects.create(passage=passage, title="Ondersteuning")
        for number in (1, 2, 3):
            argue(
                points,
                portion=Portion.objects.create(
                    allocation=money, number=number, name=f"Deel {number}", amount=1000
                ),
            )


def argue(points: list[int], **beside: Scenario | Portion) -> None:
    """Ten arguments."""
    Argument.objects.bulk_create(
        Argument(contribution_id=pk, stance="for", chosen_at=NOW, **beside)
        for pk in random.sample(points, 10)
    )


def comment(passages: list[Passage], editor: User) -> None:
    """Remarks and proposals in the margin of many passages."""
    versions = PassageVersion.objects.filter(passage__in=passages, number=1)
    MarginNote.objects.bulk_create(
        MarginNote(passage_id=one.passage_id, version=one, text="Waarom?", made_at=NOW)
        for one in versions
        for _ in range(2)
    )
    ProposedText.objects.bulk_create(
        ProposedText(
            passage_id=one.passage_id,
            base=one,
            text=TEXT.replace("gids", "wijzer"),
            proposed_by=editor,
            proposed_at=NOW,
        )
        for one in versions[:100]
    )


def add_earlier(trajectory: Trajectory, passages: list[Passage]) -> None:
    """The plan before, with its promises."""
    earlier = EarlierPlan.objects.create(
        trajectory=trajectory, title="Vorig plan", first_year=2023, read_at=NOW
    )
    chapters = EarlierChapter.objects.bulk_create(
        EarlierChapter(plan=earlier, number=n, title=f"Hoofdstuk {n}") for n in range(1, 11)
    )
    lines = EarlierLine.objects.bulk_create(
        EarlierLine(chapter=chapter, number=n, text="Elk kind een plek dicht bij huis.")
        for chapter in chapters
        for n in range(1, 61)
    )
    themes = list(Theme.objects.filter(trajectory=trajectory))
    PastPromise.objects.bulk_create(
        PastPromise(
            line=line,
            theme=random.choice(themes),
            state="kept",
            says="Dat is gelukt.",
            passage=random.choice(passages),
            marked_at=NOW,
        )
        for line in lines[:N_PROMISES]
    )
