"""Themes and insights for programs: what the pages show, to who may see them."""

import pytest

from inbreng.insights.models import Insight, Theme
from tests.dialogue.factories import NOW


@pytest.fixture
def themes(trajectory) -> str:
    return f"/api/trajectories/{trajectory.pk}/themes"


@pytest.fixture
def insights(trajectory) -> str:
    return f"/api/trajectories/{trajectory.pk}/insights"


def test_theme_is_told_with_its_place_and_its_points(
    client, themes, editor, theme, part, said, code
):
    code(said(), theme, editor)
    code(said("Achter", state="quarantined"), theme, editor)
    client.force_login(editor)

    answer = client.get(themes).json()

    assert (answer["count"], answer["next"]) == (2, None)
    assert answer["themes"][0] == {
        "id": theme.pk,
        "key": str(theme.key),
        "url": f"/themas/{theme.pk}/",
        "name": "Houvast",
        "parent": None,
        "definition": "Weten bij wie je moet zijn.",
        "examples_in": "een vast gezicht",
        "examples_out": "",
        "is_question": False,
        "is_rest": False,
        "n_points": 1,
    }
    assert (answer["themes"][1]["name"], answer["themes"][1]["parent"]) == (
        "Vast gezicht",
        str(theme.key),
    )


def test_insight_is_told_with_its_voices_and_sources(
    client, insights, reader, insight, theme, said, back, outside
):
    point, against, held = said(), said(), said(state="quarantined")
    back(insight, point)
    back(insight, against, "against")
    back(insight, held)
    client.force_login(reader)

    answer = client.get(insights).json()

    assert answer["insights"] == [
        {
            "id": insight.pk,
            "number": 1,
            "url": f"/inzichten/{insight.pk}/",
            "statement": "Ouders zoeken houvast.",
            "is_question": False,
            "kind": "wish",
            "use": "plan",
            "core": "",
            "known": "",
            "still_open": "",
            "needed_by": [],
            "asks": "",
            "state": "agreed",
            "theme": str(theme.key),
            "agreed_at": "2026-03-01T12:00:00Z",
            "agreed_with": "het kernteam",
            "voices": {"for": [str(point.key)], "against": [str(against.key)]},
            "outside_sources": [
                {
                    "kind": "law",
                    "title": "Wet passend onderwijs",
                    "place": "",
                    "says": "Scholen werken samen.",
                    "address": "",
                    "dated_on": "2026-03-01",
                }
            ],
        }
    ]


@pytest.mark.parametrize(("role", "n_told"), [("editor", 1), ("council_member", 0)])
def test_draft_is_told_to_staff_only(client, request, insights, trajectory, role, n_told):
    Insight.objects.create(trajectory=trajectory, number=1, statement="Half af.", made_at=NOW)
    client.force_login(request.getfixturevalue(role))

    assert client.get(insights).json()["count"] == n_told


def test_consultant_sees_no_voice_of_elsewhere(client, insights, consultant, insight, said, back):
    back(insight, said())
    client.force_login(consultant)

    (told,) = client.get(insights).json()["insights"]

    assert told["voices"] == {"for": [], "against": []}


def test_steps_lead_through_the_whole_codebook(client, themes, reader, trajectory):
    Theme.objects.bulk_create(
        Theme(trajectory=trajectory, name=f"Thema {number}", position=number)
        for number in range(60)
    )
    client.force_login(reader)

    first = client.get(themes).json()
    second = client.get(first["next"]).json()

    names = [one["name"] for one in first["themes"] + second["themes"]]
    assert (names, second["next"]) == ([f"Thema {number}" for number in range(60)], None)


@pytest.mark.parametrize("n_insights", [1, 3])
def test_insights_cost_the_same_for_one_and_for_three(
    client, insights, editor, trajectory, said, back, n_insights, django_assert_num_queries
):
    for number in range(n_insights):
        made = Insight.objects.create(
            trajectory=trajectory, number=number, statement="Zo.", made_at=NOW
        )
        back(made, said())
    client.force_login(editor)

    with django_assert_num_queries(8):
        answer = client.get(insights)

    assert len(answer.json()["insights"]) == n_insights


@pytest.mark.parametrize(
    ("role", "query", "status"),
    [(None, {}, 401), ("outsider", {}, 403), ("editor", {"page": 0}, 422)],
)
@pytest.mark.parametrize("name", ["themes", "insights"])
def test_problems_have_one_shape(client, request, name, role, query, status):
    address = request.getfixturevalue(name)
    if role:
        client.force_login(request.getfixturevalue(role))

    answer = client.get(address, query)

    assert (answer.status_code, answer.headers["Content-Type"]) == (
        status,
        "application/problem+json",
    )
