"""Write in the margin of a passage: remarks, replies, and settling them."""

from datetime import datetime

from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import User
from inbreng.plan.comparing import place_of
from inbreng.plan.models import MarginNote, MarginReply, Passage


class QuoteNotFound(DomainError):
    """The words that a remark belongs to do not stand in the text, or stand there twice."""


def add_note(
    *, passage: Passage, quote: str, text: str, by: User | None, now: datetime
) -> MarginNote:
    """Write a remark beside the newest version, at the quoted words or at the whole.

    Raises QuoteNotFound unless the words stand there exactly once.
    """
    version = passage.versions.latest("number")
    place = place_of(quote, version.text)
    if quote.strip() and place is None:
        raise QuoteNotFound(
            _("Deze woorden staan niet precies zo in de tekst, of vaker dan één keer.")
        )
    return MarginNote.objects.create(
        passage=passage,
        version=version,
        quote=place.quote if place else "",
        text=text,
        made_by=by,
        made_at=now,
    )


def reply_to_note(*, note: MarginNote, text: str, by: User | None, now: datetime) -> MarginReply:
    """Answer a remark."""
    return MarginReply.objects.create(note=note, text=text, made_by=by, made_at=now)


def settle_note(*, note: MarginNote, by: User | None, now: datetime) -> None:
    """Call a remark settled; raises ChangedMeanwhile when somebody did so before."""
    there = MarginNote.objects.filter(pk=note.pk, settled_at__isnull=True)
    if not there.update(settled_at=now, settled_by=by):
        raise ChangedMeanwhile(_("Deze kanttekening was al afgehandeld."))


def reopen_note(*, note: MarginNote) -> None:
    """Take a settled remark up again; raises ChangedMeanwhile when it is open."""
    there = MarginNote.objects.filter(pk=note.pk, settled_at__isnull=False)
    if not there.update(settled_at=None, settled_by=None):
        raise ChangedMeanwhile(_("Deze kanttekening staat al open."))
