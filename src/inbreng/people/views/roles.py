"""One role: change it, end it, take the ending back; and hand all roles of a leaver over."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.people import rules
from inbreng.people.actions import handing_over, roles
from inbreng.people.forms.members import HandOverForm, TermsForm
from inbreng.people.models import Role, User
from inbreng.people.queries.members import roles_here
from inbreng.people.views.fetching import fetch_member, fetch_role, fetch_to_manage, visitor

NEVER = "open"  # in an address: the role had no last day


@require_http_methods(["GET", "HEAD", "POST"])
def change_role(request: HttpRequest, role_id: int) -> HttpResponse:
    """Change for whom or how long somebody holds a role."""
    role = fetch_role(request, role_id)
    names = ("organisation", "area", "begins_on", "ends_on")
    start = {name: getattr(role, name) for name in names}
    form = TermsForm(role.partnership, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            roles.change_role(role=role, terms=form.terms(role.kind))
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De rol is veranderd."))
            return redirect("people:member", role.partnership_id, role.user_id)
    context = {"role": role, "partnership": role.partnership, "form": form}
    return render(request, "people/change_role.html", context, status=422 if form.errors else 200)


@require_POST
def end_role(request: HttpRequest, role_id: int) -> HttpResponse:
    """End a role today; the message offers to take that back."""
    role = fetch_role(request, role_id)
    undo = reverse("people:reopen_role", args=[role.pk, written(role.ends_on)])
    roles.end_role(role=role, last_day=timezone.localdate())
    done = _("De rol van %(name)s eindigt vandaag.") % {"name": role.user}
    messages.success(request, done, extra_tags=f"undo:{undo}")
    return redirect("people:member", role.partnership_id, role.user_id)


@require_POST
def reopen_role(request: HttpRequest, role_id: int, ends_on: str) -> HttpResponse:
    """Take the ending of a role back."""
    role = fetch_role(request, role_id)
    try:
        if role.handed_to is None:
            roles.reopen_role(role=role, ends_on=read(ends_on))
        else:
            handing_over.take_back(role=role, ends_on=read(ends_on))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("De rol loopt weer door."))
    return redirect("people:member", role.partnership_id, role.user_id)


def written(day: date | None) -> str:
    """A last day as it stands in an address."""
    return day.isoformat() if day else NEVER


def read(day: str) -> date | None:
    """The last day of an address."""
    try:
        return None if day == NEVER else date.fromisoformat(day)
    except ValueError:
        raise Http404 from None


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, partnership_id: int, user_id: int) -> HttpResponse:
    """Hand all that a leaver does here to a successor."""
    partnership = fetch_to_manage(request, partnership_id)
    leaver = fetch_member(partnership, user_id)
    form = HandOverForm(partnership, leaver, request.POST or None)
    today = timezone.localdate()
    held = roles_here(partnership, today).filter(user=leaver).exclude(ends_on__lt=today)
    if request.method == "POST" and form.is_valid():
        last_day = form.cleaned_data["last_day"]
        _allow_every(request, handing_over.handed_over_on(partnership, leaver, last_day))
        try:
            given = handing_over.hand_over(
                partnership=partnership, leaver=leaver, **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return _handed_over(request, leaver, form.cleaned_data["successor"], given)
    context = {"partnership": partnership, "leaver": leaver, "roles": held, "form": form}
    return render(request, "people/hand_over.html", context, status=422 if form.errors else 200)


def _allow_every(request: HttpRequest, held: list[Role]) -> None:
    user = visitor(request)
    may = all(rules.may_give_role(user, role.partnership_id, role.kind) for role in held)
    allow(may, request.user)


def _handed_over(
    request: HttpRequest, leaver: User, successor: User, given: list[Role]
) -> HttpResponse:
    words = {"leaver": leaver, "successor": successor}
    messages.success(request, _("Het werk van %(leaver)s gaat over naar %(successor)s.") % words)
    return redirect("people:member", given[0].partnership_id, successor.pk)
