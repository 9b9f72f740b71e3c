"""The bench: which points wait for whom, what stands at a point, and who is where."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from inbreng.dialogue.disclosure import Disclosure, Line, tell
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import HarvestFilter, following, told_rows
from inbreng.insights.models import Coding, Presence, Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

STALE_AFTER = timedelta(seconds=60)
NOT_ERASED = Q(erased_at__isnull=True)


@dataclass(frozen=True, slots=True)
class Mark:
    """That somebody put a point under a theme, as the bench shows it."""

    theme: Theme
    coder: User | None
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A line with what was said before and after it in its report."""

    line: Line
    before: list[Line]
    after: list[Line]


@dataclass(frozen=True, slots=True)
class Row:
    """A point in the list: how many of one's own themes it has, and whether others coded it."""

    line: Line
    n_mine: int
    n_others: int
    here: str  # names of those who have it open


def asked_of_codings(coded: str, under: Collection[int], user: User | None, *, is_blind: bool) -> Q:
    """What the bench asks besides the filters of the harvest.

    Blind, only one's own codings count, so that no filter tells what others chose.
    """
    codings = Coding.objects.filter(contribution=OuterRef("pk"))
    mine = codings.filter(coded_by=user)
    known = mine if is_blind else codings
    asked = Q(Exists(known.filter(theme__in=under))) if under else Q()
    if coded == "without":
        return asked & NOT_ERASED & ~Q(Exists(known))
    if coded == "not_mine":
        return asked & NOT_ERASED & ~Q(Exists(mine))
    if coded == "differ" and not is_blind:
        return asked & Q(Exists(codings.filter(Exists(_missed_by_another()))))
    return asked


def _missed_by_another() -> QuerySet[Coding]:
    same = Coding.objects.filter(
        contribution=OuterRef("contribution"),
        coded_by=OuterRef("coded_by"),
        theme=OuterRef(OuterRef("theme")),
    )
    others = Coding.objects.filter(contribution=OuterRef("contribution"))
    return others.filter(~Q(coded_by=OuterRef("coded_by")), ~Exists(same))


def rows(
    trajectory: Trajectory, lines: Iterable[Line], user: User | None, now: datetime
) -> list[Row]:
    """Points of the list with how far they are coded. Two queries."""
    there = {line.pk: line for line in lines}
    coders: dict[int, list[int | None]] = defaultdict(list)
    codings = Coding.objects.filter(contribution__in=list(there)).order_by()
    for pk, coder in codings.values_list("contribution_id", "coded_by_id"):
        coders[pk].append(coder)
    here = others_here(trajectory, user, now)
    me = user.pk if user else None
    return [
        Row(
            line=line,
            n_mine=coders[pk].count(me),
            n_others=len({coder for coder in coders[pk] if coder != me}),
            here=", ".join(here.get(pk, [])),
        )
        for pk, line in there.items()
    ]


def marks_at(contribution: int, user: User | None) -> list[Mark]:
    """The themes of a point with who put it there, one's own first. One query."""
    codings = Coding.objects.filter(contribution=contribution).select_related("theme", "coded_by")
    marks = [
        Mark(coding.theme, coding.coded_by, is_mine=coding.coded_by == user) for coding in codings
    ]
    return sorted(marks, key=lambda mark: not mark.is_mine)


def line_among(view: Disclosure, pk: int, n_each: int = 1) -> Place | None:
    """A visible line with those before and after it in its report. Four queries."""
    seen = view.lines()
    place = seen.filter(pk=pk).values("source", "position").first()
    if place is None:
        return None
    same = seen.filter(source=place["source"]).values_list("pk", flat=True)
    before = same.filter(position__lt=place["position"]).order_by("-position")[:n_each]
    after = same.filter(position__gt=place["position"]).order_by("position")[:n_each]
    wanted = [*reversed(before), pk, *after]
    rows = {row["pk"]: row for row in told_rows(Contribution.objects.filter(pk__in=wanted))}
    lines = [tell(view, rows[one]) for one in wanted]
    here = wanted.index(pk)
    return Place(lines[here], lines[:here], lines[here + 1 :])


def next_to_code(
    view: Disclosure,
    wanted: HarvestFilter,
    pk: int,
    user: User | None,
    now: datetime,
    *,
    is_blind: bool,
) -> int | None:
    """The first point after one that waits for a theme and that nobody else has open."""
    waiting = asked_of_codings("not_mine" if is_blind else "without", (), user, is_blind=is_blind)
    busy = Q(pk__in=list(others_here(view.trajectory, user, now)))
    return following(view, replace(wanted, also=wanted.also & waiting & ~busy), pk)


def others_here(trajectory: Trajectory, user: User | None, now: datetime) -> dict[int, list[str]]:
    """Names of others on the bench, by the point they have open. One query."""
    seen = Presence.objects.filter(trajectory=trajectory, seen_at__gt=now - STALE_AFTER)
    names: dict[int, list[str]] = defaultdict(list)
    for pk, name in (
        seen.exclude(user=user).order_by("user__name").values_list("contribution", F("user__name"))
    ):
        names[pk].append(name)
    return dict(names)
