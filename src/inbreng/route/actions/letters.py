"""What letters about the route have in common: to whom, and each of them once."""

from datetime import date, datetime

from inbreng.people.actions.post import LetterOrder, queue_letters
from inbreng.people.rules import WRITERS
from inbreng.plan.models import Plan
from inbreng.route.queries.recipients import Addressee, holders

REMINDER = "people/letters/reminder"


def order(
    key: str, one: Addressee, plan: Plan, *, topic: str, subject: str, template: str, **told: object
) -> LetterOrder:
    """A letter to somebody about a plan; ``key`` says what it is about."""
    return LetterOrder(
        key=f"{key}:{one.key}"[:200],
        topic=topic,
        subject=subject,
        template=template,
        context=told,
        user=one.user,
        address=one.address,
        partnership=plan.trajectory.partnership,
    )


def office(plan: Plan, today: date) -> list[Addressee]:
    """Who writes the plan on a day."""
    return holders(plan.trajectory.partnership, WRITERS, today)


def asked(orders: list[LetterOrder], now: datetime) -> int:
    """Ask for these letters; how many there are about it, now or before."""
    return sum(letter is not None for letter in queue_letters(orders=orders, now=now))
