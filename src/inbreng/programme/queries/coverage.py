"""Whom a trajectory heard, and whom not: boards, schools, municipalities, school types."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.functional import Promise

from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models import Gathering, Seat, Trajectory


@dataclass(frozen=True)
class Heard:
    """How often one organisation, perspective or school type was there."""

    name: str | Promise
    n_gatherings: int
    n_people: int = 0
    perspective: Perspective | None = None


@dataclass(frozen=True)
class Coverage:
    """Presence in the gatherings of a trajectory; who was never there comes first."""

    boards: list[Heard]
    schools: list[Heard]
    municipalities: list[Heard]
    others: list[Heard]
    school_types: list[Heard]
    perspectives: list[Heard]  # of guests
    staff: list[Heard]  # perspectives of the partnership itself


def coverage_of(trajectory: Trajectory) -> Coverage:
    """Who was represented at how many gatherings. Three queries.

    A board was there when it or one of its schools was.
    """
    rows = organisations_with_gatherings(trajectory)
    there = {row.pk: row.n_gatherings for row in rows}  # type: ignore[attr-defined]  # annotated
    by_board: dict[int, int] = {}
    for row in rows:
        if row.parent_id is not None:
            by_board[row.parent_id] = max(by_board.get(row.parent_id, 0), there[row.pk])
    kinds = Organisation.Kind
    schools = [row for row in rows if row.kind == kinds.SCHOOL]
    sides = _perspectives(trajectory)
    named = {
        kind: _gaps_first(
            Heard(row.name, max(there[row.pk], by_board.get(row.pk, 0)))
            for row in rows
            if row.kind == kind
        )
        for kind in kinds.values
    }
    return Coverage(
        boards=named[kinds.BOARD],
        schools=named[kinds.SCHOOL],
        municipalities=named[kinds.MUNICIPALITY],
        others=_gaps_first([*named[kinds.CARE], *named[kinds.COUNCIL], *named[kinds.OTHER]]),
        school_types=_school_types(schools, there),
        perspectives=[one for one in sides if one.perspective and not one.perspective.is_staff],
        staff=[one for one in sides if one.perspective and one.perspective.is_staff],
    )


def organisations_with_gatherings(trajectory: Trajectory) -> list[Organisation]:
    """Active organisations, with ``n_gatherings``: at how many they were represented. One query."""
    here = Gathering.objects.filter(trajectory=trajectory).filter(
        Q(organisations=OuterRef("pk")) | Q(tables__organisations=OuterRef("pk"))
    )
    n_here = here.order_by().values("trajectory").annotate(n=Count("pk", distinct=True)).values("n")
    active = Organisation.objects.filter(partnership=trajectory.partnership_id, is_active=True)
    return list(active.annotate(n_gatherings=Coalesce(Subquery(n_here), 0)))


def _school_types(schools: list[Organisation], there: dict[int, int]) -> list[Heard]:
    totals: dict[str, int] = {}
    for school in schools:
        totals[school.school_type] = totals.get(school.school_type, 0) + there[school.pk]
    labels = dict(Organisation.SchoolType.choices)
    return _gaps_first(Heard(labels[kind], n) for kind, n in totals.items() if kind in labels)


def _perspectives(trajectory: Trajectory) -> list[Heard]:
    seats = Seat.objects.filter(table__gathering__trajectory=trajectory).values("perspective")
    counted = seats.order_by().annotate(
        n_gatherings=Count("table__gathering", distinct=True), n_people=Sum("n_people")
    )
    found = {row["perspective"]: (row["n_gatherings"], row["n_people"] or 0) for row in counted}
    active = Perspective.objects.filter(partnership=trajectory.partnership_id, is_active=True)
    return _gaps_first(
        Heard(perspective.plural, *found.get(perspective.pk, (0, 0)), perspective)
        for perspective in active
    )


def _gaps_first(heard: Iterable[Heard]) -> list[Heard]:
    return sorted(heard, key=lambda one: (one.n_gatherings, str(one.name)))
