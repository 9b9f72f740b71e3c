"""What the worker does for suggestions: a round, the sweep behind it, a round by itself."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, db_task, on_startup

from inbreng.insights.actions import suggesting
from inbreng.insights.actions.comparing import keep_agreement as keep
from inbreng.insights.actions.forgetting import forget_erased
from inbreng.programme.models import Trajectory


@db_task()  # type: ignore[untyped-decorator]
def make_suggestions(pk: int) -> None:
    """Do one round of suggestions."""
    suggesting.make_suggestions(pk=pk, clock=timezone.now)


@db_task()  # type: ignore[untyped-decorator]
def keep_agreement(trajectory: int) -> None:
    """Work out how far the coders of one trajectory agree."""
    keep(trajectory=Trajectory.objects.get(pk=trajectory), now=timezone.now())


@db_periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def take_up_suggestions() -> None:
    """Ask again for every round that waits or whose worker died."""
    for pk in suggesting.take_up_suggestions(now=timezone.now()):
        make_suggestions(pk)


@db_periodic_task(crontab(minute="*/10"))  # type: ignore[untyped-decorator]
def ask_by_itself() -> None:
    """Ask for a round where much was said since the last one."""
    for pk in suggesting.ask_by_itself(now=timezone.now()):
        make_suggestions(pk)


@db_periodic_task(crontab(minute="20", hour="3"))  # type: ignore[untyped-decorator]
def forget_erased_words() -> None:
    """Let labels of groups go with the words they were made of."""
    forget_erased()


@on_startup()  # type: ignore[untyped-decorator]
def take_up_at_start() -> None:
    """A worker that starts asks for what was left at once."""
    take_up_suggestions()
