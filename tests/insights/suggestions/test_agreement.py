"""How far coders agree: what counts, what the page says, whom it costs what."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from inbreng.insights import actions
from inbreng.insights.actions.comparing import keep_agreement
from inbreng.insights.models import Coding, Suggestion, Theme
from inbreng.insights.queries import agreement as queries
from tests.dialogue.factories import NOW
from tests.insights.suggestions.conftest import HANDS, LATER


@pytest.fixture
def give(trajectory):
    """Put a point under a theme, by its name, as somebody."""

    def put(point, name, by):
        theme, _is_new = Theme.objects.get_or_create(trajectory=trajectory, name=name)
        actions.put_under_theme(contributions=[point], theme=theme, by=by, now=NOW)

    return put


@pytest.fixture
def world(points, give, editor, quality_lead):
    """Four points that two people saw, differing on the last; a fifth that one saw."""
    found = points(HANDS[:5])
    for point, name in zip(found[:3], ("Rust", "Rust", "Tijd"), strict=True):
        give(point, name, editor)
        give(point, name, quality_lead)
    give(found[3], "Rust", editor)
    give(found[3], "Tijd", quality_lead)
    give(found[4], "Rust", editor)
    return SimpleNamespace(points=found, pair=f"{editor.pk}-{quality_lead.pk}")


def test_points_that_two_looked_at_are_compared(world, trajectory):
    report = queries.agreement_of(trajectory)

    pair = report.comparison(world.pair)
    assert (pair["n_points"], pair["differing"]) == (4, [world.points[3].pk])
    assert pair["alpha"] == pytest.approx(1 - (1 / 4) / (2 * 5 * 3 / (8 * 7)))


def test_machine_is_compared_where_it_judged_and_nobody_took_it_over(
    world, trajectory, ready, editor
):
    rust = Theme.objects.get(name="Rust")
    judged = {"run": ready, "theme": rust, "probability": 0.9, "is_chosen": True, "is_blind": True}
    for point in world.points[:3]:
        Suggestion.objects.create(contribution=point, **judged)
    Suggestion.objects.filter(contribution=world.points[0]).update(
        state="confirmed", decided_by=editor, decided_at=LATER
    )

    report = queries.agreement_of(trajectory)

    assert report.coders[queries.MACHINE] == 2
    assert report.comparison(f"{editor.pk}-machine")["differing"] == [world.points[2].pk]


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        (0.8, "sterk"),
        (0.79, "genoeg om voorlopig op te bouwen"),
        (0.667, "genoeg om voorlopig op te bouwen"),
        (0.66, "jullie bedoelen nog niet hetzelfde"),
        (None, "nog niet te zeggen"),
    ],
)
def test_alpha_is_said_by_the_bounds_of_krippendorff(alpha, words):
    assert queries.in_words(alpha) == words


def test_very_many_codings_are_told_as_last_worked_out(
    world, trajectory, give, editor, monkeypatch
):
    monkeypatch.setattr(queries, "MOST_AT_ONCE", 1)
    before = queries.agreement_of(trajectory)
    keep_agreement(trajectory=trajectory, now=LATER)
    kept = queries.agreement_of(trajectory)
    give(world.points[0], "Tijd", editor)

    after = queries.agreement_of(trajectory)

    assert (before.comparisons, before.is_old) == ([], True)
    assert (kept.is_old, kept.counted_at) == (False, LATER)
    assert (after.is_old, after.comparisons) == (True, kept.comparisons)


def test_page_shows_what_each_gave_where_they_differ(client, editor, trajectory, world):
    client.force_login(editor)

    page = client.get(reverse("insights:agreement", args=[trajectory.pk]), {"wie": world.pair})

    (difference,) = page.context["differences"]
    assert difference.given == [("editor", ["Rust"]), ("quality_lead", ["Tijd"])]
    assert f"?punt={world.points[3].pk}" in page.content.decode()


def test_page_without_two_coders_says_what_will_stand_there(client, editor, trajectory):
    client.force_login(editor)

    page = client.get(reverse("insights:agreement", args=[trajectory.pk]))

    assert "Nog niets te vergelijken" in page.content.decode()


@pytest.mark.parametrize("n_differing", [1, 3])
def test_page_costs_the_same_for_more_differences(
    client,
    editor,
    quality_lead,
    trajectory,
    points,
    give,
    django_assert_num_queries,
    n_differing,
):
    for point in points(HANDS[:n_differing]):
        give(point, "Rust", editor)
        give(point, "Tijd", quality_lead)
    client.force_login(editor)

    with django_assert_num_queries(21):
        client.get(reverse("insights:agreement", args=[trajectory.pk]))


def test_suggestion_is_taken_over_beside_the_point(client, editor, trajectory, suggested):
    theme, (one,) = suggested(1)
    client.force_login(editor)
    at = [trajectory.pk, one.contribution_id]

    beside = client.get(reverse("insights:beside", args=at)).content.decode()
    blind = client.get(reverse("insights:beside", args=at), {"blind": "1"}).content.decode()
    client.post(reverse("insights:code", args=at), {"suggestion": f"yes-{one.pk}"})

    assert (f"yes-{one.pk}" in beside, f"yes-{one.pk}" in blind) == (True, False)
    assert list(Coding.objects.values_list("theme", "coded_by")) == [(theme.pk, editor.pk)]
