"""Keep what somebody sent: each remark a contribution, screened and in the chain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.consultation.actions.agreeing import keep_consent
from inbreng.consultation.actions.seating import seat_participants
from inbreng.consultation.models import (
    Consultation,
    Invitation,
    Participation,
    Remark,
    Score,
    ShareLink,
    Subject,
)
from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.recording import Point, publish_typed, record_contributions
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.known_names import known_names
from inbreng.people.models import Contact, Organisation, Person, Perspective


class NothingSaid(DomainError):
    """A reaction holds at least one remark or score."""


class NotOpen(DomainError):
    """The consultation takes no reactions now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words, a score or both about one subject, and the words of the text they point at."""

    subject: Subject
    text: str = ""
    quoted: str = ""
    score: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What somebody sends in one go; ``key`` is made on the device and tells a repetition."""

    key: UUID
    said: Sequence[Said]
    perspective: Perspective | None = None
    school_type: str = ""
    organisation: Organisation | None = None
    mail_address: str = ""
    may_ask_again: bool = False
    invitation: Invitation | None = None
    share_link: ShareLink | None = None
    person: Person | None = None  # who reacted here before, and says so


def send_reaction(
    *, consultation: Consultation, reaction: Reaction, now: datetime
) -> Participation:
    """Keep a reaction and publish what nothing was found in; the rest waits for a moderator.

    Sending the same key again, or twice at once, gives back the first. Raises
    NotOpen and NothingSaid.
    """
    known = Participation.objects.filter(key=reaction.key, consultation=consultation)
    if first := known.select_related("person").first():
        return first
    if consultation.phase(now) != Consultation.Phase.RUNNING:
        raise NotOpen(_("Deze raadpleging is niet open."))
    if not any(one.text.strip() or one.score for one in reaction.said):
        raise NothingSaid(_("Schrijf bij ten minste één stuk iets op."))
    try:
        return _keep(consultation, reaction, now)
    except IntegrityError:  # it was sent twice at once
        return known.select_related("person").get()


@transaction.atomic
def _keep(consultation: Consultation, reaction: Reaction, now: datetime) -> Participation:
    # One at a time: positions follow one another, and seats are counted whole.
    Consultation.objects.select_for_update().get(pk=consultation.pk)
    participation = Participation.objects.create(
        consultation=consultation,
        person=_person(consultation, reaction, now),
        key=reaction.key,
        organisation=reaction.organisation,
        invitation=reaction.invitation,
        share_link=reaction.share_link,
        sent_at=now,
    )
    _keep_words(consultation, participation, reaction, now)
    Score.objects.bulk_create(
        Score(participation=participation, subject=one.subject, value=one.score)
        for one in reaction.said
        if one.score
    )
    seat_participants(consultation=consultation)
    return participation


def _person(consultation: Consultation, reaction: Reaction, now: datetime) -> Person:
    """Who reacted before by the same invitation or says so; else a new place in the chain.

    Never found by mail address: nobody proved that it is theirs.
    """
    known = reaction.person or (reaction.invitation.person if reaction.invitation else None)
    if known is None or known.erased_at is not None:
        known = Person.objects.create(
            partnership_id=consultation.trajectory.partnership_id,
            perspective=reaction.perspective,
            school_type=reaction.school_type,
            made_at=now,
        )
    if reaction.invitation is not None:
        Invitation.objects.filter(pk=reaction.invitation.pk).update(person=known)
    if reaction.mail_address:
        fields = {"email": reaction.mail_address}
        Contact.objects.update_or_create(person=known, defaults=fields)
        if reaction.may_ask_again:
            keep_consent(person=known, mail_address=reaction.mail_address, now=now)
    return known


def _keep_words(
    consultation: Consultation, participation: Participation, reaction: Reaction, now: datetime
) -> None:
    said = [one for one in reaction.said if one.text.strip()]
    contributions = record_contributions(
        source=consultation.source,
        points=[_point(consultation, one, participation.person) for one in said],
        by=None,
        now=now,
        first_position=_next_position(consultation),
        known_names=known_names(consultation.trajectory_id),
    )
    Remark.objects.bulk_create(
        Remark(
            contribution=contribution,
            participation=participation,
            subject=one.subject,
            passage_version_id=one.subject.passage_version_id,
            quoted=one.quoted,
        )
        for contribution, one in zip(contributions, said, strict=True)
    )
    publish_typed(contributions=contributions, now=now)


def _point(consultation: Consultation, said: Said, person: Person) -> Point:
    return Point(
        text=said.text.strip(),
        table=consultation.table,
        question=said.subject.question,
        perspective=person.perspective,
        said_by=person,
    )


def _next_position(consultation: Consultation) -> int:
    kept = Contribution.objects.filter(source=consultation.source_id)
    last: int | None = kept.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1
