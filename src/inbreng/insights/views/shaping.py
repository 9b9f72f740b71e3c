"""Merge a theme, end it, and give it another place in the codebook."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.insights import actions
from inbreng.insights.actions.theming import order_theme as order
from inbreng.insights.forms.themes import MergeForm
from inbreng.insights.models import Theme, ThemeChange
from inbreng.insights.queries.merging import merge_preview
from inbreng.insights.views.fetching import fetch_theme_to_change, person

WAYS = {"omhoog": -1, "omlaag": 1}


@require_http_methods(["GET", "HEAD", "POST"])
def merge_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Choose the theme that takes this one over, see what goes along, and merge them."""
    found = fetch_theme_to_change(request, theme_id)
    asked = request.POST or request.GET
    form = MergeForm(asked if "goal" in asked else None, theme=found)
    goal = form.cleaned_data["goal"] if form.is_bound and form.is_valid() else None
    if request.method == "POST" and goal is not None:
        try:
            step = actions.merge_themes(
                source=found,
                goal=goal,
                reason=form.cleaned_data["reason"],
                by=person(request),
                now=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("“%(name)s” is samengevoegd met “%(goal)s”.")
            _undoable(request, step, said % {"name": found.name, "goal": goal.name})
            return redirect("insights:theme", goal.pk)
    context = {
        "theme": found,
        "trajectory": found.trajectory,
        "form": form,
        "goal": goal,
        "preview": merge_preview(found, goal) if goal else None,
    }
    status = 422 if request.method == "POST" and form.errors else 200
    return render(request, "insights/merge_theme.html", context, status=status)


@require_POST
def remove_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """End a theme; what stood under it stays in the harvest."""
    found = fetch_theme_to_change(request, theme_id)
    try:
        step = actions.remove_theme(theme=found, by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("insights:theme", found.pk)
    _undoable(request, step, _("“%(name)s” is opgeheven.") % {"name": found.name})
    return redirect("insights:themes", found.trajectory_id)


@require_POST
def order_theme(request: HttpRequest, theme_id: int, way: str) -> HttpResponse:
    """Move a theme one place up or down among its neighbours."""
    found = fetch_theme_to_change(request, theme_id)
    if way not in WAYS:
        raise Http404
    try:
        step = order(theme=found, steps=WAYS[way], by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        if step is not None:
            _undoable(request, step, _("“%(name)s” is verplaatst.") % {"name": found.name})
    address = reverse("insights:themes", args=[found.trajectory_id])
    return redirect(f"{address}?volgorde=1#thema-{_above(found).pk}")


def _above(theme: Theme) -> Theme:
    return theme.parent or theme


def _undoable(request: HttpRequest, step: ThemeChange, said: str) -> None:
    way_back = reverse("insights:undo_step", args=[step.trajectory_id, step.pk])
    messages.success(request, said, extra_tags=f"undo:{way_back}")
