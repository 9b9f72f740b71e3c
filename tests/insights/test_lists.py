"""Main points, training that is asked for, and what works beside what hinders."""

import pytest
from django.urls import reverse

from inbreng.insights import actions
from inbreng.insights.actions.training import list_training
from inbreng.insights.models import TrainingNeed
from inbreng.programme.models import FocusPoint
from tests.dialogue.factories import NOW


@pytest.fixture
def point(trajectory):
    return FocusPoint.objects.create(trajectory=trajectory, name="Dyslexie", position=1)


@pytest.fixture
def under(trajectory, editor):
    """Make a theme and put points under it."""

    def make(name, *points, **fields):
        theme = actions.make_theme(trajectory=trajectory, name=name, by=editor, now=NOW, **fields)
        if points:
            actions.put_under_theme(contributions=points, theme=theme, by=editor, now=NOW)
        return theme

    return make


def rows(client, name, trajectory):
    return client.get(reverse(f"insights:{name}", args=[trajectory.pk])).context["rows"]


def test_point_counts_once_under_a_focus_point_and_also_under_another(
    client, editor, trajectory, point, under, said
):
    other = FocusPoint.objects.create(trajectory=trajectory, name="Begaafdheid", position=2)
    words = said()
    under("Lezen", words, focus_point=point)
    under("Spellen", words, focus_point=point)
    under("Uitdaging", words, focus_point=other)
    client.force_login(editor)

    found = rows(client, "focus_points", trajectory)

    told = [(row.point.name, len(row.themes), row.spread.n_points) for row in found]
    assert told == [("Dyslexie", 2, 1), ("Begaafdheid", 1, 1)]


def test_part_counts_under_the_focus_point_of_its_theme_unless_it_has_its_own(
    client, editor, trajectory, point, under, said
):
    other = FocusPoint.objects.create(trajectory=trajectory, name="Begaafdheid", position=2)
    theme = under("Lezen", focus_point=point)
    both = said()
    under("Luisterboeken", both, said(), parent=theme)
    under("Plusklas", both, parent=theme, focus_point=other)
    client.force_login(editor)

    found = rows(client, "focus_points", trajectory)

    told = {
        row.point.name: ([one.name for one in row.themes], row.spread.n_points) for row in found
    }
    assert told == {"Dyslexie": (["Lezen", "Luisterboeken"], 2), "Begaafdheid": (["Plusklas"], 1)}


def test_theme_that_ended_counts_under_no_focus_point(
    client, editor, trajectory, point, under, said
):
    theme = under("Lezen", said(), focus_point=point)
    actions.remove_theme(theme=theme, by=editor, now=NOW)
    client.force_login(editor)

    (row,) = rows(client, "focus_points", trajectory)

    assert (row.themes, row.spread.n_points) == ([], 0)


def test_training_tells_staff_how_many_schools_ask_for_it(
    client, editor, council_member, partnership, trajectory, table, under, said
):
    for name in ("De Regenboog", "De Zon"):
        table.organisations.add(partnership.organisations.create(kind="school", name=name))
    list_training(theme=under("Angst", said()), subject="Stille kinderen", by=editor, now=NOW)
    client.force_login(editor)
    (to_staff,) = rows(client, "training", trajectory)
    client.force_login(council_member)

    (to_council,) = rows(client, "training", trajectory)

    assert (to_staff.n_schools, to_council.n_schools) == (2, None)
    assert to_council.spread.words.startswith("gezegd aan")


def test_editor_puts_a_theme_on_the_list_and_takes_it_off(client, editor, trajectory, under):
    theme = under("Angst")
    client.force_login(editor)
    way = reverse("insights:training", args=[trajectory.pk])

    client.post(way, {"theme": theme.pk, "subject": "Stil"})
    client.post(way, {"theme": theme.pk, "subject": "Stille kinderen"})
    need = TrainingNeed.objects.get()
    client.post(reverse("insights:unlist_training", args=[need.pk]))

    assert (need.subject, TrainingNeed.objects.count()) == ("Stille kinderen", 0)


def test_what_works_stands_beside_what_hinders(client, editor, trajectory, under, said):
    theme = under("Aanvragen")
    for kind, statement in (("works", "Het gaat snel."), ("hinders", "Het is veel werk.")):
        actions.state_insight(
            trajectory=trajectory,
            statement=statement,
            kind=kind,
            theme=theme,
            support=[said()],
            by=editor,
            now=NOW,
        )
    client.force_login(editor)

    (row,) = rows(client, "works", trajectory)

    sides = [[one.statement for one in side] for side in (row.works, row.hinders)]
    assert sides == [["Het gaat snel."], ["Het is veel werk."]]


def test_draft_of_what_works_is_for_staff(client, council_member, editor, trajectory, said):
    actions.state_insight(
        trajectory=trajectory,
        statement="Het gaat snel.",
        kind="works",
        theme=None,
        support=[said()],
        by=editor,
        now=NOW,
    )
    client.force_login(council_member)

    assert rows(client, "works", trajectory) == []


@pytest.mark.parametrize(("name", "n_queries"), [("focus_points", 11), ("training", 13)])
@pytest.mark.parametrize("n_items", [1, 3])
def test_list_asks_the_same_queries_however_long_it_is(
    client, editor, trajectory, under, said, name, n_queries, n_items, django_assert_num_queries
):
    for number in range(n_items):
        focus = FocusPoint.objects.create(
            trajectory=trajectory, name=f"Punt {number}", position=number
        )
        theme = under(f"Thema {number}", said(), focus_point=focus)
        list_training(theme=theme, subject=f"Cursus {number}", by=editor, now=NOW)
    client.force_login(editor)

    with django_assert_num_queries(n_queries):
        found = rows(client, name, trajectory)

    assert len(found) == n_items
