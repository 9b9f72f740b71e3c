"""The monitor: how far ambitions are, what a year brought, and the link for the inspector."""

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.followup import rules
from inbreng.followup.actions import measuring
from inbreng.followup.documents import (
    as_bytes,
    document_of_term,
    document_of_year,
    goal_words,
    promise_words,
)
from inbreng.followup.forms.monitor import InspectorLinkForm, ReadingForm, RemarkForm
from inbreng.followup.kinds_of_files import CONTENT_TYPES
from inbreng.followup.models import InspectorLink, Reading
from inbreng.followup.queries import monitor as queries
from inbreng.followup.queries.charts import chart_of, words_of
from inbreng.followup.queries.inspecting import link_behind
from inbreng.followup.queries.years import (
    YearCollection,
    collection_of,
    told_report_backs,
    years_of,
)
from inbreng.followup.views.fetching import (
    fetch_ambition_to_measure,
    fetch_for_monitor,
    fetch_passage_to_remark,
    fetch_to_monitor,
    person,
)
from inbreng.followup.views.sending import as_download
from inbreng.plan.queries import current_plan
from inbreng.plan.queries.years import first_day
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import seen, visitor


@require_safe
def monitor(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show each ambition of the published plan with what was measured."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    may_keep = rules.may_keep_monitor(visitor(request), trajectory)
    context = {
        **_shown(trajectory),
        "may_keep": may_keep,
        "links": trajectory.inspector_links.filter(
            revoked_at__isnull=True, expires_at__gt=timezone.now()
        )
        if may_keep
        else [],
        "link_form": InspectorLinkForm(),
        "collections": years_of(trajectory, timezone.localdate()),
    }
    return render(request, "followup/monitor.html", context)


def _shown(trajectory: Trajectory) -> dict[str, Any]:
    plan = current_plan(trajectory)
    goals = queries.goals_of(plan, timezone.now()) if plan else []
    return {
        "trajectory": trajectory,
        "plan": plan,
        "rows": [(goal, chart_of(goal), words_of(goal)) for goal in goals],
        "years": queries.plan_years(plan) if plan else [],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def ambition(request: HttpRequest, ambition_id: int) -> HttpResponse:
    """Note what was measured of an ambition; show and remove earlier readings."""
    found = fetch_ambition_to_measure(request, ambition_id)
    trajectory = found.passage.chapter.plan.trajectory
    form = ReadingForm(request.POST or None, initial={"read_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            measuring.note_reading(
                ambition=found, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error("read_on", str(refusal))
        else:
            messages.success(request, _("De meting is bewaard."))
            return redirect("followup:ambition", found.pk)
    context = {
        "ambition": found,
        "trajectory": trajectory,
        "readings": found.readings.select_related("by").order_by("-read_on"),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "followup/ambition.html", context, status=status)


@require_POST
def remove_reading(request: HttpRequest, reading_id: int) -> HttpResponse:
    """Take a reading away that was a mistake."""
    reading = get_object_or_404(Reading, pk=reading_id)
    found = fetch_ambition_to_measure(request, reading.ambition_id)
    measuring.remove_reading(reading=reading)
    messages.success(request, _("De meting is weg."))
    return redirect("followup:ambition", found.pk)


@require_safe
def term_report(request: HttpRequest, trajectory_id: int, school_year: int) -> HttpResponse:
    """Show what was promised for a school year, and what came of it."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    report = _report(trajectory, school_year)
    context = {
        **_of_year(report, timezone.localdate()),
        "trajectory": trajectory,
        "may_keep": rules.may_keep_monitor(visitor(request), trajectory),
    }
    return render(request, "followup/term_report.html", context)


def _report(trajectory: Trajectory, school_year: int) -> queries.TermReport:
    report = queries.term_report(trajectory, school_year, timezone.now())
    if report is None:
        raise Http404
    return report


def _of_year(report: queries.TermReport, today: date) -> dict[str, Any]:
    """The rows of the page: each goal and promise with its words, remark and form."""
    forms = {
        passage: RemarkForm(initial={"text": remark.text}, prefix=str(passage))
        for passage, remark in report.remarks.items()
    }
    return {
        "report": report,
        "next_year": report.school_year + 1,
        "goals": [
            (one, goal_words(one, report.school_year), *_remarked(one.passage_id, report, forms))
            for one in report.goals
        ],
        "promises": [
            (one, promise_words(one, today), *_remarked(one.passage_id, report, forms))
            for one in report.promises
        ],
        "n_done": sum(one.is_done for one in report.promises),
        "n_late": sum(one.is_late(today) for one in report.promises),
    }


def _remarked(
    passage: int, report: queries.TermReport, forms: dict[int, RemarkForm]
) -> tuple[str, RemarkForm]:
    remark = report.remarks.get(passage)
    return remark.text if remark else "", forms.get(passage, RemarkForm(prefix=str(passage)))


@require_safe
def term_document(
    request: HttpRequest, trajectory_id: int, school_year: int, format: str
) -> HttpResponse:
    """Send the report of a school year as a Word file or a pdf."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    document = document_of_term(_report(trajectory, school_year), timezone.localdate())
    name = f"jaarverslag-{school_year}-{school_year + 1}.{format}"
    return as_download(as_bytes(document, format), name, CONTENT_TYPES[format])


@require_POST
def remark_on_year(request: HttpRequest, passage_id: int, school_year: int) -> HttpResponse:
    """Say what there is to say of an ambition or action in a school year."""
    found = fetch_passage_to_remark(request, passage_id)
    form = RemarkForm(request.POST, prefix=str(found.pk))
    trajectory = found.chapter.plan.trajectory
    _report(trajectory, school_year)
    if form.is_valid():
        measuring.remark_on_year(
            passage=found,
            school_year=school_year,
            by=person(request),
            now=timezone.now(),
            **form.cleaned_data,
        )
        messages.success(request, _("De opmerking is bewaard."))
    else:
        messages.warning(request, _("Een opmerking is hooguit 3000 tekens."))
    return redirect("followup:term_report", trajectory.pk, school_year)


@require_safe
def collection(request: HttpRequest, trajectory_id: int, year: int) -> HttpResponse:
    """Show everything of one school year together, for the annual report."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    context = {
        "trajectory": trajectory,
        "collection": _collection(trajectory, year),
        "next_year": year + 1,
        "years": years_of(trajectory, timezone.localdate()),
        "has_report": _has_report(trajectory, year),
    }
    return render(request, "followup/collection.html", context)


@require_safe
def collection_document(
    request: HttpRequest, trajectory_id: int, year: int, format: str
) -> HttpResponse:
    """Send everything of one school year as one Word file or pdf."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    found = _collection(trajectory, year)
    report = queries.term_report(trajectory, year, timezone.now())
    told = told_report_backs(found)
    document = document_of_year(trajectory, found, told, report, timezone.localdate())
    name = f"jaarbundel-{year}-{year + 1}.{format}"
    return as_download(as_bytes(document, format), name, CONTENT_TYPES[format])


def _collection(trajectory: Trajectory, year: int) -> YearCollection:
    if year not in years_of(trajectory, timezone.localdate()):
        raise Http404
    return collection_of(trajectory, year, timezone.now())


def _has_report(trajectory: Trajectory, year: int) -> bool:
    plan = current_plan(trajectory)
    return plan is not None and year in queries.plan_years(plan)


@require_POST
def make_inspector_link(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Make a link by which somebody reads the monitor without an account; shown once."""
    trajectory = fetch_to_monitor(request, trajectory_id)
    form = InspectorLinkForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Schrijf op voor wie de link is."))
        return redirect("followup:monitor", trajectory.pk)
    fresh = measuring.make_inspector_link(
        trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
    )
    path = reverse("followup:inspector", args=[fresh.token])
    context = {"trajectory": trajectory, "link": fresh.link, "url": settings.SITE_ADDRESS + path}
    answer = render(request, "followup/inspector_link_made.html", context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@require_POST
def revoke_inspector_link(request: HttpRequest, inspector_link_id: int) -> HttpResponse:
    """End such a link at once."""
    found = get_object_or_404(
        InspectorLink.objects.select_related("trajectory__partnership"), pk=inspector_link_id
    )
    trajectory = seen(request, found.trajectory)
    allow(rules.may_keep_monitor(visitor(request), trajectory), request.user)
    try:
        measuring.revoke_inspector_link(link=found, now=timezone.now())
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("De link opent niets meer."))
    return redirect("followup:monitor", trajectory.pk)


@never_cache
@require_safe
def inspector(request: HttpRequest, inspector_token: str) -> HttpResponse:
    """Show the monitor to whoever has an open link: the published plan, nothing else."""
    link = link_behind(inspector_token, timezone.now())
    if link is None:
        return _unseen(render(request, "followup/inspector_closed.html", status=410))
    trajectory = link.trajectory
    request.partnership = trajectory.partnership  # type: ignore[attr-defined]  # for the bar
    today = timezone.localdate()
    reports = [
        queries.term_report(trajectory, year, timezone.now())
        for year in _shown(trajectory)["years"]
        if first_day(year) <= today
    ]
    context = {
        **_shown(trajectory),
        "reports": [_of_year(one, today) for one in reports if one is not None],
    }
    return _unseen(render(request, "followup/inspector.html", context))


def _unseen(response: HttpResponse) -> HttpResponse:
    """Let the address, which is a secret, go nowhere."""
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
