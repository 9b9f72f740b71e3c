"""The remarks of somebody who came back by their private link: take one back, or bring it back."""

from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from inbreng.consultation import actions, queries
from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.people.models import Person, User
from inbreng.people.queries.return_links import SESSION_KEY, person_behind
from inbreng.people.views.fetching import seen

MOST = 200


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_remarks(request: HttpRequest) -> HttpResponse:
    """List one's own remarks, and take one back or bring it back."""
    person = _person(request)
    if request.method == "POST":
        allow(person is not None, request.user)
    if person is None:
        return redirect("trail:mine")
    seen(request, person.partnership)
    if request.method == "POST":
        return _step(request, person)
    context = {"person": person, "remarks": queries.own_remarks(person)[:MOST]}
    return render(request, "consultation/own_remarks.html", context)


def _step(request: HttpRequest, person: Person) -> HttpResponse:
    number = request.POST.get("remark", "")
    pk = int(number) if number.isascii() and number.isdigit() and len(number) < 19 else 0
    remark = get_object_or_404(queries.own_remarks(person), pk=pk)
    step = actions.bring_back_remark if "undo" in request.POST else actions.withdraw_remark
    with suppress(DomainError):  # a double click: the page shows how it stands
        step(consultation=remark.participation.consultation, remark=remark)
    return redirect("consultation:own_remarks")


def _person(request: HttpRequest) -> Person | None:
    found = person_behind(request.session.get(SESSION_KEY), timezone.now())
    if found is None and isinstance(request.user, User):
        return request.user.person
    return found
