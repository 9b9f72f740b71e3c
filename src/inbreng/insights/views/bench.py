"""The bench: put points under themes, one after another, alone or with others."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.insights.actions.presence import keep_presence
from inbreng.insights.actions.theming import start_codebook
from inbreng.insights.forms.bench import MemoForm
from inbreng.insights.queries.bench import next_to_code, others_here
from inbreng.insights.queries.starting import has_codebook
from inbreng.insights.views.bench_suggestions import machine_beside
from inbreng.insights.views.desk import Desk, desk_of, first_of, listed, opened, panel
from inbreng.insights.views.fetching_points import fetch_place_to_code, fetch_point_to_code

LIST, POINT = "bench-results", "bench-point"
TEMPLATES = {LIST: "insights/_bench_list.html", POINT: "insights/_bench_point.html"}
N_BESIDE = 4


@require_safe
@vary_on_headers("HX-Request", "HX-Target")
def bench(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the points that wait, one of them open, and the themes; htmx gets the part it asks."""
    desk = desk_of(request, trajectory_id)
    part = request.headers.get("HX-Target", "") if not desk.is_whole else ""
    if desk.is_whole and not has_codebook(desk.trajectory):
        start_codebook(trajectory=desk.trajectory, by=desk.user, now=desk.now)
    pk = _number(desk.asked, "punt")
    if after := _number(desk.asked, "na"):
        pk = _next(request, desk, after)
        if desk.is_whole:
            return redirect(desk.url(pk))
    context: dict[str, Any] = {"desk": desk, "trajectory": desk.trajectory, "is_part": part}
    if part != POINT:
        context |= listed(desk)
        first = first_of(context["rows"])
        pk = pk or (first.pk if first else None)
    context |= opened(desk, pk)
    if not part:
        about = next((mark.theme.name for mark in context.get("marks", ())), "")
        memo = MemoForm(trajectory=desk.trajectory, initial={"theme": about}, auto_id="memo-%s")
        context |= panel(desk) | {"memo": memo}
    return render(request, TEMPLATES.get(part, "insights/bench.html"), context)


def _next(request: HttpRequest, desk: Desk, after: int) -> int:
    wanted, is_blind = desk.wanted(), desk.is_blind
    found = next_to_code(desk.view, wanted, after, desk.user, desk.now, is_blind=is_blind)
    if found is None:
        messages.success(request, _("Alles in deze lijst heeft een thema."))
    return found or after


@require_safe
def beside(request: HttpRequest, trajectory_id: int, contribution_id: int) -> HttpResponse:
    """Show what stands beside a point: what was said before and after it."""
    desk, place = fetch_place_to_code(request, trajectory_id, contribution_id, N_BESIDE)
    context = {
        "desk": desk,
        "line": place.line,
        "before": place.before[:-1],
        "after": place.after[1:],
    }
    context |= machine_beside(desk, place.line)
    return render(request, "insights/_beside.html", context)


@require_POST
def here(request: HttpRequest, trajectory_id: int, contribution_id: int) -> HttpResponse:
    """Note which point somebody has open, and tell where the others are."""
    desk, contribution = fetch_point_to_code(request, trajectory_id, contribution_id)
    keep_presence(contribution=contribution, user=desk.user, now=desk.now)
    others = others_here(desk.trajectory, desk.user, desk.now)
    context = {"desk": desk, "others": [(desk.url(pk), pk, who) for pk, who in others.items()]}
    return render(request, "insights/_bench_others.html", context)


def _number(asked: QueryDict, name: str) -> int | None:
    written = asked.get(name, "")
    return int(written) if written.isdecimal() and len(written) <= 18 else None
