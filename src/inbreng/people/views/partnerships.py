"""A partnership: what it says of itself, its logo, its work areas; and a new one."""

from copy import copy
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.people import rules
from inbreng.people.actions import partnerships as actions
from inbreng.people.forms.partnerships import AreaForm, LogoForm, PartnershipForm, SettingsForm
from inbreng.people.logos import MOST_BYTES, content_type
from inbreng.people.models import Partnership
from inbreng.people.queries.organisations import partnerships_for
from inbreng.people.views.fetching import fetch_area, fetch_to_set_up, visitor
from inbreng.people.views.rooms import people_tabs

PER_PAGE = 50


@login_required
@require_safe
def partnerships(request: HttpRequest) -> HttpResponse:
    """List the partnerships in which the visitor works, to go from one to the other."""
    user = visitor(request)
    found = Paginator(partnerships_for(user), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": found, "may_add": rules.may_add_partnership(user)}
    return render(request, "people/partnerships.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Show and change name, region and terms."""
    partnership = fetch_to_set_up(request, partnership_id)
    # A copy: the form writes into it, also what it refuses.
    form = SettingsForm(request.POST or None, instance=copy(partnership))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_partnership(partnership=partnership, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("De gegevens zijn bewaard."))
            return redirect("people:settings", partnership.pk)
    return _settings_page(request, partnership, form=form)


def _settings_page(request: HttpRequest, partnership: Partnership, **given: Any) -> HttpResponse:
    """The page with the form that was sent, if one was, and the others as they start."""
    pages = {
        "form": SettingsForm(instance=partnership),
        "logo_form": LogoForm(),
        "area_form": AreaForm(prefix="area"),
    } | given
    is_wrong = any(form.errors for form in given.values())
    context = {
        "partnership": partnership,
        "areas": partnership.areas.all(),
        "tabs": people_tabs(request, partnership),
        **pages,
    }
    return render(request, "people/settings.html", context, status=422 if is_wrong else 200)


@require_POST
def set_logo(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Keep a picture as logo, or take the present one away."""
    partnership = fetch_to_set_up(request, partnership_id)
    if "remove" in request.POST:
        actions.remove_logo(partnership=partnership)
        return redirect("people:settings", partnership.pk)
    form = LogoForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            content = form.cleaned_data["logo"].read(MOST_BYTES + 1)
            actions.set_logo(partnership=partnership, content=content)
        except DomainError as refusal:
            form.add_error("logo", str(refusal))
        else:
            messages.success(request, _("Het logo is bewaard."))
            return redirect("people:settings", partnership.pk)
    return _settings_page(request, partnership, logo_form=form)


@require_safe
def logo(request: HttpRequest, partnership_id: int) -> HttpResponseBase:  # noqa: ARG001
    """Send the logo, which anybody may see, as the kind of picture that it was checked to be."""
    partnership = get_object_or_404(Partnership, pk=partnership_id)
    if not partnership.logo.name:
        raise Http404
    kind = content_type(partnership.logo.name)
    answer = FileResponse(partnership.logo.open("rb"), content_type=kind)
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "max-age=3600"
    return answer


@require_POST
def add_area(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Add a work area."""
    partnership = fetch_to_set_up(request, partnership_id)
    form = AreaForm(request.POST, prefix="area")
    if form.is_valid():
        try:
            actions.make_area(partnership=partnership, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect("people:settings", partnership.pk)
    return _settings_page(request, partnership, area_form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def area(request: HttpRequest, area_id: int) -> HttpResponse:
    """Rename a work area, or take it away."""
    found = fetch_area(request, area_id)
    form = AreaForm(request.POST or None, initial={"name": found.name})
    try:
        if request.method == "POST" and "remove" in request.POST:
            actions.remove_area(area=found)
            return redirect("people:settings", found.partnership_id)
        if request.method == "POST" and form.is_valid():
            actions.rename_area(area=found, **form.cleaned_data)
            return redirect("people:settings", found.partnership_id)
    except DomainError as refusal:
        form.add_error(None, str(refusal))
    context = {"partnership": found.partnership, "area": found, "form": form}
    return render(request, "people/area.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def add_partnership(request: HttpRequest) -> HttpResponse:
    """Add a partnership to the installation, with the usual perspectives."""
    allow(rules.may_add_partnership(visitor(request)), request.user)
    form = PartnershipForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_partnership(**form.cleaned_data)
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("%(name)s is gemaakt.") % {"name": made})
            return redirect("people:settings", made.pk)
    context = {"form": form}
    return render(
        request, "people/add_partnership.html", context, status=422 if form.errors else 200
    )
