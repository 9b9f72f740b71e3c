"""Work beside the pages: mail invitations, remind once, forget addresses."""

from datetime import timedelta

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, lock_task

from inbreng.consultation.actions.forgetting import forget_addresses
from inbreng.consultation.actions.inviting import queue_invitations, remind
from inbreng.consultation.models import Consultation
from inbreng.consultation.queries.invitations import DAYS_BEFORE_CLOSING

State = Consultation.State


@db_task()  # type: ignore[untyped-decorator]
def send_invitations(pk: int) -> None:
    """This will ask for the letters of a consultation that were not asked for yet."""
    found = Consultation.objects.select_related("trajectory__partnership").get(pk=pk)
    queue_invitations(consultation=found, now=timezone.now())


@db_periodic_task(crontab(minute="*/5"))  # type: ignore[untyped-decorator]
@lock_task("consultation-letters")  # type: ignore[untyped-decorator]
def take_up_letters() -> None:
    """This will go on with invitations whose worker died, and send those that may go now."""
    now = timezone.now()
    opened = Consultation.objects.filter(
        state=State.OPENED, opens_at__lte=now, closes_at__gt=now, invitations__queued_at=None
    )
    for found in opened.select_related("trajectory__partnership").distinct():
        queue_invitations(consultation=found, now=now)


@db_periodic_task(crontab(minute="0", hour="9"))  # type: ignore[untyped-decorator]
@lock_task("consultation-reminders")  # type: ignore[untyped-decorator]
def remind_in_time() -> None:
    """This will remind who did not open the invitation, once, some days before the end."""
    now = timezone.now()
    last_days = Consultation.objects.filter(
        state=State.OPENED,
        opens_at__lte=now,
        closes_at__range=(now, now + timedelta(days=DAYS_BEFORE_CLOSING)),
    )
    for found in last_days.select_related("trajectory__partnership"):
        remind(consultation=found, now=now)


@db_periodic_task(crontab(minute="50", hour="3"))  # type: ignore[untyped-decorator]
def forget_old_addresses() -> None:
    """This will destroy the addresses of who was invited, some time after the end."""
    forget_addresses(now=timezone.now())
