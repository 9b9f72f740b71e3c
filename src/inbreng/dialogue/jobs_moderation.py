"""Work of the night: destroy what is past its term."""

from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task

from inbreng.dialogue.actions.erasing import erase_after_term
from inbreng.dialogue.actions.sealing import destroy_sealed_originals


@db_periodic_task(crontab(minute="20", hour="3"))  # type: ignore[untyped-decorator]
def destroy_sealed() -> None:
    """This will destroy the sealed originals of redacted words after their term."""
    destroy_sealed_originals(now=timezone.now())


@db_periodic_task(crontab(minute="40", hour="3"))  # type: ignore[untyped-decorator]
def erase_old_words() -> None:
    """This will destroy the words of trajectories that ended longer ago than they are kept."""
    erase_after_term(today=timezone.localdate(), now=timezone.now())
