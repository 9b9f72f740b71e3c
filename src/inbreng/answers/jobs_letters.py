"""Letters on paper: the worker makes them, takes up what was left, clears them at night."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task

from inbreng.answers.actions import letters


@db_task()  # type: ignore[untyped-decorator]  # huey ships no types
def make_letters(pk: int) -> None:
    """Make the letters of one round."""
    letters.make_round(pk=pk, clock=timezone.now)


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def take_up_letters() -> None:
    """Ask again for every round that waits or whose worker died."""
    for pk in letters.rounds_to_take_up(now=timezone.now()):
        make_letters(pk)


@db_periodic_task(crontab(minute="15", hour="3"))  # type: ignore[untyped-decorator]
def clear_letters() -> None:
    """Remove letters after their term."""
    letters.clear_rounds(now=timezone.now())
