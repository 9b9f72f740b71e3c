"""Whom a trajectory wants to hear."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.programme import actions
from inbreng.programme.forms import HearingGoalsForm
from inbreng.programme.views.fetching import fetch_to_shape


@require_http_methods(["GET", "HEAD", "POST"])
def hearing_goals(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Set how many of each perspective and kind of organisation should be heard."""
    trajectory = fetch_to_shape(request, trajectory_id)
    back = _back(request) or reverse("programme:coverage", args=[trajectory.pk])
    form = HearingGoalsForm(trajectory, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_hearing_goals(trajectory=trajectory, wanted=form.wanted())
        messages.success(request, _("Bewaard wie je wilt horen."))
        return redirect(back)
    context = {"trajectory": trajectory, "form": form, "back": back}
    return render(
        request, "programme/hearing_goals.html", context, status=422 if form.errors else 200
    )


def _back(request: HttpRequest) -> str:
    """The page of this site that somebody came from; empty for any other."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""
