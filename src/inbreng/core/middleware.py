"""What happens around every view."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.utils import translation

from inbreng.core.access import SignInFirst
from inbreng.core.errors import NotAllowed

View = Callable[[HttpRequest], HttpResponse]


class PagesInGzip(GZipMiddleware):
    """Send pages small; files and exports go as they are (decision 24, also on BREACH)."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Compress a page for a browser that can read it so."""
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if response.streaming or not is_page:
            return response
        return super().process_response(request, response)


def chosen_language(get_response: View) -> View:
    """Speak Dutch unless the visitor chose another language with the switch."""

    def middleware(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        translation.activate(chosen if chosen in known else settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()
        response = get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or "nl")
        return response

    return middleware


def refusals_as_pages(get_response: View) -> View:
    """Answer a NotAllowed with the sign-in page for a visitor, else with a page that says so."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, SignInFirst) and request.method in {"GET", "HEAD"}:
            return redirect_to_login(request.get_full_path())
        if isinstance(error, NotAllowed):
            return render(request, "403.html", {"reason": str(error)}, status=403)
        return None

    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware
