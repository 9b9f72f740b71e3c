"""Pictures show what was counted, each mark opens exactly its voices, and pages stay quick."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Evidence, Insight, Theme
from inbreng.people.models import Area, Organisation, Perspective
from inbreng.programme.models import Gathering, HearingGoal, Seat, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory

PICTURES = ("perspectives", "gatherings", "tables", "months", "tensions", "areas", "unheard")
MARK = re.compile(r'class="mark-link" href="([^"]+)" aria-label="([^"]+)"')


@pytest.fixture
def theme(trajectory):
    return Theme.objects.create(trajectory=trajectory, name="Houvast")


@pytest.fixture
def say(gathering, theme, editor):
    """Make points with words at a table, under the theme."""
    source = SourceFactory(gathering=gathering)

    def make(table, perspective=None, *, n=1, under=None, **fields):
        points = ContributionFactory.create_batch(
            n, **({"source": source, "table": table, "perspective": perspective} | fields)
        )
        for point in points:
            WordingFactory(contribution=point)
            Coding.objects.create(
                contribution=point, theme=under or theme, coded_by=editor, coded_at=NOW
            )
        return points

    return make


def page_of(client, trajectory, name, **asked) -> str:
    answer = client.get(reverse(f"insights:picture_{name}", args=[trajectory.pk]), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def marks(page: str) -> dict[str, str]:
    """What each mark says, with its address."""
    return {unescape(label): unescape(url) for url, label in MARK.findall(page)}


def table_of(gathering, label, n_participants, seats=()) -> Table:
    table = Table.objects.create(gathering=gathering, label=label, n_participants=n_participants)
    for perspective, n_people in seats:
        Seat.objects.create(table=table, perspective=perspective, n_people=n_people)
    return table


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


def n_voices(client, url: str) -> int:
    """How many voices the page behind a mark says it shows."""
    heading = re.search(r"<h1>(\d+) stem", client.get(url).content.decode())
    return int(heading[1]) if heading else 0


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


def test_areas_give_no_percentage_under_twenty_points(
    client, director, trajectory, gathering, parent, say
):
    say(None, parent, n=19, is_heavy=True)
    client.force_login(director)

    assert next(iter(marks(page_of(client, trajectory, "areas")))) == (
        "gebied niet bekend: 19 signalen op 19 punten; te weinig voor een percentage"
    )


def tension_of(trajectory, points, state="agreed", number=1) -> Insight:
    agreed = {"agreed_at": NOW} if state == "agreed" else {}
    insight = Insight.objects.create(
        trajectory=trajectory, number=number, statement="Meer of minder?", kind="tension",
        made_at=NOW, state=state, **agreed,
    )  # fmt: skip
    for place, point in enumerate(points):
        stance = Evidence.Stance.AGAINST if place % 2 else Evidence.Stance.FOR
        Evidence.objects.create(insight=insight, contribution=point, stance=stance)
    return insight


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

    for name in (*PICTURES, "voices"):
        page_of(client, trajectory, name, **asked)


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


def test_goals_are_kept_and_emptied(client, editor, trajectory, parent, teacher):
    client.force_login(editor)
    address = reverse("programme:hearing_goals", args=[trajectory.pk])
    HearingGoal.objects.create(trajectory=trajectory, perspective=teacher, n_wanted=30)

    client.post(address, {f"perspective_{parent.pk}": "25", "kind_board": "4", "type_vo": "0"})

    kept = {goal.of: goal.n_wanted for goal in trajectory.hearing_goals.all()}
    assert kept == {(parent.pk, "", ""): 25, (None, "board", ""): 4}
    assert client.post(address, {"kind_board": "-1"}).status_code == 422


COSTS = {
    "perspectives": 11,
    "gatherings": 10,
    "tables": 10,
    "months": 11,
    "tensions": 15,
    "areas": 14,
    "unheard": 11,
    "voices": 11,
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
