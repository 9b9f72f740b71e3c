"""One passage of the published plan as everybody reads it, with what was heard about it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from inbreng.followup.queries.public_pages import HeardInsight, told_insights
from inbreng.insights.models import Insight
from inbreng.plan.models import Edition, Passage
from inbreng.plan.queries import as_published, current_plan, insights_told, latest_edition
from inbreng.programme.models import Trajectory

MOST_QUOTES = 20


@dataclass(frozen=True)
class PublicPassage:
    """A passage in the words of the published edition, and the insights it rests on."""

    passage: Passage
    edition: Edition
    heard: list[HeardInsight]


def passage_for_everybody(
    trajectory: Trajectory, pk: int, *, now: datetime
) -> PublicPassage | None:
    """A passage of the edition that is read now; None when it does not stand in it.

    The number of queries does not grow with insights or quotes.
    """
    plan = current_plan(trajectory)
    edition = latest_edition(plan, now=now) if plan else None
    if edition is None:
        return None
    there = Passage.objects.filter(chapter__plan=edition.plan_id).select_related("chapter")
    passage = as_published(there.filter(pk=pk), now=now).get(pk)
    if passage is None:
        return None
    agreed: QuerySet[Insight] = insights_told(passage, shows_drafts=False).order_by("number")
    heard = told_insights(agreed, trajectory, edition, most=MOST_QUOTES)
    return PublicPassage(passage, edition, heard)
