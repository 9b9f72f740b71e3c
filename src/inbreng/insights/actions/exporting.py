"""Make a file to take along: claimed by one worker, taken up when it dies, gone after a week."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from inbreng.core import claims
from inbreng.core.claims import TakenOver
from inbreng.core.errors import DomainError, NotAllowed
from inbreng.insights.exports import render, told_for, why_not
from inbreng.insights.models import Export, Theme
from inbreng.insights.queries.exports import is_outdated
from inbreng.people.models import Perspective, User
from inbreng.programme.models import Gathering, Trajectory

State = Export.State
Clock = Callable[[], datetime]

MOST_ATTEMPTS = 3
MOST_WAITING = 5  # of one person at a time
DEAD_AFTER = timedelta(seconds=60)
KEPT_FOR = timedelta(days=7)
LOOSE_AFTER = timedelta(hours=1)  # longer than a file waits for its row
FOLDER = "exports"


class TooManyAtOnce(DomainError):
    """Somebody has that many files being made already."""


class Claim(claims.Claim):
    """A worker's right to make an export."""

    rows, doing = Export, State.MAKING


def ask_for_export(
    *,
    trajectory: Trajectory,
    format: str,
    audience: str,
    gathering: Gathering | None = None,
    theme: Theme | None = None,
    perspective: Perspective | None = None,
    by: User,
    now: datetime,
) -> Export:
    """Ask a worker for a file; raises NotAllowed for readers who see more than who asks."""
    export = Export(
        trajectory=trajectory,
        format=format,
        audience=audience,
        gathering=gathering,
        theme=theme,
        perspective=perspective,
        asked_by=by,
        asked_at=now,
    )
    if reason := why_not(export, by):
        raise NotAllowed(reason)
    waiting = Export.objects.filter(asked_by=by, state__in=[State.ASKED, State.MAKING])
    with transaction.atomic():
        User.objects.select_for_update().get(pk=by.pk)
        if waiting.count() >= MOST_WAITING:
            raise TooManyAtOnce(
                _("Er worden al %(n)d bestanden voor je gemaakt. Wacht tot er een klaar is.")
                % {"n": MOST_WAITING}
            )
        export.save()
    return export


def make_export(*, pk: int, clock: Clock) -> None:
    """Make an export that waits; does nothing when another worker has it."""
    claim = Claim.take(pk, clock(), n_done=0, n_total=0)
    if claim is None:
        return
    related = ("trajectory", "asked_by", "gathering", "theme", "perspective")
    export = Export.objects.select_related(*related).get(pk=pk)
    try:
        _write(claim, export, clock)
    except TakenOver:
        return
    except DomainError as refusal:
        _refuse(claim, str(refusal))


def _write(claim: Claim, export: Export, clock: Clock) -> None:
    def step(n_done: int) -> None:
        claim.hold(seen_alive_at=clock(), n_done=F("n_done") + n_done)

    told = told_for(export, step)
    claim.hold(seen_alive_at=clock(), n_total=told.contributions().count())
    with tempfile.TemporaryFile() as file:
        render(told, file)
        file.seek(0)
        _keep(claim, export, File(file))


def _keep(claim: Claim, export: Export, file: "File[bytes]") -> None:
    # The name on the disk tells nothing; who fetches it gets a better one.
    export.content.save(f"{export.pk}-{claim.attempt}.bin", file, save=False)
    name = str(export.content.name)
    try:
        claim.hold(
            state=State.READY, content=name, n_done=F("n_total"), seen_alive_at=None, refusal=""
        )
    except TakenOver:
        export.content.storage.delete(name)
        raise


def _refuse(claim: Claim, reason: str) -> None:
    try:
        claim.hold(state=State.REFUSED, refusal=reason[:300], seen_alive_at=None)
    except TakenOver:
        return


def exports_to_take_up(*, now: datetime) -> list[int]:
    """Exports to make now: those that wait, and those whose worker died.

    One that outlived its worker three times is refused instead.
    """
    for claim in Claim.of_dead(now - DEAD_AFTER):
        _give_back(claim)
    return Claim.waiting()


def _give_back(claim: Claim) -> None:
    if claim.attempt >= MOST_ATTEMPTS:
        _refuse(claim, _("Het maken brak drie keer af. Neem een kleiner deel mee."))
        return
    try:
        claim.hold(state=State.ASKED, seen_alive_at=None)
    except TakenOver:
        return


def remove_export(*, export: Export) -> None:
    """Take an export and its file away; a worker that has it finds nothing to keep it in."""
    name = str(export.content.name or "")
    export.delete()
    if name:
        export.content.storage.delete(name)


def withdraw_outdated(*, export: Export) -> bool:
    """Destroy the file when something in it was held back or erased since; tells whether it was."""
    if export.state != State.READY or not is_outdated(export):
        return False
    _withdraw(export)
    return True


@transaction.atomic
def withdraw_exports(*, trajectory: int) -> None:
    """Destroy the files of a trajectory; those that are being made begin anew.

    For who takes own words back: nothing tells later when that was.
    """
    found = Export.objects.filter(trajectory=trajectory)
    found.filter(state=State.MAKING).update(state=State.ASKED, seen_alive_at=None)
    for export in found.filter(state=State.READY):
        _withdraw(export)


def _withdraw(export: Export) -> None:
    name = str(export.content.name)
    reason = _(
        "Sinds dit bestand is er iets gewist, teruggehouden of ingetrokken. Vraag het opnieuw."
    )
    ready = Export.objects.filter(pk=export.pk, state=State.READY)
    ready.update(state=State.REFUSED, refusal=reason, content="")
    transaction.on_commit(partial(export.content.storage.delete, name))


def clear_exports(*, now: datetime) -> int:
    """Remove what was asked a week ago, and files that hold what may not be told any more."""
    old = list(Export.objects.filter(asked_at__lt=now - KEPT_FOR))
    for export in old:
        remove_export(export=export)
    for export in Export.objects.filter(state=State.READY).select_related("trajectory"):
        withdraw_outdated(export=export)
    _clear_loose_files(now)
    return len(old)


def _clear_loose_files(now: datetime) -> None:
    """Remove files of no export: a worker died over them, or the export went with an account."""
    found = list(_files_in(FOLDER))
    kept = set(Export.objects.exclude(content="").values_list("content", flat=True))
    for name in found:
        if name not in kept and default_storage.get_modified_time(name) < now - LOOSE_AFTER:
            default_storage.delete(name)


def _files_in(folder: str) -> Iterator[str]:
    if not default_storage.exists(folder):
        return
    folders, files = default_storage.listdir(folder)
    yield from (f"{folder}/{name}" for name in files)
    for name in folders:
        yield from _files_in(f"{folder}/{name}")
