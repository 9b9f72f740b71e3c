"""How somebody sees a trajectory: which lines, and which places and perspectives with them."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q, QuerySet

from inbreng.dialogue.disclosure.atlas import Occasion, Spot, occasions_and_spots
from inbreng.dialogue.disclosure.small_groups import (
    is_one_group,
    told_perspectives,
    told_tables,
    under,
)
from inbreng.dialogue.models import Contribution, Source
from inbreng.dialogue.rules import Depth, depth, may_moderate
from inbreng.people.models import Perspective
from inbreng.people.rules import MEMBERS, Kind, Visitor, holds, roles_today
from inbreng.programme.models import Trajectory

NOBODY = Q(pk__in=[])


@dataclass(frozen=True)
class Disclosure:
    """What one person may be told of one trajectory; every page, export, search and API asks it."""

    trajectory: Trajectory
    depth: Depth
    viewer_id: int | None
    is_moderator: bool
    sees_all_lines: bool
    occasions: dict[int, Occasion]
    spots: dict[int, Spot]
    told: dict[int, int]  # table → the table that is told in its place

    @property
    def tells_all(self) -> bool:
        """Staff are told every place and perspective."""
        return self.depth == Depth.FILES

    @property
    def order(self) -> tuple[str, str]:
        """In the order of the report, but shuffled where neighbours would tell the table."""
        return ("-source_id", "key" if self.sees_all_lines and not self.tells_all else "position")

    @cached_property
    def perspectives(self) -> dict[int, Perspective]:
        """Perspectives of the partnership by their id, in their order. One query, once."""
        found = Perspective.objects.filter(partnership=self.trajectory.partnership_id)
        return {perspective.pk: perspective for perspective in found}

    def lines(self) -> QuerySet[Contribution]:
        """Published lines that the person may see, with the tombstones of erased ones."""
        published = Contribution.objects.filter(
            trajectory=self.trajectory.pk, state=Contribution.State.VISIBLE
        )
        return published if self.sees_all_lines else published.filter(self._own())

    def lines_in(self, state: str) -> QuerySet[Contribution]:
        """Lines in any state but staged for moderators; for others the published ones or none."""
        if state == Contribution.State.VISIBLE:
            return self.lines()
        held = Contribution.objects.filter(trajectory=self.trajectory.pk, state=state)
        may_see = self.is_moderator and state != Contribution.State.STAGED
        return held if may_see else held.none()

    def in_gathering(self, pk: int) -> Q:
        """Lines of one gathering; nothing when the gathering may not be told apart."""
        occasion = self.occasions.get(pk)
        if occasion is None or not self.tells_gathering(occasion):
            return NOBODY
        return Q(gathering=pk)

    def answering(self, question: int) -> Q:
        """Answers to one question, without those of gatherings that may not be told apart."""
        untold = [pk for pk, one in self.occasions.items() if not self.tells_questions(one)]
        return Q(question=question) & ~Q(gathering__in=untold) if untold else Q(question=question)

    def in_small_talks(self) -> Q:
        """Lines of all small talks together."""
        talks = [pk for pk, occasion in self.occasions.items() if occasion.is_small_talk]
        return Q(gathering__in=talks)

    def at_table(self, pk: int) -> Q:
        """Lines told to be of this table or of a table in it."""
        inside = under(self.spots, pk)
        return Q(table__in=[table for table, told in self.told.items() if told in inside])

    def of_perspective(self, pk: int) -> Q:
        """Lines told to be of this perspective."""
        if self.tells_all:
            return Q(perspective=pk)
        tables = [table for table in self.told if self.tells_perspective(pk, table, 0)]
        gatherings = [one for one in self.occasions if self.tells_perspective(pk, None, one)]
        return Q(perspective=pk) & (
            Q(table__in=tables) | Q(table__isnull=True, gathering__in=gatherings)
        )

    def tells_gathering(self, occasion: Occasion) -> bool:
        """A small talk is not told apart to people who did not hear of it in their own area."""
        return self.tells_all or not self.sees_all_lines or not occasion.is_small_talk

    def tells_questions(self, occasion: Occasion) -> bool:
        """What was asked at a small talk is told where the talk is told apart."""
        is_near = self.tells_all or occasion.is_own or not occasion.is_small_talk
        return is_near and self.tells_gathering(occasion)

    def tells_perspective(self, perspective: int, table: int | None, gathering: int) -> bool:
        """The perspective of a line may be told, with its table or without one."""
        if self.tells_all or not self.sees_all_lines:
            return True
        if table is None:
            return self.occasions[gathering].is_large or self.occasions[gathering].is_own
        spot = self.spots[table]
        if self.told.get(table) != table:
            return False
        if self._is_own(spot) or is_one_group(spot.seats):
            return True
        return perspective in told_perspectives(spot.seats)

    def table_label(self, pk: int) -> str:
        """The label of a table after those of the tables that hold it: “Ouders · Tafel 2”."""
        spot = self.spots[pk]
        if spot.parent_id is None:
            return spot.label
        return f"{self.table_label(spot.parent_id)} · {spot.label}"

    def _is_own(self, spot: Spot) -> bool:
        return self.occasions[spot.gathering_id].is_own if spot.is_own is None else spot.is_own

    def _own(self) -> Q:
        tables = [pk for pk, spot in self.spots.items() if self._is_own(spot)]
        gatherings = [pk for pk, occasion in self.occasions.items() if occasion.is_own]
        mine = Q(source__kind=Source.Kind.SMALL_TALK, source__made_by=self.viewer_id)
        return Q(table__in=tables) | Q(table__isnull=True, gathering__in=gatherings) | mine


def disclosure_for(user: Visitor, trajectory: Trajectory) -> Disclosure:
    """What ``user`` may be told of ``trajectory``. One query beside the roles."""
    deep = depth(user, trajectory)
    areas = _areas(user, trajectory) if deep == Depth.AREA else set()
    occasions, tables = occasions_and_spots(trajectory.pk, areas, tells_all=deep == Depth.FILES)
    view = Disclosure(
        trajectory=trajectory,
        depth=deep,
        viewer_id=user.pk,
        is_moderator=may_moderate(user, trajectory),
        sees_all_lines=_sees_all_lines(user, trajectory, deep),
        occasions=occasions,
        spots=tables,
        told={},
    )
    view.told.update(_told(view))
    return view


def _told(view: Disclosure) -> dict[int, int]:
    if view.tells_all or not view.sees_all_lines:
        return {pk: pk for pk in view.spots}
    known = [
        pk
        for pk, spot in view.spots.items()
        if view._is_own(spot) or (spot.host_id is not None and spot.host_id == view.viewer_id)
    ]
    return told_tables(view.spots) | {pk: pk for pk in known}


def _areas(user: Visitor, trajectory: Trajectory) -> set[int]:
    return {
        role.area_id
        for role in roles_today(user)
        if role.area_id and role.partnership_id == trajectory.partnership_id
    }


def _sees_all_lines(user: Visitor, trajectory: Trajectory, deep: Depth) -> bool:
    """Consultants see their own area only, unless another role of theirs sees the whole."""
    if deep != Depth.AREA:
        return deep > Depth.NOTHING
    return holds(user, trajectory.partnership_id, MEMBERS - {Kind.CONSULTANT, Kind.PARTNER})
