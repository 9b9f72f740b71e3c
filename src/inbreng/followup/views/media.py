"""Pictures, films and files of a trajectory: look, bring in, say what they are."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.followup import rules
from inbreng.followup.actions import attaching
from inbreng.followup.forms.attachments import DescribedForm, MediaFilterForm, MediaForm
from inbreng.followup.kinds_of_files import CONTENT_TYPES
from inbreng.followup.models import Attachment
from inbreng.followup.queries.media import files_of
from inbreng.followup.views.fetching import (
    fetch_file,
    fetch_file_to_describe,
    fetch_for_media,
    fetch_to_keep_media,
    person,
)
from inbreng.followup.views.rooms import followup_tabs
from inbreng.followup.views.sending import send_file
from inbreng.people.views.rooms import active_filters
from inbreng.programme.views.fetching import visitor

PER_PAGE = 24
SHOWN_AT_ONCE = {Attachment.Kind.IMAGE, Attachment.Kind.VIDEO}


@require_safe
@vary_on_headers("HX-Request")
def media(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List the pictures, films and files of a trajectory, of one theme or all."""
    trajectory = fetch_for_media(request, trajectory_id)
    form = MediaFilterForm(trajectory, request.GET)
    form.full_clean()
    user = visitor(request)
    shows_drafts = rules.may_see_report_drafts(user, trajectory)
    found = files_of(trajectory, timezone.now(), shows_drafts=shows_drafts, **_wanted(form))
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "tabs": followup_tabs(request, trajectory),
        "form": form,
        "page": page,
        "active": active_filters(form, request.GET, unset={}),
        "may_keep": rules.may_report_back(user, trajectory),
    }
    return render(request, "followup/media.html", context)


def _wanted(form: MediaFilterForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in form.cleaned_data}


@require_http_methods(["GET", "HEAD", "POST"])
def add_media(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Bring a picture, film or file in."""
    trajectory = fetch_to_keep_media(request, trajectory_id)
    start = {name: request.GET.get(name) for name in ("theme", "gathering")}
    form = MediaForm(trajectory, request.POST or None, request.FILES or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            attaching.keep_file(
                trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Het bestand staat erbij."))
            return redirect("followup:media", trajectory.pk)
    context = {"form": form, "trajectory": trajectory}
    status = 422 if form.errors else 200
    return render(request, "followup/media_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_media(request: HttpRequest, attachment_id: int) -> HttpResponse:
    """Say anew what a file is and where it belongs."""
    found = fetch_file_to_describe(request, attachment_id)
    names = ("title", "theme", "gathering", "alt", "text_version")
    start = {name: getattr(found, name) for name in names}
    form = DescribedForm(found, request.POST or None, request.FILES or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            attaching.describe_file(attachment=found, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard."))
            return redirect("followup:media", found.trajectory_id)
    context = {"form": form, "trajectory": found.trajectory, "file": found}
    status = 422 if form.errors else 200
    return render(request, "followup/media_form.html", context, status=status)


@require_safe
def media_file(request: HttpRequest, attachment_id: int) -> HttpResponseBase:
    """Send a picture or film to show, or a file to keep, to who has a role."""
    found = fetch_file(request, attachment_id)
    name = "" if found.kind in SHOWN_AT_ONCE else f"bijlage-{found.pk}.{found.extension}"
    content_type = CONTENT_TYPES[found.extension]
    return send_file(request, found.content, content_type=content_type, name=name)


@require_safe
def media_captions(request: HttpRequest, attachment_id: int) -> HttpResponseBase:
    """Send the captions of a film."""
    found = fetch_file(request, attachment_id)
    if not found.captions.name:
        raise Http404
    return send_file(request, found.captions, content_type="text/vtt; charset=utf-8")
