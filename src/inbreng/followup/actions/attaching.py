"""Put pictures, films and files with a report-back, for everybody in a form they can use."""

from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.followup.kinds_of_files import MOST_BYTES, check_captions, extension_of
from inbreng.followup.models import Attachment, ReportBack
from inbreng.people.models import User

MOST_FILES = 20
Kind = Attachment.Kind


def attach_file(
    *,
    report_back: ReportBack,
    kind: str,
    title: str,
    file: "File[bytes]",
    alt: str = "",
    text_version: str = "",
    captions: "File[bytes] | None" = None,
    by: User,
    now: datetime,
) -> Attachment:
    """Keep a file of a known kind; an image needs words, a film captions or its text."""
    if report_back.attachments.count() >= MOST_FILES:
        raise DomainError(_("Bij een terugblik passen twintig bestanden. Haal er eerst een weg."))
    if kind == Kind.IMAGE and not alt.strip():
        raise DomainError(_("Schrijf op wat er te zien is. Niet iedereen kan het beeld zien."))
    if kind == Kind.VIDEO and captions is None and not text_version.strip():
        raise DomainError(_("Een film heeft ondertitels nodig, of zijn inhoud in woorden."))
    content = file.read(MOST_BYTES[kind] + 1)
    extension = extension_of(kind, file.name or "", content)
    found = Attachment(
        report_back=report_back,
        kind=kind,
        title=title,
        alt=alt.strip(),
        text_version=text_version.strip(),
        extension=extension,
        n_bytes=len(content),
        added_by=by,
        added_at=now,
    )
    if captions is not None:
        words = captions.read()
        check_captions(words)
        found.captions.save("captions.vtt", ContentFile(words), save=False)
    # The name on the disk tells nothing; who fetches it gets a better one.
    found.content.save(f"file.{extension}", ContentFile(content), save=False)
    found.save()
    return found


def remove_file(*, attachment: Attachment) -> None:
    """Take a file away, and from the disk once that is certain."""
    storage = attachment.content.storage
    names = [str(attachment.content.name or ""), str(attachment.captions.name or "")]
    with transaction.atomic():
        attachment.delete()
        for name in filter(None, names):
            transaction.on_commit(partial(storage.delete, name))
