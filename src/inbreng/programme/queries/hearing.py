"""Who was heard against whom the trajectory wants to hear; gaps first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Sum
from django.utils.functional import Promise

from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models import HearingGoal, Seat, Trajectory
from inbreng.programme.queries.coverage import organisations_with_gatherings

KINDS = (Organisation.Kind.BOARD, Organisation.Kind.MUNICIPALITY, Organisation.Kind.CARE)
Goals = Mapping[tuple[int | None, str, str], int]


@dataclass(frozen=True, slots=True)
class Hearing:
    """How many of a perspective, or of a kind of organisation, were heard."""

    name: str | Promise
    n_heard: int  # people of a perspective; organisations of a kind
    n_wanted: int  # 0 when nobody set a goal
    missing: tuple[str, ...] = ()  # organisations that were nowhere
    perspective: Perspective | None = None
    is_uncounted: bool = False  # they were there, and nobody noted how many

    @property
    def was_heard(self) -> bool:
        """Somebody was there, counted or not."""
        return self.is_uncounted or self.n_heard > 0

    @property
    def n_short(self) -> int:
        """How many are missing still."""
        return max(self.n_wanted - self.n_heard, 0)

    @property
    def is_staff(self) -> bool:
        """These are people of the partnership itself, who are no goal and no gap."""
        return self.perspective is not None and self.perspective.is_staff


@dataclass(frozen=True, slots=True)
class Hearings:
    """Everybody against the goals, each list with the largest gaps first."""

    perspectives: list[Hearing]
    kinds: list[Hearing]
    school_types: list[Hearing]


def hearings_of(trajectory: Trajectory) -> Hearings:
    """Who was heard, by perspective, kind of organisation and type of school. Four queries.

    Without a goal every active organisation of a kind should be heard. A board
    was heard when one of its schools was.
    """
    goals = {goal.of: goal.n_wanted for goal in HearingGoal.objects.filter(trajectory=trajectory)}
    rows = organisations_with_gatherings(trajectory)
    heard = {row.pk for row in rows if row.n_gatherings}  # type: ignore[attr-defined]  # annotated
    heard |= {row.parent_id for row in rows if row.parent_id and row.pk in heard}
    schools = [row for row in rows if row.kind == Organisation.Kind.SCHOOL]
    return Hearings(
        perspectives=_perspectives(trajectory, goals),
        kinds=_gaps_first(
            _hearing(kind.label, [row for row in rows if row.kind == kind], heard, goals, kind=kind)
            for kind in KINDS
        ),
        school_types=_gaps_first(
            _hearing(
                one.label,
                [row for row in schools if row.school_type == one],
                heard,
                goals,
                school_type=one,
            )
            for one in Organisation.SchoolType
        ),
    )


def _hearing(
    name: str | Promise,
    rows: list[Organisation],
    heard: set[int],
    goals: Goals,
    kind: str = "",
    school_type: str = "",
) -> Hearing:
    missing = tuple(row.name for row in rows if row.pk not in heard)
    wanted = goals.get((None, str(kind), str(school_type)), len(rows))
    return Hearing(name, len(rows) - len(missing), wanted, missing)


def _perspectives(trajectory: Trajectory, goals: Goals) -> list[Hearing]:
    seats = Seat.objects.filter(table__gathering__trajectory=trajectory).order_by()
    people = dict(seats.values_list("perspective").annotate(n=Sum("n_people")))
    active = Perspective.objects.filter(partnership=trajectory.partnership_id, is_active=True)
    return _gaps_first(
        Hearing(
            one.plural_as_spoken,
            people.get(one.pk) or 0,
            goals.get((one.pk, "", ""), 0),
            perspective=one,
            is_uncounted=one.pk in people and not people[one.pk],
        )
        for one in active
    )


def _gaps_first(hearings: Iterable[Hearing]) -> list[Hearing]:
    """What misses the largest part of its goal first; of the others the unheard; then staff."""
    return sorted(
        (one for one in hearings if one.n_wanted or one.n_heard or one.perspective),
        key=lambda one: (
            one.is_staff,
            _share_short(one),
            one.was_heard,
            one.n_heard,
            str(one.name),
        ),
    )


def _share_short(one: Hearing) -> float:
    """Which part of the goal is missing, below nought so that the largest comes first."""
    return -one.n_short / max(one.n_wanted, 1)
