"""Ask somebody to read a passage, and keep what they say of it."""

from datetime import datetime

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import User
from inbreng.plan.models import Passage, PassageVersion, Review


class OwnText(DomainError):
    """A second person reads a text, not who wrote it."""


class NoNote(DomainError):
    """Who does not agree says what is in the way."""


def ask_review(*, passage: Passage, reviewer: User, by: User | None, now: datetime) -> Review:
    """Ask somebody to read the newest version; asking twice changes nothing.

    Raises OwnText when that person wrote it.
    """
    version = newest_version(passage)
    _refuse_writer(version, reviewer)
    review, _made = Review.objects.get_or_create(
        version=version, reviewer=reviewer, defaults={"asked_by": by, "asked_at": now}
    )
    return review


def give_review(
    *, version: PassageVersion, reviewer: User, state: str, note: str, now: datetime
) -> Review:
    """Keep what somebody says of a version, whether they were asked or not.

    Raises OwnText when that person wrote it, NoNote for an objection without words.
    """
    _refuse_writer(version, reviewer)
    if state == Review.State.OBJECTED and not note.strip():
        raise NoNote(_("Schrijf op wat er nog in de weg staat."))
    review, _made = Review.objects.update_or_create(
        version=version,
        reviewer=reviewer,
        defaults={"state": state, "note": note.strip(), "given_at": now},
        create_defaults={
            "state": state,
            "note": note.strip(),
            "given_at": now,
            "asked_by": reviewer,
            "asked_at": now,
        },
    )
    return review


def newest_version(passage: Passage) -> PassageVersion:
    """The newest version of a passage."""
    return passage.versions.latest("number")


def _refuse_writer(version: PassageVersion, reviewer: User) -> None:
    if version.made_by_id == reviewer.pk:
        raise OwnText(_("Deze versie is van die persoon zelf. Vraag het een ander."))
