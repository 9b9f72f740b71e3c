"""What is not finished: nothing is wrong with it, and somebody waits for it."""

from collections.abc import Callable
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from inbreng.answers.models import Answer, Forward
from inbreng.answers.queries.working import outdated
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Appointment
from inbreng.insights.models import Coding, Evidence, Insight
from inbreng.plan.models import PassageGround
from inbreng.route.models import Condition, CouncilQuestion
from inbreng.trail.audit import claims

VISIBLE = Contribution.State.VISIBLE


def open_ones(today: date) -> dict[str, int]:
    """How many of each kind are open on a day."""
    return {kind: count(today) for kind, count in KINDS.items()}


def _without_theme(_today: date) -> int:
    coded = Coding.objects.filter(contribution=OuterRef("pk"))
    return _said().exclude(Exists(coded)).count()


def _without_answer(_today: date) -> int:
    answered = Answer.objects.filter(contribution=OuterRef("pk"))
    return _said().exclude(Exists(answered)).count()


def _said() -> QuerySet[Contribution]:
    """What can be read: not held back, not erased."""
    return Contribution.objects.filter(state=VISIBLE, erased_at__isnull=True)


def _held(_today: date) -> int:
    return Contribution.objects.filter(state=Contribution.State.QUARANTINED).count()


def _answers_late(today: date) -> int:
    return Answer.objects.filter(kind=Answer.Kind.NOT_KNOWN_YET, due_on__lt=today).count()


def _answers_outdated(_today: date) -> int:
    return outdated(Answer.objects.all()).count()


def _insights_without_place(_today: date) -> int:
    place = PassageGround.objects.filter(insight=OuterRef("pk"))
    agreed = Insight.objects.filter(state=Insight.State.AGREED).exclude(use=Insight.Use.PRACTICAL)
    return agreed.exclude(Exists(place)).count()


def _insights_to_agree(_today: date) -> int:
    return Insight.objects.filter(state=Insight.State.DRAFT).count()


def _evidence_not_visible(_today: date) -> int:
    return Evidence.objects.exclude(contribution__state=VISIBLE).count()


def _claims_without_evidence(_today: date) -> int:
    return claims.claims().filter(has_evidence=False).count()


def _forwards_late(today: date) -> int:
    waiting = Forward.objects.filter(state=Forward.State.RELEASED, due_on__lt=today)
    return waiting.count()


def _conditions_open(_today: date) -> int:
    return Condition.objects.filter(met_at__isnull=True, outcome__ended_at__isnull=True).count()


def _questions_late(today: date) -> int:
    return CouncilQuestion.objects.filter(answered_at__isnull=True, due_on__lt=today).count()


def _appointments_late(today: date) -> int:
    return Appointment.objects.filter(state=Appointment.State.OPEN, due_on__lt=today).count()


KINDS: dict[str, Callable[[date], int]] = {
    "contributions_held_back": _held,
    "contributions_without_theme": _without_theme,
    "contributions_without_answer": _without_answer,
    "answers_past_their_date": _answers_late,
    "answers_to_look_at_again": _answers_outdated,
    "insights_to_agree_on": _insights_to_agree,
    "insights_without_place": _insights_without_place,
    "evidence_not_visible": _evidence_not_visible,
    "claims_without_evidence": _claims_without_evidence,
    "forwards_without_reply": _forwards_late,
    "conditions_not_met": _conditions_open,
    "council_questions_late": _questions_late,
    "appointments_late": _appointments_late,
}
