"""What the bench shows: the list, the point that is open, and the themes with their keys."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone

from inbreng.dialogue.disclosure import Disclosure, Line, disclosure_for
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest_page
from inbreng.dialogue.queries.meanings import unknown_in
from inbreng.dialogue.views.harvest import active_filters
from inbreng.insights.forms.bench import CODED, BenchForm
from inbreng.insights.models import Theme
from inbreng.insights.queries import bench
from inbreng.insights.queries.codebook import Branch, codebook, flat
from inbreng.insights.views.fetching import fetch_for_coding, person
from inbreng.people.models import User
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

N_KEYS = 9
MOST_SHOWN = 40  # themes on the panel; the others are found by their letters
# A place in the list, or what the panel showed: no filter of the list.
PASSING = ("punt", "na", "after", "before", "toetsen")


@dataclass(frozen=True, slots=True)
class Key:
    """A theme on the panel, with the number that puts a point under it."""

    branch: Branch
    number: str


@dataclass(frozen=True)
class Desk:
    """One request of one coder at the bench."""

    view: Disclosure
    user: User
    asked: QueryDict
    now: datetime
    is_whole: bool  # the page, not a fragment of it

    @property
    def trajectory(self) -> Trajectory:
        """Whose points are coded."""
        return self.view.trajectory

    @property
    def is_blind(self) -> bool:
        """What others chose is not shown."""
        return bool(self.asked.get("blind"))

    @cached_property
    def kept(self) -> str:
        """The filters of the address, without a place in the list."""
        return kept_filters(self.asked)

    @cached_property
    def branches(self) -> list[Branch]:
        """The codebook; points are counted for the whole page only."""
        return codebook(self.trajectory, self.view if self.is_whole else None)

    @cached_property
    def form(self) -> BenchForm:
        """The filters, cleaned."""
        form = BenchForm(self.view, self.asked, branches=self.branches, user=self.user)
        form.full_clean()
        return form

    def wanted(self) -> HarvestFilter:
        """What the list holds; with no filter of the harvest the form needs not be made."""
        asked = {name for name, value in self.asked.items() if value} - {*PASSING}
        if asked <= {"coded", "blind"}:
            coded = self.asked.get("coded", "")
            also = bench.asked_of_codings(coded, (), self.user, is_blind=self.is_blind)
            return HarvestFilter(also=also)
        return self.form.wanted()

    def url(self, pk: int | None) -> str:
        """The address of a point at the bench, with the filters of the list."""
        address = reverse("insights:bench", args=[self.trajectory.pk])
        query = "&".join(part for part in (self.kept, f"punt={pk}" if pk else "") if part)
        return f"{address}?{query}" if query else address


def desk_of(request: HttpRequest, trajectory_id: int, asked: QueryDict | None = None) -> Desk:
    """The bench as asked by the address, or by what a step sent along."""
    trajectory = fetch_for_coding(request, trajectory_id)
    user = person(request)
    assert user is not None  # noqa: S101 – the fetch let nobody else through
    return Desk(
        view=disclosure_for(visitor(request), trajectory),
        user=user,
        asked=request.GET if asked is None else asked,
        now=timezone.now(),
        is_whole=not request.headers.get("HX-Request"),
    )


def listed(desk: Desk) -> dict[str, Any]:
    """The list of points with its filters."""
    asked, form = desk.asked, desk.form
    wanted = desk.wanted()
    after, before = asked.get("after", ""), asked.get("before", "")
    page = harvest_page(desk.view, wanted, after=after, before=before)
    return {
        "form": form,
        "page": page,
        "rows": bench.rows(desk.trajectory, page.lines, desk.user, desk.now),
        "active": [one for one in active_filters(form, asked) if one["label"]],
        "choices": [
            {"label": label, "value": value, "url": _with(asked, value)}
            for value, label in CODED.items()
            if not (desk.is_blind and value == "differ")
        ],
    }


def opened(desk: Desk, pk: int | None) -> dict[str, Any]:
    """The point that is open: its words, its themes, what stands around it, who else is there."""
    place = bench.line_among(desk.view, pk) if pk else None
    if place is None:
        return {"line": None}
    line = place.line
    marks = bench.marks_at(line.pk, desk.user)
    shown = [mark for mark in marks if mark.is_mine or not desk.is_blind]
    here = bench.others_here(desk.trajectory, desk.user, desk.now)
    return {
        "line": line,
        "marks": shown,
        "mine": {mark.theme.pk for mark in shown if mark.is_mine},
        "others": {mark.theme.pk for mark in shown if not mark.is_mine},
        "before": place.before,
        "after": place.after,
        "here": here.get(line.pk, []),
        "unknown": unknown_in(line.words, desk.trajectory.partnership_id),
    }


def panel(desk: Desk) -> dict[str, Any]:
    """The themes: nine with a number, “Overig” always, all of them by their letters.

    The nine with most points get a number, and keep it as long as somebody stays at the bench.
    """
    branches = flat(desk.branches if desk.is_whole else codebook(desk.trajectory, desk.view))
    rest = next((one for one in branches if one.theme.is_rest), None)
    others = [one for one in branches if one is not rest]
    numbers = _numbers(others, desk.asked.get("toetsen", ""))
    named = {one.theme.pk: one for one in others}
    return {
        "keys": [Key(named[pk], number) for pk, number in numbers.items()],
        "unnumbered": [one for one in others[:MOST_SHOWN] if one.theme.pk not in numbers],
        "n_hidden": sum(one.theme.pk not in numbers for one in others[MOST_SHOWN:]),
        "numbered": ",".join(map(str, numbers)),
        "rest": rest,
        "branches": branches,
    }


def _numbers(branches: list[Branch], kept: str) -> dict[int, str]:
    there = [one.theme.pk for one in branches]
    stay = [int(pk) for pk in kept.split(",") if pk.isdecimal() and int(pk) in there]
    by_points = sorted(branches, key=lambda one: -one.n_points)
    used = [one.theme.pk for one in by_points if one.theme.pk not in stay]
    new = sorted(used[: N_KEYS - len(stay)], key=there.index)
    return {pk: str(number) for number, pk in enumerate([*stay, *new][:N_KEYS], start=1)}


def theme_named(desk: Desk, name: str) -> Theme | None:
    """The open theme of that name, capitals or not."""
    wanted = name.casefold()
    found = (one.theme for one in flat(desk.branches) if one.theme.name.casefold() == wanted)
    return next(found, None)


def first_of(rows: list[bench.Row]) -> Line | None:
    """The line with which the list begins."""
    return rows[0].line if rows else None


def kept_filters(query: QueryDict) -> str:
    """The filters of an address without its place in the list."""
    left = query.copy()
    for name in [*PASSING, *(name for name, value in query.items() if not value)]:
        left.pop(name, None)
    return left.urlencode()


def _with(query: QueryDict, coded: str) -> str:
    left = query.copy()
    for name in (*PASSING, "coded"):
        left.pop(name, None)
    if coded:
        left["coded"] = coded
    return f"?{left.urlencode()}"
