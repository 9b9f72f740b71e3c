"""Who took part, as seats at the table of a consultation, so that every count knows of them."""

from django.db.models import Count

from inbreng.consultation.models import Consultation, Participation
from inbreng.consultation.queries.subjects import COUNTED
from inbreng.dialogue.rules import SMALLEST_GROUP
from inbreng.programme.models import Gathering, Seat, Table


def seat_participants(*, consultation: Consultation) -> int:
    """Set seats and organisations anew from who said something, and say how many people that is.

    The rules for small groups then hold as at any table. Organisations are named
    only when at least five people took part: else one of them would tell who it was.
    """
    counted = Participation.objects.filter(consultation=consultation).order_by()
    said = counted.filter(remarks__contribution__state__in=COUNTED)
    spoke = set(said.values_list("person", flat=True).distinct())
    spoke |= set(counted.filter(scores__isnull=False).values_list("person", flat=True))
    counted = counted.filter(person__in=spoke)
    sides = counted.values_list("person__perspective").annotate(n=Count("person", distinct=True))
    seats = {perspective: n for perspective, n in sides if perspective is not None}
    _seat(consultation.table_id, seats)
    Table.objects.filter(pk=consultation.table_id).update(n_participants=len(spoke) or None)
    Gathering.objects.filter(pk=consultation.gathering_id).update(n_participants=len(spoke) or None)
    is_told = len(spoke) >= SMALLEST_GROUP
    named = counted.exclude(organisation=None).values_list("organisation", flat=True).distinct()
    consultation.gathering.organisations.set(named if is_told else [])
    return len(spoke)


def _seat(table: int, seats: dict[int, int]) -> None:
    Seat.objects.filter(table=table).exclude(perspective__in=list(seats)).delete()
    Seat.objects.bulk_create(
        (
            Seat(table_id=table, perspective_id=perspective, n_people=n)
            for perspective, n in seats.items()
        ),
        update_conflicts=True,
        unique_fields=["table", "perspective"],
        update_fields=["n_people"],
    )
