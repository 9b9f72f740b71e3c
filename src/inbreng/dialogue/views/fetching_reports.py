"""Fetch a report or its file for whoever may bring reports in, or refuse."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import allow
from inbreng.dialogue import rules
from inbreng.dialogue.models import Report, StoredFile
from inbreng.dialogue.queries.reports import holds_back
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor


def fetch_trajectory_to_import(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may bring reports into it."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_import(visitor(request), trajectory), request.user)
    return trajectory


def fetch_report(request: HttpRequest, pk: int) -> Report:
    """The report with its upload, file and source, for whoever may bring reports in. One query."""
    related = ("upload__trajectory__partnership", "stored_file", "gathering", "source")
    report = get_object_or_404(Report.objects.select_related(*related), pk=pk)
    trajectory = seen(request, report.upload.trajectory)
    allow(rules.may_import(visitor(request), trajectory), request.user)
    return report


def fetch_stored_file(request: HttpRequest, pk: int) -> tuple[StoredFile, str]:
    """A kept file with the name its sender gave it, when the visitor's trail goes down to files.

    Only moderators get a file that holds words which are held back.
    """
    stored = get_object_or_404(StoredFile, pk=pk)
    reports = stored.reports.select_related("upload__trajectory__partnership")
    user = visitor(request)
    for report in reports.order_by("pk"):
        trajectory = report.upload.trajectory
        if rules.may_moderate(user, trajectory):
            return stored, report.name
        if rules.depth(user, trajectory) >= rules.Depth.FILES and not holds_back(stored):
            return stored, report.name
    allow(False, request.user)
    raise AssertionError
