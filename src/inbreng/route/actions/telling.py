"""Letters about steps of the route: words that changed, days that come, areas that stand out."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.actions.post import LetterOrder
from inbreng.people.models import Topic
from inbreng.people.rules import LEADERS, Kind
from inbreng.plan.models import Plan
from inbreng.route.actions.letters import REMINDER, asked, office, order
from inbreng.route.models import Outcome, RouteStep
from inbreng.route.queries.recipients import Addressee, asked_to, holders
from inbreng.route.queries.stands import StepStand
from inbreng.route.queries.steps import route_of
from inbreng.route.queries.terms import terms_of
from inbreng.route.queries.words import words_now

CHANGED = "route/letters/changed"
INVITED = "route/letters/invited"


class NobodyAsked(DomainError):
    """Nobody who can get mail is asked to the step."""


def tell_of_changed_words(*, plan: Plan, now: datetime) -> int:
    """Tell everybody concerned, once for each text, that words changed after a body spoke.

    Gives back how many letters there are about it.
    """
    today = timezone.localdate(now)
    orders: list[LetterOrder] = []
    for stand in route_of(plan, words_now(plan), today):
        if stand.is_shaken:
            orders += _of_changed(stand, today)
    return asked(orders, now)


def remind_of_steps(*, plan: Plan, now: datetime) -> int:
    """Remind who is asked to a step that comes, and the office of one that is late.

    Once for each day on which it is due. Gives back how many letters there are about it.
    """
    today = timezone.localdate(now)
    n_days = terms_of(plan.trajectory.partnership).n_days_to_remind
    orders: list[LetterOrder] = []
    for stand in route_of(plan, None, today):
        if not stand.is_behind and 0 <= stand.n_days_left <= n_days:
            orders += _of_step(stand, asked_to(stand.step, today), "soon")
        elif stand.is_late:
            orders += _of_step(stand, office(plan, today), "late")
    return asked(orders, now)


def invite_to_step(*, step: RouteStep, now: datetime) -> int:
    """Send everybody who is asked to a step the day, the papers' page and the edition; once each.

    Another edition on the table is another invitation. The first time sets when
    the papers went out. Raises NobodyAsked. Gives back how many letters there are.
    """
    today = timezone.localdate(now)
    people = asked_to(step, today)
    if not people:
        raise NobodyAsked(_("Bij deze stap staat nog niemand die mail kan krijgen."))
    RouteStep.objects.filter(pk=step.pk, asked_on__isnull=True).update(asked_on=today)
    orders = [
        order(
            f"route:invite:{step.pk}:{step.edition_id or 0}",
            one,
            step.plan,
            topic=Topic.CONSENT,
            subject=_("Stukken voor: %(step)s") % {"step": step.title},
            template=INVITED,
            step=step.title,
            right=str(step.get_right_display()),
            edition=step.edition.title if step.edition else "",
            due_on=date_format(step.due_on, "j F Y"),
            path=reverse("route:step", args=[step.pk]),
        )
        for one in people
    ]
    return asked(orders, now)


def tell_of_area(*, plan: Plan, area: str, key: str, n_signals: int, now: datetime) -> int:
    """Tell the quality lead that signals pile up in an area; once a month for each area."""
    lead = holders(plan.trajectory.partnership, [Kind.QUALITY_LEAD], timezone.localdate(now))
    orders = [
        order(
            f"route:area:{plan.pk}:{key}:{now:%Y-%m}",
            one,
            plan,
            topic=Topic.REMINDER,
            subject=_("Extra aandacht voor %(area)s") % {"area": area},
            template=REMINDER,
            what=_("%(n)d signalen uit %(area)s") % {"n": n_signals, "area": area},
            path=reverse("insights:picture_areas", args=[plan.trajectory_id]),
        )
        for one in lead
    ]
    return asked(orders, now)


def _of_changed(stand: StepStand, today: date) -> Iterator[LetterOrder]:
    """A letter about each outcome that is shaken, to who takes part and to who leads."""
    step = stand.step
    leaders = holders(step.plan.trajectory.partnership, LEADERS, today)
    everybody = {one.key: one for one in [*asked_to(step, today), *leaders]}
    for body in stand.bodies:
        outcome = body.outcome
        if outcome is None or not body.is_shaken:
            continue
        for one in everybody.values():
            yield _of_outcome(outcome, sorted(body.unsaid)[0], step, one)


def _of_outcome(outcome: Outcome, digest: str, step: RouteStep, one: Addressee) -> LetterOrder:
    return order(
        f"route:changed:{outcome.pk}:{digest[:32]}",
        one,
        step.plan,
        topic=Topic.CONSENT,
        subject=_("De tekst van het plan veranderde na de uitkomst"),
        template=CHANGED,
        step=step.title,
        decided_on=date_format(outcome.decided_on, "j F Y"),
        path=reverse("route:step", args=[step.pk]),
    )


def _of_step(stand: StepStand, people: Iterable[Addressee], what: str) -> Iterator[LetterOrder]:
    step = stand.step
    for one in people:
        yield order(
            f"route:step-{what}:{step.pk}:{step.due_on}",
            one,
            step.plan,
            topic=Topic.REMINDER,
            subject=_("Route van het plan: %(step)s") % {"step": step.title},
            template=REMINDER,
            what=step.title,
            path=reverse("route:step", args=[step.pk]),
            due_on=date_format(step.due_on, "j F Y"),
        )
