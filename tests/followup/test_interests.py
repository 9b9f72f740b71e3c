"""Which boards take part in a project, and looking back with a partner."""

from datetime import date

import pytest
from django.urls import reverse

from inbreng.core.errors import DomainError
from inbreng.followup.actions import appointing, note_interest
from inbreng.followup.models import EvaluationMoment, Interest
from inbreng.people.models import Organisation
from inbreng.programme.models import TrajectoryAccess
from tests.cast import member
from tests.dialogue.factories import NOW


@pytest.fixture
def board(partnership):
    """A board of the partnership."""
    return Organisation.objects.create(partnership=partnership, kind="board", name="De Wilg")


@pytest.fixture
def project(trajectory, editor):
    """An appointment that is shown as a project."""
    return appointing.make_appointment(
        trajectory=trajectory,
        what="Een uitzendbureau",
        who_words="het bureau",
        due_on=date(2026, 3, 3),
        is_project=True,
        by=editor,
        now=NOW,
    )


def say(client, project, board, stance, words=""):
    """Send the form of a board."""
    typed = {
        "interest-organisation": board.pk,
        "interest-stance": stance,
        "interest-words": words,
    }
    return client.post(reverse("followup:note_interest", args=[project.pk]), typed, follow=True)


def test_board_says_something_else_in_place_of_what_it_said(client, editor, project, board):
    client.force_login(editor)

    say(client, project, board, "curious")
    page = say(client, project, board, "joins", "Met twee scholen.").content.decode()

    (kept,) = project.interests.all()
    assert (kept.stance, kept.noted_by) == ("joins", editor)
    assert "doet mee" in page
    assert "Met twee scholen." in page


def test_board_takes_back_what_it_said(client, editor, project, board):
    client.force_login(editor)
    say(client, project, board, "joins")

    page = say(client, project, board, "nothing").content.decode()

    assert not Interest.objects.exists()
    assert "Nog geen bestuur gaf antwoord." in page


def test_partner_speaks_for_the_own_board_and_for_no_other(client, partnership, project, board):
    other = Organisation.objects.create(partnership=partnership, kind="board", name="De Eik")
    partner = member(partnership, "partner", organisation=board)
    TrajectoryAccess.objects.create(trajectory=project.trajectory, role=partner.roles.get())
    client.force_login(partner)

    say(client, project, board, "joins")
    page = say(client, project, other, "not_now").content.decode()

    assert [str(one) for one in Interest.objects.all()] == ["De Wilg: doet mee"]
    assert "Kies een bestuur, en of het meedoet." in page


def test_reader_speaks_for_no_board(client, reader, project, board):
    client.force_login(reader)

    assert say(client, project, board, "joins").status_code == 403
    assert not Interest.objects.exists()


def test_boards_are_asked_about_projects_only(editor, project, board):
    project.is_project = False

    with pytest.raises(DomainError, match="Alleen bij een project"):
        note_interest(appointment=project, organisation=board, stance="joins", by=editor, now=NOW)


def test_card_of_a_project_tells_what_boards_say(client, editor, project, board):
    note_interest(appointment=project, organisation=board, stance="joins", by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("followup:projects", args=[project.trajectory_id])).content.decode()

    assert "<b>De Wilg</b>: doet mee" in page


def test_looking_back_with_a_partner_keeps_what_both_sides_say(
    client, editor, partnership, trajectory
):
    care = Organisation.objects.create(partnership=partnership, kind="care", name="Jeugdhulp Veen")
    client.force_login(editor)

    client.post(
        reverse("followup:evaluations", args=[trajectory.pk]),
        {
            "moment-title": "Samen optrekken",
            "moment-held_on": "2026-04-01",
            "moment-partner": care.pk,
            "moment-criteria": "Belt binnen een week terug\n\nSluit aan bij het overleg",
        },
    )
    moment = EvaluationMoment.objects.get()
    page = client.post(
        reverse("followup:evaluation", args=[moment.pk]),
        {"outcome": "Bellen lukt.", "outcome_of_partner": "De school belt laat."},
        follow=True,
    )

    told = page.content.decode()
    moment.refresh_from_db()
    assert moment.told == "Bellen lukt.\nDe partner gaf terug: De school belt laat."
    assert page.context["criteria"] == ["Belt binnen een week terug", "Sluit aan bij het overleg"]
    assert [words in told for words in ("Wat we Jeugdhulp Veen teruggaven", "Bellen lukt.")] == [
        True,
        True,
    ]
    assert "De school belt laat." in told
