"""Write in a report-back: title, sections, their order, what they quote."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.followup import rules
from inbreng.followup.actions import reporting, writing
from inbreng.followup.forms.report_backs import SectionForm, TitleForm, WrittenSectionForm
from inbreng.followup.models import ReportSection
from inbreng.followup.queries.drafting import quotes_to_choose
from inbreng.followup.views.fetching import (
    fetch_report_back_to_write,
    fetch_section,
    person,
)
from inbreng.insights.spread.audience import members_view
from inbreng.programme.views.fetching import visitor

MOST_OFFERED = 40


@require_http_methods(["GET", "HEAD", "POST"])
def edit_section(request: HttpRequest, section_id: int) -> HttpResponse:
    """Write a section and choose what it quotes."""
    section = fetch_section(request, section_id)
    chosen = [quote.contribution_id for quote in section.quotes.all()]
    offered = _offered(section, chosen)
    start = {"title": section.title, "text": section.text, "quotes": chosen}
    form = WrittenSectionForm(request.POST or None, initial=start, quotable=offered)
    if request.method == "POST" and form.is_valid():
        try:
            writing.write_section(section=section, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
            section.refresh_from_db()  # the page shows what stands there now
        else:
            messages.success(request, _("Bewaard. Dit deel is nu van jou."))
            return _back(section)
    gathering = section.report_back.gathering
    view = disclosure_for(visitor(request), gathering.trajectory)
    points = Contribution.objects.filter(pk__in=offered)
    context = {
        "section": section,
        "gathering": gathering,
        "trajectory": gathering.trajectory,
        "form": form,
        "voices": voices_in(view, sorted(points, key=lambda one: offered.index(one.pk))),
        "chosen": [int(pk) for pk in form["quotes"].value() or []],
    }
    status = 422 if form.errors else 200
    return render(request, "followup/edit_section.html", context, status=status)


def _offered(section: ReportSection, chosen: list[int]) -> list[int]:
    """The quotes that stand there, and others that could, at most forty."""
    gathering = section.report_back.gathering
    found = quotes_to_choose(members_view(gathering.trajectory), gathering, section.theme_id)
    return list(dict.fromkeys([*chosen, *(point.pk for point in found)]))[
        : max(MOST_OFFERED, len(chosen))
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def add_section(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Write a section that does not come from the harvest."""
    found = fetch_report_back_to_write(request, gathering_id)
    form = SectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        section = writing.add_section(report_back=found, **form.cleaned_data)
        return _back(section)
    context = {"form": form, "gathering": found.gathering, "trajectory": found.gathering.trajectory}
    status = 422 if form.errors else 200
    return render(request, "followup/add_section.html", context, status=status)


@require_POST
def move_section(request: HttpRequest, section_id: int) -> HttpResponse:
    """Put a section higher or lower."""
    section = fetch_section(request, section_id)
    writing.move_section(section=section, is_up="up" in request.POST)
    return _back(section)


@require_POST
def show_section(request: HttpRequest, section_id: int) -> HttpResponse:
    """Switch a section on or off."""
    section = fetch_section(request, section_id)
    writing.show_section(section=section, is_shown="on" in request.POST)
    return _back(section)


@require_POST
def remove_section(request: HttpRequest, section_id: int) -> HttpResponse:
    """Take an own section away, or give one from the harvest back to it."""
    section = fetch_section(request, section_id)
    if section.kind == ReportSection.Kind.OWN:
        writing.remove_section(section=section)
        messages.success(request, _("Dit deel is weg."))
    else:
        writing.make_from_harvest(section=section)
        reporting.refresh_report_back(report_back=section.report_back, now=timezone.now())
        messages.success(request, _("Dit deel komt weer uit de oogst."))
    return _back(section)


@require_POST
def rename(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Give a report-back another title."""
    found = fetch_report_back_to_write(request, gathering_id)
    form = TitleForm(request.POST)
    if form.is_valid():
        writing.rename_report_back(report_back=found, **form.cleaned_data)
        messages.success(request, _("De titel is bewaard."))
    else:
        messages.warning(request, _("Een titel is één regel van hooguit 200 tekens."))
    return redirect("followup:report_back", gathering_id)


@require_POST
def release_chosen(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Release every quote that is chosen, and say which could not be."""
    found = fetch_report_back_to_write(request, gathering_id)
    allow(rules.may_release_quotes(visitor(request), found.gathering.trajectory), request.user)
    held = writing.release_chosen(report_back=found, by=person(request), now=timezone.now())
    for _contribution, reason in held[:3]:
        messages.warning(request, reason)
    if not held:
        messages.success(request, _("Alle gekozen citaten zijn vrijgegeven."))
    return redirect("followup:report_back", gathering_id)


def _back(section: ReportSection) -> HttpResponse:
    page = reverse("followup:report_back", args=[section.report_back.gathering_id])
    return redirect(f"{page}#deel-{section.pk}")
