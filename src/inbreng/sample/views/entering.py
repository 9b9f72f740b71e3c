"""The door of the sample installation: one button per role."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.core.showcase import showcase
from inbreng.people.models import Role
from inbreng.sample.actions import enter_as


@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Show every sample role, and sign the visitor in as the one chosen; absent elsewhere."""
    if not settings.SAMPLE:
        raise Http404
    if request.method == "POST":
        user = enter_as(role_id=int(request.POST.get("role", "0") or 0))
        login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
        return redirect("trail:home")
    return render(request, "sample/enter.html", {"people": _people()})


def _people() -> list[list[Role]]:
    """The roles of each made-up member, in the order of their first. One query."""
    held: dict[int, list[Role]] = {}
    roles = Role.objects.filter(partnership__is_sample=True).select_related("user")
    for role in roles.order_by("pk"):
        held.setdefault(role.user_id, []).append(role)
    return list(held.values())


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show every component of the look, in the sample installation only."""
    if not settings.SAMPLE:
        raise Http404
    return showcase(request)
