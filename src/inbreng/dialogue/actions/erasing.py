"""Destroy words and names on request or after their term; the place in the chain stays."""

from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from inbreng.dialogue.actions.blanking import blank_in_report, delete_file, file_of
from inbreng.dialogue.actions.paths import cover_in_paths
from inbreng.dialogue.models import Contribution, ModerationStep, Stems, Wording
from inbreng.people.actions.erasures import remember_erasure
from inbreng.people.actions.post import forget_letters
from inbreng.people.models import Contact, Erasure, Person, ReturnLink, User
from inbreng.programme.models import Trajectory

Subject = Erasure.Subject


@transaction.atomic
def erase_contribution_words(
    *,
    contribution: Contribution,
    by: User | None,
    reason: str,
    now: datetime,
    deletes_file: bool = False,
) -> None:
    """Destroy the words of a contribution, also where they stand in its report.

    Wordings, findings and stems go; a tombstone stays, for counts and trails. The kept file
    holds the words too: ``deletes_file`` destroys it. Asked for by somebody, it is told to the
    rooms above first, whose own texts may repeat the words.
    """
    if by is not None:
        _tell_before(contribution, now)
    _remember(Subject.CONTRIBUTION, contribution.key, by=by, reason=reason, now=now)
    _destroy_words(contribution, now=now, deletes_file=deletes_file)


@transaction.atomic
def erase_person(*, person: Person, by: User | None, reason: str, now: datetime) -> int:
    """Destroy name, address, ways back and words of a person; say how many contributions."""
    _remember(Subject.PERSON, person.key, by=by, reason=reason, now=now)
    _destroy_person(person, now=now)
    said = list(Contribution.objects.filter(said_by=person, erased_at__isnull=True))
    for contribution in said:
        erase_contribution_words(contribution=contribution, by=by, reason=reason, now=now)
    return len(said)


def repeat_erasures() -> int:
    """Destroy again what a restored backup brought back; say how much that was.

    Files that hold erased words are destroyed with them, since the restore
    brought those back too. Doing it twice changes nothing.
    """
    n_again = 0
    for erasure in Erasure.objects.filter(subject=Subject.CONTRIBUTION):
        for contribution in _back_again(erasure):
            with transaction.atomic():
                _tell_before(contribution, erasure.at)
                _destroy_words(contribution, now=erasure.at, deletes_file=True)
            n_again += 1
    for erasure in Erasure.objects.filter(subject=Subject.PERSON):
        for person in _person_again(erasure):
            with transaction.atomic():
                _destroy_person(person, now=erasure.at)
            n_again += 1
    return n_again


def erase_after_term(*, today: date, now: datetime) -> int:
    """Destroy the words of trajectories that ended longer ago than their partnership keeps them."""
    n_erased = 0
    for trajectory in Trajectory.objects.filter(ends_on__lt=today).select_related("partnership"):
        if _months_after(trajectory.ends_on, trajectory.partnership.n_months_kept) > today:
            continue
        left = Contribution.objects.filter(trajectory=trajectory, erased_at__isnull=True)
        for contribution in left.iterator():
            erase_contribution_words(
                contribution=contribution,
                by=None,
                reason=_("bewaartermijn voorbij"),
                now=now,
                deletes_file=True,
            )
            n_erased += 1
    return n_erased


def _tell_before(contribution: Contribution, now: datetime) -> None:
    # Named by the configuration, since this room may not know those above it.
    import_string(settings.BEFORE_WORDS_GO)(contribution=contribution, now=now)


def _remember(subject: str, key: UUID, *, by: User | None, reason: str, now: datetime) -> None:
    remember_erasure(subject=subject, key=key, by=by, reason=reason, now=now)


def _destroy_words(contribution: Contribution, *, now: datetime, deletes_file: bool) -> None:
    stored = file_of(contribution) if deletes_file else None
    blank_in_report(contribution)
    cover_in_paths(contribution)
    Stems.objects.filter(contribution=contribution).delete()
    Wording.objects.filter(contribution=contribution).delete()
    # A reason may repeat the words.
    ModerationStep.objects.filter(contribution=contribution).exclude(reason="").update(
        reason=_("gewist")
    )
    Contribution.objects.filter(pk=contribution.pk).update(erased_at=now)
    if stored is not None:
        delete_file(stored)


def _destroy_person(person: Person, *, now: datetime) -> None:
    Contact.objects.filter(person=person).delete()
    ReturnLink.objects.filter(person=person).delete()
    forget_letters(person=person)
    Person.objects.filter(pk=person.pk).update(erased_at=now, school_type="")


def _back_again(erasure: Erasure) -> list[Contribution]:
    back = Q(erased_at__isnull=True) | Q(wordings__isnull=False) | Q(stems__isnull=False)
    return list(Contribution.objects.filter(back, key=erasure.key).distinct())


def _person_again(erasure: Erasure) -> list[Person]:
    back = Q(erased_at__isnull=True) | Q(contact__isnull=False) | Q(return_links__isnull=False)
    return list(Person.objects.filter(back, key=erasure.key).distinct())


def _months_after(day: date | None, n_months: int) -> date:
    """The first of the month after ``n_months`` whole months: never too early."""
    assert day is not None  # noqa: S101 – the query asks for an end
    year, month = divmod(day.year * 12 + day.month + n_months, 12)
    return date(year, month + 1, 1)
