"""Tensions face one another; signals stand with the area they come from."""

import pytest
from django.urls import reverse

from inbreng.people.models import Area, Organisation
from tests.insights.pictures.drawn import marks, n_voices, page_of, table_of, tension_of


def test_areas_show_signals_for_what_was_said(
    client, director, trajectory, gathering, parent, partnership, area, say
):
    south = Area.objects.create(partnership=partnership, name="Zuid")
    for place, n_signals in ((area, 2), (south, 8)):
        school = Organisation.objects.create(
            partnership=partnership, kind="school", name=f"School {place}", area=place
        )
        table = table_of(gathering, f"Tafel {place}", 8)
        table.organisations.add(school)
        say(table, parent, n=n_signals, kind="bottleneck")
        say(table, parent, n=20 - n_signals, kind="wish")
    client.force_login(director)

    found = list(marks(page_of(client, trajectory, "areas")))

    assert found[:2] == [
        "Zuid: 8 signalen op 20 punten (40%)",
        "Noord: 2 signalen op 20 punten (10%)",
    ]
    assert found[2:] == ["2 punten, Noord: Houvast", "8 punten, Zuid: Houvast"]


def test_points_of_no_area_stand_last_however_many_signals_they_hold(
    client, director, trajectory, gathering, parent, partnership, area, say
):
    school = Organisation.objects.create(
        partnership=partnership, kind="school", name="De Grutto", area=area
    )
    table = table_of(gathering, "Tafel Noord", 8)
    table.organisations.add(school)
    say(table, parent, n=20, kind="wish")
    say(None, parent, n=20, is_heavy=True)
    client.force_login(director)

    answer = client.get(reverse("insights:picture_areas", args=[trajectory.pk]))
    assert [row.name for row in answer.context["areas"]] == ["Noord", "gebied niet bekend"]


def test_areas_give_no_percentage_under_twenty_points(
    client, director, trajectory, gathering, parent, say
):
    say(None, parent, n=19, is_heavy=True)
    client.force_login(director)

    assert next(iter(marks(page_of(client, trajectory, "areas")))) == (
        "gebied niet bekend: 19 signalen op 19 punten; te weinig voor een percentage"
    )


def test_tension_sets_two_sides_against_one_another(
    client, director, trajectory, table, parent, teacher, say
):
    pairs = zip(say(table, parent, n=4), say(table, teacher, n=4), strict=True)
    tension_of(trajectory, [point for pair in pairs for point in pair])
    client.force_login(director)

    page = page_of(client, trajectory, "tensions")
    found = marks(page)

    assert {label: n_voices(client, url) for label, url in found.items()} == {
        "4 punten van ouders": 4,
        "4 punten van leerkrachten": 4,
    }
    assert page.count("Lees alle 4 stemmen") == 2


@pytest.mark.parametrize(("role", "n_shown"), [("director", 1), ("council_member", 0)])
def test_draft_of_a_tension_is_for_staff_and_so_are_its_voices(
    request, client, trajectory, gathering, parent, say, role, n_shown
):
    draft = tension_of(trajectory, say(table_of(gathering, "Groot", 9), parent, n=2), "draft")
    client.force_login(request.getfixturevalue(role))

    page = page_of(client, trajectory, "tensions")
    voices = page_of(client, trajectory, "voices", inzicht=draft.pk)

    assert page.count("Meer of minder?") == n_shown
    assert voices.count("Meer of minder?") == n_shown
    assert voices.count("1 stem") == n_shown
