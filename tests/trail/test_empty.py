"""An empty, migrated database shows useful pages and never an error."""

import pytest
from django.urls import reverse


@pytest.mark.parametrize("name", ["trail:home", "trail:mine", "account_login"])
def test_stranger_sees_a_page_in_an_empty_installation(client, db, name):
    assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", ["trail:home", "programme:trajectories"])
def test_administrator_sees_a_page_in_an_empty_installation(client, administrator, name):
    client.force_login(administrator)

    answer = client.get(reverse(name))

    assert answer.status_code == 200
    assert "<h1" in answer.content.decode() or "<h2" in answer.content.decode()


@pytest.mark.parametrize(
    "name",
    [
        "programme:trajectory",
        "programme:coverage",
        "programme:question_sets",
        "dialogue:uploads",
        "dialogue:harvest",
        "dialogue:moderation",
        "insights:themes",
        "insights:coding",
        "insights:insights",
        "plan:plan",
    ],
)
def test_editor_sees_what_will_stand_there_in_an_empty_trajectory(client, editor, trajectory, name):
    client.force_login(editor)

    answer = client.get(reverse(name, args=[trajectory.pk]))

    assert (answer.status_code, "<h1" in answer.content.decode()) == (200, True)
