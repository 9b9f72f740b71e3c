"""The same theme through the years, and who needs what."""

import pytest
from django.urls import reverse

from inbreng.insights import actions
from inbreng.insights.models import Insight, Theme
from inbreng.programme.models import Gathering, Trajectory
from tests.cast import BEGAN
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory


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

    found = [(year.theme.trajectory.name, year.spread.n_points) for year in page.context["years"]]
    assert found == [(trajectory.name, 1), ("Vorige keer", 0)]


def test_page_shows_the_gatherings_at_which_a_theme_or_its_parts_came_up(
    client, trajectory, gathering, editor, said
):
    theme = actions.make_theme(trajectory=trajectory, name="Houvast", by=editor, now=NOW)
    part = actions.make_theme(
        trajectory=trajectory, name="Gezicht", parent=theme, by=editor, now=NOW
    )
    actions.put_under_theme(contributions=[said(), said()], theme=part, by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("insights:theme_years", args=[theme.pk]))

    ((occasion, mark),) = page.context["years"][0].marks
    voices = client.get(mark.url)
    assert (occasion.pk, mark.n) == (gathering.pk, 2)
    assert len(voices.context["voices"]) == 2


def test_theme_of_the_same_name_is_the_same_theme_in_another_year(
    client, trajectory, earlier, editor
):
    own = actions.make_theme(trajectory=trajectory, name="houvast", by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("insights:theme_years", args=[own.pk]))

    names = [year.theme.trajectory.name for year in page.context["years"]]
    assert names == [trajectory.name, "Vorige keer"]


def test_what_is_left_over_is_no_theme_of_other_years(client, trajectory, earlier, editor):
    client.force_login(editor)
    for one in (trajectory, earlier):
        client.get(reverse("insights:themes", args=[one.pk]))
    rest = Theme.objects.get(trajectory=trajectory, is_rest=True)

    page = client.get(reverse("insights:theme_years", args=[rest.pk]))

    assert [year.theme for year in page.context["years"]] == [rest]


def test_page_tells_what_was_made_of_the_theme_before_but_no_drafts_to_the_council(
    client, trajectory, earlier, editor, council_member
):
    theme = actions.make_theme(trajectory=trajectory, name="Houvast", by=editor, now=NOW)
    then = Theme.objects.get(trajectory=earlier, name="Houvast")
    for number, state in enumerate(("agreed", "draft"), start=1):
        Insight.objects.create(
            trajectory=earlier,
            number=number,
            statement=state,
            kind="wish",
            theme=then,
            state=state,
            made_at=NOW,
            agreed_at=NOW if state == "agreed" else None,
        )
    told = []
    for user in (editor, council_member):
        client.force_login(user)
        page = client.get(reverse("insights:theme_years", args=[theme.pk]))
        told.append([insight.statement for insight in page.context["years"][1].insights])

    assert told == [["agreed", "draft"], ["agreed"]]


@pytest.mark.parametrize("n_items", [1, 3])
def test_page_asks_the_same_queries_however_many_gatherings_and_insights_there_are(
    client, trajectory, editor, n_items, django_assert_num_queries
):
    theme = actions.make_theme(trajectory=trajectory, name="Houvast", by=editor, now=NOW)
    for number in range(n_items):
        held = Gathering.objects.create(trajectory=trajectory, title=f"Avond {number}")
        point = ContributionFactory(source=SourceFactory(gathering=held), table=None)
        actions.put_under_theme(contributions=[point], theme=theme, by=editor, now=NOW)
        actions.state_insight(
            trajectory=trajectory,
            statement=f"Er is {number} nodig.",
            kind="wish",
            theme=theme,
            support=[point],
            by=editor,
            now=NOW,
        )
    client.force_login(editor)

    with django_assert_num_queries(11):
        page = client.get(reverse("insights:theme_years", args=[theme.pk]))

    (year,) = page.context["years"]
    assert (len(year.marks), len(year.insights)) == (n_items, n_items)


def test_page_keeps_a_trajectory_from_a_partner_who_takes_no_part(
    client, trajectory, earlier, editor, partner
):
    take_over(earlier, trajectory, editor)
    theme = Theme.objects.get(trajectory=trajectory, name="Houvast")
    client.force_login(partner)

    page = client.get(reverse("insights:theme_years", args=[theme.pk]))

    assert [year.theme.trajectory.name for year in page.context["years"]] == [trajectory.name]


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
