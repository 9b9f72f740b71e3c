"""Pictures of a trajectory, and the voices behind a mark."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.voices import voices_on
from inbreng.insights import pictures
from inbreng.insights.pictures.asking import number
from inbreng.insights.pictures.links import Links
from inbreng.insights.rules import may_see_drafts
from inbreng.insights.spread import Ground, ground_of
from inbreng.insights.views.fetching import fetch_for_insights
from inbreng.people.rules import may_see_people
from inbreng.programme.rules import may_shape_programme
from inbreng.programme.views.fetching import visitor

VOICES_PER_PAGE = 30
TABS = (
    ("picture_perspectives", _("Wie zegt wat?")),
    ("picture_gatherings", _("Bij welke bijeenkomst?")),
    ("picture_tables", _("Aan welke tafel?")),
    ("picture_months", _("Wat kwam wanneer?")),
    ("picture_tensions", _("Waar botst het?")),
    ("picture_areas", _("Waar stapelt het zich op?")),
    ("picture_unheard", _("Wie hoorden we niet?")),
)
Drawing = Callable[[Ground, pictures.ThemePage, Links, int], pictures.Matrix]


def _ground(request: HttpRequest, trajectory_id: int) -> Ground:
    trajectory = fetch_for_insights(request, trajectory_id)
    return ground_of(disclosure_for(visitor(request), trajectory))


def _context(ground: Ground, name: str) -> dict[str, Any]:
    pk = ground.view.trajectory.pk
    tabs = [
        {"label": label, "url": reverse(f"insights:{tab}", args=[pk]), "is_active": tab == name}
        for tab, label in TABS
    ]
    return {
        "trajectory": ground.view.trajectory,
        "tabs": tabs,
        "is_staff": ground.view.tells_all,
        "sees_all": ground.view.sees_all_lines,
    }


def _links(request: HttpRequest, ground: Ground) -> Links:
    return Links(trajectory_id=ground.view.trajectory.pk, page=request.path)


def _themes(request: HttpRequest, ground: Ground) -> pictures.ThemePage:
    parent = number(request.GET.get("thema"))
    return pictures.theme_page(ground.view.trajectory, parent, request.GET.get("page", ""))


def _matrix(request: HttpRequest, trajectory_id: int, name: str, draw: Drawing) -> HttpResponse:
    ground = _ground(request, trajectory_id)
    shown = _themes(request, ground)
    columns = number(request.GET.get("kolommen")) or 1
    context = _context(ground, name) | {
        "shown": shown,
        "page": shown.page,
        "matrix": draw(ground, shown, _links(request, ground), columns),
        "n_points": ground.n_points,
    }
    return render(request, f"insights/pictures/{name.removeprefix('picture_')}.html", context)


@require_safe
def perspectives(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw who says what."""
    return _matrix(request, trajectory_id, "picture_perspectives", pictures.by_perspective)


@require_safe
def gatherings(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw at which gatherings something was said."""
    return _matrix(request, trajectory_id, "picture_gatherings", pictures.by_gathering)


@require_safe
def months(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw what came when."""
    return _matrix(request, trajectory_id, "picture_months", pictures.by_month)


@require_safe
def tables(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw at which tables of one gathering something was said."""
    ground = _ground(request, trajectory_id)
    offered = pictures.gatherings_with_tables(ground)
    asked = number(request.GET.get("bijeenkomst"))
    chosen = next((one for one in offered if one.pk == asked), offered[0] if offered else None)
    shown, columns = _themes(request, ground), number(request.GET.get("kolommen")) or 1
    links, at = _links(request, ground), chosen.pk if chosen else None
    context = _context(ground, "picture_tables") | {
        "shown": shown,
        "page": shown.page,
        "offered": offered,
        "chosen": chosen,
        "matrix": pictures.by_table(ground, shown, links, columns, at),
    }
    return render(request, "insights/pictures/tables.html", context)


@require_safe
def tensions(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw tensions: two sides facing one another."""
    ground = _ground(request, trajectory_id)
    trajectory = ground.view.trajectory
    shows_drafts = may_see_drafts(visitor(request), trajectory)
    wanted = request.GET.get("page", "")
    page = pictures.tensions_of(trajectory, wanted, shows_drafts=shows_drafts)
    found = pictures.with_sides(ground, list(page.object_list), _links(request, ground))
    dots = pictures.dots_in(mark for one in found for mark in one.marks)
    context = _context(ground, "picture_tensions") | {
        "page": page,
        "tensions": found,
        "dots": dots,
    }
    return render(request, "insights/pictures/tensions.html", context)


@require_safe
def areas(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw in which work areas signals pile up."""
    ground = _ground(request, trajectory_id)
    shown, columns = _themes(request, ground), number(request.GET.get("kolommen")) or 1
    picture = pictures.areas_picture(ground, shown, _links(request, ground), columns)
    context = _context(ground, "picture_areas") | {
        "shown": shown,
        "page": shown.page,
        "areas": picture.rows,
        "matrix": picture.matrix,
    }
    return render(request, "insights/pictures/areas.html", context)


@require_safe
def unheard(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Draw who was not heard, against whom the partnership wants to hear."""
    ground = _ground(request, trajectory_id)
    user, trajectory = visitor(request), ground.view.trajectory
    may_count = may_see_people(user, trajectory.partnership_id)
    context = _context(ground, "picture_unheard") | {
        "unheard": pictures.unheard_in(ground, _links(request, ground), may_count=may_count),
        "may_count": may_count,
        "may_set_goals": may_shape_programme(user, trajectory),
    }
    return render(request, "insights/pictures/unheard.html", context)


@require_safe
def voices(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the voices behind a mark."""
    ground = _ground(request, trajectory_id)
    asked = pictures.asked_in(request.GET.dict())
    found = pictures.voices_asked(ground, asked)
    page = Paginator(found, VOICES_PER_PAGE).get_page(request.GET.get("page"))
    context = _context(ground, "picture_voices") | {
        "page": page,
        "voices": voices_on(ground.view, page, found),
        "asked": pictures.asked_words(ground, asked),
        "sat_mixed": pictures.sat_at_mixed_tables(ground, asked),
    }
    return render(request, "insights/pictures/voices.html", context)
