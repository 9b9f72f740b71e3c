"""What somebody does in the programme of a partnership, to look at before it is handed over."""

from datetime import date

from django.db.models import Q, QuerySet

from inbreng.people.models import Partnership, User
from inbreng.programme.models import Table, TrajectoryAccess
from inbreng.programme.rules import TIME_FOR_SCRIBES


def tables_hosted(user: User, partnership: Partnership) -> QuerySet[Table]:
    """Tables of which somebody is host or scribe, with their gathering, newest first. One query."""
    tables = Table.objects.filter(host=user, gathering__trajectory__partnership=partnership)
    return tables.select_related("gathering").order_by("-gathering__held_on", "position")


def still_to_finish(tables: QuerySet[Table], today: date) -> QuerySet[Table]:
    """Those tables whose notes may still be finished: a scribe's work that can go over."""
    latest = Q(gathering__held_on__gte=today - TIME_FOR_SCRIBES)
    return tables.filter(latest | Q(gathering__held_on=None))


def accesses_of(user: User, partnership: Partnership) -> QuerySet[TrajectoryAccess]:
    """Trajectories that somebody takes part in as a partner, whenever that was. One query."""
    accesses = TrajectoryAccess.objects.filter(role__user=user, role__partnership=partnership)
    return accesses.select_related("trajectory").order_by("trajectory__name")
