"""From a contribution to the passages in which it is an argument."""

from datetime import datetime

from django.db.models import Q

from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Argument, Passage
from inbreng.plan.queries.editions import as_published
from inbreng.plan.queries.plans import standing


def passages_arguing(
    contribution: Contribution, *, shows_drafts: bool, now: datetime | None = None
) -> list[Passage]:
    """Passages that have the contribution as argument, in the plan's order. At most two queries.

    Who is told of no drafts is told of those that stand in the edition that is
    read, whether or not the argument was chosen before it.
    """
    argued = Argument.objects.filter(contribution=contribution).values("pk")
    held = Passage.objects.filter(
        Q(scenarios__arguments__in=argued) | Q(allocation__portions__arguments__in=argued)
    ).distinct()
    passages = list(standing(held).select_related("chapter"))
    if shows_drafts:
        return passages
    published = as_published(passages, now=now)
    return [published[one.pk] for one in passages if one.pk in published]
