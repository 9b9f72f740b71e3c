"""Errors of the API as problem+json (RFC 9457): one shape for everything that goes wrong."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from inbreng.core.access import SignInFirst
from inbreng.core.errors import ChangedMeanwhile, DomainError, NotAllowed

Handler = Callable[[HttpRequest, Any], HttpResponse]
CONTENT_TYPE = "application/problem+json"


def problem(status: int, title: str, detail: str = "", **more: Any) -> HttpResponse:
    """An answer that says what is the matter."""
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail} | more
    return JsonResponse(told, status=status, content_type=CONTENT_TYPE)


def tell_problems(api: NinjaAPI) -> None:
    """Let the API answer every refusal, and every mistake in a question, as a problem."""
    handlers: dict[type[Exception], Handler] = {
        AuthenticationError: _sign_in_first,
        SignInFirst: _sign_in_first,
        NotAllowed: _not_allowed,
        Http404: _not_found,
        ValidationError: _not_valid,
        ChangedMeanwhile: _changed,
        DomainError: _refused,
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)


def _sign_in_first(_request: HttpRequest, _error: Exception) -> HttpResponse:
    return problem(401, _("Log eerst in."))


def _not_allowed(_request: HttpRequest, error: Exception) -> HttpResponse:
    return problem(403, _("Dit mag je niet zien of doen."), str(error))


def _not_found(_request: HttpRequest, _error: Exception) -> HttpResponse:
    return problem(404, _("Dit is er niet."))


def _not_valid(_request: HttpRequest, error: Exception) -> HttpResponse:
    errors = error.errors if isinstance(error, ValidationError) else []
    return problem(422, _("De vraag klopt niet."), errors=errors)


def _changed(_request: HttpRequest, error: Exception) -> HttpResponse:
    return problem(409, _("Iemand anders was net voor."), str(error))


def _refused(_request: HttpRequest, error: Exception) -> HttpResponse:
    return problem(422, _("Dit kan niet."), str(error))
