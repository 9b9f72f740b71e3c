"""Work that waits for nobody: drafts in the evening, letters, reminders."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, on_startup

from inbreng.followup.actions import appointing, drafting, mailing


@db_task()  # type: ignore[untyped-decorator]
def queue_mailing(pk: int) -> None:
    """This will ask for the letters of one mailing."""
    mailing.queue_mailing(pk=pk, now=timezone.now())


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def take_up_mailings() -> None:
    """This will go on with every mailing that waits or whose worker died."""
    for pk in mailing.mailings_to_take_up(now=timezone.now()):
        queue_mailing(pk)


@on_startup()  # type: ignore[untyped-decorator]
def take_up_mailings_at_start() -> None:
    """A worker that starts goes on with what was left at once."""
    take_up_mailings()


@db_periodic_task(crontab(minute="*/10"))  # type: ignore[untyped-decorator]
def make_due_drafts() -> None:
    """This will make a draft for each gathering that has points and no report-back yet."""
    drafting.make_due_drafts(now=timezone.now())


@db_periodic_task(crontab(minute="20", hour="7"))  # type: ignore[untyped-decorator]
def remind() -> None:
    """This will ask for a letter to everybody whose appointment is due."""
    appointing.remind(now=timezone.now())
