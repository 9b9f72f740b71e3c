"""What the worker does for the route: letters each morning, and dossiers that were asked for."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, on_startup

from inbreng.route.actions import dossiers, morning


@db_task()  # type: ignore[untyped-decorator]
def make_dossier(pk: int) -> None:
    """This will make one dossier that somebody asked for."""
    dossiers.make_dossier(pk=pk, clock=timezone.now)


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def take_up_dossiers() -> None:
    """This will ask again for every dossier that waits or whose worker died."""
    for pk in dossiers.dossiers_to_take_up(now=timezone.now()):
        make_dossier(pk)


@on_startup()  # type: ignore[untyped-decorator]
def take_up_dossiers_at_start() -> None:
    """A worker that starts asks for what was left at once."""
    take_up_dossiers()


@db_periodic_task(crontab(minute="15", hour="6"))  # type: ignore[untyped-decorator]
def write_letters_of_the_morning() -> None:
    """This will ask for letters about changed words, days that come, and late answers."""
    morning.write_letters(now=timezone.now())
