"""The page on which reports come in, and its list of what was given."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.dialogue import jobs
from inbreng.dialogue.actions import uploads as actions
from inbreng.dialogue.forms.uploads import UploadForm
from inbreng.dialogue.models import Report, Upload
from inbreng.dialogue.queries.reports import earlier_reports, is_busy, reports_of
from inbreng.dialogue.refusals import refusal_sentence, repair_sentences
from inbreng.dialogue.views.fetching_reports import (
    fetch_report,
    fetch_stored_file,
    fetch_trajectory_to_import,
)
from inbreng.dialogue.views.showing_reports import waits_long
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

PER_PAGE = 50
TONES: dict[str, str] = {
    Report.State.READY: "brand",
    Report.State.PUBLISHED: "good",
    Report.State.REFUSED: "alarm",
    Report.State.SAME: "warn",
    Report.State.READING: "info",
    Report.State.PUBLISHING: "info",
    Report.State.ASKED: "open",
}


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def uploads(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Take files and text in, and list what was given; a fragment of the list for htmx."""
    trajectory = fetch_trajectory_to_import(request, trajectory_id)
    is_post = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if is_post else UploadForm()
    if is_post and form.is_valid():
        _receive(request, trajectory, form)
        return redirect("dialogue:uploads", trajectory.pk)
    limit = settings.UPLOAD_LIMIT // (1024 * 1024)
    context = _listed(request, trajectory) | {
        "trajectory": trajectory,
        "form": form,
        "limit": limit,
    }
    is_fragment = request.method == "GET" and bool(request.headers.get("HX-Request"))
    template = "dialogue/_reports.html" if is_fragment else "dialogue/uploads.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _receive(request: HttpRequest, trajectory: Trajectory, form: UploadForm) -> None:
    assert isinstance(request.user, User)  # noqa: S101 – the fetch let nobody else through
    given, now = form.cleaned_data, timezone.now()
    kept = []
    if given["documents"]:
        kept.append(
            actions.receive_files(
                trajectory=trajectory, files=given["documents"], by=request.user, now=now
            )
        )
    if given["text"].strip():
        kept.append(
            actions.receive_text(
                trajectory=trajectory, text=given["text"], by=request.user, now=now
            )
        )
    for upload in kept:
        _ask_for_reading(upload)


def _ask_for_reading(upload: Upload) -> None:
    asked = upload.reports.filter(state=Report.State.ASKED).order_by("pk")
    for pk in asked.values_list("pk", flat=True):
        jobs.read_report(pk)


def _listed(request: HttpRequest, trajectory: Trajectory) -> dict[str, Any]:
    page = Paginator(reports_of(trajectory), PER_PAGE).get_page(request.GET.get("page"))
    reports = list(page.object_list)
    earlier = earlier_reports(reports)
    rows = [
        {
            "report": report,
            "earlier": earlier.get(report.pk),
            "refusal": refusal_sentence(report.refusal) if report.refusal else "",
            "repairs": repair_sentences(report.notes),
            "waits_long": waits_long(report, timezone.now()),
            "tone": TONES.get(report.state, ""),
        }
        for report in reports
    ]
    return {"rows": rows, "page": page, "is_busy": is_busy(reports)}


@require_POST
def go_on(request: HttpRequest, report_id: int) -> HttpResponse:
    """Read a file although it was given before."""
    report = fetch_report(request, report_id)
    try:
        actions.go_on(report=report)
        jobs.read_report(report.pk)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("dialogue:uploads", report.upload.trajectory_id)


@require_POST
def leave_out(request: HttpRequest, report_id: int) -> HttpResponse:
    """Drop a file that was given before."""
    report = fetch_report(request, report_id)
    try:
        actions.leave_out(report=report)
        messages.success(request, _("Weggelaten: %(name)s.") % {"name": report.name})
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("dialogue:uploads", report.upload.trajectory_id)


@require_safe
def stored_file(request: HttpRequest, file_id: int) -> FileResponse:
    """The file as it was given, to keep and never to open in the browser."""
    stored, name = fetch_stored_file(request, file_id)
    return FileResponse(
        stored.content.open("rb"),
        as_attachment=True,
        filename=name,
        content_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )
