"""Steps of the preview: each a plain form post, or an htmx post that gets the page's rows back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.core.errors import DomainError
from inbreng.dialogue.actions import preview as actions
from inbreng.dialogue.forms.preview import StepForm
from inbreng.dialogue.models import Report, StagedEntry
from inbreng.dialogue.views.fetching_reports import fetch_report
from inbreng.dialogue.views.showing_reports import previewed
from inbreng.people.models import User


@require_POST
def change(request: HttpRequest, report_id: int) -> HttpResponse:
    """Do one step and show the rows of the page again, or say why not."""
    report = fetch_report(request, report_id)
    form = StepForm(request.POST)
    try:
        if form.is_valid():
            _do(request, report, form)
        else:
            said = [str(error) for errors in form.errors.values() for error in errors]
            messages.error(request, " ".join(said))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    except StagedEntry.DoesNotExist:
        messages.error(request, _("Dit stukje is intussen veranderd. Kijk opnieuw."))
    return _rows(request, report, form)


def _rows(request: HttpRequest, report: Report, form: StepForm) -> HttpResponse:
    if not request.headers.get("HX-Request"):
        chosen = form.cleaned_data.get("entry") or [form.cleaned_data.get("cut")]
        page = request.GET.get("blad", "1")
        page = page if page.isdigit() else "1"
        where = f"#e{chosen[0]}" if chosen[0] else ""
        return redirect(f"{reverse('dialogue:report', args=[report.pk])}?blad={page}{where}")
    context = {"report": report, "is_step": True} | previewed(report, request.GET)
    return render(request, "dialogue/_report_preview.html", context)


def _do(request: HttpRequest, report: Report, form: StepForm) -> None:
    assert isinstance(request.user, User)  # noqa: S101 – the fetch let nobody else through
    does, entries = form.cleaned_data["do"], form.cleaned_data["entry"]
    step: dict[str, Any] = {"report": report, "by": request.user, "now": timezone.now()}
    match does:
        case "undo":
            actions.undo(report=report, now=step["now"])
        case "redo":
            actions.redo(report=report)
        case "cut":
            parts = form.cleaned_data["parts"].splitlines()
            actions.cut_entry(entry=form.cleaned_data["cut"], parts=parts, **step)
        case "join":
            actions.join_entry(entry=entries[0], **step)
        case "up" | "down":
            actions.move_entry(entry=entries[0], up=does == "up", **step)
        case "drop":
            actions.drop_below(entry=entries[0], **step)
        case "settle":
            actions.settle_entries(entries=entries, **step)
        case "place":
            actions.place_entries(entries=entries, **form.places(), **step)
        case kind:
            actions.change_kind(entries=entries, kind=kind, **step)
