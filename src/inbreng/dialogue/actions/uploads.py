"""Take files in: kept once per content under the name of their hash, refused when too large."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.file_names import shown_name
from inbreng.dialogue.models import Report, StoredFile, Upload
from inbreng.people.models import Partnership, User
from inbreng.programme.models import Trajectory

State = Report.State
# A report in one of these states does not stand in the way of the same file.
GONE = (State.REFUSED, State.WITHDRAWN)


def receive_files(
    *, trajectory: Trajectory, files: "Iterable[File[Any]]", by: User, now: datetime
) -> Upload:
    """Keep files that were given in one go, each as a report that waits to be read.

    What is over the limit is refused and not kept; what was given before
    waits until somebody says whether to go on.
    """
    kept = [(file, _kept_file(trajectory.partnership, file)) for file in files]
    with transaction.atomic():
        upload = Upload.objects.create(trajectory=trajectory, made_by=by, made_at=now)
        for file, stored in kept:
            _add_report(upload, shown_name(file.name or ""), stored)
    return upload


def receive_text(*, trajectory: Trajectory, text: str, by: User, now: datetime) -> Upload:
    """Keep pasted text as a file of its own."""
    name = _("Geplakte tekst") + ".txt"
    file = ContentFile(text.encode("utf-8"), name=name)
    return receive_files(trajectory=trajectory, files=[file], by=by, now=now)


def go_on(*, report: Report) -> None:
    """Read a file although the same content was given before."""
    _leave_same(report, State.ASKED)


def leave_out(*, report: Report) -> None:
    """Drop a file that was given before; its content stays with the earlier report."""
    gone, _rows = Report.objects.filter(pk=report.pk, state=State.SAME).delete()
    if not gone:
        raise ChangedMeanwhile(_("Dit bestand wordt al ingelezen."))


def _leave_same(report: Report, state: str) -> None:
    if not Report.objects.filter(pk=report.pk, state=State.SAME).update(state=state):
        raise ChangedMeanwhile(_("Dit bestand wordt al ingelezen."))


def _add_report(upload: Upload, name: str, stored: StoredFile | None) -> None:
    state, refusal = State.ASKED, ""
    if stored is None:
        state, refusal = State.REFUSED, "too_large"
    elif _is_there_already(upload.trajectory, stored):
        state = State.SAME
    Report.objects.create(
        upload=upload, stored_file=stored, name=name, state=state, refusal=refusal
    )


def _is_there_already(trajectory: Trajectory, stored: StoredFile) -> bool:
    earlier = Report.objects.filter(stored_file=stored, upload__trajectory=trajectory)
    return earlier.exclude(state__in=GONE).exists()


def _kept_file(partnership: Partnership, file: "File[Any]") -> StoredFile | None:
    if (file.size or 0) > settings.UPLOAD_LIMIT:
        return None
    digest = _digest(file)
    kept = StoredFile.objects.filter(partnership=partnership, digest=digest).first()
    if kept is not None:
        return kept
    stored = StoredFile(partnership=partnership, digest=digest, n_bytes=file.size or 0)
    # The sender's name never reaches the disk.
    stored.content.save(digest, file, save=False)
    kept, is_new = StoredFile.objects.get_or_create(
        partnership=partnership,
        digest=digest,
        defaults={"n_bytes": stored.n_bytes, "content": stored.content.name},
    )
    if not is_new:
        stored.content.storage.delete(str(stored.content.name))
    return kept


def _digest(file: "File[Any]") -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
