"""Appointments to take along: as CSV and for a calendar."""

import csv
from collections.abc import Iterable
from datetime import datetime, timedelta
from io import StringIO

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from inbreng.dialogue.exports import BYTE_ORDER_MARK, harmless
from inbreng.followup.models import Appointment


def as_csv(appointments: Iterable[Appointment]) -> bytes:
    """Appointments as a table that no spreadsheet takes for formulas."""
    written = StringIO(BYTE_ORDER_MARK)
    written.seek(0, 2)
    writer = csv.writer(written)
    writer.writerow([_("wat"), _("wie"), _("klaar op"), _("stand"), _("wat kwam ervan")])
    for one in appointments:
        row = [one.what, one.who, one.due_on.isoformat(), one.get_state_display()]
        writer.writerow(map(harmless, [*row, one.closed_reason]))
    return written.getvalue().encode()


def as_calendar(appointments: Iterable[Appointment], now: datetime) -> bytes:
    """Open appointments as whole days of a calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Inbreng//Afspraken//NL")
    calendar.add("version", "2.0")
    for one in appointments:
        if one.state == Appointment.State.OPEN:
            calendar.add_component(_event(one, now))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"afspraak-{appointment.pk}@{settings.SITE_ADDRESS.partition('://')[2]}")
    event.add("dtstamp", now)
    event.add("dtstart", appointment.due_on)
    event.add("dtend", appointment.due_on + timedelta(days=1))
    event.add("summary", f"{appointment.what} ({appointment.who})")
    page = reverse("followup:appointment", args=[appointment.pk])
    event.add("url", f"{settings.SITE_ADDRESS}{page}")
    return event
