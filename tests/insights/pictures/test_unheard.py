"""Who was not heard, against whom the partnership wants to hear."""

import re

import pytest
from django.urls import reverse

from inbreng.people.models import Organisation
from inbreng.programme.models import HearingGoal
from tests.insights.pictures.drawn import marks, n_voices, page_of, table_of


def test_unheard_holds_the_harvest_against_what_was_wanted(
    client, editor, trajectory, gathering, parent, teacher, partnership
):
    table_of(gathering, "Ouders", 12, [(parent, 12)])
    HearingGoal.objects.create(trajectory=trajectory, perspective=teacher, n_wanted=30)
    HearingGoal.objects.create(trajectory=trajectory, perspective=parent, n_wanted=10)
    Organisation.objects.create(partnership=partnership, kind="board", name="Bestuur A")
    client.force_login(editor)

    page = page_of(client, trajectory, "unheard")

    assert list(marks(page)) == [
        "leerkrachten: 0 van 30, nog 30 te gaan",
        "ouders: 12 van 10",
        "schoolbestuur: 0 van 1, nog 1 te gaan",
    ]
    assert page.count("Nog niet: Bestuur A") == 1
    assert page.count("Tafels zonder één punt") == 1


def test_unheard_tells_the_council_who_was_heard_and_not_how_many(
    client, council_member, trajectory, gathering, parent, teacher
):
    table_of(gathering, "Samen", 12, [(parent, 11), (teacher, 1)])
    client.force_login(council_member)

    page = page_of(client, trajectory, "unheard")

    assert list(marks(page)) == []
    assert len(re.findall(r">gehoord</span>", page)) == 2


def test_who_was_there_uncounted_was_heard(
    client, editor, council_member, trajectory, gathering, parent, teacher
):
    table_of(gathering, "Samen", 30, [(parent, None), (teacher, None)])
    HearingGoal.objects.create(trajectory=trajectory, perspective=teacher, n_wanted=30)
    pages = []
    for user in (editor, council_member):
        client.force_login(user)
        pages.append(page_of(client, trajectory, "unheard"))

    assert pages[0].count("waren erbij, niet geteld, 30 gewenst") == 2  # the mark says it too
    assert pages[0].count("waren erbij, niet geteld</span>") == 1
    assert len(re.findall(r">gehoord</span>", pages[1])) == 2


def test_mark_of_who_sat_at_mixed_tables_leads_to_what_was_said_there(
    client, editor, trajectory, gathering, said, parent, teacher
):
    said(table=table_of(gathering, "Samen", 12, [(parent, 6), (teacher, 6)]))
    client.force_login(editor)

    own = marks(page_of(client, trajectory, "unheard"))["ouders: 6 mensen"]
    told = client.get(own).content.decode()

    (way,) = re.findall(r'href="([^"]+perspectief=gemengd)"', told)
    assert "Niet apart te zeggen" in told
    assert n_voices(client, way) == 1


def test_goals_are_kept_and_emptied(client, editor, trajectory, parent, teacher):
    client.force_login(editor)
    address = reverse("programme:hearing_goals", args=[trajectory.pk])
    HearingGoal.objects.create(trajectory=trajectory, perspective=teacher, n_wanted=30)

    client.post(address, {f"perspective_{parent.pk}": "25", "kind_board": "4", "type_vo": "0"})

    kept = {goal.of: goal.n_wanted for goal in trajectory.hearing_goals.all()}
    assert kept == {(parent.pk, "", ""): 25, (None, "board", ""): 4}
    assert client.post(address, {"kind_board": "-1"}).status_code == 422


@pytest.mark.parametrize(
    ("asked", "goes_to"),
    [
        ("/trajecten/1/beeld/wie-niet/", "/trajecten/1/beeld/wie-niet/"),
        ("https://elders.invalid/", None),
        ("//elders.invalid/", None),
    ],
)
def test_goals_lead_back_to_where_somebody_came_from_on_this_site(
    client, editor, trajectory, asked, goes_to
):
    client.force_login(editor)

    answer = client.post(reverse("programme:hearing_goals", args=[trajectory.pk]), {"next": asked})

    coverage = reverse("programme:coverage", args=[trajectory.pk])
    assert answer.url == (goes_to or coverage)
