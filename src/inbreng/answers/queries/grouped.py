"""Where answers wait: by theme, by gathering, by perspective, by kind."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding
from inbreng.people.models import Perspective
from inbreng.programme.models import Gathering, Trajectory

GROUPINGS = ("theme", "gathering", "perspective", "kind")


@dataclass(frozen=True, slots=True)
class Group:
    """A row of the overview: what it is, how many points it holds and how many of them wait."""

    key: int | str
    label: str
    n_points: int
    n_waiting: int

    @property
    def n_answered(self) -> int:
        """How many have an answer."""
        return self.n_points - self.n_waiting


def waiting_by(trajectory: Trajectory, grouping: str) -> list[Group]:
    """Groups with what waits in them, most first; none without points. One or two queries."""
    by = {"theme": _by_theme, "gathering": _by_gathering, "perspective": _by_perspective}
    groups = by.get(grouping, _by_kind)(trajectory)
    return sorted(groups, key=lambda group: (-group.n_waiting, -group.n_points, group.label))


def _by_theme(trajectory: Trajectory) -> list[Group]:
    hidden = Contribution.objects.filter(trajectory=trajectory).exclude(
        state=Contribution.State.VISIBLE, erased_at__isnull=True
    )
    codings = Coding.objects.filter(
        theme__trajectory=trajectory, theme__ended_at__isnull=True
    ).exclude(contribution__in=hidden.order_by().values("pk"))
    answered = Answer.objects.filter(contribution=OuterRef("contribution"))
    counted = codings.order_by().values_list("theme", "theme__name")
    rows = counted.annotate(
        points=Count("contribution", distinct=True),
        waiting=Count("contribution", filter=~Exists(answered), distinct=True),
    )
    groups = [Group(*row) for row in rows]
    without = _points(trajectory).filter(
        ~Exists(Coding.objects.filter(contribution=OuterRef("pk")))
    )
    found = without.aggregate(points=Count("pk"), waiting=Count("pk", filter=_waits()))
    if found["points"]:
        groups.append(Group("none", "", found["points"], found["waiting"]))
    return groups


def _by_gathering(trajectory: Trajectory) -> list[Group]:
    here = Q(contributions__state=Contribution.State.VISIBLE)
    here &= Q(contributions__erased_at__isnull=True)
    gatherings = Gathering.objects.filter(trajectory=trajectory).annotate(
        n_points=Count("contributions", filter=here),
        n_waiting=Count("contributions", filter=here & Q(contributions__answer__isnull=True)),
    )
    return [
        Group(one.pk, one.title, one.n_points, one.n_waiting)
        for one in gatherings.filter(n_points__gt=0).order_by("-held_on", "-pk")
    ]


def _by_perspective(trajectory: Trajectory) -> list[Group]:
    rows = _counted(trajectory, "perspective")
    names = Perspective.objects.filter(partnership=trajectory.partnership_id)
    labels = {perspective.pk: perspective.name for perspective in names}
    return [
        Group(pk or "none", labels.get(pk, ""), n_points, n_waiting)
        for pk, n_points, n_waiting in rows
    ]


def _by_kind(trajectory: Trajectory) -> list[Group]:
    labels = {str(value): label for value, label in Contribution.Kind.choices}
    return [
        Group(kind or "none", str(labels[kind]) if kind else "", n_points, n_waiting)
        for kind, n_points, n_waiting in _counted(trajectory, "kind")
    ]


def _counted(trajectory: Trajectory, name: str) -> list[tuple[Any, int, int]]:
    counted = _points(trajectory).order_by().values(name)
    return list(
        counted.annotate(points=Count("pk"), waiting=Count("pk", filter=_waits())).values_list(
            name, "points", "waiting"
        )
    )


def _points(trajectory: Trajectory) -> QuerySet[Contribution]:
    return Contribution.objects.filter(
        trajectory=trajectory, state=Contribution.State.VISIBLE, erased_at__isnull=True
    )


def _waits() -> Q:
    return Q(answer__isnull=True)
