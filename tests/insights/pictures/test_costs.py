"""A page costs the same for one and for three."""

import pytest

from inbreng.insights.models import Theme
from inbreng.people.models import Perspective
from tests.insights.pictures.drawn import page_of, table_of, tension_of

COSTS = {
    "perspectives": 11,
    "gatherings": 10,
    "tables": 10,
    "months": 11,
    "tensions": 15,
    "areas": 14,
    "unheard": 11,
    "voices": 12,
}


@pytest.mark.parametrize("n", [1, 3])
@pytest.mark.parametrize("name", COSTS)
def test_pictures_cost_the_same_for_one_and_for_three(
    client, director, trajectory, gathering, partnership, say, django_assert_num_queries, name, n
):
    sides = [
        Perspective.objects.create(
            partnership=partnership, name=f"p{number}", plural=f"p{number}s", letter="P"
        )
        for number in range(n)
    ]
    for number, side in enumerate(sides):
        theme = Theme.objects.create(trajectory=trajectory, name=f"Thema {number}")
        points = say(table_of(gathering, f"Tafel {number}", 8), side, n=n + 1, under=theme)
        tension_of(trajectory, points, number=number + 1)
    client.force_login(director)

    with django_assert_num_queries(COSTS[name]):
        page_of(client, trajectory, name)
