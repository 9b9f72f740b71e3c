"""The list of perspectives of a partnership, and one of them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.people import rules
from inbreng.people.actions import perspectives as actions
from inbreng.people.forms.partnerships import COLOURS, PerspectiveForm
from inbreng.people.views.fetching import (
    fetch_for_people,
    fetch_perspective,
    fetch_to_set_up,
    visitor,
)
from inbreng.people.views.rooms import people_tabs

STEPS = {"omhoog": -1, "omlaag": 1}


@require_safe
def perspectives(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Show the perspectives in their order."""
    partnership = fetch_for_people(request, partnership_id)
    context = {
        "partnership": partnership,
        "perspectives": partnership.perspectives.all(),
        "may_set_up": rules.may_set_up(visitor(request), partnership),
        "tabs": people_tabs(request, partnership),
    }
    return render(request, "people/perspectives.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_perspective(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Add a perspective at the end."""
    partnership = fetch_to_set_up(request, partnership_id)
    form = PerspectiveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.make_perspective(partnership=partnership, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("people:perspectives", partnership.pk)
    return _form_page(request, {"partnership": partnership, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def perspective(request: HttpRequest, perspective_id: int) -> HttpResponse:
    """Change a perspective."""
    found = fetch_perspective(request, perspective_id)
    names = PerspectiveForm.base_fields
    start = {name: getattr(found, name) for name in names}
    form = PerspectiveForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_perspective(perspective=found, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%(name)s is bewaard.") % {"name": found})
            return redirect("people:perspectives", found.partnership_id)
    return _form_page(
        request, {"partnership": found.partnership, "form": form, "perspective": found}
    )


def _form_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    form = context["form"]
    letter = form["letter"].value() or "?"
    context["colours"] = [
        {"number": number, "name": label, "letter": letter, "colour": number}
        for number, label in COLOURS
    ]
    status = 422 if form.errors else 200
    return render(request, "people/perspective.html", context, status=status)


@require_POST
def move_perspective(request: HttpRequest, perspective_id: int, way: str) -> HttpResponse:
    """Move a perspective one step up or down."""
    found = fetch_perspective(request, perspective_id)
    if way not in STEPS:
        raise Http404
    actions.move_perspective(perspective=found, steps=STEPS[way])
    return redirect("people:perspectives", found.partnership_id)


@require_POST
def set_in_use(request: HttpRequest, perspective_id: int, in_use: str) -> HttpResponse:
    """Offer a perspective or no more; the message offers the way back."""
    found = fetch_perspective(request, perspective_id)
    wanted = in_use == "ja"
    try:
        actions.set_in_use(perspective=found, is_in_use=wanted)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        undo = reverse("people:set_in_use", args=[found.pk, "nee" if wanted else "ja"])
        done = _("%(name)s is weer in gebruik.") if wanted else _("%(name)s is uit gebruik.")
        messages.success(request, done % {"name": found}, extra_tags=f"undo:{undo}")
    return redirect("people:perspectives", found.partnership_id)
