"""Decide on what the machine suggests: for a theme, on a group, or on one suggestion."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights.actions import deciding, reopening
from inbreng.insights.forms.suggestions import GroupForm
from inbreng.insights.models import ProposedTheme, Suggestion, Theme, ThemeChange
from inbreng.insights.queries.certainty import SURE, offers
from inbreng.insights.queries.suggestions import latest_run, offered, open_members
from inbreng.insights.views.choosing import ticked
from inbreng.insights.views.fetching import fetch_theme_to_change
from inbreng.insights.views.fetching_suggestions import (
    fetch_proposed_theme,
    fetch_suggestion,
    writer,
)
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30
MEMBERS_PER_PAGE = 30
ALL_SURE = "confirm_sure"


@require_http_methods(["GET", "HEAD", "POST"])
def suggested_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show the points that the machine would put under a theme, and take a decision on them."""
    theme = fetch_theme_to_change(request, theme_id)
    run = latest_run(theme.trajectory)
    waiting = offered(run).filter(theme=theme) if run else Suggestion.objects.none()
    if request.method == "POST":
        return _decide(request, theme, waiting)
    rows = waiting.select_related("contribution")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "theme": theme,
        "trajectory": theme.trajectory,
        "run": run,
        "page": page,
        "offers": offers(disclosure_for(visitor(request), theme.trajectory), page.object_list),
        "n_sure": waiting.filter(probability__gte=SURE).count(),
    }
    return render(request, "insights/suggested_theme.html", context)


def _decide(request: HttpRequest, theme: Theme, waiting: "QuerySet[Suggestion]") -> HttpResponse:
    do = request.POST.get("do", "")
    chosen_here = ticked(request.POST, "chosen")[:PER_PAGE]
    is_meant = Q(probability__gte=SURE) if do == ALL_SURE else Q(pk__in=chosen_here)
    meant = waiting.filter(is_meant)
    chosen, by, now = list(meant.values_list("pk", flat=True)), writer(request), timezone.now()
    try:
        if do != ALL_SURE and not chosen_here:
            messages.error(request, _("Vink eerst een punt aan."))
        elif do == "refuse":
            deciding.refuse_suggestions(chosen=chosen, by=by, now=now)
            messages.success(request, _("Afgewezen. Een volgende ronde stelt dit niet meer voor."))
        else:
            step = deciding.confirm_suggestions(theme=theme, chosen=chosen, by=by, now=now)
            _tell_confirmed(request, step)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    return redirect("insights:suggested_theme", theme.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def proposed_theme(request: HttpRequest, group_id: int) -> HttpResponse:
    """Show a group with all its points, and make a theme of it."""
    group = fetch_proposed_theme(request, group_id)
    trajectory = group.run.trajectory
    form = GroupForm(request.POST or None, trajectory=trajectory, initial={"name": group.label})
    if request.method == "POST" and form.is_valid():
        try:
            step = deciding.accept_group(
                group=group, by=writer(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            _tell_confirmed(request, step)
            return redirect("insights:suggestions", trajectory.pk)
    members = open_members(group).select_related("contribution")
    page = Paginator(members, MEMBERS_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "group": group,
        "is_open": group.state == ProposedTheme.Decision.OPEN,
        "trajectory": trajectory,
        "page": page,
        "offers": offers(disclosure_for(visitor(request), trajectory), page.object_list),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "insights/suggested_group.html", context, status=status)


@require_POST
def refuse_proposed_theme(request: HttpRequest, group_id: int) -> HttpResponse:
    """Say no to a group."""
    group = fetch_proposed_theme(request, group_id)
    try:
        deciding.refuse_group(group=group, by=writer(request), now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        way_back = reverse("insights:reopen_proposed_theme", args=[group.pk])
        said = _("“%(group)s” is afgewezen. De punten blijven staan.") % {"group": group.label}
        messages.success(request, said, extra_tags=f"undo:{way_back}")
    return redirect("insights:suggestions", group.run.trajectory_id)


@require_POST
def reopen_proposed_theme(request: HttpRequest, group_id: int) -> HttpResponse:
    """Take back a no to a group."""
    group = fetch_proposed_theme(request, group_id)
    reopening.reopen_group(group=group)
    return redirect("insights:suggestions", group.run.trajectory_id)


@require_POST
def refuse_suggestion(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """Say that one point does not belong where the machine would put it."""
    found = fetch_suggestion(request, suggestion_id)
    try:
        deciding.refuse_suggestions(chosen=[found.pk], by=writer(request), now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        way_back = reverse("insights:reopen_suggestion", args=[found.pk])
        messages.success(request, _("Hoort er niet bij."), extra_tags=f"undo:{way_back}")
    return _back_to(found.theme_id, found.proposed_theme_id)


@require_POST
def reopen_suggestion(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """Take back a no to one suggestion."""
    found = fetch_suggestion(request, suggestion_id)
    reopening.reopen_suggestion(suggestion=found)
    return _back_to(found.theme_id, found.proposed_theme_id)


def _back_to(theme: int | None, group: int | None) -> HttpResponse:
    if group is not None:
        return redirect("insights:proposed_theme", group)
    return redirect("insights:suggested_theme", theme)


def _tell_confirmed(request: HttpRequest, step: ThemeChange) -> None:
    n_points = len(step.after["suggestions"])
    said = ngettext(
        "%(n)d punt staat nu onder “%(theme)s”.",
        "%(n)d punten staan nu onder “%(theme)s”.",
        n_points,
    ) % {"n": n_points, "theme": step.theme.name if step.theme else ""}
    way_back = reverse("insights:undo_step", args=[step.trajectory_id, step.pk])
    messages.success(request, said, extra_tags=f"undo:{way_back}")
