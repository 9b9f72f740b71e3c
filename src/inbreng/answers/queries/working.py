"""What waits for an answer, and what asks for another look: the conditions of the working list."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from inbreng.answers.models import Answer, AnswerBatch, AnswerKind, AnswerMessage, BatchPoint
from inbreng.answers.queries.special import is_special
from inbreng.dialogue.models import Contribution
from inbreng.plan.models import PassageVersion
from inbreng.programme.models import Trajectory

STANDS = ("waiting", "overdue", "look_again", "apart", "asked", "drafted", "open", "answered")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many points stand where; each is a list to work down."""

    n_visible: int
    answered: int
    waiting: int
    overdue: int
    look_again: int
    apart: int
    asked: int
    drafted: int
    open: int


def counts_of(trajectory: Trajectory, today: date) -> Counts:
    """The numbers of the working list. Two queries: the points are gone through once."""
    found = _visible(trajectory).aggregate(
        n_visible=Count("pk"),
        answered=Count("answer"),
        open=Count("pk", filter=Q(answer__kind=AnswerKind.NOT_KNOWN_YET)),
        overdue=Count("pk", filter=_overdue(today)),
        apart=Count("pk", filter=_apart()),
        asked=Count("pk", filter=_asked()),
        drafted=Count("pk", filter=_drafted()),
    )
    look_again = Answer.objects.filter(
        is_outdated(),
        contribution__trajectory=trajectory,
        contribution__state=Contribution.State.VISIBLE,
        contribution__erased_at__isnull=True,
    )
    waiting = found["n_visible"] - found["answered"]
    return Counts(**found, waiting=waiting, look_again=look_again.count())


def standing(stand: str, today: date) -> Q:
    """The condition of one of the lists; all points for a name that is none."""
    conditions = {
        "waiting": Q(answer__isnull=True),
        "overdue": _overdue(today),
        "look_again": Q(pk__in=Answer.objects.filter(is_outdated()).values("contribution")),
        "apart": _apart(),
        "asked": _asked(),
        "drafted": _drafted(),
        "open": Q(answer__kind=AnswerKind.NOT_KNOWN_YET),
        "answered": Q(answer__isnull=False),
    }
    return conditions.get(stand, Q())


def is_outdated() -> Q:
    """Of answers: the passage they point at reads otherwise now, or is out of the plan."""
    later = PassageVersion.objects.filter(
        passage=OuterRef("passage"), number__gt=OuterRef("number")
    )
    # Looked for among the versions, of which there are few, and not at each answer.
    replaced = PassageVersion.objects.filter(Exists(later)).order_by()
    removed = Q(passage__removed_at__isnull=False) & (
        Q(confirmed_at__isnull=True) | Q(confirmed_at__lt=F("passage__removed_at"))
    )
    is_replaced = Q(passage_version__in=replaced.values("pk"))
    return Q(passage__isnull=False) & (is_replaced | removed)


def outdated(answers: QuerySet[Answer]) -> QuerySet[Answer]:
    """Of these answers, those that ask for another look. No query yet."""
    return answers.filter(is_outdated())


def _visible(trajectory: Trajectory) -> QuerySet[Contribution]:
    return Contribution.objects.filter(
        trajectory=trajectory, state=Contribution.State.VISIBLE, erased_at__isnull=True
    )


def _overdue(today: date) -> Q:
    return Q(answer__kind=AnswerKind.NOT_KNOWN_YET, answer__due_on__lt=today)


def _apart() -> Q:
    return is_special() & (Q(answer__isnull=True) | Q(answer__is_shared=True))


def _asked() -> Q:
    return Q(pk__in=_questions().values("contribution"))


def _drafted() -> Q:
    return Q(pk__in=_open_points().values("contribution"))


def _questions() -> QuerySet[AnswerMessage]:
    return AnswerMessage.objects.filter(person__isnull=False, handled_at__isnull=True).order_by()


def _open_points() -> QuerySet[BatchPoint]:
    points = BatchPoint.objects.filter(is_excepted=False, batch__state__in=AnswerBatch.OPEN)
    return points.order_by()


def asks_another_look(answer: Answer) -> bool:
    """Whether the passage of one answer changed since. One query."""
    return Answer.objects.filter(is_outdated(), pk=answer.pk).exists()
