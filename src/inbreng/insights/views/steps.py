"""The history of the codebook and of one theme, and taking a step back."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.insights import actions
from inbreng.insights.models import Theme, ThemeChange
from inbreng.insights.queries.steps import steps_of, told
from inbreng.insights.views.fetching import fetch_for_coding, fetch_theme_to_change
from inbreng.programme.models import Trajectory

PER_PAGE = 50


@require_safe
def steps(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show who did what on the codebook of a trajectory, newest first."""
    return _history(request, fetch_for_coding(request, trajectory_id))


@require_safe
def steps_of_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show what happened to one theme, newest first."""
    theme = fetch_theme_to_change(request, theme_id)
    return _history(request, theme.trajectory, theme)


def _history(
    request: HttpRequest, trajectory: Trajectory, theme: Theme | None = None
) -> HttpResponse:
    page = Paginator(steps_of(trajectory, theme), PER_PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "theme": theme,
        "page": page,
        "steps": [told(row) for row in page],
    }
    return render(request, "insights/steps.html", context)


@require_POST
def undo_step(request: HttpRequest, trajectory_id: int, change_id: int) -> HttpResponse:
    """Take a step back and return to where that was asked."""
    trajectory = fetch_for_coding(request, trajectory_id)
    change = get_object_or_404(ThemeChange, pk=change_id, trajectory=trajectory)
    try:
        actions.undo(change=change, now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Ongedaan gemaakt."))
    back = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        return redirect(back)
    return redirect("insights:themes", trajectory.pk)
