"""Lists of appointments: of a trajectory, as a file, as projects, and one's own."""

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from inbreng.core.access import allow
from inbreng.followup import rules
from inbreng.followup.files_of_appointments import as_calendar, as_csv
from inbreng.followup.forms.appointments import (
    AppointmentFilterForm,
)
from inbreng.followup.models import Appointment
from inbreng.followup.queries import appointments as queries
from inbreng.followup.views.fetching import (
    fetch_for_actions,
)
from inbreng.followup.views.rooms import followup_tabs
from inbreng.followup.views.sending import as_download
from inbreng.insights.models import Bundle
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30
N_BUNDLES = 20
MOST_IN_A_FILE = 5000


@require_safe
def actions(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show who will do what, with what is late, and what groups are working on."""
    trajectory = fetch_for_actions(request, trajectory_id)
    form = AppointmentFilterForm(request.GET)
    found = _asked(request, trajectory, form)
    today = timezone.localdate()
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    of_trajectory = Appointment.objects.filter(trajectory=trajectory)
    context = {
        "trajectory": trajectory,
        "tabs": followup_tabs(request, trajectory),
        "form": form,
        "page": page,
        "today": today,
        "n_late": of_trajectory.filter(queries.late(today)).count(),
        "bundles": Bundle.objects.filter(trajectory=trajectory).select_related("standing_group")[
            :N_BUNDLES
        ],
        "may_keep": rules.may_keep_appointments(visitor(request), trajectory),
        "is_filtered": any(request.GET.get(name) for name in ("text", "stand", "whose")),
    }
    return render(request, "followup/actions.html", context)


def _asked(
    request: HttpRequest, trajectory: Trajectory, form: AppointmentFilterForm
) -> QuerySet[Appointment]:
    today = timezone.localdate()
    return queries.appointments_of(trajectory, visitor(request), form.wanted(), today)


@require_safe
def actions_file(request: HttpRequest, trajectory_id: int, format: str) -> HttpResponse:
    """Send the filtered list as CSV or for a calendar."""
    trajectory = fetch_for_actions(request, trajectory_id)
    found = _asked(request, trajectory, AppointmentFilterForm(request.GET))[:MOST_IN_A_FILE]
    name = f"afspraken-{slugify(trajectory.name)}.{format}"
    if format == "csv":
        return as_download(as_csv(found), name, "text/csv; charset=utf-8")
    calendar = as_calendar(found, timezone.now())
    return as_download(calendar, name, "text/calendar; charset=utf-8")


@require_safe
def projects(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show projects as cards, each with its latest notes."""
    trajectory = fetch_for_actions(request, trajectory_id)
    page = Paginator(queries.projects_of(trajectory), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "page": page,
        "today": timezone.localdate(),
        "may_keep": rules.may_keep_appointments(visitor(request), trajectory),
    }
    return render(request, "followup/projects.html", context)


@require_safe
def own_appointments(request: HttpRequest) -> HttpResponse:
    """Show what the visitor made or has to do, wherever that is."""
    user = visitor(request)
    allow(isinstance(user, User), user)
    page = Paginator(queries.own_appointments(user), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "today": timezone.localdate()}
    return render(request, "followup/own_appointments.html", context)
