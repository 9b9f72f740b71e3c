"""Set tables, change who sat at them, and take away a table where nothing was said."""

from collections.abc import Iterable, Mapping

from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.people.actions.names import refusing_loss, refusing_twice
from inbreng.people.models import Organisation, Perspective, User
from inbreng.programme.models import Gathering, Seat, Table

Seats = Mapping[Perspective, int | None]  # how many people of each perspective; None when unknown


def set_table(
    *,
    gathering: Gathering,
    label: str,
    parent: Table | None = None,
    n_participants: int | None = None,
    host: User | None = None,
    seats: Seats | None = None,
    organisations: Iterable[Organisation] = (),
) -> Table:
    """Set a table after the last one; raises NameTaken when there is one of that label."""
    last = gathering.tables.aggregate(last=Max("position"))["last"]
    with refusing_twice(_("Er is al een tafel met deze naam.")):
        table = Table.objects.create(
            gathering=gathering,
            parent=parent,
            label=label,
            position=0 if last is None else last + 1,
            n_participants=n_participants,
            host=host,
        )
        _seat(table, seats or {})
        table.organisations.set(organisations)
    return table


def change_table(
    *,
    table: Table,
    label: str,
    parent: Table | None,
    n_participants: int | None,
    host: User | None,
    seats: Seats,
    organisations: Iterable[Organisation] = (),
) -> Table:
    """Change a table and who sat at it; raises NameTaken."""
    table.label, table.parent = label, parent
    table.n_participants, table.host = n_participants, host
    with refusing_twice(_("Er is al een tafel met deze naam.")):
        table.save()
        _seat(table, seats)
        table.organisations.set(organisations)
    return table


def _seat(table: Table, seats: Seats) -> None:
    table.seats.exclude(perspective__in=list(seats)).delete()
    for perspective, n_people in seats.items():
        Seat.objects.update_or_create(
            table=table, perspective=perspective, defaults={"n_people": n_people}
        )


def remove_table(*, table: Table) -> None:
    """Take a table away; raises InUse when something was said at it."""
    with refusing_loss(_("Aan deze tafel is iets gezegd. Daarom blijft hij staan.")):
        table.delete()
