"""Once a day: look at every plan that is under way and ask for the letters that are due."""

from datetime import datetime, timedelta

from django.utils import timezone

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.people.rules import Kind
from inbreng.plan.models import Plan
from inbreng.route import counting
from inbreng.route.actions import telling, telling_of_questions
from inbreng.route.queries.direction import piles_of
from inbreng.route.queries.recipients import holders

# A plan that began this long ago is reminded of no more.
KEPT_UP = timedelta(days=366)


def write_letters(*, now: datetime) -> int:
    """Ask for the letters about every plan under way; gives back how many there are about it."""
    today = timezone.localdate(now)
    plans = Plan.objects.filter(steps__isnull=False).distinct()
    under_way = [
        plan
        for plan in plans.select_related("trajectory__partnership")
        if counting.last_day(plan.first_year) + KEPT_UP >= today
    ]
    return sum(_letters_of(plan, now) for plan in under_way)


def _letters_of(plan: Plan, now: datetime) -> int:
    return (
        telling.tell_of_changed_words(plan=plan, now=now)
        + telling.remind_of_steps(plan=plan, now=now)
        + telling_of_questions.remind_of_late_answers(plan=plan, now=now)
        + _alert_of_areas(plan, now)
    )


def _alert_of_areas(plan: Plan, now: datetime) -> int:
    """Where signals pile up, as the quality lead may see it."""
    partnership, today = plan.trajectory.partnership, timezone.localdate(now)
    leads = [one.user for one in holders(partnership, [Kind.QUALITY_LEAD], today) if one.user]
    if not leads:
        return 0
    piles = piles_of(disclosure_for(leads[0], plan.trajectory))
    return sum(
        telling.tell_of_area(
            plan=plan, area=one.name, key=one.key, n_signals=one.n_signals, now=now
        )
        for one in piles
        if one.piles_up
    )
