"""Have drafts ready the same evening, without anybody asking."""

from datetime import datetime

from django.utils import timezone

from inbreng.followup.actions.reporting import make_report_back
from inbreng.followup.queries.report_backs import gatherings_to_draft


def make_due_drafts(*, now: datetime) -> int:
    """Make a draft for each recent gathering that has points and no report-back; say how many."""
    found = list(gatherings_to_draft(now, timezone.localdate(now)))
    for gathering in found:
        make_report_back(gathering=gathering, by=None, now=now)
    return len(found)
