"""Bring files in with a report-back, and take them away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.followup.actions import attaching
from inbreng.followup.forms.attachments import AttachmentForm
from inbreng.followup.views.fetching import (
    fetch_file_to_describe,
    fetch_report_back_to_write,
    person,
)


@require_http_methods(["GET", "HEAD", "POST"])
def attach(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Put a picture, film or file with a report-back."""
    found = fetch_report_back_to_write(request, gathering_id)
    form = AttachmentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            attaching.attach_file(
                report_back=found, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Het bestand staat erbij."))
            return redirect("followup:report_back", gathering_id)
    context = {"form": form, "gathering": found.gathering, "trajectory": found.gathering.trajectory}
    status = 422 if form.errors else 200
    return render(request, "followup/attach.html", context, status=status)


@require_POST
def remove_attachment(request: HttpRequest, attachment_id: int) -> HttpResponse:
    """Take a file away."""
    found = fetch_file_to_describe(request, attachment_id)
    attaching.remove_file(attachment=found)
    messages.success(request, _("Het bestand is weg."))
    if found.report_back is None or "from_media" in request.POST:
        return redirect("followup:media", found.trajectory_id)
    return redirect("followup:report_back", found.report_back.gathering_id)
