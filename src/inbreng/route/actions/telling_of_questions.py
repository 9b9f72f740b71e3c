"""Letters about questions of the council: one that was asked, answered, or waits too long."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.people.actions.post import LetterOrder
from inbreng.people.models import Topic
from inbreng.people.rules import Kind
from inbreng.plan.models import Plan
from inbreng.route.actions.letters import REMINDER, asked, office, order
from inbreng.route.models import CouncilQuestion
from inbreng.route.queries.questions import late_questions
from inbreng.route.queries.recipients import Addressee, holders

ANSWERED = "route/letters/answered"


def tell_of_question(*, question: CouncilQuestion, now: datetime) -> int:
    """Tell the office that the council asks something."""
    plan = question.plan
    about = {
        "subject": _("De raad stelt een vraag over het plan"),
        "what": _("een vraag van de raad"),
    }
    key = f"route:question:{question.pk}"
    people = office(plan, timezone.localdate(now))
    orders = [_to_office(key, one, question, **about) for one in people]
    return asked(orders, now)


def tell_of_answer(*, question: CouncilQuestion, now: datetime) -> int:
    """Tell the whole council that a question of theirs was answered; once."""
    plan = question.plan
    council = holders(plan.trajectory.partnership, [Kind.COUNCIL_MEMBER], timezone.localdate(now))
    room = reverse("route:council", args=[plan.trajectory_id])
    orders = [
        order(
            f"route:answered:{question.pk}",
            one,
            plan,
            topic=Topic.CONSENT,
            subject=_("Antwoord op een vraag van de raad"),
            template=ANSWERED,
            path=f"{room}?vraag={question.pk}#vraag-{question.pk}",
        )
        for one in council
    ]
    return asked(orders, now)


def remind_of_late_answers(*, plan: Plan, now: datetime) -> int:
    """Remind the office of questions of the council that wait too long; once for each day."""
    today = timezone.localdate(now)
    people = office(plan, today)
    about = {
        "subject": _("De raad wacht op een antwoord"),
        "what": _("een vraag van de raad die nog open is"),
    }
    orders = [
        _to_office(f"route:question-late:{late.pk}:{late.due_on}", one, late, **about)
        for late in late_questions(plan, today)
        for one in people
    ]
    return asked(orders, now)


def _to_office(
    key: str, one: Addressee, question: CouncilQuestion, *, subject: str, what: str
) -> LetterOrder:
    return order(
        key,
        one,
        question.plan,
        topic=Topic.REMINDER,
        subject=subject,
        template=REMINDER,
        what=what,
        path=reverse("route:answer_question", args=[question.pk]),
        due_on=date_format(question.due_on, "j F Y"),
    )
