"""A report: its preview, its way onto a gathering, and what came of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.dialogue import jobs
from inbreng.dialogue.actions import publishing, withdrawing
from inbreng.dialogue.document_kinds import kind_words
from inbreng.dialogue.forms.publishing import DestinationForm
from inbreng.dialogue.models import Report
from inbreng.dialogue.queries.preview import preview
from inbreng.dialogue.queries.reports import outcome, recognised
from inbreng.dialogue.refusals import refusal_sentence, repair_sentences
from inbreng.dialogue.views.fetching_reports import fetch_report
from inbreng.people.models import User

State = Report.State


@require_http_methods(["GET", "HEAD"])
@vary_on_headers("HX-Request")
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    """The report as far as it is: busy, ready to look through, or published."""
    found = fetch_report(request, report_id)
    context: dict[str, Any] = {
        "report": found,
        "trajectory": found.upload.trajectory,
        "kind": kind_words(found.document_kind),
        "repairs": repair_sentences(found.notes),
        "refusal": refusal_sentence(found.refusal) if found.refusal else "",
    }
    if found.state in {State.PUBLISHED, State.WITHDRAWN}:
        return render(request, "dialogue/report_result.html", context | {"outcome": outcome(found)})
    if found.state != State.READY:
        is_fragment = bool(request.headers.get("HX-Request"))
        template = "dialogue/_report_busy.html" if is_fragment else "dialogue/report_busy.html"
        return render(request, template, context)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Refresh": "true"})
    return _ready(request, found, context)


def _ready(
    request: HttpRequest,
    found: Report,
    context: dict[str, Any],
    form: DestinationForm | None = None,
) -> HttpResponse:
    counted = recognised(found)
    context |= {
        "recognised": counted,
        "preview": preview(found, request.GET),
        "form": form or DestinationForm(report=found, recognised=counted),
    }
    return render(request, "dialogue/report.html", context, status=422 if form else 200)


@require_POST
def publish(request: HttpRequest, report_id: int) -> HttpResponse:
    """Put the harvest of a report onto its gathering: at once, or by a worker when it is long."""
    found = fetch_report(request, report_id)
    assert isinstance(request.user, User)  # noqa: S101 – the fetch let nobody else through
    form = DestinationForm(request.POST, report=found, recognised=recognised(found))
    if found.state == State.READY and not form.is_valid():
        context = {"report": found, "trajectory": found.upload.trajectory}
        return _ready(request, found, context, form)
    try:
        if found.state == State.READY:
            publishing.start_publication(
                report=found, destination=form.destination(), by=request.user, now=timezone.now()
            )
            _carry_out(found)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("dialogue:report", found.pk)


def _carry_out(found: Report) -> None:
    if found.n_total > publishing.MOST_AT_ONCE:
        jobs.publish_report(found.pk)
    else:
        publishing.publish_report(pk=found.pk, clock=timezone.now)


@require_POST
def withdraw(request: HttpRequest, report_id: int) -> HttpResponse:
    """Take a published report back, whole."""
    found = fetch_report(request, report_id)
    assert isinstance(request.user, User)  # noqa: S101 – the fetch let nobody else through
    try:
        withdrawing.withdraw_report(report=found, by=request.user, now=timezone.now())
        messages.success(request, _("Het verslag is ingetrokken."))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("dialogue:report", found.pk)
