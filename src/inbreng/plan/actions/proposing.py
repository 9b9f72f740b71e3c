"""Propose another text for a passage; take it over, refuse it or take it back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import User
from inbreng.plan.actions.writing import NothingWritten, add_version
from inbreng.plan.models import Passage, PassageVersion, ProposedText
from inbreng.plan.texts import clean

Open = ProposedText.State.OPEN


class NothingChanged(DomainError):
    """The proposal is the text as it stands."""


class NotText(DomainError):
    """Words that are told from a form are changed in that form."""


class NotWorkedIn(DomainError):
    """The passage still reads as when the proposal was made."""


class NoReason(DomainError):
    """A refusal tells why."""


def propose_text(
    *, passage: Passage, text: str, why: str, seen_version: int, by: User | None, now: datetime
) -> ProposedText:
    """Keep another text for a passage beside the version that was read.

    The words of any passage can be proposed otherwise, also those that are told from a
    goal or a division. Raises NothingWritten without words, NothingChanged when it is the
    same text.
    """
    kept, base = clean(text), passage.versions.get(number=seen_version)
    if not kept:
        raise NothingWritten(_("Schrijf eerst een tekst."))
    if kept == base.text:
        raise NothingChanged(_("Dit is dezelfde tekst. Verander eerst iets."))
    return ProposedText.objects.create(
        passage=passage, base=base, text=kept, why=why.strip(), proposed_by=by, proposed_at=now
    )


def accept_proposal(
    *, proposal: ProposedText, text: str, seen_version: int, by: User | None, now: datetime
) -> PassageVersion:
    """Make a proposal a version with the name of who proposed it.

    ``text`` is what becomes of it: the proposal itself, or what somebody made of it and of
    a version that came meanwhile. Raises ChangedMeanwhile when it was decided on
    already, or when the passage has a version after ``seen_version``; NotText for words
    that are told from a goal or a division, which work_in_proposal is for.
    """
    if proposal.passage.kind != Passage.Kind.TEXT:
        raise NotText(_("Deze woorden komen uit een formulier. Verander ze daar."))
    kept = clean(text)
    if not kept:
        raise NothingWritten(_("Schrijf eerst een tekst."))
    with transaction.atomic():
        _decide(proposal, ProposedText.State.ACCEPTED, by=by, now=now)
        version = add_version(
            proposal.passage,
            kept,
            seen_version=seen_version,
            proposed_by=proposal.proposed_by,
            by=by,
            now=now,
        )
        there = ProposedText.objects.filter(pk=proposal.pk)
        if not ProposedText.objects.filter(became=version).exists():
            there.update(became=version)
    return version


def work_in_proposal(*, proposal: ProposedText, by: User | None, now: datetime) -> PassageVersion:
    """Say that a passage was written anew after a proposal, with the name of who proposed it.

    Raises NotWorkedIn while the passage has no version after the one that the proposal
    changes, ChangedMeanwhile when it was decided on already.
    """
    with transaction.atomic():
        newest = proposal.passage.versions.latest("number")
        if newest.number <= proposal.base.number:
            raise NotWorkedIn(_("Er is nog niets veranderd. Verander eerst het formulier."))
        _decide(proposal, ProposedText.State.ACCEPTED, by=by, now=now)
        if newest.proposed_by is None:
            newest.proposed_by = proposal.proposed_by
            newest.save(update_fields=["proposed_by"])
        if not ProposedText.objects.filter(became=newest).exists():
            ProposedText.objects.filter(pk=proposal.pk).update(became=newest)
    return newest


def refuse_proposal(*, proposal: ProposedText, reason: str, by: User | None, now: datetime) -> None:
    """Refuse a proposal with a reason; its words stay. Raises NoReason without one."""
    if not reason.strip():
        raise NoReason(_("Schrijf op waarom niet."))
    _decide(proposal, ProposedText.State.REFUSED, reason=reason.strip(), by=by, now=now)


def withdraw_proposal(*, proposal: ProposedText, by: User | None, now: datetime) -> None:
    """Take one's own proposal back; its words stay."""
    _decide(proposal, ProposedText.State.WITHDRAWN, by=by, now=now)


def reopen_proposal(*, proposal: ProposedText) -> None:
    """Let a proposal that was refused or taken back be decided on again."""
    ended = (ProposedText.State.REFUSED, ProposedText.State.WITHDRAWN)
    there = ProposedText.objects.filter(pk=proposal.pk, state__in=ended)
    if not there.update(state=Open, reason="", decided_by=None, decided_at=None):
        raise ChangedMeanwhile(_("Dit tekstvoorstel ligt al voor, of staat al in de tekst."))


def _decide(
    proposal: ProposedText, state: str, *, reason: str = "", by: User | None, now: datetime
) -> None:
    there = ProposedText.objects.filter(pk=proposal.pk, state=Open)
    if not there.update(state=state, reason=reason, decided_by=by, decided_at=now):
        raise ChangedMeanwhile(_("Over dit tekstvoorstel is al beslist."))
