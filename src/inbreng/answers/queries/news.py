"""What somebody does not know yet about what became of their words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from inbreng.answers.models import AnswerMessage, AnswerTold, ForwardPoint
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Letter

# So long an answer can be taken back before anybody is told.
SETTLE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class News:
    """What is new about one contribution, for the person who said it."""

    person_id: int
    contribution_id: int
    number: int  # of the answer that is told with it, 0 without one
    is_answer: bool
    has_message: bool
    has_reply: bool


def persons_to_tell(now: datetime) -> list[int]:
    """Everybody with news and an address who got no letter about answers today. One query."""
    today = Letter.objects.filter(
        person=OuterRef("said_by"),
        topic=Letter.Topic.ANSWERS,
        asked_at__gte=now.replace(hour=0, minute=0, second=0, microsecond=0),
    )
    reachable = Q(said_by__contact__email__gt="") | Q(said_by__account__isnull=False)
    found = _with_news(now).filter(reachable, ~Exists(today)).order_by("said_by")
    return list(found.values_list("said_by", flat=True).distinct())


def news_of(persons: Collection[int], now: datetime) -> list[News]:
    """What is new for these persons. One query."""
    found: Any = _with_news(now).filter(said_by__in=persons).order_by("pk")
    rows = found.values_list(
        "said_by", "pk", "answer__number", "is_answer", "has_message", "has_reply"
    )
    return [News(row[0], row[1], row[2] or 0, *row[3:]) for row in rows]


def _with_news(now: datetime) -> QuerySet[Contribution]:
    told = AnswerTold.objects.filter(contribution=OuterRef("pk"), person=OuterRef("said_by"))
    message = AnswerMessage.objects.filter(
        contribution=OuterRef("pk"), person__isnull=True, handled_at__isnull=True
    )
    reply = ForwardPoint.objects.filter(
        contribution=OuterRef("pk"), is_kept_back=False, forward__shown_at__lte=now
    )
    unheard = reply.filter(
        forward__shown_at__gt=Coalesce(OuterRef("told_at"), F("forward__made_at"))
    )
    contributions = Contribution.objects.filter(
        state=Contribution.State.VISIBLE,
        erased_at__isnull=True,
        said_by__isnull=False,
        said_by__erased_at__isnull=True,
    ).annotate(
        told_number=Coalesce(Subquery(told.values("number")[:1]), 0),
        told_at=Subquery(told.values("told_at")[:1]),
    )
    is_answer = Q(answer__news_number__gt=F("told_number"), answer__given_at__lte=now - SETTLE)
    named: Any = contributions.annotate(
        is_answer=Case(When(is_answer, then=Value(True)), default=Value(False)),
        has_message=Exists(message),
        has_reply=Exists(unheard),
    )
    found: QuerySet[Contribution] = named.filter(
        Q(is_answer=True) | Q(has_message=True) | Q(has_reply=True)
    )
    return found
