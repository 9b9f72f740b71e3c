"""The private page of somebody who spoke: their words, the trail and the answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inbreng.people.models import Person, User
from inbreng.people.queries.return_links import SESSION_KEY, person_behind
from inbreng.trail import queries


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Show what the visitor said and what became of it, or how to come in.

    An account or a return link is the key.
    """
    person = _person(request)
    if person is None:
        return render(request, "trail/mine_closed.html")
    contributions = list(queries.contributions_of_person(person)[:200])
    told = zip(queries.own_words(contributions), queries.outcomes(contributions), strict=True)
    context = {"person": person, "told": list(told)}
    return render(request, "trail/mine.html", context)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Forget on this device that the visitor came through a return link."""
    request.session.pop(SESSION_KEY, None)
    return redirect("trail:mine")


def _person(request: HttpRequest) -> Person | None:
    found = person_behind(request.session.get(SESSION_KEY), timezone.now())
    if found is None and isinstance(request.user, User):
        return request.user.person
    return found
