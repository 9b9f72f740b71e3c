"""What a school year was to bring, what it brought, and both as papers to keep."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inbreng.followup import rules
from inbreng.followup.actions import measuring
from inbreng.followup.documents import (
    as_bytes,
    document_of_term,
    document_of_year,
    goal_words,
    promise_words,
)
from inbreng.followup.forms.monitor import RemarkForm
from inbreng.followup.kinds_of_files import CONTENT_TYPES
from inbreng.followup.queries import monitor as queries
from inbreng.followup.queries.years import (
    YearCollection,
    collection_of,
    told_report_backs,
    years_of,
)
from inbreng.followup.views.fetching import (
    fetch_for_monitor,
    fetch_passage_to_remark,
    person,
)
from inbreng.followup.views.sending import as_download
from inbreng.plan.queries import current_plan
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


@require_safe
def term_report(request: HttpRequest, trajectory_id: int, school_year: int) -> HttpResponse:
    """Show what was promised for a school year, and what came of it."""
    trajectory = fetch_for_monitor(request, trajectory_id)
    report = _report(trajectory, school_year)
    context = {
        **rows_of_year(report, timezone.localdate()),
        "trajectory": trajectory,
        "may_keep": rules.may_keep_monitor(visitor(request), trajectory),
    }
    return render(request, "followup/term_report.html", context)


def _report(trajectory: Trajectory, school_year: int) -> queries.TermReport:
    report = queries.term_report(trajectory, school_year, timezone.now())
    if report is None:
        raise Http404
    return report


def rows_of_year(report: queries.TermReport, today: date) -> dict[str, Any]:
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
