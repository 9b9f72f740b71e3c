"""Gatherings with their tables and questions."""

from django.db.models import Count, QuerySet

from inbreng.programme.models import Gathering, Question, Table, Trajectory


def gatherings_of(trajectory: Trajectory) -> QuerySet[Gathering]:
    """Gatherings of a trajectory with ``n_tables``, newest first. One query."""
    gatherings = Gathering.objects.filter(trajectory=trajectory).select_related("standing_group")
    return gatherings.annotate(n_tables=Count("tables"))


def tables_of(gathering: Gathering) -> QuerySet[Table]:
    """Tables in their order, with parent, host and seats. Two queries."""
    tables = Table.objects.filter(gathering=gathering).select_related("parent", "host")
    return tables.prefetch_related("seats__perspective")


def questions_of(gathering: Gathering) -> QuerySet[Question]:
    """Questions in their order. One query."""
    return Question.objects.filter(gathering=gathering)
