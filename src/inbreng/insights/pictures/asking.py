"""The voices behind a mark: exactly those that were counted in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Evidence, Insight, Theme
from inbreng.insights.pictures.areas import NO_AREA, SIGNALS
from inbreng.insights.pictures.lying import areas_in, areas_of_places
from inbreng.insights.pictures.themes import (
    ELSEWHERE,
    MIXED,
    NO_DATE,
    NO_TABLE,
    UNKNOWN,
    month_name,
    month_of,
)
from inbreng.insights.queries.insights import told_insights
from inbreng.insights.spread import Ground, Place

LONGEST_ID = 18  # digits that every database counts
Test = Callable[[Place], bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of a mark asks for, as it was written; empty asks for all."""

    theme: int | None = None
    is_alone: bool = False  # the theme without its parts
    insight: int | None = None
    stance: str = ""
    perspective: str = ""
    gathering: str = ""
    table: str = ""
    month: str = ""
    area: str = ""
    is_signal: bool = False


def asked_in(query: Mapping[str, str]) -> Asked:
    """Read the address of a mark; what nobody made asks for nothing."""
    return Asked(
        theme=number(query.get("thema")),
        is_alone=bool(query.get("alleen")),
        insight=number(query.get("inzicht")),
        stance=Evidence.Stance.AGAINST if query.get("kant") == "tegen" else Evidence.Stance.FOR,
        perspective=query.get("perspectief", ""),
        gathering=query.get("bijeenkomst", ""),
        table=query.get("tafel", ""),
        month=query.get("maand", ""),
        area=query.get("gebied", ""),
        is_signal=query.get("soort") == "signaal",
    )


def number(written: object) -> int | None:
    """A number as it stands in an address; None for anything else."""
    text = str(written or "")
    return int(text) if text.isdecimal() and len(text) <= LONGEST_ID else None


def voices_asked(ground: Ground, asked: Asked) -> QuerySet[Contribution]:
    """The points behind a mark, in the order of the harvest. Two queries when an area is asked."""
    found = ground.view.lines()
    tests = list(_tests(ground, asked))
    if tests:
        found = found.filter(ground.places.holding(lambda place: all(t(place) for t in tests)))
    if asked.theme is not None:
        found = found.filter(Exists(_codings(asked.theme, is_alone=asked.is_alone)))
    if asked.insight is not None:
        kept = Evidence.objects.filter(contribution=OuterRef("pk"), dropped_at=None)
        told = _insights(ground, asked.insight).values("pk")
        found = found.filter(Exists(kept.filter(insight__in=told, stance=asked.stance)))
    if asked.is_signal:
        found = found.filter(SIGNALS)
    return found.order_by(*ground.view.order)


def _codings(theme: int, *, is_alone: bool) -> QuerySet[Coding]:
    wanted = Q(theme=theme) if is_alone else Q(theme=theme) | Q(theme__parent=theme)
    return Coding.objects.filter(wanted, contribution=OuterRef("pk"), theme__ended_at=None)


def _tests(ground: Ground, asked: Asked) -> list[Test]:
    found: list[Test] = []
    if asked.perspective:
        found.append(_of_perspective(ground, asked.perspective))
    if asked.gathering:
        wanted = None if asked.gathering == ELSEWHERE else number(asked.gathering) or 0
        found.append(lambda place: place.gathering == wanted)
    if asked.table:
        at = None if asked.table == NO_TABLE else number(asked.table) or 0
        found.append(lambda place: place.table == at)
    if asked.month:
        found.append(_in_month(ground, asked.month))
    if asked.area:
        found.append(_in_area(ground, asked.area))
    return found


def _of_perspective(ground: Ground, asked: str) -> Test:
    if asked == MIXED:
        return lambda place: place.perspective is None and place.table in ground.mixed
    if asked == UNKNOWN:
        return lambda place: place.perspective is None and place.table not in ground.mixed
    wanted = number(asked) or 0
    return lambda place: place.perspective == wanted


def sat_at_mixed_tables(ground: Ground, asked: Asked) -> bool:
    """Who is asked for sat where nothing says who said what."""
    wanted = number(asked.perspective)
    return wanted is not None and any(wanted in there for there in ground.mixed.values())


def _in_month(ground: Ground, asked: str) -> Test:
    wanted = "" if asked == NO_DATE else asked

    def is_then(place: Place) -> bool:
        if place.gathering is None:
            return not wanted
        return month_of(ground.view.occasions[place.gathering].held_on) == wanted

    return is_then


def _in_area(ground: Ground, asked: str) -> Test:
    lying = areas_of_places(ground)
    if asked == NO_AREA:
        return lambda place: not lying.of(place)
    wanted = number(asked) or 0
    return lambda place: wanted in lying.of(place)


def asked_words(ground: Ground, asked: Asked) -> list[str]:
    """What is asked, in words for the heading. At most three queries."""
    view, told = ground.view, []
    if asked.theme is not None:
        told += _named(Theme.objects.filter(trajectory=view.trajectory, pk=asked.theme))
    if asked.insight is not None:
        told += _named(_insights(ground, asked.insight))
        told.append(str(Evidence.Stance(asked.stance).label))
    told += _who_and_where(ground, asked)
    if asked.month:
        told.append(_("zonder dag") if asked.month == NO_DATE else month_name(asked.month))
    if asked.area:
        area = areas_in(ground).get(number(asked.area) or 0)
        told.append(area.name if area else _("gebied niet bekend"))
    if asked.is_signal:
        told.append(_("knelpunten, puzzels en zware punten"))
    return told


def _who_and_where(ground: Ground, asked: Asked) -> list[str]:
    view, fixed = ground.view, {MIXED: _("gemengde tafel"), UNKNOWN: _("perspectief niet bekend")}
    told = []
    if asked.perspective:
        perspective = view.perspectives.get(number(asked.perspective) or 0)
        told.append(
            perspective.plural_as_spoken if perspective else fixed.get(asked.perspective, "")
        )
    gathering = number(asked.gathering) or 0
    if asked.gathering == ELSEWHERE:
        told.append(_("kleine gesprekken"))
    elif gathering in ground.by_gathering:
        told.append(view.occasions[gathering].title)
    table = number(asked.table) or 0
    if asked.table == NO_TABLE:
        told.append(_("zonder tafel"))
    elif table in ground.by_table:
        told.append(view.table_label(table))
    return [words for words in told if words]


def _insights(ground: Ground, pk: int) -> QuerySet[Insight]:
    """The insight, when it may be seen: drafts are for staff."""
    found = Insight.objects.filter(trajectory=ground.view.trajectory, pk=pk)
    return told_insights(found, ground.view.tells_all)


def _named(things: QuerySet[Any]) -> list[str]:
    return [str(one) for one in things]
