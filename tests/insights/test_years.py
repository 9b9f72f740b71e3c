"""The same theme through the years, and who needs what."""

import pytest
from django.urls import reverse

from inbreng.insights import actions
from inbreng.insights.models import Theme
from inbreng.programme.models import Trajectory
from tests.cast import BEGAN
from tests.dialogue.factories import NOW


@pytest.fixture
def earlier(partnership):
    """An earlier trajectory with two themes, one under the other."""
    found = Trajectory.objects.create(partnership=partnership, name="Vorige keer", begins_on=BEGAN)
    top = actions.make_theme(
        trajectory=found, name="Houvast", definition="Wie blijft er?", by=None, now=NOW
    )
    actions.make_theme(trajectory=found, name="Gezicht", parent=top, by=None, now=NOW)
    return found


def names(trajectory):
    """The open themes: name and the name above it."""
    open_themes = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)
    return dict(open_themes.order_by("pk").values_list("name", "parent__name"))


def take_over(earlier, trajectory, editor):
    """Take the codebook of the earlier trajectory over."""
    return actions.take_over_codebook(source=earlier, goal=trajectory, by=editor, now=NOW)


def test_codebook_of_an_earlier_trajectory_comes_with_its_levels(trajectory, earlier, editor):
    n_made = take_over(earlier, trajectory, editor)

    assert (n_made, names(trajectory)) == (2, {"Houvast": None, "Gezicht": "Houvast"})


def test_codebook_that_is_taken_over_twice_comes_once(trajectory, earlier, editor):
    take_over(earlier, trajectory, editor)

    assert (take_over(earlier, trajectory, editor), len(names(trajectory))) == (0, 2)


def test_theme_with_the_same_name_stays_as_it_is(trajectory, earlier, editor):
    own = actions.make_theme(
        trajectory=trajectory, name="Houvast", definition="Van nu.", by=editor, now=NOW
    )

    n_made = take_over(earlier, trajectory, editor)

    own.refresh_from_db()
    assert (n_made, own.definition) == (1, "Van nu.")
    assert names(trajectory) == {"Houvast": None, "Gezicht": "Houvast"}


def test_page_shows_a_theme_in_each_trajectory(client, trajectory, earlier, editor, said):
    take_over(earlier, trajectory, editor)
    theme = Theme.objects.get(trajectory=trajectory, name="Houvast")
    actions.put_under_theme(contributions=[said()], theme=theme, by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("insights:theme_years", args=[theme.pk]))

    found = [(one.trajectory.name, spread.n_points) for one, spread in page.context["years"]]
    assert found == [(trajectory.name, 1), ("Vorige keer", 0)]


def test_page_keeps_a_trajectory_from_a_partner_who_takes_no_part(
    client, trajectory, earlier, editor, partner
):
    take_over(earlier, trajectory, editor)
    theme = Theme.objects.get(trajectory=trajectory, name="Houvast")
    client.force_login(partner)

    page = client.get(reverse("insights:theme_years", args=[theme.pk]))

    assert [one.trajectory.name for one, _spread in page.context["years"]] == [trajectory.name]


def test_themes_are_taken_over_on_the_page(client, trajectory, earlier, editor):
    client.force_login(editor)

    answer = client.post(
        reverse("insights:take_over", args=[trajectory.pk]), {"earlier": earlier.pk}
    )

    assert answer.url == reverse("insights:themes", args=[trajectory.pk])
    assert set(names(trajectory)) >= {"Houvast", "Gezicht"}


@pytest.mark.parametrize("n_items", [1, 3])
def test_grid_of_needs_asks_the_same_queries_however_many_there_are(
    client, trajectory, said, editor, n_items, django_assert_num_queries
):
    for number in range(n_items):
        actions.state_insight(
            trajectory=trajectory,
            statement=f"Er is {number} nodig.",
            kind="wish",
            theme=None,
            needed_by=["child", "school"],
            asks="Een plek in de buurt.",
            support=[said()],
            by=editor,
            now=NOW,
        )
    client.force_login(editor)

    with django_assert_num_queries(5):
        page = client.get(reverse("insights:needs", args=[trajectory.pk]))

    (row,) = page.context["rows"]
    assert [len(insights) for _whom, insights in row.cells] == [n_items, 0, 0, n_items]
    assert "Een plek in de buurt." in page.content.decode()
