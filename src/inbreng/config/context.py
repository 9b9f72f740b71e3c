"""What every page needs to know of its surroundings."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbreng.answers.rules import may_answer
from inbreng.consultation.rules import may_see_consultations
from inbreng.dialogue.rules import may_import, may_moderate, may_see_harvest
from inbreng.followup.rules import may_see_report_drafts
from inbreng.people.models import Partnership
from inbreng.people.queries.organisations import partnerships_for
from inbreng.people.rules import may_see_people
from inbreng.programme.models import Trajectory
from inbreng.programme.queries import newest_trajectory_for
from inbreng.programme.views.fetching import visitor

THEMES = {"light", "dark"}


@dataclass(frozen=True)
class Way:
    """A link of the navigation."""

    label: str | Promise
    url: str
    is_active: bool


@dataclass(frozen=True)
class Door:
    """A room of the navigation, and the names of the pages that lie behind it."""

    label: str | Promise
    name: str
    behind: tuple[str, ...]

    def way(self, pk: int, here: str) -> Way:
        """The link to the room; active on every page behind it."""
        return Way(self.label, reverse(self.name, args=[pk]), here.startswith(self.behind))


GATHERINGS = Door(_("Bijeenkomsten"), "programme:trajectory", ("programme:",))
IMPORTS = Door(_("Inlezen"), "dialogue:uploads", ("dialogue:upload", "dialogue:report"))
HARVEST = Door(
    _("Oogst"),
    "dialogue:harvest",
    ("dialogue:harvest", "dialogue:contribution", "dialogue:short_forms", "dialogue:question"),
)
MODERATION = Door(_("Nakijken"), "dialogue:moderation", ("dialogue:moderat",))
THEMED = Door(
    _("Thema’s"),
    "insights:themes",
    (
        *("insights:theme", "insights:picture", "insights:bench", "insights:cod"),
        *("insights:suggest", "insights:proposed", "insights:agreement"),
        *("insights:edit_theme", "insights:merge_theme"),
    ),
)
INSIGHTS = Door(_("Inzichten"), "insights:insights", ("insights:insight", "insights:take_along"))
ANSWERS = Door(_("Antwoorden"), "answers:answers", ("answers:",))
ROUTE = Door(_("Route"), "route:route", ("route:",))
FOLLOWUP = Door(_("Terugkoppelen"), "followup:report_backs", ("followup:",))
ACTIONS = Door(_("Acties"), "followup:actions", ("followup:",))
PLAN = Door(_("Plan"), "plan:plan", ("plan:",))
CONSULTATIONS = Door(_("Raadplegen"), "consultation:consultations", ("consultation:",))
PEOPLE = Door(_("Mensen"), "people:members", ("people:",))


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Theme, partnership and navigation; no query until a template shows the latter."""
    theme = request.COOKIES.get("theme", "")
    return {
        "theme": theme if theme in THEMES else "",
        "is_sample": settings.SAMPLE,
        "navigation": lambda: navigation(request),
        "current_partnership": lambda: current_partnership(request),
    }


def current_partnership(request: HttpRequest) -> Partnership | None:
    """The partnership of this page, else of the newest trajectory, else one of the visitor's."""
    if not hasattr(request, "partnership"):
        trajectory = current_trajectory(request)
        found = trajectory.partnership if trajectory else partnerships_for(visitor(request)).first()
        request.partnership = found  # type: ignore[attr-defined]  # found once per request
    return request.partnership  # type: ignore[attr-defined,no-any-return]


def current_trajectory(request: HttpRequest) -> Trajectory | None:
    """The trajectory of this page, else the newest one here that the visitor may see."""
    if not hasattr(request, "trajectory"):
        found = newest_trajectory_for(visitor(request), getattr(request, "partnership", None))
        request.trajectory = found  # type: ignore[attr-defined]  # found once per request
    return request.trajectory  # type: ignore[attr-defined,no-any-return]


def navigation(request: HttpRequest) -> list[Way]:
    """The rooms that the visitor may enter, in the order of the work."""
    user, trajectory = visitor(request), current_trajectory(request)
    partnership = current_partnership(request)
    here = request.resolver_match.view_name if request.resolver_match else ""
    ways = [door.way(trajectory.pk, here) for door in _doors(request)] if trajectory else []
    if partnership is not None and may_see_people(user, partnership):
        ways.append(PEOPLE.way(partnership.pk, here))
    return ways


def _doors(request: HttpRequest) -> list[Door]:
    user, trajectory = visitor(request), current_trajectory(request)
    assert trajectory is not None  # noqa: S101 – asked only with one
    reports = may_see_report_drafts(user, trajectory)
    may_enter = [
        (GATHERINGS, True),
        (IMPORTS, may_import(user, trajectory)),
        (HARVEST, may_see_harvest(user, trajectory)),
        (MODERATION, may_moderate(user, trajectory)),
        (THEMED, True),
        (INSIGHTS, True),
        (PLAN, True),
        (CONSULTATIONS, may_see_consultations(user, trajectory)),
        (ANSWERS, may_answer(user, trajectory)),
        (ROUTE, True),
        (FOLLOWUP, reports),
        (ACTIONS, not reports),
    ]
    return [door for door, may in may_enter if may]
