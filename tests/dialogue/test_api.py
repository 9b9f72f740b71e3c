"""The API gives what the page shows, and says in one shape what is the matter."""

import json
from pathlib import Path

import pytest

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import Contribution
from inbreng.programme.models import Question, Table
from tests.dialogue.factories import ContributionFactory, SourceFactory, WordingFactory

SNAPSHOT = Path(__file__).with_name("openapi.json")


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering)


@pytest.fixture
def said(source, parent):
    def say(text, **fields) -> Contribution:
        contribution = ContributionFactory(source=source, perspective=parent, **fields)
        WordingFactory(contribution=contribution, text=text)
        reindex_contributions(pks=[contribution.pk])
        return contribution

    return say


@pytest.fixture
def address(trajectory) -> str:
    return f"/api/trajectories/{trajectory.pk}/contributions"


def test_contribution_is_told_with_its_place(
    client, address, said, table, gathering, editor, parent
):
    question = Question.objects.create(gathering=gathering, text="Wat mis je?", heading="Zorg")
    point = said("Meer tijd", table=table, question=question, kind="wish", line=4, path=["Nodig:"])
    client.force_login(editor)

    answer = client.get(address).json()

    assert answer["count"] == 1
    assert answer["next"] is None
    assert answer["contributions"] == [
        {
            "id": point.pk,
            "key": str(point.key),
            "url": f"/bijdragen/{point.pk}/",
            "text": "Meer tijd",
            "beside": [],
            "path": ["Nodig:"],
            "erased_at": None,
            "state": "visible",
            "moment": "answer",
            "kind": "wish",
            "suggested_kind": "",
            "sort": "",
            "is_quoted": False,
            "is_heavy": False,
            "is_disagreed": False,
            "is_minority": False,
            "gathering": {"id": gathering.pk, "name": "Rondetafel ouders", "held_on": "2026-02-12"},
            "table": {"id": table.pk, "name": "Tafel 1"},
            "question": {"id": question.pk, "name": "Wat mis je?"},
            "topic": "Zorg",
            "perspective": {"id": parent.pk, "name": "ouder"},
            "addressed_to": None,
            "school_type": "",
            "page": None,
            "line": 4,
        }
    ]


def test_small_table_and_file_are_not_told_to_others(client, address, said, gathering, reader):
    small = Table.objects.create(gathering=gathering, label="Tafel 2", n_participants=3)
    said("Klein", table=small, line=4)
    said("Achter", state="quarantined")
    client.force_login(reader)

    answer = client.get(address).json()
    by_table = client.get(address, {"table": small.pk})

    (told,) = answer["contributions"]
    assert (told["table"], told["perspective"], told["line"]) == (None, None, None)
    assert by_table.status_code == 422
    assert by_table.json() == client.get(address, {"table": small.pk + 999}).json() | {
        "errors": by_table.json()["errors"]
    }


def test_steps_lead_through_all_of_it(client, address, said, reader):
    for number in range(52):
        said(f"Punt {number}", kind="wish")
    client.force_login(reader)

    first = client.get(address, {"kind": "wish"}).json()
    second = client.get(first["next"]).json()

    told = [one["text"] for one in first["contributions"] + second["contributions"]]
    assert (first["count"], len(set(told)), second["next"]) == (52, 52, None)


@pytest.mark.parametrize("n_lines", [1, 3])
def test_costs_the_same_for_one_and_for_three(
    client, address, said, editor, n_lines, django_assert_num_queries
):
    for number in range(n_lines):
        said(f"Punt {number}")
    client.force_login(editor)

    with django_assert_num_queries(9):
        answer = client.get(address)

    assert len(answer.json()["contributions"]) == n_lines


@pytest.mark.parametrize(
    ("role", "query", "status"),
    [
        (None, {}, 401),
        ("outsider", {}, 403),
        ("editor", {"kind": "nonsense"}, 422),
        ("editor", {"state": "staged"}, 422),
        ("reader", {"state": "quarantined"}, 422),
        ("reader", {"school_type": "sbo"}, 422),
    ],
)
def test_problems_have_one_shape(client, request, address, role, query, status):
    if role:
        client.force_login(request.getfixturevalue(role))

    answer = client.get(address, query)

    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_unknown_trajectory_is_a_problem_too(client, editor):
    client.force_login(editor)

    answer = client.get("/api/trajectories/0/contributions")

    assert (answer.status_code, answer.json()["status"]) == (404, 404)


def test_description_is_as_it_was_agreed(client):
    """When this fails on purpose: write the new answer over the snapshot and tell it to users."""
    described = client.get("/api/openapi.json").json()

    kept = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    assert described == kept
