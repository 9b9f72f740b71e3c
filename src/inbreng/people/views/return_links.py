"""The door of a return link: a page that only a person opens, then a clean address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from inbreng.core.doors import knocked, secretly, show_door
from inbreng.core.errors import DomainError
from inbreng.people.actions.return_links import LinkNotValid, use_return_link
from inbreng.people.queries.return_links import SESSION_KEY


@csrf_exempt  # the knock does its work
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def return_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button first: mail scanners open links, and only a POST uses one."""
    if request.method != "POST":
        return _door(request)
    try:
        if not knocked(request):
            raise LinkNotValid(_("Open de link opnieuw en druk dan op de knop."))
        link = use_return_link(token=token, now=timezone.now())
    except DomainError as refusal:
        return _door(request, refusal=str(refusal), status=410)
    request.session.cycle_key()
    request.session[SESSION_KEY] = link.pk
    return secretly(redirect("trail:mine"))


def _door(request: HttpRequest, *, refusal: str = "", status: int = 200) -> HttpResponse:
    return show_door(request, "people/return_link.html", {"refusal": refusal}, status=status)
