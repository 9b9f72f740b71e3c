"""What every page needs to know of its surroundings."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.dialogue import rules as dialogue_rules
from inbreng.people import rules as people_rules
from inbreng.programme.models import Trajectory
from inbreng.programme.queries import newest_trajectory_for
from inbreng.programme.views.fetching import visitor

THEMES = {"light", "dark"}


@dataclass(frozen=True)
class Way:
    """A link of the navigation."""

    label: str
    url: str
    is_active: bool


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Theme, partnership and navigation; asks the database only when a template shows the navigation."""
    theme = request.COOKIES.get("theme", "")
    return {
        "theme": theme if theme in THEMES else "",
        "is_sample": settings.SAMPLE,
        "navigation": lambda: navigation(request),
        "current_partnership": lambda: getattr(current_trajectory(request), "partnership", None),
    }


def current_trajectory(request: HttpRequest) -> Trajectory | None:
    """The trajectory of this page, else the newest one that the visitor may see."""
    if not hasattr(request, "trajectory"):
        found = newest_trajectory_for(visitor(request))
        request.trajectory = found  # type: ignore[attr-defined]  # found once per request
    return request.trajectory  # type: ignore[attr-defined,no-any-return]


def navigation(request: HttpRequest) -> list[Way]:
    """The rooms that the visitor may enter, in the order of the work."""
    trajectory = current_trajectory(request)
    if trajectory is None:
        return []
    user = visitor(request)
    ways = [(_("Bijeenkomsten"), "programme:trajectory", True)]
    ways += [
        (_("Inlezen"), "dialogue:uploads", dialogue_rules.may_import(user, trajectory)),
        (_("Oogst"), "dialogue:harvest", dialogue_rules.may_see_harvest(user, trajectory)),
        (_("Nakijken"), "dialogue:moderation", dialogue_rules.may_moderate(user, trajectory)),
        (_("Thema’s"), "insights:themes", True),
        (_("Inzichten"), "insights:insights", True),
        (_("Plan"), "plan:plan", True),
    ]
    links = [way(request, label, name, [trajectory.pk]) for label, name, may in ways if may]
    if people_rules.may_see_people(user, trajectory.partnership_id):
        links.append(way(request, _("Mensen"), "people:members", [trajectory.partnership_id]))
    return links


def way(request: HttpRequest, label: str, name: str, args: list[int]) -> Way:
    """A link that knows whether the visitor is there."""
    url = reverse(name, args=args)
    return Way(label, url, request.path == url or request.path.startswith(url))
