"""Keep pictures, films and files, for everybody in a form they can use."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.followup.kinds_of_files import MOST_BYTES, check_captions, extension_of
from inbreng.followup.models import Attachment, ReportBack
from inbreng.insights.models import Theme
from inbreng.people.models import User
from inbreng.programme.models import Gathering, Trajectory

MOST_FILES = 20
Kind = Attachment.Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file as somebody brings it in, with what who can not see or hear it needs."""

    kind: str
    title: str
    file: "File[bytes]"
    alt: str = ""
    text_version: str = ""
    captions: "File[bytes] | None" = None


def attach_file(*, report_back: ReportBack, by: User, now: datetime, **brought: Any) -> Attachment:
    """Keep a file with a report-back; ``brought`` is what Brought holds.

    Refuses what keep_file refuses, and a file too many.
    """
    if report_back.attachments.count() >= MOST_FILES:
        raise DomainError(_("Bij een terugblik passen twintig bestanden. Haal er eerst een weg."))
    gathering = report_back.gathering
    place = {"trajectory_id": gathering.trajectory_id, "gathering": gathering}
    return _keep(Brought(**brought), by, now, report_back=report_back, **place)


def keep_file(
    *,
    trajectory: Trajectory,
    gathering: Gathering | None = None,
    theme: Theme | None = None,
    by: User,
    now: datetime,
    **brought: Any,
) -> Attachment:
    """Keep a file of a known kind for everybody with a role; ``brought`` is what Brought holds.

    An image needs words, a film captions or its text.
    """
    place = {"trajectory": trajectory, "gathering": gathering, "theme": theme}
    return _keep(Brought(**brought), by, now, **place)


def _keep(brought: Brought, by: User, now: datetime, **place: Any) -> Attachment:
    has_captions = brought.captions is not None
    _need_words(brought.kind, brought.alt, brought.text_version, has_captions=has_captions)
    content = brought.file.read(MOST_BYTES[brought.kind] + 1)
    extension = extension_of(brought.kind, brought.file.name or "", content)
    found = Attachment(
        kind=brought.kind,
        title=brought.title,
        alt=brought.alt.strip(),
        text_version=brought.text_version.strip(),
        extension=extension,
        n_bytes=len(content),
        added_by=by,
        added_at=now,
        **place,
    )
    _put_captions(found, brought.captions)
    # The name on the disk tells nothing; who fetches it gets a better one.
    found.content.save(f"file.{extension}", ContentFile(content), save=False)
    found.save()
    return found


def describe_file(
    *,
    attachment: Attachment,
    title: str,
    alt: str,
    text_version: str,
    theme: Theme | None,
    gathering: Gathering | None,
    captions: "File[bytes] | None" = None,
) -> None:
    """Say anew what a file is and where it belongs; one of a report-back keeps its gathering."""
    has_captions = captions is not None or bool(attachment.captions)
    _need_words(attachment.kind, alt, text_version, has_captions=has_captions)
    attachment.title, attachment.theme = title, theme
    attachment.alt, attachment.text_version = alt.strip(), text_version.strip()
    if attachment.report_back_id is None:
        attachment.gathering = gathering
    _put_captions(attachment, captions)
    attachment.save()


def _need_words(kind: str, alt: str, text_version: str, *, has_captions: bool) -> None:
    if kind == Kind.IMAGE and not alt.strip():
        raise DomainError(_("Schrijf op wat er te zien is. Niet iedereen kan het beeld zien."))
    if kind == Kind.VIDEO and not has_captions and not text_version.strip():
        raise DomainError(_("Een film heeft ondertitels nodig, of zijn inhoud in woorden."))


def _put_captions(found: Attachment, captions: "File[bytes] | None") -> None:
    if captions is None:
        return
    words = captions.read()
    check_captions(words)
    found.captions.save("captions.vtt", ContentFile(words), save=False)


def remove_file(*, attachment: Attachment) -> None:
    """Take a file away, and from the disk once that is certain."""
    storage = attachment.content.storage
    names = [str(attachment.content.name or ""), str(attachment.captions.name or "")]
    with transaction.atomic():
        attachment.delete()
        for name in filter(None, names):
            transaction.on_commit(partial(storage.delete, name))
