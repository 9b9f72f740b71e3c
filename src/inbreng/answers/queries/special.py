"""Minority points and tensions: they are answered by name and not along with the rest."""

from typing import Any, cast

from django.db.models import Q, QuerySet

from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Evidence, Insight


def special(contributions: QuerySet[Contribution]) -> QuerySet[Contribution]:
    """Of these, what few said, what people did not agree on, and what speaks against an insight."""
    return contributions.filter(is_special())


def is_special() -> Q:
    """The condition by which a contribution asks for an answer of its own."""
    against = Evidence.objects.filter(stance=Evidence.Stance.AGAINST, dropped_at__isnull=True)
    standing = against.exclude(insight__state=Insight.State.WITHDRAWN).order_by()
    # Few speak against: found once, and not looked for at each point.
    return Q(is_minority=True) | Q(is_disagreed=True) | Q(pk__in=standing.values("contribution"))


def without_own_answer(contributions: QuerySet[Contribution]) -> QuerySet[Contribution]:
    """Of these, what is special and has no answer, or one that it shares with others."""
    own = Answer.objects.filter(is_shared=False).values("contribution")
    found: Any = special(contributions).exclude(pk__in=own)
    return cast("QuerySet[Contribution]", found)
