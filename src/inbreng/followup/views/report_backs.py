"""Report-backs for who makes them: the list with what is late, one with its sections."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import Line, disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.followup import rules
from inbreng.followup.actions import reporting
from inbreng.followup.forms.report_backs import PublishForm, ReasonForm, TermForm, TitleForm
from inbreng.followup.models import ReportBack, ReportSection
from inbreng.followup.queries import report_backs as queries
from inbreng.followup.views.fetching import (
    fetch_for_report_backs,
    fetch_report_back,
    fetch_report_back_to_write,
    fetch_reported_gathering,
    person,
)
from inbreng.followup.views.rooms import followup_tabs
from inbreng.insights.queries.quotes import readable_quotes
from inbreng.insights.spread.audience import members_view
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30
TONES: dict[str, str] = {
    ReportBack.State.DRAFT: "open",
    ReportBack.State.PUBLISHED: "good",
    ReportBack.State.WITHDRAWN: "warn",
    ReportBack.State.NOT_NEEDED: "info",
}


@require_http_methods(["GET", "HEAD", "POST"])
def report_backs(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show each gathering with its report-back, and set within how many days it is due."""
    trajectory = fetch_for_report_backs(request, trajectory_id)
    may_write = rules.may_report_back(visitor(request), trajectory)
    n_days = queries.n_days_of(trajectory)
    form = TermForm(request.POST or None, initial={"n_days": n_days})
    if request.method == "POST":
        allow(may_write, request.user)
        if form.is_valid():
            reporting.set_report_term(trajectory=trajectory, **form.cleaned_data)
            messages.success(request, _("De termijn is bewaard."))
            return redirect("followup:report_backs", trajectory.pk)
    today = timezone.localdate()
    held = queries.held_gatherings(trajectory, today).select_related("report_back")
    page = Paginator(held, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "tabs": followup_tabs(request, trajectory),
        "page": page,
        "standings": queries.standing_of(page.object_list, n_days, today),
        "n_late": queries.n_late(trajectory, today),
        "form": form,
        "may_write": may_write,
    }
    status = 422 if form.errors else 200
    return render(request, "followup/report_backs.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def report_back(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Show the draft of a gathering; sending the page makes it from the harvest."""
    gathering = fetch_reported_gathering(request, gathering_id)
    may_write = rules.may_report_back(visitor(request), gathering.trajectory)
    if request.method == "POST":
        allow(may_write, request.user)
        reporting.make_report_back(gathering=gathering, by=person(request), now=timezone.now())
        messages.success(request, _("De terugblik staat klaar als concept."))
        return redirect("followup:report_back", gathering.pk)
    found = ReportBack.objects.filter(gathering=gathering).first()
    if found is None:
        context = {
            "gathering": gathering,
            "trajectory": gathering.trajectory,
            "may_write": may_write,
        }
        return render(request, "followup/no_report_back.html", context)
    return page_of(request, fetch_report_back(request, gathering.pk))


def page_of(
    request: HttpRequest, report_back: ReportBack, *, form: PublishForm | None = None
) -> HttpResponse:
    """The page of a draft, with a form that was refused."""
    gathering = report_back.gathering
    trajectory = gathering.trajectory
    today, n_days = timezone.localdate(), queries.n_days_of(trajectory)
    context = {
        "report_back": report_back,
        "gathering": gathering,
        "trajectory": trajectory,
        "standing": queries.standing_with(gathering, report_back, n_days, today),
        "tone": TONES[report_back.state],
        "may_write": rules.may_report_back(visitor(request), trajectory),
        "may_release": rules.may_release_quotes(visitor(request), trajectory),
        "differs": queries.differs_from_published(report_back),
        "is_readable": queries.published(timezone.now()).filter(pk=report_back.pk).exists(),
        "others": queries.others_published(gathering, timezone.now()),
        "attachments": report_back.attachments.all(),
        "mailing": getattr(report_back, "mailing", None),
        "publish_form": form or PublishForm(),
        "reason_form": ReasonForm(prefix="stop"),
        "title_form": TitleForm(initial={"title": report_back.title}),
        **_sections(request, report_back),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "followup/report_back.html", context, status=status)


def _sections(request: HttpRequest, report_back: ReportBack) -> dict[str, Any]:
    """The sections with their quotes as staff read them, and which of these are released."""
    trajectory = report_back.gathering.trajectory
    sections = list(queries.sections_of(report_back))
    chosen = [quote.contribution_id for one in sections for quote in one.quotes.all()]
    points = Contribution.objects.filter(pk__in=chosen)
    view = disclosure_for(visitor(request), trajectory)
    told = {line.pk: line for line in voices_in(view, points)}
    released = {
        quote.contribution_id: quote
        for quote in readable_quotes(members_view(trajectory)).filter(contribution__in=chosen)
    }
    rows = [(one, [(told[pk], released.get(pk)) for pk in _told(one, told)]) for one in sections]
    shown = {line.pk for one, quotes in rows if one.is_shown for line, _released in quotes}
    return {"rows": rows, "n_waiting": len(shown - set(released))}


def _told(section: ReportSection, told: dict[int, Line]) -> list[int]:
    """The points that a section quotes, of those that are still there."""
    chosen = [quote.contribution_id for quote in section.quotes.all()]
    return [pk for pk in chosen if pk in told]


@require_safe
def standing(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Show on the page of a gathering how its report-back stands; a fragment or a page."""
    gathering = fetch_reported_gathering(request, gathering_id)
    gathering = (
        type(gathering).objects.select_related("report_back", "trajectory").get(pk=gathering.pk)
    )
    today, n_days = timezone.localdate(), queries.n_days_of(gathering.trajectory)
    context = {
        "gathering": gathering,
        "trajectory": gathering.trajectory,
        "standing": queries.standing_of([gathering], n_days, today)[0],
        "may_keep": rules.may_keep_appointments(visitor(request), gathering.trajectory),
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]
    template = "followup/_standing.html" if is_fragment else "followup/standing.html"
    return render(request, template, context)


@require_POST
def refresh(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Make the sections in which nobody wrote again from the harvest."""
    found = fetch_report_back_to_write(request, gathering_id)
    reporting.refresh_report_back(report_back=found, now=timezone.now())
    messages.success(request, _("Opnieuw gemaakt uit de oogst. Waar jij schreef, bleef het staan."))
    return redirect("followup:report_back", gathering_id)


@require_safe
def versions(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Show the published versions of a report-back, and one of them in full."""
    found = fetch_report_back(request, gathering_id)
    kept = list(found.versions.select_related("made_by"))
    asked = request.GET.get("versie", "")
    chosen = next((one for one in kept if str(one.number) == asked), kept[0] if kept else None)
    if chosen is not None:
        chosen.report_back = found
    context = {
        "report_back": found,
        "gathering": found.gathering,
        "trajectory": found.gathering.trajectory,
        "versions": kept,
        "chosen": chosen,
        "parts": queries.parts_of_version(chosen) if chosen else [],
    }
    return render(request, "followup/report_versions.html", context)


def refused(request: HttpRequest, report_back: ReportBack, refusal: DomainError) -> HttpResponse:
    """Back to the page with a sentence that says why not."""
    messages.warning(request, str(refusal))
    return redirect("followup:report_back", report_back.gathering_id)
