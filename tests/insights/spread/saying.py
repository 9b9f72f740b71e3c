"""Tables with people at them, and how widely something was said there."""

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import spread
from inbreng.insights.models import Coding
from inbreng.programme.models import Seat, Table
from tests.dialogue.factories import NOW


def code(points, theme, by):
    Coding.objects.bulk_create(
        Coding(contribution=point, theme=theme, coded_by=by, coded_at=NOW) for point in points
    )


def table_of(gathering, label, n_participants, seats=()) -> Table:
    table = Table.objects.create(gathering=gathering, label=label, n_participants=n_participants)
    for perspective, n_people in seats:
        Seat.objects.create(table=table, perspective=perspective, n_people=n_people)
    return table


def spread_for(user, theme) -> spread.Spread:
    ground = spread.ground_of(disclosure_for(user, theme.trajectory))
    return spread.spreads_of_themes(ground, [theme.pk])[theme.pk]
