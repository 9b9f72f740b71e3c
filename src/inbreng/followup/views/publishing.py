"""Publish a report-back, take it back, say that none is needed, tell people by mail."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.core.errors import DomainError
from inbreng.followup import jobs
from inbreng.followup.actions import mailing, reporting
from inbreng.followup.forms.report_backs import PublishForm, ReasonForm
from inbreng.followup.models import ReportBack
from inbreng.followup.views.fetching import fetch_report_back_to_write, person
from inbreng.followup.views.report_backs import page_of, refused


@require_POST
def publish(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Let everybody read the report-back, at once or from a moment on."""
    found = fetch_report_back_to_write(request, gathering_id)
    form = PublishForm(request.POST)
    if not form.is_valid():
        return page_of(request, found, form=form)
    try:
        reporting.publish_report_back(
            report_back=found, by=person(request), now=timezone.now(), **form.cleaned_data
        )
    except DomainError as refusal:
        return refused(request, found, refusal)
    messages.success(request, _said(found))
    return redirect("followup:report_back", gathering_id)


def _said(report_back: ReportBack) -> str:
    at = report_back.published_at
    if at is not None and at > timezone.now():
        day = date_format(timezone.localtime(at), "j F Y, H:i")
        return _("Vanaf %(day)s kan iedereen de terugblik lezen.") % {"day": day}
    return _("Iedereen kan de terugblik nu lezen.")


@require_POST
def withdraw(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Take a report-back from everybody."""
    found = fetch_report_back_to_write(request, gathering_id)
    try:
        reporting.withdraw_report_back(
            report_back=found, reason=_reason(request), by=person(request)
        )
    except DomainError as refusal:
        return refused(request, found, refusal)
    messages.success(request, _("De terugblik is ingetrokken. De link zegt nu dat hij er niet is."))
    return redirect("followup:report_back", gathering_id)


@require_POST
def need_none(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Say that no report-back is needed."""
    found = fetch_report_back_to_write(request, gathering_id)
    try:
        reporting.need_no_report_back(
            report_back=found, reason=_reason(request), by=person(request)
        )
    except DomainError as refusal:
        return refused(request, found, refusal)
    messages.success(request, _("Genoteerd. Deze bijeenkomst telt niet meer als te laat."))
    return redirect("followup:report_back", gathering_id)


@require_POST
def reopen(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Make a draft of it again."""
    found = fetch_report_back_to_write(request, gathering_id)
    try:
        reporting.reopen_report_back(report_back=found, by=person(request))
    except DomainError as refusal:
        return refused(request, found, refusal)
    return redirect("followup:report_back", gathering_id)


@require_POST
def tell_by_mail(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Tell everybody who came and left an address that the report-back is there."""
    found = fetch_report_back_to_write(request, gathering_id)
    try:
        asked = mailing.ask_for_mailing(report_back=found, by=person(request), now=timezone.now())
    except DomainError as refusal:
        return refused(request, found, refusal)
    transaction.on_commit(lambda: jobs.queue_mailing(asked.pk))
    messages.success(request, _("De brieven worden klaargezet. Niemand krijgt er twee."))
    return redirect("followup:report_back", gathering_id)


def _reason(request: HttpRequest) -> str:
    form = ReasonForm(request.POST, prefix="stop")
    return str(form.cleaned_data["reason"]) if form.is_valid() else ""
