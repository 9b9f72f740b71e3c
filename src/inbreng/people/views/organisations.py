"""Organisations in and around a partnership: the list, one, and a list at a time."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.people import rules
from inbreng.people.actions import organisations as actions
from inbreng.people.forms.partnerships import (
    OrganisationFilterForm,
    OrganisationForm,
    OrganisationsForm,
)
from inbreng.people.models import Organisation
from inbreng.people.pasted import read_lines
from inbreng.people.queries.organisations import organisations as organisations_of
from inbreng.people.views.fetching import (
    fetch_for_people,
    fetch_organisation,
    fetch_to_set_up,
    visitor,
)
from inbreng.people.views.rooms import active_filters, people_tabs

PER_PAGE = 50


@require_safe
@vary_on_headers("HX-Request")
def organisations(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """List boards, schools, municipalities and others, by filter."""
    partnership = fetch_for_people(request, partnership_id)
    form = OrganisationFilterForm(partnership, request.GET)
    found = organisations_of(partnership, form.wanted())
    context = {
        "partnership": partnership,
        "form": form,
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "active": active_filters(form, request.GET, unset={"taking_part": "yes"}),
        "may_set_up": rules.may_set_up(visitor(request), partnership),
        "tabs": people_tabs(request, partnership),
    }
    return render(request, "people/organisations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_organisation(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Add one organisation."""
    partnership = fetch_to_set_up(request, partnership_id)
    form = OrganisationForm(partnership, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_organisation(partnership=partnership, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%(name)s staat erbij.") % {"name": made})
            return redirect("people:organisations", partnership.pk)
    context = {"partnership": partnership, "form": form}
    return render(request, "people/organisation.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def organisation(request: HttpRequest, organisation_id: int) -> HttpResponse:
    """Change one organisation."""
    found = fetch_organisation(request, organisation_id)
    form = OrganisationForm(found.partnership, request.POST or None, initial=_start(found))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_organisation(organisation=found, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%(name)s is bewaard.") % {"name": found})
            return redirect("people:organisations", found.partnership_id)
    context = {"partnership": found.partnership, "organisation": found, "form": form}
    return render(request, "people/organisation.html", context, status=422 if form.errors else 200)


def _start(found: Organisation) -> dict[str, Any]:
    names = ("name", "kind", "school_type", "parent", "municipality", "area")
    return {name: getattr(found, name) for name in names}


@require_POST
def set_taking_part(request: HttpRequest, organisation_id: int, takes_part: str) -> HttpResponse:
    """Let an organisation take part or no more; the message offers the way back."""
    found = fetch_organisation(request, organisation_id)
    wanted = takes_part == "ja"
    actions.set_taking_part(organisation=found, takes_part=wanted)
    undo = reverse("people:set_taking_part", args=[found.pk, "nee" if wanted else "ja"])
    done = _("%(name)s doet weer mee.") if wanted else _("%(name)s doet niet meer mee.")
    messages.success(request, done % {"name": found}, extra_tags=f"undo:{undo}")
    return redirect("people:organisations", found.partnership_id)


@require_http_methods(["GET", "HEAD", "POST"])
def import_organisations(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Add a pasted list or a CSV file; a list with a mistake keeps nothing."""
    partnership = fetch_to_set_up(request, partnership_id)
    form = OrganisationsForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        lines = read_lines(form.cleaned_data["text"], default_kind=form.cleaned_data["kind"])
        try:
            done = actions.import_organisations(partnership=partnership, lines=lines)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _told(done))
            return redirect("people:organisations", partnership.pk)
    context = {"partnership": partnership, "form": form}
    return render(
        request, "people/import_organisations.html", context, status=422 if form.errors else 200
    )


def _told(done: actions.Imported) -> str:
    made = ngettext(
        "%(n)d organisatie staat erbij.", "%(n)d organisaties staan erbij.", done.n_made
    ) % {"n": done.n_made}
    if not done.n_known:
        return made
    known = ngettext("%(n)d stond er al.", "%(n)d stonden er al.", done.n_known)
    return f"{made} {known % {'n': done.n_known}}"
