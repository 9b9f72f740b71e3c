"""On whose voices the plan rests: a picture, and the voices behind each mark."""

from collections.abc import Callable

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inbreng.core.access import allow
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.pictures.asking import number
from inbreng.insights.pictures.themes import MIXED, UNKNOWN
from inbreng.insights.spread import Ground, Place, ground_of
from inbreng.people.models import Organisation
from inbreng.plan import queries, rules
from inbreng.plan.models import Chapter
from inbreng.plan.pictures import coverage_picture
from inbreng.plan.pictures.coverage import NO_BOARD
from inbreng.plan.queries import coverage as covering
from inbreng.plan.views.fetching import fetch_for_plan
from inbreng.programme.views.fetching import seen, visitor

PER_PAGE = 30


@require_safe
def coverage(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw on how many voices each chapter rests, by perspective; to staff also by board."""
    trajectory = fetch_for_plan(request, trajectory_id)
    user = visitor(request)
    is_staff = rules.may_see_working_text(user, trajectory)
    by_board = is_staff and request.GET.get("per") == "bestuur"
    plan = queries.current_plan(trajectory)
    ground = ground_of(disclosure_for(user, trajectory))
    chapters = (
        covering.chapters_read(plan, shows_drafts=is_staff, now=timezone.now()) if plan else []
    )
    covered = covering.coverage_of_chapters(ground, chapters, shows_drafts=is_staff)
    columns = number(request.GET.get("kolommen")) or 1
    context = {
        "trajectory": trajectory,
        "picture": coverage_picture(ground, covered, by_board=by_board, number=columns),
        "by_board": by_board,
        "tabs": _tabs(request.path, by_board=by_board) if is_staff else [],
    }
    return render(request, "plan/coverage/coverage.html", context)


def _tabs(path: str, *, by_board: bool) -> list[dict[str, object]]:
    return [
        {"label": _("Per perspectief"), "url": path, "is_active": not by_board},
        {"label": _("Per bestuur"), "url": f"{path}?per=bestuur", "is_active": by_board},
    ]


@require_safe
def chapter_voices(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Show the voices that a chapter rests on, all of them or those behind one mark."""
    chapters = Chapter.objects.select_related("plan__trajectory__partnership")
    chapter = get_object_or_404(chapters, pk=chapter_id)
    trajectory, user = seen(request, chapter.plan.trajectory), visitor(request)
    allow(rules.may_see_plan(user, trajectory), request.user)
    is_staff = rules.may_see_working_text(user, trajectory)
    read = covering.chapters_read(chapter.plan, shows_drafts=is_staff, now=timezone.now())
    found = next((one for one in read if one.pk == chapter.pk), None)
    if found is None:
        raise Http404
    ground = ground_of(disclosure_for(user, trajectory))
    under = covering.lines_under(ground, found.passages, shows_drafts=is_staff)
    lines = ground.view.lines().filter(pk__in=under.values("pk"))
    asked = _asked(request, ground, is_staff=is_staff)
    if asked is not None:
        lines = lines.filter(ground.places.holding(asked))
    page = Paginator(lines.order_by(*ground.view.order), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "chapter": found,
        "page": page,
        "voices": voices_in(ground.view, page.object_list),
        "who": _who(request, ground, is_staff=is_staff),
        "back": reverse("plan:coverage", args=[trajectory.pk]),
    }
    return render(request, "plan/coverage/voices.html", context)


def _asked(
    request: HttpRequest, ground: Ground, *, is_staff: bool
) -> Callable[[Place], bool] | None:
    """Which places the address asks for; boards are told apart to staff alone."""
    perspective, board = request.GET.get("perspectief", ""), request.GET.get("bestuur", "")
    if board and is_staff:
        lying, wanted = covering.boards_of_places(ground), number(board) or 0
        if board == NO_BOARD:
            return lambda place: not lying.of(place)
        return lambda place: wanted in lying.of(place)
    if perspective == MIXED:
        return lambda place: place.perspective is None and place.table in ground.mixed
    if perspective == UNKNOWN:
        return lambda place: place.perspective is None and place.table not in ground.mixed
    if perspective:
        side = number(perspective) or 0
        return lambda place: place.perspective == side
    return None


def _who(request: HttpRequest, ground: Ground, *, is_staff: bool) -> str:
    """Whose voices are asked for, in words."""
    perspective, board = request.GET.get("perspectief", ""), request.GET.get("bestuur", "")
    if board and is_staff:
        pk, partnership = number(board) or 0, ground.view.trajectory.partnership_id
        named = Organisation.objects.filter(partnership=partnership, pk=pk).first()
        return named.name if named else _("bestuur niet bekend")
    fixed = {MIXED: _("gemengde tafel"), UNKNOWN: _("perspectief niet bekend")}
    found = ground.view.perspectives.get(number(perspective) or 0)
    return found.plural if found else fixed.get(perspective, "")
