"""A theme with two perspectives side by side, and what was made of it."""

import pytest
from django.urls import reverse

from inbreng.insights import actions
from inbreng.insights.models import Insight, Theme
from tests.dialogue.factories import NOW
from tests.insights.pictures.drawn import table_of


@pytest.fixture
def top(trajectory):
    return Theme.objects.create(trajectory=trajectory, name="Houvast")


@pytest.fixture
def part(trajectory, top):
    return Theme.objects.create(trajectory=trajectory, name="Een vast gezicht", parent=top)


@pytest.fixture
def heard(said, editor, top, part, gathering, parent, teacher):
    """Three points of parents and one of teachers, at tables of their own."""

    def make(n_parents=3, n_people=8):
        for who, n_points, theme in ((parent, n_parents, top), (teacher, 1, part)):
            table = table_of(gathering, f"Tafel {who.plural}", n_people, [(who, n_people)])
            points = [said(table=table, perspective=who) for _number in range(n_points)]
            actions.put_under_theme(contributions=points, theme=theme, by=editor, now=NOW)

    return make


def sides(client, theme, **asked):
    answer = client.get(reverse("insights:theme_sides", args=[theme.pk]), asked)
    assert answer.status_code == 200
    return [
        (side.perspective.plural, side.n_points, len(side.lines))
        for side in answer.context["sides"]
    ]


def test_who_spoke_most_of_a_theme_and_its_parts_stands_left(client, heard, top, editor):
    heard()
    client.force_login(editor)

    assert sides(client, top) == [("ouders", 3, 3), ("leerkrachten", 1, 1)]


def test_perspectives_can_be_chosen_and_nonsense_chooses_nothing(
    client, heard, top, editor, parent, teacher
):
    heard()
    client.force_login(editor)

    chosen = sides(client, top, left=teacher.pk, right=parent.pk)
    nonsense = sides(client, top, left="x", right="99999999999999999999")
    twice = sides(client, top, left=parent.pk, right=parent.pk)

    assert [name for name, _n, _lines in chosen] == ["leerkrachten", "ouders"]
    assert [name for name, _n, _lines in nonsense] == ["ouders", "leerkrachten"]
    assert [name for name, _n, _lines in twice] == ["ouders"]


def test_part_of_a_theme_shows_only_its_own(client, heard, part, editor):
    heard()
    client.force_login(editor)

    assert sides(client, part) == [("leerkrachten", 1, 1)]


def test_small_group_is_not_told_apart_to_others(client, heard, top, council_member):
    heard(n_people=2)
    client.force_login(council_member)

    assert sides(client, top) == []


def test_theme_of_nobody_says_so(client, top, reader):
    client.force_login(reader)

    page = client.get(reverse("insights:theme_sides", args=[top.pk])).content.decode()

    assert "Nog niets om naast elkaar te zetten" in page


@pytest.mark.parametrize("n", [1, 3])
def test_sides_cost_the_same_for_one_and_for_three(
    client, heard, top, editor, django_assert_num_queries, n
):
    heard(n_parents=n)
    client.force_login(editor)

    with django_assert_num_queries(13):
        sides(client, top)


def test_theme_tells_what_was_made_of_it_and_of_its_parts(client, heard, top, part, editor):
    heard()
    states = (("Eén vast gezicht helpt.", "agreed"), ("Ingetrokken.", "withdrawn"))
    for number, (statement, state) in enumerate(states, start=1):
        Insight.objects.create(
            trajectory=top.trajectory,
            number=number,
            statement=statement,
            kind="works",
            core="Iemand die blijft.",
            still_open="Wie betaalt dat?",
            theme=part,
            state=state,
            made_at=NOW,
            agreed_at=NOW,
            withdrawn_reason="dubbel" if state == "withdrawn" else "",
        )
    client.force_login(editor)

    page = client.get(reverse("insights:theme", args=[top.pk]))

    assert [one.statement for one in page.context["insights"]] == ["Eén vast gezicht helpt."]
    assert "Iemand die blijft." in page.content.decode()
    assert "Wie betaalt dat?" in page.content.decode()
