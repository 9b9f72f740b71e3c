"""Files to take along: the worker makes them, takes up what was left, clears them at night."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, on_startup

from inbreng.insights.actions import exporting, importing


@db_task()  # type: ignore[untyped-decorator]
def make_export(pk: int) -> None:
    """This will make one file that somebody asked for."""
    exporting.make_export(pk=pk, clock=timezone.now)


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def take_up_exports() -> None:
    """This will ask again for every file that waits or whose worker died."""
    for pk in exporting.exports_to_take_up(now=timezone.now()):
        make_export(pk)


@on_startup()  # type: ignore[untyped-decorator]
def take_up_exports_at_start() -> None:
    """A worker that starts asks for what was left at once."""
    take_up_exports()


@db_periodic_task(crontab(minute="10", hour="3"))  # type: ignore[untyped-decorator]
def clear_exports() -> None:
    """This will remove files after their term, and codebooks that nobody took over."""
    now = timezone.now()
    exporting.clear_exports(now=now)
    importing.clear_given(now=now)
