"""Pictures, films and files of a trajectory, as somebody may see them."""

from datetime import datetime

from django.db.models import Q, QuerySet

from inbreng.followup.models import Attachment
from inbreng.followup.queries.report_backs import published
from inbreng.insights.models import Theme
from inbreng.programme.models import Gathering, Trajectory


def files_of(
    trajectory: Trajectory,
    now: datetime,
    *,
    shows_drafts: bool,
    theme: Theme | None = None,
    gathering: Gathering | None = None,
    kind: str = "",
) -> QuerySet[Attachment]:
    """The files of a trajectory, newest first. No query yet.

    Those of a report-back that was not published are shown to who may read its draft.
    """
    found = Attachment.objects.filter(trajectory=trajectory)
    if not shows_drafts:
        found = found.filter(may_be_seen(now))
    if theme is not None:
        found = found.filter(Q(theme=theme) | Q(theme__parent=theme))
    if gathering is not None:
        found = found.filter(gathering=gathering)
    if kind:
        found = found.filter(kind=kind)
    related = found.select_related("theme", "gathering", "report_back")
    return related.order_by("-added_at", "-pk")


def may_be_seen(now: datetime) -> Q:
    """Files by themselves, and those of a report-back that everybody may read."""
    return Q(report_back__isnull=True) | Q(report_back__in=published(now).values("pk"))
