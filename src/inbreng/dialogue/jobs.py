"""Work that a worker does, and the sweep that takes up what a dead worker held."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, on_startup

from inbreng.dialogue.actions import publishing, reading


@db_task()  # type: ignore[untyped-decorator]
def read_report(pk: int) -> None:
    """Read one report."""
    reading.read_report(pk=pk, clock=timezone.now)


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def take_up_again() -> None:
    """Ask again for everything that waits or whose worker died."""
    now = timezone.now()
    for pk in reading.take_up_again(now=now):
        read_report(pk)
    for pk in publishing.publications_to_take_up(now=now):
        publish_report(pk)


@on_startup()  # type: ignore[untyped-decorator]
def take_up_at_start() -> None:
    """A worker that starts asks for what was left at once."""
    take_up_again()


@db_task()  # type: ignore[untyped-decorator]
def publish_report(pk: int) -> None:
    """Publish one report that was begun."""
    publishing.publish_report(pk=pk, clock=timezone.now)
