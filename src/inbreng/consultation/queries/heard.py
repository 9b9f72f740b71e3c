"""Who answered a consultation and who was not heard, while there is time to do something."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.functional import Promise

from inbreng.consultation.models import Consultation, Participation
from inbreng.people.models import Organisation, Perspective
from inbreng.programme.queries import Hearing, hearings_of


@dataclass(frozen=True, slots=True)
class Heard:
    """How many answered here, beside how many the whole trajectory heard and wants to hear."""

    name: str | Promise
    n_here: int
    n_heard: int = 0
    n_wanted: int = 0
    perspective: Perspective | None = None

    @property
    def n_short(self) -> int:
        """How many are missing still in the trajectory."""
        return max(self.n_wanted - self.n_heard, 0)


@dataclass(frozen=True, slots=True)
class Reach:
    """Who answered: by perspective, type of school and board; gaps first."""

    n_people: int
    perspectives: list[Heard]
    school_types: list[Heard]
    boards: list[Heard]
    boards_silent: list[str]


def reach_of(consultation: Consultation) -> Reach:
    """Who answered and who did not, against the goals of the trajectory. Eight queries."""
    sent = Participation.objects.filter(consultation=consultation).order_by()
    goals = hearings_of(consultation.trajectory)
    boards, silent = _boards(consultation, _people_by(sent, "organisation"))
    return Reach(
        n_people=sent.aggregate(n=Count("person", distinct=True))["n"],
        perspectives=_perspectives(_people_by(sent, "person__perspective"), goals.perspectives),
        school_types=_school_types(_people_by(sent, "person__school_type")),
        boards=boards,
        boards_silent=silent,
    )


def _people_by(sent: QuerySet[Participation], field: str) -> dict[Any, int]:
    return dict(sent.values_list(field).annotate(n=Count("person", distinct=True)))


def _perspectives(here: dict[int, int], goals: list[Hearing]) -> list[Heard]:
    rows = [
        Heard(one.name, here.get(one.perspective.pk, 0), one.n_heard, one.n_wanted, one.perspective)
        for one in goals
        if one.perspective is not None
    ]
    return sorted(rows, key=lambda row: (row.n_here > 0, -row.n_short, str(row.name)))


def _school_types(here: dict[str, int]) -> list[Heard]:
    rows = [Heard(one.label, here.get(one.value, 0)) for one in Organisation.SchoolType]
    return sorted(rows, key=lambda row: (row.n_here > 0, str(row.name)))


def _boards(
    consultation: Consultation, by_organisation: dict[int | None, int]
) -> tuple[list[Heard], list[str]]:
    """Boards that answered, and those that did not; a board did when one of its schools did."""
    partnership = consultation.trajectory.partnership_id
    rows = list(Organisation.objects.filter(partnership=partnership, is_active=True))
    boards = {row.pk: row.name for row in rows if row.kind == Organisation.Kind.BOARD}
    here = dict.fromkeys(boards, 0)
    for row in rows:
        board = row.pk if row.pk in boards else row.parent_id
        if board in here:
            here[board] += by_organisation.get(row.pk, 0)
    heard = [Heard(name, here[pk]) for pk, name in boards.items() if here[pk]]
    silent = [name for pk, name in boards.items() if not here[pk]]
    return sorted(heard, key=lambda row: -row.n_here), silent
