"""A council member's question to the own constituency: the link, and how people answered."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.consultation import actions, queries
from inbreng.consultation.views.fetching import (
    fetch_for_council,
    fetch_to_ask_constituency,
    person,
)
from inbreng.core.access import SignInFirst
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.dialogue.views.persons import qr_code
from inbreng.programme.views.fetching import visitor

PER_PAGE = 25
MOST = 100


@require_safe
@vary_on_headers("HX-Request")
def constituencies(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List what council members asked their people; a fragment for the council room."""
    trajectory = fetch_to_ask_constituency(request, trajectory_id)
    now = timezone.now()
    found = queries.constituency_questions(trajectory)[:MOST]
    context = {"trajectory": trajectory, "rows": [(one, one.phase(now)) for one in found]}
    is_fragment = request.htmx  # type: ignore[attr-defined]
    name = "_constituencies.html" if is_fragment else "constituencies.html"
    return render(request, f"consultation/{name}", context)


@require_http_methods(["GET", "HEAD", "POST"])
def constituency(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Show a council member their link and how people answered; a POST makes the link.

    How many came by one's own link is told from five people on, and the words
    never by link: else a member would know whose they are.
    """
    found = fetch_for_council(request, consultation_id)
    user = person(request)
    if user is None:
        raise SignInFirst
    if request.method == "POST":
        actions.make_share_link(consultation=found, user=user, now=timezone.now())
        return redirect("consultation:constituency", found.pk)
    link, n_people = queries.constituency_of(found, user)
    url = ""
    if link is not None:
        address = reverse("consultation:take_part", args=[link.address])
        url = request.build_absolute_uri(address)
    listed = queries.remarks_in(found, is_shuffled=True)
    page = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "consultation": found,
        "trajectory": found.trajectory,
        "phase": found.phase(timezone.now()),
        "url": url,
        "code": qr_code(url) if url else "",
        "n_people": n_people if n_people >= SMALLEST_GROUP else None,
        "has_few": 0 < n_people < SMALLEST_GROUP,
        "page": page,
        "lines": queries.lines_of(visitor(request), found, page.object_list),
    }
    return render(request, "consultation/constituency.html", context)
