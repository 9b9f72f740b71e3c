"""Insights with their evidence, quotes that were released, and figures from outside."""

import random

from bench.harvest_requests import NOW
from inbreng.dialogue.models import Contribution, Wording
from inbreng.insights.models import (
    Evidence,
    Insight,
    OutsideSource,
    ReleasedQuote,
    Series,
    SeriesPoint,
    SourceParagraph,
    Theme,
)
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

N_INSIGHTS, N_VOICES, N_QUOTES = 300, 60, 2000
MANY_VOICES = 300


def fill_insights(trajectory: Trajectory, editor: User) -> None:
    """Insights on which voices stand, three hundred of them under the first."""
    themes = list(Theme.objects.filter(trajectory=trajectory))
    insights = Insight.objects.bulk_create(
        Insight(
            trajectory=trajectory,
            number=number,
            statement=f"Ouders zoeken houvast, keer {number}.",
            kind=random.choice(Insight.Kind.values),
            theme=random.choice(themes),
            state="agreed" if number % 10 else "draft",
            made_by=editor,
            made_at=NOW,
            agreed_at=NOW if number % 10 else None,
        )
        for number in range(1, N_INSIGHTS + 1)
    )
    points = list(Contribution.objects.visible().values_list("pk", flat=True))
    Evidence.objects.bulk_create(
        (
            Evidence(insight=insight, contribution_id=pk, stance=stance(), added_at=NOW)
            for insight in insights
            for pk in random.sample(points, N_VOICES if insight.number > 1 else MANY_VOICES)
        ),
        batch_size=1000,
    )
    release(points, editor)
    add_outside(trajectory)


def stance() -> str:
    """Mostly for."""
    return random.choices(["for", "against"], [9, 1])[0]


def release(points: list[int], editor: User) -> None:
    """Let everybody read some words."""
    Wording.objects.filter(contribution__in=points[:N_QUOTES])
    ReleasedQuote.objects.bulk_create(
        ReleasedQuote(
            contribution_id=wording.contribution_id,
            wording=wording,
            spans=[[0, min(20, len(wording.text))]],
            released_by=editor,
            released_at=NOW,
        )
        for wording in Wording.objects.filter(contribution__in=points[:N_QUOTES])
    )


def add_outside(trajectory: Trajectory) -> None:
    """Series of five municipalities over ten years, and papers of fifty paragraphs."""
    for number in range(10):
        series = Series.objects.create(
            trajectory=trajectory,
            title=f"Reeks {number}",
            source="DUO",
            unit="procent",
            area_kind="municipality",
            dated_on=NOW.date(),
            added_at=NOW,
        )
        SeriesPoint.objects.bulk_create(
            SeriesPoint(series=series, area=f"Gemeente {n}", period=str(year), value=n)
            for n in range(5)
            for year in range(2016, 2026)
        )
        paper = OutsideSource.objects.create(
            trajectory=trajectory,
            kind="law",
            title=f"Stuk {number}",
            says="Mag.",
            dated_on=NOW.date(),
            added_at=NOW,
        )
        SourceParagraph.objects.bulk_create(
            SourceParagraph(source=paper, number=n, text=f"Artikel {n}.") for n in range(1, 51)
        )
