"""One gathering: its tables, its questions, who was represented, and the form that shapes it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.people.rules import may_see_people
from inbreng.programme import actions, queries, rules
from inbreng.programme.forms import GatheringForm, QuestionSetChoice
from inbreng.programme.models import Gathering
from inbreng.programme.views.fetching import (
    fetch_gathering,
    fetch_gathering_to_shape,
    fetch_to_shape,
    visitor,
)


@require_safe
def gathering(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Show a gathering with its tables and questions."""
    found = fetch_gathering(request, gathering_id)
    may_count = may_see_people(visitor(request), found.trajectory.partnership_id)
    may_shape = rules.may_shape_programme(visitor(request), found.trajectory)
    context = {
        "gathering": found,
        "trajectory": found.trajectory,
        "number": queries.number_in_group(found),
        "tables": queries.tables_of(found),
        "questions": queries.questions_of(found),
        "organisations": found.organisations.all(),
        "may_shape": may_shape,
        "may_count": may_count,
        "tells_talk": may_count or not found.is_small_talk,
        "set_form": QuestionSetChoice(gathering=found) if may_shape else None,
    }
    return render(request, "programme/gathering.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_gathering(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Make a gathering in a trajectory."""
    trajectory = fetch_to_shape(request, trajectory_id)
    form = GatheringForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST" and form.is_valid():
        made = actions.make_gathering(trajectory=trajectory, **form.cleaned_data)
        return redirect("programme:gathering", made.pk)
    return _form_page(request, {"trajectory": trajectory, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def edit_gathering(request: HttpRequest, gathering_id: int) -> HttpResponse:
    """Change a gathering."""
    found = fetch_gathering_to_shape(request, gathering_id)
    form = GatheringForm(
        request.POST or None, trajectory=found.trajectory, initial=_as_it_is(found)
    )
    if request.method == "POST" and form.is_valid():
        actions.change_gathering(gathering=found, **form.cleaned_data)
        messages.success(request, _("De bijeenkomst is bewaard."))
        return redirect("programme:gathering", found.pk)
    return _form_page(request, {"trajectory": found.trajectory, "gathering": found, "form": form})


def _as_it_is(found: Gathering) -> dict[str, Any]:
    start = {name: getattr(found, name, None) for name in GatheringForm.base_fields}
    return start | {"organisations": found.organisations.all(), "new_group": ""}


def _form_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return render(request, "programme/gathering_form.html", context, status=status)
