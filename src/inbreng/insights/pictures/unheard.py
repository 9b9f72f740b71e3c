"""Who was not heard: perspectives, organisations, school types and tables, gaps first."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbreng.insights.pictures.links import Links
from inbreng.insights.spread import Ground
from inbreng.people.models import Perspective
from inbreng.programme.queries import Hearing, hearings_of

BAR = 170
MOST_NAMES = 8
MOST_TABLES = 30


@dataclass(frozen=True, slots=True)
class HeardRow:
    """One bar: how far the hearing came of what was wanted."""

    name: str | Promise
    words: str
    url: str
    n_heard: int | None  # None where the number may not be told
    n_wanted: int
    heard: int  # lengths of the bar
    wanted: int
    missing: str = ""
    perspective: Perspective | None = None


@dataclass(frozen=True, slots=True)
class Unheard:
    """Everybody against what was wanted, and the tables where nothing was written down."""

    perspectives: list[HeardRow]
    kinds: list[HeardRow]
    school_types: list[HeardRow]
    tables: list[tuple[str, str]]  # gathering and table
    n_more_tables: int

    @property
    def table_columns(self) -> list[str]:
        """Headings of the table behind the picture."""
        return [_("Wie"), _("Gehoord"), _("Gewenst")]

    @property
    def table_rows(self) -> list[list[object]]:
        """The same numbers as a table; words where a number may not be told."""
        return [
            [row.name, row.words if row.n_heard is None else row.n_heard, row.n_wanted or "–"]
            for row in (*self.perspectives, *self.kinds, *self.school_types)
        ]


def unheard_in(ground: Ground, links: Links, *, may_count: bool) -> Unheard:
    """Who was heard and who was not. Five queries.

    Numbers of people are for staff; others read whether a perspective was heard.
    """
    heard = hearings_of(ground.view.trajectory)
    page = reverse("programme:coverage", args=[links.trajectory_id])
    silent = _silent_tables(ground)
    most = max((max(one.n_heard, one.n_wanted) for one in heard.perspectives), default=0)
    return Unheard(
        perspectives=[_of_people(one, links, may_count, most) for one in heard.perspectives],
        kinds=_of_organisations(heard.kinds, page),
        school_types=_of_organisations(heard.school_types, page),
        tables=silent[:MOST_TABLES],
        n_more_tables=max(len(silent) - MOST_TABLES, 0),
    )


def _of_people(one: Hearing, links: Links, may_count: bool, most: int) -> HeardRow:
    perspective = one.perspective
    url = links.voices(perspectief=perspective.pk) if perspective else ""
    if not may_count:
        said = _("gehoord") if one.was_heard else _("nog niet gehoord")
        return HeardRow(one.name, said, url, None, 0, 0, 0, perspective=perspective)
    return HeardRow(
        name=one.name,
        words=_words(one),
        url=url,
        n_heard=one.n_heard,
        n_wanted=one.n_wanted,
        heard=_length(one.n_heard, most),
        wanted=_length(one.n_wanted, most),
        perspective=perspective,
    )


def _of_organisations(hearings: Iterable[Hearing], url: str) -> list[HeardRow]:
    return [
        HeardRow(
            name=one.name,
            words=_words(one),
            url=url,
            n_heard=one.n_heard,
            n_wanted=one.n_wanted,
            heard=_length(one.n_heard, max(one.n_heard, one.n_wanted)),
            wanted=_length(one.n_wanted, max(one.n_heard, one.n_wanted)),
            missing=_missing(one.missing),
        )
        for one in hearings
    ]


def _words(one: Hearing) -> str:
    if one.is_uncounted:
        wanted = _("%(n)d gewenst") % {"n": one.n_wanted} if one.n_wanted else ""
        return ", ".join(part for part in (_("waren erbij, niet geteld"), wanted) if part)
    if not one.n_wanted:
        if not one.n_heard:
            return _("nog niet gehoord, en geen doel")
        return ngettext("%(n)d mens", "%(n)d mensen", one.n_heard) % {"n": one.n_heard}
    said = _("%(n)d van %(wanted)d") % {"n": one.n_heard, "wanted": one.n_wanted}
    if not one.n_short:
        return said
    short = ngettext("nog %(n)d te gaan", "nog %(n)d te gaan", one.n_short) % {"n": one.n_short}
    return f"{said}, {short}"


def _missing(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:MOST_NAMES])
    if len(names) <= MOST_NAMES:
        return shown
    more = len(names) - MOST_NAMES
    rest = ngettext("en nog %(n)d", "en nog %(n)d", more) % {"n": more}
    return f"{shown} {rest}"


def _length(n: int, most: int) -> int:
    return max(2, round(BAR * n / most)) if n else 0


def _silent_tables(ground: Ground) -> list[tuple[str, str]]:
    """Tables that may be told, hold no tables, and of which no point may be seen.

    Of the tables elsewhere, who sees the own lines only knows nothing.
    """
    view, spots = ground.view, ground.view.spots
    if not view.sees_all_lines:
        return []
    holding = {spot.parent_id for spot in spots.values()}
    return [
        (view.occasions[spot.gathering_id].title, view.table_label(pk))
        for pk, spot in spots.items()
        if view.told.get(pk) == pk and pk not in holding and pk not in ground.by_table
    ]
