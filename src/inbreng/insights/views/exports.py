"""Take something along: ask for a file, see how far it is, fetch it, take it away."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import jobs, rules
from inbreng.insights.actions import exporting
from inbreng.insights.exports import why_not
from inbreng.insights.forms.exports import ExportForm
from inbreng.insights.models import Export
from inbreng.insights.queries.exports import BUSY, exports_of
from inbreng.insights.views.fetching import fetch_for_insights
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import seen, visitor

PER_PAGE = 20
TONES: dict[str, str] = {
    Export.State.ASKED: "open",
    Export.State.MAKING: "info",
    Export.State.READY: "good",
    Export.State.REFUSED: "alarm",
}


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def take_along(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show what can be taken along and how far it is; a fragment of the list for htmx."""
    trajectory = fetch_for_insights(request, trajectory_id)
    user = _person(request)
    context = _listed(request, trajectory, user)
    if request.method == "GET" and request.headers.get("HX-Request"):
        return render(request, "insights/exports/_exports.html", context)
    view = disclosure_for(user, trajectory)
    form = ExportForm(request.POST or None, view=view, user=user, initial=_start(request))
    if request.method == "POST" and form.is_valid() and _ask(form, trajectory, user):
        messages.success(request, _("Het bestand wordt gemaakt. Je mag deze pagina verlaten."))
        return redirect("insights:take_along", trajectory.pk)
    context |= {"form": form, "may_code": rules.may_code(user, trajectory)}
    status = 422 if form.errors else 200
    return render(request, "insights/exports/take_along.html", context, status=status)


@require_safe
def export(request: HttpRequest, export_id: int) -> FileResponse:
    """Send a file that is ready, to keep and never to open in the browser."""
    found = _fetch_export(request, export_id)
    if exporting.withdraw_outdated(export=found) or found.state != Export.State.READY:
        raise Http404
    name = slugify(found.trajectory.name) or "inbreng"
    return FileResponse(
        found.content.open("rb"),
        as_attachment=True,
        filename=f"{name}-{found.audience}-{found.pk}.{found.format}",
        content_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )


@require_POST
def remove_export(request: HttpRequest, export_id: int) -> HttpResponse:
    """Take a file away before its time."""
    found = _fetch_export(request, export_id, is_to_keep=False)
    exporting.remove_export(export=found)
    messages.success(request, _("Het bestand is weg."))
    return redirect("insights:take_along", found.trajectory_id)


def _ask(form: ExportForm, trajectory: Trajectory, user: User) -> bool:
    try:
        asked = exporting.ask_for_export(
            trajectory=trajectory, by=user, now=timezone.now(), **form.wanted()
        )
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return False
    jobs.make_export(asked.pk)
    return True


def _listed(request: HttpRequest, trajectory: Trajectory, user: User) -> dict[str, Any]:
    exports = exports_of(trajectory, user)
    page = Paginator(exports, PER_PAGE).get_page(request.GET.get("page"))
    rows = [
        {
            "export": one,
            "tone": TONES[one.state],
            "until": one.asked_at + exporting.KEPT_FOR,
        }
        for one in page
    ]
    is_busy = any(one.state in BUSY for one in page)
    return {"trajectory": trajectory, "rows": rows, "page": page, "is_busy": is_busy}


def _start(request: HttpRequest) -> dict[str, str]:
    """What a link to this page chose already."""
    names = ("format", "about", "audience")
    return {name: request.GET[name] for name in names if name in request.GET}


def _fetch_export(request: HttpRequest, pk: int, *, is_to_keep: bool = True) -> Export:
    """An export of who asks, for whom they may still make it; of others there is none."""
    related = Export.objects.select_related("trajectory__partnership")
    found = get_object_or_404(related, pk=pk, asked_by=_person(request))
    seen(request, found.trajectory)
    allow(not is_to_keep or not why_not(found, visitor(request)), request.user)
    return found


def _person(request: HttpRequest) -> User:
    """Who asks; whoever did not sign in may do that first."""
    user = visitor(request)
    allow(isinstance(user, User), user)
    assert isinstance(user, User)  # noqa: S101 – nobody else was let through
    return user
