"""The record of the consultation: ask for it, see how far it is, fetch it."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.route import jobs
from inbreng.route.actions import dossiers as making
from inbreng.route.models import Dossier
from inbreng.route.views.asking import tell
from inbreng.route.views.fetching import (
    fetch_dossier,
    fetch_for_direction,
    plan_of,
    signed_in,
)

PER_PAGE = 20
BUSY = (Dossier.State.ASKED, Dossier.State.MAKING)


class DossierForm(forms.Form):
    """Which kind of file."""

    format = forms.ChoiceField(
        label=gettext_lazy("Soort bestand"), choices=Dossier.Format, widget=forms.RadioSelect
    )


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def dossiers(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the dossiers that were made and ask for another one; their list for htmx."""
    trajectory = fetch_for_direction(request, trajectory_id)
    plan = plan_of(trajectory)
    page = Paginator(plan.dossiers.select_related("asked_by"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    form = DossierForm(request.POST or None, initial={"format": Dossier.Format.PDF})
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "page": page,
        "form": form,
        "is_busy": any(one.state in BUSY for one in page),
    }
    if request.headers.get("HX-Request") and request.method == "GET":
        return render(request, "route/_dossiers.html", context)
    if form.is_bound and form.is_valid():
        try:
            asked = making.ask_for_dossier(
                plan=plan, by=signed_in(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            jobs.make_dossier(asked.pk)
            messages.success(request, _("Het dossier wordt gemaakt. Je mag deze pagina verlaten."))
            return redirect("route:dossiers", trajectory.pk)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "route/dossiers.html", context, status=status)


@require_safe
def dossier(request: HttpRequest, dossier_id: int) -> FileResponse:
    """Send a dossier that is ready, to keep and never to open in the browser."""
    found = fetch_dossier(request, dossier_id)
    if found.state != Dossier.State.READY:
        raise Http404
    name = slugify(found.plan.title) or "plan"
    return FileResponse(
        found.content.open("rb"),
        as_attachment=True,
        filename=f"dossier-{name}-{timezone.localdate(found.asked_at)}.{found.format}",
        content_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )


@require_POST
def remove_dossier(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Take a dossier away."""
    found = fetch_dossier(request, dossier_id)
    tell(request, lambda: making.remove_dossier(dossier=found), _("Het dossier is weg."))
    return redirect("route:dossiers", found.plan.trajectory_id)
