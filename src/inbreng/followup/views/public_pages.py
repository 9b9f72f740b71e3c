"""The page of a trajectory for everybody: write it, look first, open it, close it."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.followup.actions import opening
from inbreng.followup.forms.public_pages import PublicPageForm
from inbreng.followup.models import PublicPage
from inbreng.followup.queries.public_decisions import decisions_for_everybody
from inbreng.followup.queries.public_pages import open_pages, told_of
from inbreng.followup.queries.public_passages import passage_for_everybody
from inbreng.followup.rules import may_keep_public_page
from inbreng.followup.views.fetching import fetch_to_publish, person
from inbreng.followup.views.rooms import followup_tabs
from inbreng.plan.texts import in_short
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


@require_safe
def public(request: HttpRequest, page_slug: str) -> HttpResponse:
    """Show everybody where a trajectory is, what was heard, and what is done with it."""
    page = get_object_or_404(open_pages(), slug=page_slug)
    request.partnership = page.trajectory.partnership  # type: ignore[attr-defined]  # for the bar
    return render(request, "followup/public.html", _shown(page, request))


@require_safe
def public_passage(request: HttpRequest, page_slug: str, passage_id: int) -> HttpResponse:
    """Show everybody a passage of the published plan, with its spread and released quotes.

    Before the page is open only who keeps it reads this.
    """
    related = PublicPage.objects.select_related("trajectory__partnership")
    page = get_object_or_404(related, slug=page_slug)
    if not page.is_open and not may_keep_public_page(visitor(request), page.trajectory):
        raise Http404
    told = passage_for_everybody(page.trajectory, passage_id, now=timezone.now())
    if told is None:
        raise Http404
    request.partnership = page.trajectory.partnership  # type: ignore[attr-defined]  # for the bar
    context = {"page": page, "trajectory": page.trajectory, "told": told}
    return render(request, "followup/public_passage.html", context)


@require_safe
def preview(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show an editor what everybody would read."""
    trajectory = fetch_to_publish(request, trajectory_id)
    page = get_object_or_404(PublicPage, trajectory=trajectory)
    page.trajectory = trajectory
    return render(request, "followup/public.html", {**_shown(page, request), "is_preview": True})


def _shown(page: PublicPage, request: HttpRequest) -> dict[str, Any]:
    now, today = timezone.now(), timezone.localdate()
    asked = {"page": request.GET.get("page", ""), "insight": request.GET.get("inzicht", "")}
    told = told_of(page.trajectory, now, today, **asked)
    return {
        "page": page,
        "trajectory": page.trajectory,
        "told": told,
        "decisions": decisions_for_everybody(page.trajectory, told.text),
        "today": today,
        "page_url": f"{settings.SITE_ADDRESS}{page_path(page)}",
        "image_url": settings.SITE_ADDRESS + static("img/sharing.png"),
        "description": in_short(page.intro) or page.title,
    }


def page_path(page: PublicPage) -> str:
    """The address of the page on this site."""
    return reverse("followup:public", args=[page.slug])


@require_http_methods(["GET", "HEAD", "POST"])
def public_page(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Write the page, and see whether it is open."""
    trajectory = fetch_to_publish(request, trajectory_id)
    page = PublicPage.objects.filter(trajectory=trajectory).first()
    form = PublicPageForm(request.POST or None, initial=_start(trajectory, page))
    if request.method == "POST" and form.is_valid():
        try:
            opening.write_public_page(trajectory=trajectory, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("slug", str(refusal))
        else:
            messages.success(request, _("De pagina is bewaard. Bekijk hem voordat je hem opent."))
            return redirect("followup:public_page", trajectory.pk)
    context = {
        "trajectory": trajectory,
        "tabs": followup_tabs(request, trajectory),
        "page": page,
        "form": form,
        "url": f"{settings.SITE_ADDRESS}{page_path(page)}" if page else "",
    }
    status = 422 if form.errors else 200
    return render(request, "followup/public_page.html", context, status=status)


def _start(trajectory: Trajectory, page: PublicPage | None) -> dict[str, str]:
    if page is None:
        return {"title": trajectory.name, "slug": slugify(trajectory.name)}
    return {"title": page.title, "slug": page.slug, "intro": page.intro}


@require_POST
def open_page(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Let everybody read the page."""
    trajectory = fetch_to_publish(request, trajectory_id)
    page = get_object_or_404(PublicPage, trajectory=trajectory)
    try:
        opening.open_public_page(page=page, by=person(request), now=timezone.now())
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Iedereen kan de pagina nu lezen."))
    return redirect("followup:public_page", trajectory.pk)


@require_POST
def close_page(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Let nobody read the page any more."""
    trajectory = fetch_to_publish(request, trajectory_id)
    page = get_object_or_404(PublicPage, trajectory=trajectory)
    try:
        opening.close_public_page(page=page)
    except DomainError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("De pagina is dicht. Het adres zegt nu dat er niets is."))
    return redirect("followup:public_page", trajectory.pk)
