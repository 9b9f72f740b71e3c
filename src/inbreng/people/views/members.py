"""Members of a partnership: the list, somebody new, and one with their roles."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.people import jobs, rules
from inbreng.people.actions import roles
from inbreng.people.actions.accounts import correct_address
from inbreng.people.forms.members import MemberFilterForm, MemberForm, RoleForm, WelcomeForm
from inbreng.people.models import Partnership, Role, User
from inbreng.people.queries.members import members as members_of
from inbreng.people.queries.members import roles_here
from inbreng.people.views.fetching import (
    fetch_for_people,
    fetch_member,
    fetch_role,
    fetch_to_manage,
    visitor,
)
from inbreng.people.views.rooms import active_filters, people_tabs

PER_PAGE = 50


@require_safe
@vary_on_headers("HX-Request")
def members(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """List who holds which role, by filter."""
    partnership = fetch_for_people(request, partnership_id)
    form = MemberFilterForm(partnership, request.GET)
    found = members_of(partnership, form.wanted(), timezone.localdate())
    context = {
        "partnership": partnership,
        "form": form,
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "active": active_filters(form, request.GET, unset={"standing": "now"}),
        "may_manage": rules.may_manage_people(visitor(request), partnership),
        "tabs": people_tabs(request, partnership),
    }
    return render(request, "people/members.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_member(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Add somebody with a first role, and mail them how to sign in."""
    partnership = fetch_to_manage(request, partnership_id)
    form = MemberForm(partnership, request.POST or None, kinds=_kinds(request, partnership))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        terms = form.terms(given["kind"])
        try:
            role = roles.add_member(
                partnership=partnership, email=given["email"], name=given["name"], terms=terms
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            _welcome(request, role)
            return _next_after(role)
    context = {"partnership": partnership, "form": form}
    return render(request, "people/add_member.html", context, status=422 if form.errors else 200)


@require_POST
def welcome_again(request: HttpRequest, role_id: int) -> HttpResponse:
    """Mail somebody who never signed in once more, if need be to a better address."""
    role = fetch_role(request, role_id)
    form = WelcomeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Dat e-mailadres klopt niet. Er is niets verstuurd."))
        return redirect("people:member", role.partnership_id, role.user_id)
    try:
        email = form.cleaned_data["email"]
        correct_address(user=role.user, email=email, partnership=role.partnership)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("people:member", role.partnership_id, role.user_id)
    _welcome(request, role)
    return redirect("people:member", role.partnership_id, role.user_id)


def _welcome(request: HttpRequest, role: Role) -> None:
    address = request.build_absolute_uri(reverse("account_login"))
    transaction.on_commit(lambda: jobs.send_welcome(role.pk, address))
    done = _("%(name)s krijgt een mail met uitleg hoe je inlogt.") % {"name": role.user}
    messages.success(request, done)


def _next_after(role: Role) -> HttpResponse:
    """Where to go with a new role: of a partner, to the trajectories that it takes part in."""
    if role.kind == Role.Kind.PARTNER:
        return redirect("programme:access", role.pk)
    return redirect("people:member", role.partnership_id, role.user_id)


def _kinds(request: HttpRequest, partnership: Partnership) -> list[str]:
    """The roles that the visitor may give."""
    user = visitor(request)
    return [kind for kind in Role.Kind if rules.may_give_role(user, partnership, kind)]


@require_http_methods(["GET", "HEAD", "POST"])
def member(request: HttpRequest, partnership_id: int, user_id: int) -> HttpResponse:
    """Show somebody with all their roles here, and give them one more."""
    partnership = fetch_for_people(request, partnership_id)
    found = fetch_member(partnership, user_id)
    form = RoleForm(partnership, request.POST or None, kinds=_kinds(request, partnership))
    if request.method == "POST":
        allow(rules.may_manage_people(visitor(request), partnership), request.user)
        if form.is_valid():
            try:
                terms = form.terms(form.cleaned_data["kind"])
                role = roles.give_role(partnership=partnership, user=found, terms=terms)
            except DomainError as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, _("De rol is gegeven."))
                return _next_after(role)
    return _member_page(request, partnership, found, form)


def _member_page(
    request: HttpRequest, partnership: Partnership, found: User, form: RoleForm
) -> HttpResponse:
    user = visitor(request)
    held = list(roles_here(partnership, timezone.localdate()).filter(user=found))
    for role in held:
        role.may_change = rules.may_give_role(user, partnership, role.kind)  # type: ignore[attr-defined]
    context = {
        "partnership": partnership,
        "member": found,
        "roles": held,
        "form": form,
        "may_manage": rules.may_manage_people(user, partnership),
        "first_role": next((role for role in held if role.may_change), None),  # type: ignore[attr-defined]
        "has_role_now": any(role.standing == "now" for role in held),  # type: ignore[attr-defined]
    }
    return render(request, "people/member.html", context, status=422 if form.errors else 200)
