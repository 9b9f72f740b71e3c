"""Whom a trajectory wants to hear."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.programme import actions
from inbreng.programme.forms import HearingGoalsForm
from inbreng.programme.views.fetching import fetch_to_shape


@require_http_methods(["GET", "HEAD", "POST"])
def hearing_goals(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Set how many of each perspective and kind of organisation should be heard."""
    trajectory = fetch_to_shape(request, trajectory_id)
    form = HearingGoalsForm(trajectory, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_hearing_goals(trajectory=trajectory, wanted=form.wanted())
        messages.success(request, _("Bewaard wie je wilt horen."))
        return redirect("programme:coverage", trajectory.pk)
    context = {"trajectory": trajectory, "form": form}
    return render(
        request, "programme/hearing_goals.html", context, status=422 if form.errors else 200
    )
