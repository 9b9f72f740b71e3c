"""The door of a return link: a page that only a person opens, then a clean address."""

import secrets

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from inbreng.core.errors import DomainError
from inbreng.people.actions.return_links import LinkNotValid, use_return_link
from inbreng.people.queries.return_links import SESSION_KEY

KNOCK = "knock"
SECONDS_TO_KNOCK = 60 * 60


# Exempt because "no-referrer" blanks the Origin that Django's check needs; the knock, a cookie
# that the form repeats, does the same work here.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def return_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button first: mail scanners open links, and only a POST uses one."""
    if request.method != "POST":
        return _door(request)
    try:
        _check_knock(request)
        link = use_return_link(token=token, now=timezone.now())
    except DomainError as refusal:
        return _door(request, refusal=str(refusal), status=410)
    request.session.cycle_key()
    request.session[SESSION_KEY] = link.pk
    return _unseen(redirect("trail:mine"))


def _check_knock(request: HttpRequest) -> None:
    known, given = request.COOKIES.get(KNOCK, ""), request.POST.get(KNOCK, "")
    if not known or not constant_time_compare(known, given):
        raise LinkNotValid(_("Open de link opnieuw en druk dan op de knop."))


def _door(request: HttpRequest, *, refusal: str = "", status: int = 200) -> HttpResponse:
    knock = secrets.token_urlsafe(16)
    context = {"refusal": refusal, "knock": knock}
    response = render(request, "people/return_link.html", context, status=status)
    response.set_cookie(
        KNOCK,
        knock,
        max_age=SECONDS_TO_KNOCK,
        path=request.path,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )
    return _unseen(response)


def _unseen(response: HttpResponse) -> HttpResponse:
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response
