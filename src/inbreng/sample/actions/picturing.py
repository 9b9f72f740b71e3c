"""Keep the pictures of the sample, with a report-back or beside a theme."""

from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile

from inbreng.followup.actions.attaching import attach_file, keep_file
from inbreng.followup.models import Attachment, ReportBack
from inbreng.sample.actions.catalogue import Catalogue
from inbreng.sample.reading import TEXTS, shapes


def keep_picture(
    sample: shapes.Picture,
    catalogue: Catalogue,
    *,
    report_back: ReportBack | None = None,
    now: datetime,
) -> None:
    """Keep one picture; without a report-back it stands in the library of the trajectory."""
    brought: dict[str, Any] = {
        "kind": Attachment.Kind.IMAGE,
        "title": sample.title,
        "alt": sample.alt,
        "file": ContentFile((TEXTS / "media" / sample.file).read_bytes(), name=sample.file),
    }
    by = catalogue.people["community_manager"]
    if report_back is not None:
        attach_file(report_back=report_back, by=by, now=now, **brought)
        return
    theme = catalogue.themes[sample.theme] if sample.theme else None
    keep_file(trajectory=catalogue.trajectory, theme=theme, by=by, now=now, **brought)
