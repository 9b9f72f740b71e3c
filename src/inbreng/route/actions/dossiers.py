"""Make the record of a consultation: claimed by one worker, taken up when it dies."""

import hashlib
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.claims import Claim, TakenOver
from inbreng.core.documents import write_docx, write_pdf
from inbreng.core.errors import DomainError
from inbreng.people.models import User
from inbreng.plan.models import Plan
from inbreng.route.dossier import compose
from inbreng.route.models import Dossier

State = Dossier.State
Clock = Callable[[], datetime]

MOST_ATTEMPTS = 3
MOST_WAITING = 4
DEAD_AFTER = timedelta(seconds=90)


class DossiersWait(DomainError):
    """Enough of them are being made already."""


class Making(Claim):
    """A worker's right to make a dossier."""

    rows = Dossier
    doing = State.MAKING


def ask_for_dossier(*, plan: Plan, format: str, by: User, now: datetime) -> Dossier:
    """Ask a worker for the record as it stands then; raises DossiersWait when many are asked."""
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        waiting = Dossier.objects.filter(plan=plan, state__in=[State.ASKED, State.MAKING])
        if waiting.count() >= MOST_WAITING:
            raise DossiersWait(_("Er worden al dossiers gemaakt. Wacht tot er een klaar is."))
        return Dossier.objects.create(plan=plan, format=format, asked_by=by, asked_at=now)


def make_dossier(*, pk: int, clock: Clock) -> None:
    """Make a dossier that waits; does nothing when another worker has it."""
    claim = Making.take(pk, clock())
    if claim is None:
        return
    dossier = Dossier.objects.select_related("plan__trajectory__partnership", "asked_by").get(pk=pk)
    try:
        _write(claim, dossier, clock)
    except TakenOver:
        return
    except DomainError as refusal:
        _refuse(claim, str(refusal))


def _refuse(claim: Making, reason: str) -> None:
    with suppress(TakenOver):
        claim.hold(state=State.REFUSED, refusal=reason[:300], seen_alive_at=None)


def _write(claim: Making, dossier: Dossier, clock: Clock) -> None:
    by = dossier.asked_by.name if dossier.asked_by else _("het bureau")
    document = compose(dossier.plan, by=by, now=clock())

    def alive() -> None:
        claim.hold(seen_alive_at=clock())

    with tempfile.TemporaryFile() as file:
        if dossier.format == Dossier.Format.PDF:
            write_pdf(document, file, alive=alive)
        else:
            write_docx(document, file)
        file.seek(0)
        digest = hashlib.sha256(file.read()).hexdigest()
        file.seek(0)
        _keep(claim, dossier, File(file), digest)


def _keep(claim: Making, dossier: Dossier, file: "File[bytes]", digest: str) -> None:
    # The name on the disk tells nothing; who fetches it gets a better one.
    dossier.content.save(f"{dossier.pk}-{claim.attempt}.bin", file, save=False)
    name = str(dossier.content.name)
    try:
        claim.hold(state=State.READY, content=name, digest=digest, seen_alive_at=None)
    except TakenOver:
        dossier.content.storage.delete(name)
        raise


def dossiers_to_take_up(*, now: datetime) -> list[int]:
    """Dossiers to make now: those that wait, and those whose worker died; three times at most."""
    for claim in Making.of_dead(now - DEAD_AFTER):
        if claim.attempt >= MOST_ATTEMPTS:
            _refuse(claim, _("Het maken brak drie keer af. Vraag het later opnieuw."))
            continue
        with suppress(TakenOver):
            claim.hold(state=State.ASKED, seen_alive_at=None)
    return Making.waiting()


def remove_dossier(*, dossier: Dossier) -> None:
    """Take a dossier and its file away; another one can always be made."""
    name = str(dossier.content.name or "")
    dossier.delete()
    if name:
        dossier.content.storage.delete(name)
