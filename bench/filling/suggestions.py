"""A round of suggestions of which nothing was decided, behind one of which people decided much."""

import random

from bench.harvest_requests import NOW
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import (
    Coding,
    LookAlike,
    ProposedTheme,
    Suggestion,
    SuggestionRun,
    Theme,
)
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

BATCH = 500
N_GROUPS, PER_GROUP = 40, 30


def suggest(trajectory: Trajectory, editor: User) -> None:
    """The machine judged every point that people coded, and suggests for the rest."""
    themes = list(Theme.objects.filter(trajectory=trajectory, is_rest=False))
    earlier, run = (
        SuggestionRun.objects.create(
            trajectory=trajectory,
            state=SuggestionRun.State.READY,
            method="inbreng themes 1: meting",
            version="1",
            asked_by=editor,
            asked_at=NOW,
            finished_at=NOW,
        )
        for _ in range(2)
    )
    coded = set(Coding.objects.values_list("contribution", flat=True))
    points = list(Contribution.objects.filter(state="visible").values_list("pk", flat=True))
    waiting = [pk for pk in points if pk not in coded]
    keep(judged(run, [pk for pk in points if pk in coded], themes, is_blind=True))
    keep(judged(run, waiting, themes, is_blind=False))
    keep(decided(earlier, editor, random.sample(points, len(points) // 10), themes))
    group(run, waiting)
    pairs = {tuple(sorted(random.sample(points, 2))) for _ in range(len(points) // 4)}
    LookAlike.objects.bulk_create(
        LookAlike(run=run, first_id=one, second_id=other, likeness=random.uniform(0.7, 1))
        for one, other in pairs
    )


def keep(suggestions: list[Suggestion]) -> None:
    """Keep what was suggested."""
    Suggestion.objects.bulk_create(suggestions, batch_size=BATCH)


def judged(
    run: SuggestionRun, points: list[int], themes: list[Theme], *, is_blind: bool
) -> list[Suggestion]:
    """Up to three themes for each point, of which the likeliest is what the machine would give."""
    return [
        Suggestion(
            run=run,
            contribution_id=pk,
            theme=theme,
            probability=probability,
            is_chosen=number == 0,
            is_blind=is_blind,
        )
        for pk in points
        for number, (theme, probability) in enumerate(likely(themes))
    ]


def likely(themes: list[Theme]) -> list[tuple[Theme, float]]:
    """One to three themes with how likely they are, the likeliest first."""
    chosen = random.sample(themes, random.randint(1, 3))
    sure = sorted((random.uniform(0.1, 1) for _ in chosen), reverse=True)
    return list(zip(chosen, sure, strict=True))


def decided(
    run: SuggestionRun, editor: User, points: list[int], themes: list[Theme]
) -> list[Suggestion]:
    """What people took over and refused in an earlier round, half of each."""
    return [
        Suggestion(
            run=run,
            contribution_id=pk,
            theme=random.choice(themes),
            probability=0.9,
            state="refused" if number % 2 else "confirmed",
            decided_by=editor,
            decided_at=NOW,
        )
        for number, pk in enumerate(points)
    ]


def group(run: SuggestionRun, waiting: list[int]) -> None:
    """Groups of points that nobody coded."""
    for number in range(N_GROUPS):
        members = waiting[number * PER_GROUP : (number + 1) * PER_GROUP]
        proposed = ProposedTheme.objects.create(
            run=run, key=f"groep-{number}", label=f"Groep {number}", typical=members[:3]
        )
        keep(
            [
                Suggestion(run=run, contribution_id=pk, proposed_theme=proposed, probability=1)
                for pk in members
            ]
        )
