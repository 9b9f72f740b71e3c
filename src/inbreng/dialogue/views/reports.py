"""A report: its preview, its way onto a gathering, and what came of it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.dialogue import jobs
from inbreng.dialogue.actions import publishing, withdrawing
from inbreng.dialogue.forms.publishing import DestinationForm
from inbreng.dialogue.models import Report
from inbreng.dialogue.queries.reports import outcome, recognised
from inbreng.dialogue.views.fetching_reports import fetch_report
from inbreng.dialogue.views.showing_reports import about, busy, previewed
from inbreng.people.models import User

State = Report.State


@require_safe
@vary_on_headers("HX-Request")
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    """The report as far as it is: busy, ready to look through, or published."""
    found = fetch_report(request, report_id)
    is_fragment = bool(request.headers.get("HX-Request"))
    if found.state in {State.PUBLISHED, State.WITHDRAWN, State.READY} and is_fragment:
        return HttpResponse(headers={"HX-Refresh": "true"})
    is_done = found.state in {State.PUBLISHED, State.WITHDRAWN}
    is_asked_for = bool({"blad", "regel"} & request.GET.keys())
    if is_done and not is_asked_for:
        context = about(found) | {"outcome": outcome(found)}
        return render(request, "dialogue/report_result.html", context)
    if is_done or found.state == State.READY:
        context = about(found) | previewed(found, request.GET)
        return render(request, "dialogue/report.html", context)
    template = "dialogue/_report_busy.html" if is_fragment else "dialogue/report_busy.html"
    return render(request, template, about(found) | busy(found, timezone.now()))


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, report_id: int) -> HttpResponse:
    """Ask where a report goes, and put its harvest there."""
    found = fetch_report(request, report_id)
    if found.state != State.READY:
        return redirect("dialogue:report", found.pk)
    counted = recognised(found)
    form = DestinationForm(request.POST or None, report=found, recognised=counted)
    if request.method == "POST" and form.is_valid():
        _publish(request, found, form)
        return redirect("dialogue:report", found.pk)
    context = about(found, step=1) | {"recognised": counted, "form": form}
    status = 422 if form.errors else 200
    return render(request, "dialogue/report_destination.html", context, status=status)


def _publish(request: HttpRequest, found: Report, form: DestinationForm) -> None:
    """At once, or by a worker when the harvest is long."""
    assert isinstance(request.user, User)  # noqa: S101 – the fetch let nobody else through
    try:
        publishing.start_publication(
            report=found, destination=form.destination(), by=request.user, now=timezone.now()
        )
        if found.n_total > publishing.MOST_AT_ONCE:
            jobs.publish_report(found.pk)
        else:
            publishing.publish_report(pk=found.pk, clock=timezone.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))


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
    return redirect(reverse("dialogue:report", args=[found.pk]))
