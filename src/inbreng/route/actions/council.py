"""Questions of the council and their answers."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import User
from inbreng.plan.models import Chapter, Plan
from inbreng.route.models import CouncilQuestion
from inbreng.route.queries.terms import terms_of


def ask_question(
    *, plan: Plan, text: str, chapter: Chapter | None, by: User, now: datetime
) -> CouncilQuestion:
    """Keep a question of a council member; its answer is due in the days that the office set."""
    terms = terms_of(plan.trajectory.partnership)
    return CouncilQuestion.objects.create(
        plan=plan,
        chapter=chapter,
        text=text.strip(),
        asked_by=by,
        asked_at=now,
        due_on=_day(now) + timedelta(days=terms.n_days_for_questions),
    )


def answer_question(
    *, question: CouncilQuestion, answer: str, seen_at: datetime | None, by: User, now: datetime
) -> None:
    """Answer a question for the whole council; a later answer takes the place of an earlier one.

    ``seen_at`` is when the answer was given that the page showed; raises
    ChangedMeanwhile when somebody answered since.
    """
    if not answer.strip():
        raise DomainError(_("Schrijf een antwoord."))
    seen = CouncilQuestion.objects.filter(pk=question.pk, answered_at=seen_at)
    if not seen.update(answer=answer.strip(), answered_by=by, answered_at=now):
        raise ChangedMeanwhile(_("Iemand anders gaf net een antwoord. Jouw tekst staat hieronder."))


def _day(now: datetime) -> date:
    return timezone.localdate(now)
