"""The route as iCalendar files (RFC 5545), which every calendar program reads."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from inbreng.route.models import RouteStep

CONTENT_TYPE = "text/calendar; charset=utf-8"
DAY = timedelta(days=1)


def calendar_of(
    steps: Iterable[RouteStep], *, name: str, site: str, n_days_to_remind: int, now: datetime
) -> bytes:
    """A calendar with the day of each step that is not skipped, and the day it was held.

    ``site`` begins the address of each step's page. Names of people and what
    bodies said are left out: who has the address has the file.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Inbreng//route//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for step in steps:
        if not step.skipped_because:
            calendar.add_component(_event(step, site, n_days_to_remind, now))
    return bytes(calendar.to_ical())


def _event(step: RouteStep, site: str, n_days_to_remind: int, now: datetime) -> Event:
    day = step.held_on or step.due_on
    event = Event()
    event.add("uid", f"stap-{step.pk}@inbreng")
    event.add("dtstamp", now)
    event.add("dtstart", day)
    event.add("dtend", day + DAY)
    title = step.title if step.held_on else _("Uiterlijk: %(step)s") % {"step": step.title}
    event.add("summary", title)
    event.add("description", f"{step.plan.title}. {site}/stappen/{step.pk}/")
    event.add("url", f"{site}/stappen/{step.pk}/")
    event.add("transp", "TRANSPARENT")
    if step.held_on is None:
        event.add_component(_alarm(title, n_days_to_remind))
    return event


def _alarm(title: str, n_days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(days=-n_days))
    return alarm
