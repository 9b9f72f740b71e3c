"""Fetch something of this room, or refuse: these functions are the access control."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from inbreng.core.access import allow
from inbreng.followup import rules
from inbreng.followup.models import Appointment, Attachment, ReportBack, ReportSection
from inbreng.followup.queries.appointments import with_people
from inbreng.followup.queries.media import may_be_seen
from inbreng.people.models import User
from inbreng.plan.models import Ambition, Passage
from inbreng.programme.models import Gathering, Trajectory
from inbreng.programme.views.fetching import fetch_gathering, fetch_trajectory, seen, visitor


def fetch_for_report_backs(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may read report-backs before they are published."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_report_drafts(visitor(request), trajectory), request.user)
    return trajectory


def fetch_reported_gathering(request: HttpRequest, pk: int) -> Gathering:
    """The gathering, when the visitor may read its report-back as a draft."""
    gathering = fetch_gathering(request, pk)
    allow(rules.may_see_report_drafts(visitor(request), gathering.trajectory), request.user)
    if not rules.has_report_back(gathering):
        raise Http404
    return gathering


def fetch_report_back(request: HttpRequest, gathering_id: int) -> ReportBack:
    """The report-back of a gathering, when the visitor may read its draft. One query."""
    related = ReportBack.objects.select_related("gathering__trajectory__partnership")
    found = get_object_or_404(related, gathering=gathering_id)
    seen(request, found.gathering.trajectory)
    allow(rules.may_see_report_drafts(visitor(request), found.gathering.trajectory), request.user)
    return found


def fetch_report_back_to_write(request: HttpRequest, gathering_id: int) -> ReportBack:
    """The report-back of a gathering, when the visitor may write in it. One query."""
    found = fetch_report_back(request, gathering_id)
    allow(rules.may_report_back(visitor(request), found.gathering.trajectory), request.user)
    return found


def fetch_for_media(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see its pictures, films and files. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_media(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_keep_media(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may bring files in. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_report_back(visitor(request), trajectory), request.user)
    return trajectory


def fetch_file(request: HttpRequest, pk: int) -> Attachment:
    """A file by itself or of a published report-back; staff also get one of a draft."""
    related = Attachment.objects.select_related("trajectory__partnership")
    found = get_object_or_404(related, pk=pk)
    trajectory, user = seen(request, found.trajectory), visitor(request)
    allow(rules.may_see_media(user, trajectory), request.user)
    if not rules.may_see_report_drafts(user, trajectory):
        get_object_or_404(Attachment.objects.filter(may_be_seen(timezone.now())), pk=pk)
    return found


def fetch_file_to_describe(request: HttpRequest, pk: int) -> Attachment:
    """A file, when the visitor may say what it is."""
    found = fetch_file(request, pk)
    allow(rules.may_report_back(visitor(request), found.trajectory), request.user)
    return found


def fetch_section(request: HttpRequest, pk: int) -> ReportSection:
    """A section, when the visitor may write in its report-back. One query."""
    related = ReportSection.objects.select_related(
        "report_back__gathering__trajectory__partnership", "theme"
    )
    found = get_object_or_404(related, pk=pk)
    trajectory = seen(request, found.report_back.gathering.trajectory)
    allow(rules.may_report_back(visitor(request), trajectory), request.user)
    return found


def fetch_for_actions(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see who will do what. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_actions(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_appoint(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may make appointments in it. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_keep_appointments(visitor(request), trajectory), request.user)
    return trajectory


def fetch_appointment(request: HttpRequest, pk: int) -> Appointment:
    """An appointment with who does it and what it came from, when the visitor may see it."""
    related = with_people(Appointment.objects.select_related("trajectory__partnership"))
    found = get_object_or_404(related, pk=pk)
    seen(request, found.trajectory)
    allow(rules.may_see_actions(visitor(request), found.trajectory), request.user)
    return found


def fetch_appointment_to_change(request: HttpRequest, pk: int) -> Appointment:
    """An appointment, when the visitor may change what was agreed."""
    found = fetch_appointment(request, pk)
    allow(rules.may_keep_appointments(visitor(request), found.trajectory), request.user)
    return found


def fetch_for_monitor(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see how far its plan is. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_see_monitor(visitor(request), trajectory), request.user)
    return trajectory


def fetch_to_monitor(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may keep its monitor. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_keep_monitor(visitor(request), trajectory), request.user)
    return trajectory


def fetch_ambition_to_measure(request: HttpRequest, pk: int) -> Ambition:
    """An ambition of the plan, when the visitor may note what was measured. One query."""
    related = Ambition.objects.select_related("passage__chapter__plan__trajectory__partnership")
    found = get_object_or_404(related, pk=pk)
    trajectory = seen(request, found.passage.chapter.plan.trajectory)
    allow(rules.may_keep_monitor(visitor(request), trajectory), request.user)
    return found


def fetch_passage_to_remark(request: HttpRequest, pk: int) -> Passage:
    """A passage of the plan, when the visitor may say how a year went. One query."""
    related = Passage.objects.select_related("chapter__plan__trajectory__partnership")
    found = get_object_or_404(related, pk=pk)
    trajectory = seen(request, found.chapter.plan.trajectory)
    allow(rules.may_keep_monitor(visitor(request), trajectory), request.user)
    return found


def fetch_to_publish(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may keep its page for everybody. One query."""
    trajectory = fetch_trajectory(request, pk)
    allow(rules.may_keep_public_page(visitor(request), trajectory), request.user)
    return trajectory


def person(request: HttpRequest) -> User:
    """Who asks; called behind a rule that lets only people with an account through."""
    assert isinstance(request.user, User)  # noqa: S101 – nobody else was let through
    return request.user
