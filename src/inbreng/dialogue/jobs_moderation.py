"""Work beside the moderators: screen deeply, and destroy what is past its term."""

from functools import partial
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from huey import crontab
from huey.contrib.djhuey import db_periodic_task, lock_task

from inbreng.dialogue.actions.deep_screening import screen_published
from inbreng.dialogue.actions.erasing import erase_after_term
from inbreng.dialogue.actions.sealing import destroy_sealed_originals
from inbreng.dialogue.bridge.deep import screen_deeply


@db_periodic_task(crontab(minute="*/10"))  # type: ignore[untyped-decorator]
@lock_task("deep-screening")  # type: ignore[untyped-decorator]
def screen_what_was_published() -> None:
    """This will screen what was published again, with deduce, where that is wanted."""
    if settings.DEEP_SCREENING:
        screening = partial(screen_deeply, cache=Path(settings.HOME) / "deep-screening")
        screen_published(screening=screening, now=timezone.now())


@db_periodic_task(crontab(minute="20", hour="3"))  # type: ignore[untyped-decorator]
def destroy_sealed() -> None:
    """This will destroy the sealed originals of redacted words after their term."""
    destroy_sealed_originals(now=timezone.now())


@db_periodic_task(crontab(minute="40", hour="3"))  # type: ignore[untyped-decorator]
def erase_old_words() -> None:
    """This will destroy the words of trajectories that ended longer ago than they are kept."""
    erase_after_term(today=timezone.localdate(), now=timezone.now())
