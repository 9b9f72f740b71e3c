"""What the bench costs: as many queries for three as for one."""

import pytest
from django.urls import reverse

from inbreng.insights import actions
from tests.dialogue.factories import NOW


@pytest.fixture
def theme(trajectory):
    return actions.make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)


@pytest.fixture
def coder(client, editor):
    """The browser of the editor."""
    client.force_login(editor)
    return client


def under(theme, *points, by=None):
    actions.put_under_theme(contributions=points, theme=theme, by=by, now=NOW)


@pytest.mark.parametrize("n_points", [1, 3])
def test_bench_costs_the_same_for_more_points(
    coder, trajectory, theme, said, editor, django_assert_num_queries, n_points
):
    actions.start_codebook(trajectory=trajectory, by=None, now=NOW)
    for _ in range(n_points):
        under(theme, said(), by=editor)

    with django_assert_num_queries(22):
        coder.get(reverse("insights:bench", args=[trajectory.pk]))


@pytest.mark.parametrize("n_themes", [1, 3])
def test_opening_a_point_costs_the_same_for_more_themes(
    coder, trajectory, said, editor, django_assert_num_queries, n_themes
):
    point = said()
    for number in range(n_themes):
        made = actions.make_theme(trajectory=trajectory, name=f"{number}", by=None, now=NOW)
        under(made, point, by=editor)
    asked = {"HX-Request": "true", "HX-Target": "bench-point"}

    with django_assert_num_queries(12):
        way = reverse("insights:bench", args=[trajectory.pk])
        coder.get(way, {"punt": point.pk}, headers=asked)


@pytest.mark.parametrize("n_themes", [1, 3])
def test_step_costs_the_same_for_more_themes(
    coder, trajectory, theme, said, editor, django_assert_num_queries, n_themes
):
    point = said()
    for number in range(n_themes):
        made = actions.make_theme(trajectory=trajectory, name=f"{number}", by=None, now=NOW)
        under(made, point, by=editor)

    with django_assert_num_queries(25):
        way = reverse("insights:code", args=[trajectory.pk, point.pk])
        coder.post(way, {"theme": theme.pk}, headers={"HX-Request": "true"})
