"""Pictures show what was counted, and each mark opens exactly its voices."""

import re
from datetime import date

import pytest
from django.urls import reverse

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Theme
from inbreng.people.models import Organisation
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import NOW, SourceFactory
from tests.insights.pictures.drawn import PICTURES, marks, n_voices, page_of, table_of


def test_perspectives_show_dots_that_open_their_voices(
    client, director, trajectory, gathering, parent, teacher, say
):
    table = table_of(gathering, "Samen", 12, [(parent, 6), (teacher, 6)])
    say(table, parent, n=3)
    say(table, teacher)
    say(table, None, n=2)
    client.force_login(director)

    found = marks(page_of(client, trajectory, "perspectives"))

    assert set(found) == {
        "3 punten, ouders: Houvast",
        "1 punt, leerkrachten: Houvast",
        "2 punten, gemengde tafel: Houvast",
    }
    assert {label: n_voices(client, url) for label, url in found.items()} == {
        label: int(label.split()[0]) for label in found
    }


def test_row_tells_its_spread_and_that_nothing_clearly_differs(
    client, director, trajectory, gathering, parent, teacher, say
):
    for number, side in enumerate((parent, parent, teacher, teacher)):
        say(table_of(gathering, f"Tafel {number}", 8), side)
    client.force_login(director)

    page = page_of(client, trajectory, "perspectives")

    assert page.count("gezegd aan alle 4 tafels, door ouders en leerkrachten") == 1
    assert page.count("niet duidelijk verschillend tussen perspectieven") == 1


@pytest.mark.parametrize(("n", "kind"), [(12, "use"), (13, "rect")])
def test_more_points_than_dots_are_a_bar_with_its_number(
    client, director, trajectory, table, parent, say, n, kind
):
    say(table, parent, n=n)
    client.force_login(director)

    page = page_of(client, trajectory, "perspectives")

    drawing = re.search(r'<svg class="drawing"[^>]*><(\w+)', page)
    assert drawing is not None
    assert drawing[1] == kind
    assert page.count('class="mark-number">13<') == (kind == "rect")


def test_page_grows_with_the_themes_shown_and_not_with_the_harvest(
    client, director, trajectory, table, parent, say
):
    say(table, parent, n=13)
    client.force_login(director)
    few = len(page_of(client, trajectory, "perspectives"))
    say(table, parent, n=80)

    assert abs(len(page_of(client, trajectory, "perspectives")) - few) < 50


@pytest.mark.parametrize("role", ["director", "council_member"])
@pytest.mark.parametrize("name", ["perspectives", "gatherings", "tables", "months", "areas"])
def test_every_mark_opens_exactly_the_voices_it_counts(
    request, client, trajectory, gathering, parent, teacher, area, partnership, say, role, name
):
    school = Organisation.objects.create(
        partnership=partnership, kind="school", name="De Eik", area=area
    )
    group = table_of(gathering, "Ouders", None)
    tables = [
        table_of(gathering, "Samen", 14, [(parent, 12), (teacher, 2)]),
        table_of(gathering, "Ouders groot", 9, [(parent, 9)]),
        table_of(gathering, "Klein", 2, [(teacher, 2)]),
    ]
    tables[0].organisations.add(school)
    for label in "ab":
        part = table_of(gathering, label, 4, [(parent, 4)])
        Table.objects.filter(pk=part.pk).update(parent=group)
        tables.append(part)
    tables.append(None)
    talk = Gathering.objects.create(trajectory=trajectory, title="Gesprek", format="small_talk")
    for number, table in enumerate(tables):
        for side in (parent, teacher, None):
            say(table, side, n=number + 1, sort="puzzle")
    evening = Gathering.objects.create(trajectory=trajectory, title="Avond", n_participants=9)
    for held, kind in ((talk, "small_talk"), (evening, "report")):
        say(None, parent, source=SourceFactory(gathering=held, kind=kind), sort="puzzle")
    client.force_login(request.getfixturevalue(role))

    found = marks(page_of(client, trajectory, name))

    assert len(found) > 1
    assert {label: n_voices(client, url) for label, url in found.items()} == {
        label: int(re.findall(r"\d+", label)[0]) for label in found
    }


def test_theme_with_parts_opens_them_and_what_is_in_none(
    client, director, trajectory, table, parent, theme, say
):
    part = Theme.objects.create(trajectory=trajectory, name="Vast gezicht", parent=theme)
    say(table, parent, n=2, under=part)
    say(table, parent)
    client.force_login(director)

    whole = marks(page_of(client, trajectory, "perspectives"))
    parts = marks(page_of(client, trajectory, "perspectives", thema=theme.pk))

    assert set(whole) == {"3 punten, ouders: Houvast"}
    assert {label: n_voices(client, url) for label, url in parts.items()} == {
        "1 punt, ouders: Houvast": 1,
        "2 punten, ouders: Vast gezicht": 2,
    }


def test_themes_that_ended_are_in_no_picture(client, director, trajectory, theme):
    Theme.objects.filter(pk=theme.pk).update(ended_at=NOW)
    client.force_login(director)

    page = page_of(client, trajectory, "perspectives")

    assert ("Houvast" in page, "Nog geen thema’s" in page) == (False, True)


def test_months_stand_newest_first(client, director, trajectory, gathering, parent, say):
    later = Gathering.objects.create(
        trajectory=trajectory, title="Later", held_on=date(2026, 5, 2), n_participants=20
    )
    say(None, parent, n=2)
    say(None, parent, source=SourceFactory(gathering=later))
    client.force_login(director)

    found = marks(page_of(client, trajectory, "months"))

    assert list(found) == ["1 punt, mei 2026: Houvast", "2 punten, februari 2026: Houvast"]


def test_columns_go_on_where_they_do_not_fit(client, director, trajectory, parent, say):
    for number in range(10):
        held = Gathering.objects.create(trajectory=trajectory, title=f"Avond {number}")
        say(None, parent, source=SourceFactory(gathering=held))
    client.force_login(director)

    first = marks(page_of(client, trajectory, "gatherings"))
    second = marks(page_of(client, trajectory, "gatherings", kolommen=2))

    assert (len(first), len(second)) == (8, 2)
    assert set(first) & set(second) == set()


def test_council_is_shown_no_small_table_and_no_small_perspective(
    client, council_member, trajectory, gathering, parent, teacher, say
):
    small = table_of(gathering, "Klein", 2, [(teacher, 2)])
    say(small, teacher, n=2)
    for number in range(2):
        say(table_of(gathering, f"Groot {number}", 9, [(parent, 9)]), parent)
    client.force_login(council_member)

    perspectives = marks(page_of(client, trajectory, "perspectives"))
    tables = page_of(client, trajectory, "tables")

    assert "leerkrachten" not in " ".join(perspectives)
    assert "Klein" not in tables
    assert page_of(client, trajectory, "voices", tafel=small.pk).count("<h1>0 stemmen</h1>") == 1


def test_voices_leave_out_what_is_held_back(client, director, trajectory, table, parent, say):
    held = say(table, parent, n=3)[0]
    Contribution.objects.filter(pk=held.pk).update(state=Contribution.State.QUARANTINED)
    client.force_login(director)

    assert page_of(client, trajectory, "voices", perspectief=parent.pk).count("2 stemmen") == 1


@pytest.mark.parametrize(
    "asked",
    [
        {"thema": "x"},
        {"thema": "9" * 40},
        {"perspectief": "999999"},
        {"maand": "gisteren"},
        {"tafel": "-1"},
        {"gebied": "nergens"},
        {"page": "veel", "kolommen": "-3"},
    ],
)
def test_addresses_that_nobody_made_are_answered(
    client, director, trajectory, table, parent, say, asked
):
    say(table, parent)
    client.force_login(director)

    addresses = [
        reverse(f"insights:picture_{name}", args=[trajectory.pk]) for name in (*PICTURES, "voices")
    ]

    assert {client.get(address, asked).status_code for address in addresses} == {200}


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("director", (False, False)),
        ("consultant", (True, False)),
        ("council_member", (False, True)),
    ],
)
def test_picture_says_what_it_leaves_out(request, client, trajectory, theme, role, told):
    client.force_login(request.getfixturevalue(role))

    page = page_of(client, trajectory, "perspectives")

    assert ("in jouw werkgebied" in page, "minder dan vijf mensen" in page) == told
