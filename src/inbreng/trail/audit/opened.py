"""What is not finished: nothing is wrong with it, and somebody waits for it."""

from collections.abc import Callable
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from inbreng.answers.models import Answer, Forward
from inbreng.answers.queries.working import outdated
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Appointment, Repetition
from inbreng.insights.models import Coding, Evidence, Insight
from inbreng.plan.models import PassageGround
from inbreng.route.models import Condition, CouncilQuestion
from inbreng.trail.audit import claims
from inbreng.trail.audit.within import Within

VISIBLE = Contribution.State.VISIBLE


def open_ones(within: Within, today: date) -> dict[str, int]:
    """How many of each kind are open on a day."""
    return {kind: count(within, today) for kind, count in KINDS.items()}


def _without_theme(within: Within, _today: date) -> int:
    coded = Coding.objects.filter(contribution=OuterRef("pk"))
    return _said(within).exclude(Exists(coded)).count()


def _without_answer(within: Within, _today: date) -> int:
    answered = Answer.objects.filter(contribution=OuterRef("pk"))
    return _said(within).exclude(Exists(answered)).count()


def _said(within: Within) -> QuerySet[Contribution]:
    """What can be read: not held back, not erased."""
    found = Contribution.objects.filter(state=VISIBLE, erased_at__isnull=True)
    return within.of(found, "trajectory")


def _held(within: Within, _today: date) -> int:
    held = Contribution.objects.filter(state=Contribution.State.QUARANTINED)
    return within.of(held, "trajectory").count()


def _answers_late(within: Within, today: date) -> int:
    late = Answer.objects.filter(kind=Answer.Kind.NOT_KNOWN_YET, due_on__lt=today)
    return within.of(late, "contribution__trajectory").count()


def _answers_outdated(within: Within, _today: date) -> int:
    return within.of(outdated(Answer.objects.all()), "contribution__trajectory").count()


def _insights_without_place(within: Within, _today: date) -> int:
    place = PassageGround.objects.filter(
        insight=OuterRef("pk"),
        passage__removed_at__isnull=True,
        passage__chapter__removed_at__isnull=True,
    )
    agreed = Insight.objects.filter(state=Insight.State.AGREED).exclude(use=Insight.Use.PRACTICAL)
    return within.of(agreed.exclude(Exists(place)), "trajectory").count()


def _insights_to_agree(within: Within, _today: date) -> int:
    return within.of(Insight.objects.filter(state=Insight.State.DRAFT), "trajectory").count()


def _evidence_not_visible(within: Within, _today: date) -> int:
    hidden = Evidence.objects.exclude(contribution__state=VISIBLE)
    return within.of(hidden, "insight__trajectory").count()


def _claims_without_evidence(within: Within, _today: date) -> int:
    return claims.claims(within).exclude(claims.has_evidence()).count()


def _forwards_late(within: Within, today: date) -> int:
    waiting = Forward.objects.filter(state=Forward.State.RELEASED, due_on__lt=today)
    return within.of(waiting, "trajectory").count()


def _conditions_open(within: Within, _today: date) -> int:
    unmet = Condition.objects.filter(met_at__isnull=True, outcome__ended_at__isnull=True)
    return within.of(unmet, "outcome__body__step__plan__trajectory").count()


def _questions_late(within: Within, today: date) -> int:
    late = CouncilQuestion.objects.filter(answered_at__isnull=True, due_on__lt=today)
    return within.of(late, "plan__trajectory").count()


def _appointments_late(within: Within, today: date) -> int:
    late = Appointment.objects.filter(state=Appointment.State.OPEN, due_on__lt=today)
    return within.of(late, "trajectory").count()


def _words_repeated(within: Within, _today: date) -> int:
    left = Repetition.objects.filter(settled_at__isnull=True)
    return within.of(left, "contribution__trajectory").count()


KINDS: dict[str, Callable[[Within, date], int]] = {
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
    "erased_words_repeated": _words_repeated,
}
