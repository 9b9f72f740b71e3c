"""Invite people by a personal link, mail them, remind them once, let them stop."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.consultation.models import Consultation, Invitation
from inbreng.consultation.queries.invitations import to_remind, to_send
from inbreng.consultation.tokens import hash_of, token_of
from inbreng.core.errors import ChangedMeanwhile
from inbreng.people.actions.post import LetterOrder, queue_letters
from inbreng.people.models import Person, Topic, User
from inbreng.people.queries.post import recipient

BATCH = 200


def invite(
    *, consultation: Consultation, addresses: Iterable[str], by: User | None, now: datetime
) -> int:
    """Make an invitation for each address that has none yet, and say how many that are."""
    unique = {address.strip().lower(): None for address in addresses if address.strip()}
    return _make(consultation, [(address, None) for address in unique], by, now)


def invite_persons(
    *,
    consultation: Consultation,
    persons: Iterable[Person],
    by: User | None,
    now: datetime,
) -> int:
    """The same for people who can be reached; each with their own place in the chain."""
    pairs = {recipient(person, None, "").email.lower(): person for person in persons}
    return _make(consultation, list(pairs.items()), by, now)


def _make(
    consultation: Consultation,
    wanted: list[tuple[str, Person | None]],
    by: User | None,
    now: datetime,
) -> int:
    with transaction.atomic():
        known = set(consultation.invitations.values_list("mail_address", flat=True))
        made = [
            Invitation(
                consultation=consultation,
                mail_address=address,
                person=person,
                made_by=by,
                made_at=now,
            )
            for address, person in wanted
            if address not in known
        ]
        for invitation in made:
            invitation.token_hash = hash_of(token_of(invitation.key))
        Invitation.objects.bulk_create(made, batch_size=BATCH)
    return len(made)


def queue_invitations(*, consultation: Consultation, now: datetime) -> int:
    """Ask for the letters that were not asked for yet, in batches; says how many."""
    n_asked = 0
    while batch := list(to_send(consultation)[:BATCH]):
        n_asked += _queue(consultation, batch, "invitation", now)
        Invitation.objects.filter(pk__in=[one.pk for one in batch]).update(queued_at=now)
    return n_asked


def remind(*, consultation: Consultation, now: datetime) -> int:
    """Ask for one reminder to each who did not open the invitation; says how many."""
    n_asked = 0
    while batch := list(to_remind(consultation)[:BATCH]):
        n_asked += _queue(consultation, batch, "reminder", now)
        Invitation.objects.filter(pk__in=[one.pk for one in batch]).update(reminded_at=now)
    return n_asked


def _queue(
    consultation: Consultation, invitations: list[Invitation], letter: str, now: datetime
) -> int:
    asked = (
        _("Wat merk je ervan? %(title)s")
        if consultation.is_poll
        else _("Wat vind je ervan? %(title)s")
    )
    subject = asked % {"title": consultation.title}
    orders = [
        LetterOrder(
            key=f"consultation-{letter}-{one.pk}",
            topic=Topic.REMINDER if letter == "reminder" else Topic.INVITATION,
            subject=_("Herinnering: %(subject)s") % {"subject": subject}
            if letter == "reminder"
            else subject,
            template=f"consultation/letters/{letter}",
            context={"invitation": one.pk},
            person=one.person,
            address="" if one.person else one.mail_address,
            partnership=consultation.trajectory.partnership,
        )
        for one in invitations
    ]
    return sum(letter is not None for letter in queue_letters(orders=orders, now=now))


def mark_opened(*, invitation: Invitation, now: datetime) -> None:
    """Keep when somebody came in by an invitation the first time."""
    Invitation.objects.filter(pk=invitation.pk, opened_at__isnull=True).update(opened_at=now)


def stop_invitation(*, invitation: Invitation, now: datetime) -> None:
    """Send nothing more about this; the link itself still works for who changes their mind."""
    Invitation.objects.filter(pk=invitation.pk, stopped_at__isnull=True).update(stopped_at=now)


def revoke_invitation(*, invitation: Invitation, now: datetime) -> None:
    """Let the link of an invitation end; raises ChangedMeanwhile when it ended before."""
    working = Invitation.objects.filter(pk=invitation.pk, revoked_at__isnull=True)
    if not working.update(revoked_at=now):
        raise ChangedMeanwhile(_("Deze uitnodiging was al ingetrokken."))
