"""Gatherings with their tables and questions."""

from django.db.models import Count, Min, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from inbreng.programme.models import Gathering, Question, Table, Trajectory


def gatherings_of(trajectory: Trajectory) -> QuerySet[Gathering]:
    """Gatherings of a trajectory with ``n_tables``, newest first. One query."""
    gatherings = Gathering.objects.filter(trajectory=trajectory).select_related("standing_group")
    return gatherings.annotate(n_tables=Count("tables")).order_by("-held_on", "-pk")


def open_gatherings(trajectory: Trajectory) -> QuerySet[Gathering]:
    """Gatherings without the small talks, whose day would tell who it was. One query."""
    return gatherings_of(trajectory).exclude(format=Gathering.Format.SMALL_TALK)


def n_small_talks(trajectory: Trajectory) -> int:
    """How many small talks were logged. One query."""
    talks = Gathering.objects.filter(trajectory=trajectory, format=Gathering.Format.SMALL_TALK)
    return talks.count()


def tables_of(gathering: Gathering) -> QuerySet[Table]:
    """Tables in their order, with parent, host, seats and organisations. Three queries.

    ``n_smallest`` is the least number of people of one perspective; 0 when one is not counted.
    ``n_staff`` is how many of the people were of the partnership itself.
    """
    tables = Table.objects.filter(gathering=gathering).select_related("parent", "host")
    seated = tables.annotate(
        n_staff=Sum("seats__n_people", filter=Q(seats__perspective__is_staff=True)),
        n_smallest=Min(Coalesce("seats__n_people", 0)),
    )
    ordered = seated.order_by("position", "pk")
    return ordered.prefetch_related("seats__perspective", "organisations")


def questions_of(gathering: Gathering) -> QuerySet[Question]:
    """Questions in their order, with the tables they were asked at. Two queries."""
    return Question.objects.filter(gathering=gathering).prefetch_related("tables")


def number_in_group(gathering: Gathering) -> int | None:
    """Which gathering of its standing group this is, counted by date from 1. One query."""
    if gathering.standing_group_id is None:
        return None
    return _before(gathering).count() + 1


def previous_of_group(gathering: Gathering) -> Gathering | None:
    """The gathering of the same standing group before this one. One query."""
    if gathering.standing_group_id is None:
        return None
    return _before(gathering).order_by("-held_on", "-pk").first()


def _before(gathering: Gathering) -> QuerySet[Gathering]:
    same = Gathering.objects.filter(
        standing_group=gathering.standing_group_id, trajectory=gathering.trajectory_id
    )
    if gathering.held_on is None:
        return same.filter(pk__lt=gathering.pk)
    earlier = Q(held_on__lt=gathering.held_on)
    return same.filter(earlier | Q(held_on=gathering.held_on, pk__lt=gathering.pk))
