"""Pages behind an address that is a secret: it goes nowhere, and only a person opens them."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare

KNOCK = "knock"
SECONDS_TO_KNOCK = 60 * 60


def show_door(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """A page with a button, because mail scanners open links and press none.

    The form repeats ``knock``, which is in a cookie too. "no-referrer" blanks the Origin
    that Django's own check needs, so that the view is exempt from it.
    """
    knock = secrets.token_urlsafe(16)
    response = render(request, template, context | {"knock": knock}, status=status)
    response.set_cookie(
        KNOCK,
        knock,
        max_age=SECONDS_TO_KNOCK,
        path=request.path,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )
    return secretly(response)


def knocked(request: HttpRequest) -> bool:
    """Whether the button was pressed on a door that this browser was shown."""
    known, given = request.COOKIES.get(KNOCK, ""), request.POST.get(KNOCK, "")
    return bool(known) and constant_time_compare(known, given)


def secretly(response: HttpResponse) -> HttpResponse:
    """Tell no other site the address, and let no search engine keep the page."""
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response
