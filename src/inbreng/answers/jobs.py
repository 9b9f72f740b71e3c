"""What the worker does for answers: tell who spoke, remind parties, let go of what was erased."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from inbreng.answers.actions.forgetting import forget_erased
from inbreng.answers.actions.forwarding import remind_parties
from inbreng.answers.actions.telling import tell_answers


@db_periodic_task(crontab(minute="20", hour="8-19"))  # type: ignore[untyped-decorator]
def tell_answers_every_hour() -> None:
    """Ask for letters about what is new; never more than one a day for a person."""
    tell_answers(now=timezone.now())


@db_periodic_task(crontab(minute="5", hour="9"))  # type: ignore[untyped-decorator]
def remind_parties_in_the_morning() -> None:
    """Remind parties that said nothing yet when their day is near."""
    remind_parties(now=timezone.now())


@db_periodic_task(crontab(minute="40", hour="3"))  # type: ignore[untyped-decorator]
def forget_at_night() -> None:
    """Let messages of people go with their words and names."""
    forget_erased()
