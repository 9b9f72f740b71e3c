"""One appointment: making and changing it, and how it goes and ends."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.followup import rules
from inbreng.followup.actions import appointing
from inbreng.followup.forms.appointments import (
    AppointmentForm,
    CloseForm,
    MomentForm,
    NoteForm,
)
from inbreng.followup.forms.interests import InterestForm
from inbreng.followup.models import Appointment
from inbreng.followup.views.fetching import (
    fetch_appointment,
    fetch_appointment_to_change,
    fetch_to_appoint,
    person,
)
from inbreng.insights.models import Insight
from inbreng.insights.rules import may_see_drafts
from inbreng.people.rules import Visitor
from inbreng.plan.models import Passage
from inbreng.programme.models import Gathering, Trajectory
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def add_appointment(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Make an appointment, loose or from what it follows on."""
    trajectory = fetch_to_appoint(request, trajectory_id)
    origin = _origin(request, trajectory)
    form = AppointmentForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST" and form.is_valid():
        made = appointing.make_appointment(
            trajectory=trajectory,
            by=person(request),
            now=timezone.now(),
            **form.cleaned_data,
            **origin,
        )
        messages.success(request, _("De afspraak staat."))
        return redirect("followup:appointment", made.pk)
    context = {"trajectory": trajectory, "form": form, "origin": origin}
    status = 422 if form.errors else 200
    return render(request, "followup/appointment_form.html", context, status=status)


def _origin(request: HttpRequest, trajectory: Trajectory) -> dict[str, Any]:
    """What the address says that the appointment follows on; at most one thing."""
    rows: dict[str, tuple[str, QuerySet[Any]]] = {
        "inzicht": ("insight", Insight.objects.filter(trajectory=trajectory)),
        "bijdrage": (
            "contribution",
            Contribution.objects.filter(trajectory=trajectory, state="visible"),
        ),
        "passage": ("passage", Passage.objects.filter(chapter__plan__trajectory=trajectory)),
        "bijeenkomst": ("gathering", Gathering.objects.filter(trajectory=trajectory)),
    }
    for asked, (name, found) in rows.items():
        if number := request.GET.get(asked):
            if not number.isdigit() or len(number) > 18:
                raise Http404
            return {name: get_object_or_404(found, pk=number)}
    return {}


@require_http_methods(["GET", "HEAD", "POST"])
def appointment(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Show an appointment, and take a note on how it goes."""
    found = fetch_appointment(request, appointment_id)
    may_tell = rules.may_tell_progress(visitor(request), found)
    form = NoteForm(request.POST or None)
    if request.method == "POST":
        allow(may_tell, request.user)
        if form.is_valid():
            appointing.tell_progress(
                appointment=found, by=person(request), now=timezone.now(), **form.cleaned_data
            )
            return redirect("followup:appointment", found.pk)
    return _page(request, found, note_form=form)


def _page(
    request: HttpRequest,
    found: Appointment,
    *,
    note_form: NoteForm | None = None,
    close_form: CloseForm | None = None,
) -> HttpResponse:
    user, trajectory = visitor(request), found.trajectory
    may_keep = rules.may_keep_appointments(user, trajectory)
    context = {
        "appointment": found,
        "trajectory": trajectory,
        "today": timezone.localdate(),
        "notes": found.notes.select_related("by"),
        "moments": found.evaluation_moments.all(),
        "note_form": note_form or NoteForm(),
        "close_form": close_form or CloseForm(prefix="close"),
        "moment_form": MomentForm(
            prefix="moment", trajectory=trajectory, initial={"title": found.what[:200]}
        ),
        **_interests(user, found),
        "may_keep": may_keep,
        "may_tell": rules.may_tell_progress(user, found),
        "tells_insight": found.insight
        and (found.insight.is_told or may_see_drafts(user, trajectory)),
    }
    is_wrong = any(one is not None and one.errors for one in (note_form, close_form))
    return render(request, "followup/appointment.html", context, status=422 if is_wrong else 200)


def _interests(user: Visitor, found: Appointment) -> dict[str, Any]:
    """What boards say of a project, and the form for whoever speaks for one."""
    if not found.is_project:
        return {}
    boards = rules.boards_to_speak_for(user, found)
    return {
        "interests": found.interests.select_related("organisation"),
        "interest_form": InterestForm(prefix="interest", boards=boards)
        if boards.exists()
        else None,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def edit_appointment(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Agree on something else."""
    found = fetch_appointment_to_change(request, appointment_id)
    start = {name: getattr(found, name) for name in AppointmentForm.base_fields}
    form = AppointmentForm(request.POST or None, trajectory=found.trajectory, initial=start)
    if request.method == "POST" and form.is_valid():
        appointing.change_appointment(appointment=found, **form.cleaned_data)
        messages.success(request, _("De afspraak is veranderd."))
        return redirect("followup:appointment", found.pk)
    context = {"trajectory": found.trajectory, "form": form, "appointment": found}
    status = 422 if form.errors else 200
    return render(request, "followup/appointment_form.html", context, status=status)


@require_POST
def close_appointment(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Note how an appointment ended."""
    found = fetch_appointment(request, appointment_id)
    allow(rules.may_tell_progress(visitor(request), found), request.user)
    form = CloseForm(request.POST, prefix="close")
    if form.is_valid():
        try:
            appointing.close_appointment(
                appointment=found, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error("closed_reason", str(refusal))
        else:
            messages.success(request, _("Genoteerd hoe het afliep."))
            return redirect("followup:appointment", found.pk)
    return _page(request, found, close_form=form)


@require_POST
def reopen_appointment(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Take closing back."""
    found = fetch_appointment(request, appointment_id)
    allow(rules.may_tell_progress(visitor(request), found), request.user)
    try:
        appointing.reopen_appointment(appointment=found)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    return redirect("followup:appointment", found.pk)
