"""Tell by mail that a report-back is there: everybody who spoke, once, also after a crash."""

from datetime import datetime, timedelta

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Mailing, ReportBack
from inbreng.people.actions.post import LetterOrder, queue_letters
from inbreng.people.models import Person, Topic, User

State = Mailing.State
BATCH = 200
DEAD_AFTER = timedelta(seconds=60)


def ask_for_mailing(*, report_back: ReportBack, by: User, now: datetime) -> Mailing:
    """Ask for letters to everybody who spoke at the gathering; a second time is refused."""
    is_there = report_back.state == ReportBack.State.PUBLISHED and report_back.published_at
    if not is_there or is_there > now:
        raise DomainError(_("Publiceer de terugblik eerst. Dan kan iedereen hem ook openen."))
    mailing, is_new = Mailing.objects.get_or_create(
        report_back=report_back, defaults={"asked_by": by, "asked_at": now}
    )
    if not is_new:
        raise ChangedMeanwhile(_("De brieven voor deze terugblik zijn al klaargezet."))
    return mailing


def queue_mailing(*, pk: int, now: datetime) -> None:
    """Ask for the letters of a mailing, two hundred persons at a time, from where it stopped.

    Two workers on one mailing ask for the same letters, of which there is one by its key.
    """
    Mailing.objects.filter(pk=pk, state=State.ASKED).update(state=State.QUEUEING, seen_alive_at=now)
    mailing = (
        Mailing.objects.filter(pk=pk, state=State.QUEUEING)
        .select_related("report_back__gathering__trajectory__partnership")
        .first()
    )
    if mailing is None:
        return
    path = reverse("followup:public_report", args=[mailing.report_back.slug])
    while batch := _next_persons(mailing):
        letters = queue_letters(orders=[_order(mailing, one, path) for one in batch], now=now)
        _note(mailing, batch, sum(letter is not None for letter in letters), now)
    Mailing.objects.filter(pk=pk, state=State.QUEUEING).update(state=State.READY)


def _next_persons(mailing: Mailing) -> list[Person]:
    """Those who spoke and left an address, and were not asked for yet. One query."""
    said = Contribution.objects.visible().filter(gathering=mailing.report_back.gathering_id)
    spoke = Person.objects.filter(
        pk__in=said.order_by().values("said_by"),
        erased_at__isnull=True,
        pk__gt=mailing.last_person,
    )
    reachable = Q(account__isnull=False) | Q(contact__isnull=False) & ~Q(contact__email="")
    with_address = spoke.filter(reachable)
    return list(with_address.select_related("contact", "account").order_by("pk")[:BATCH])


def _order(mailing: Mailing, person: Person, path: str) -> LetterOrder:
    report_back = mailing.report_back
    return LetterOrder(
        key=f"report_back:{report_back.pk}:{person.pk}",
        topic=Topic.REPORT_BACK,
        subject=report_back.title,
        template="followup/letters/report_back",
        context={
            "title": report_back.title,
            "gathering": report_back.gathering.title,
            "path": path,
        },
        person=person,
        partnership=report_back.gathering.trajectory.partnership,
    )


def _note(mailing: Mailing, batch: list[Person], n_letters: int, now: datetime) -> None:
    last = batch[-1].pk
    behind = Mailing.objects.filter(pk=mailing.pk, last_person__lt=last)
    behind.update(last_person=last, n_letters=F("n_letters") + n_letters, seen_alive_at=now)
    mailing.last_person = last


def mailings_to_take_up(*, now: datetime) -> list[int]:
    """Mailings that wait, and those whose worker died."""
    Mailing.objects.filter(state=State.QUEUEING, seen_alive_at__lt=now - DEAD_AFTER).update(
        state=State.ASKED
    )
    return list(Mailing.objects.filter(state=State.ASKED).values_list("pk", flat=True))
