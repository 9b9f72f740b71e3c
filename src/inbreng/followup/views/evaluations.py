"""Days on which people look back: plan them, and write down what came out."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.access import allow
from inbreng.followup import rules
from inbreng.followup.actions import appointing
from inbreng.followup.forms.appointments import MomentForm, OutcomeForm
from inbreng.followup.models import EvaluationMoment
from inbreng.followup.queries.appointments import moments_of
from inbreng.followup.views.fetching import (
    fetch_appointment_to_change,
    fetch_for_actions,
    person,
)
from inbreng.plan.models import Passage
from inbreng.programme.views.fetching import seen, visitor

PER_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
def evaluations(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the days on which people look back, and plan another, on a passage or on the whole."""
    trajectory = fetch_for_actions(request, trajectory_id)
    may_keep = rules.may_keep_appointments(visitor(request), trajectory)
    passages = Passage.objects.filter(chapter__plan__trajectory=trajectory)
    asked = request.GET.get("passage", "")
    passage = passages.filter(pk=asked).first() if asked.isdigit() and len(asked) < 19 else None
    form = MomentForm(request.POST or None, prefix="moment", trajectory=trajectory)
    if request.method == "POST":
        allow(may_keep, request.user)
        if form.is_valid():
            made = appointing.plan_moment(
                trajectory=trajectory,
                passage=passage,
                by=person(request),
                now=timezone.now(),
                **form.cleaned_data,
            )
            messages.success(request, _("De dag staat. Wie komt, krijgt een mail."))
            return redirect("followup:evaluation", made.pk)
    context = {
        "trajectory": trajectory,
        "page": Paginator(moments_of(trajectory), PER_PAGE).get_page(request.GET.get("page")),
        "today": timezone.localdate(),
        "form": form,
        "passage": passage,
        "may_keep": may_keep,
    }
    status = 422 if form.errors else 200
    return render(request, "followup/evaluations.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def evaluation(request: HttpRequest, moment_id: int) -> HttpResponse:
    """Show one such day, and take what came out."""
    related = EvaluationMoment.objects.select_related(
        "trajectory__partnership", "appointment", "passage__chapter", "partner", "reported_by"
    )
    found = get_object_or_404(related, pk=moment_id)
    user, trajectory = visitor(request), seen(request, found.trajectory)
    may_keep = rules.may_keep_appointments(user, trajectory)
    start = {name: getattr(found, name) for name in ("outcome", "outcome_of_partner")}
    form = OutcomeForm(request.POST or None, initial=start, partner=found.partner)
    if request.method == "POST":
        allow(may_keep, request.user)
        if form.is_valid():
            appointing.report_moment(
                moment=found, by=person(request), now=timezone.now(), **form.cleaned_data
            )
            messages.success(request, _("Wat eruit kwam, is bewaard."))
            return redirect("followup:evaluation", found.pk)
    context = {
        "moment": found,
        "criteria": [line.strip() for line in found.criteria.splitlines() if line.strip()],
        "trajectory": trajectory,
        "invited": found.invited.all(),
        "form": form,
        "may_keep": may_keep,
        "today": timezone.localdate(),
    }
    status = 422 if form.errors else 200
    return render(request, "followup/evaluation.html", context, status=status)


@require_POST
def plan_evaluation(request: HttpRequest, appointment_id: int) -> HttpResponse:
    """Choose a day to look back on an appointment."""
    found = fetch_appointment_to_change(request, appointment_id)
    form = MomentForm(request.POST, prefix="moment", trajectory=found.trajectory)
    if form.is_valid():
        appointing.plan_moment(
            trajectory=found.trajectory,
            appointment=found,
            by=person(request),
            now=timezone.now(),
            **form.cleaned_data,
        )
        messages.success(request, _("De dag staat. Wie komt, krijgt een mail."))
    else:
        messages.warning(request, _("Vul in waarop je terugkijkt, en op welke dag."))
    return redirect("followup:appointment", found.pk)
