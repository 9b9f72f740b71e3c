"""Appointments: made, told of, closed, looked back on, and brought to the next meeting."""

import csv
from datetime import date, timedelta
from io import StringIO

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.actions import appointing
from inbreng.followup.models import Appointment, EvaluationMoment, ProgressNote
from inbreng.followup.queries.appointments import open_before
from inbreng.people.models import Letter
from inbreng.programme.models import Gathering, StandingGroup
from tests.dialogue.factories import NOW

SOON = date(2026, 3, 3)


@pytest.fixture
def agree(trajectory, editor):
    """Make an appointment."""

    def make(what="We maken een proef", **fields) -> Appointment:
        wanted = {"who_words": "het bureau", "due_on": SOON, **fields}
        return appointing.make_appointment(
            trajectory=trajectory, what=what, by=editor, now=NOW, **wanted
        )

    return make


def close(appointment, editor, state="done", reason=""):
    appointing.close_appointment(
        appointment=appointment, state=state, closed_reason=reason, by=editor, now=NOW
    )


def test_appointment_needs_somebody(agree):
    with pytest.raises(DomainError, match="wie het doet"):
        agree(who_words=" ")


def test_dropped_appointment_needs_a_reason(agree, editor):
    made = agree()

    with pytest.raises(DomainError):
        close(made, editor, "dropped")

    made.refresh_from_db()
    assert made.state == "open"


def test_appointment_is_closed_once(agree, editor):
    made = agree()
    close(made, editor)

    with pytest.raises(ChangedMeanwhile):
        close(made, editor, "dropped", "Toch niet")


def test_appointment_can_be_opened_again(agree, editor):
    made = agree()
    close(made, editor, "dropped", "Geen geld")

    appointing.reopen_appointment(appointment=made)

    made.refresh_from_db()
    assert (made.state, made.closed_reason, made.closed_at) == ("open", "", None)


def test_open_appointments_open_the_next_meeting_of_the_group(
    agree, editor, trajectory, partnership, gathering
):
    group = StandingGroup.objects.create(partnership=partnership, name="Netwerk gedrag")
    first, second = (
        Gathering.objects.create(
            trajectory=trajectory, title=title, standing_group=group, held_on=held_on
        )
        for title, held_on in (("Eerste", SOON), ("Tweede", SOON + timedelta(days=30)))
    )
    still_open = agree("Nog te doen", gathering=first)
    close(agree("Gedaan", gathering=first), editor)
    agree("Van een andere groep", gathering=gathering)

    assert open_before(second) == [still_open]
    assert open_before(first) == []


def test_remind_writes_once_to_who_does_it(agree, editor, director):
    agree(who_user=director, who_words="")
    agree("Later", who_user=director, who_words="", due_on=SOON + timedelta(days=30))
    agree("Zonder account")
    close(agree("Gedaan", who_user=director, who_words=""), editor)

    appointing.remind(now=NOW)
    appointing.remind(now=NOW + timedelta(days=1))

    (letter,) = Letter.objects.all()
    assert (letter.user, letter.topic) == (director, "reminder")


def test_plan_moment_invites_each_once(agree, trajectory, editor, director):
    moment = appointing.plan_moment(
        trajectory=trajectory,
        title="Halverwege",
        held_on=SOON,
        invited=[editor, director],
        by=editor,
        now=NOW,
    )

    assert {letter.user for letter in Letter.objects.all()} == {editor, director}
    assert set(moment.invited.all()) == {editor, director}


def test_report_moment_needs_words(trajectory, editor):
    moment = appointing.plan_moment(
        trajectory=trajectory, title="Halverwege", held_on=SOON, by=editor, now=NOW
    )

    with pytest.raises(DomainError):
        appointing.report_moment(moment=moment, outcome=" ", by=editor, now=NOW)
    appointing.report_moment(moment=moment, outcome="Het werkt.", by=editor, now=NOW)

    moment.refresh_from_db()
    assert (moment.outcome, moment.reported_by) == ("Het werkt.", editor)


def test_add_page_makes_an_appointment_from_an_insight(client, insight, trajectory, editor):
    client.force_login(editor)
    address = reverse("followup:add_appointment", args=[trajectory.pk])

    answer = client.post(
        f"{address}?inzicht={insight.pk}",
        {"what": "Een proef", "who_words": "het bureau", "due_on": "2026-05-01"},
    )

    assert answer.status_code == 302
    assert Appointment.objects.get().insight == insight


@pytest.mark.parametrize("asked", ["inzicht=0", "inzicht=kat", f"passage={'9' * 30}"])
def test_add_page_knows_no_other_origin(client, trajectory, editor, asked):
    client.force_login(editor)
    address = reverse("followup:add_appointment", args=[trajectory.pk])

    assert client.get(f"{address}?{asked}").status_code == 404


@pytest.mark.parametrize(
    "typed",
    [
        {"what": "", "who_words": "x", "due_on": "2026-05-01"},
        {"what": "x", "due_on": "2026-05-01"},
        {"what": "x", "who_words": "x", "due_on": "morgen"},
        {"what": "x" * 301, "who_words": "x", "due_on": "2026-05-01"},
        {"what": "x", "who_user": "99999", "due_on": "2026-05-01"},
    ],
)
def test_add_page_refuses_what_makes_no_sense(client, trajectory, editor, typed):
    client.force_login(editor)

    page = client.post(reverse("followup:add_appointment", args=[trajectory.pk]), typed)

    assert page.status_code == 422
    assert not Appointment.objects.exists()


def test_who_does_it_tells_how_it_goes_and_closes_it(client, agree, council_member):
    made = agree(who_user=council_member, who_words="")
    client.force_login(council_member)

    client.post(reverse("followup:appointment", args=[made.pk]), {"text": "Het loopt."})
    client.post(reverse("followup:close_appointment", args=[made.pk]), {"close-state": "done"})

    made.refresh_from_db()
    assert (ProgressNote.objects.get().text, made.state) == ("Het loopt.", "done")


def test_close_page_keeps_what_was_typed_when_it_refuses(client, agree, editor):
    made = agree()
    client.force_login(editor)

    page = client.post(
        reverse("followup:close_appointment", args=[made.pk]), {"close-state": "dropped"}
    )

    assert page.status_code == 422
    assert "Schrijf op waarom dit vervalt" in page.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Te laat", "Op tijd", "Gedaan"]),
        ("stand=late", ["Te laat"]),
        ("stand=done", ["Gedaan"]),
        ("whose=mine", ["Op tijd"]),
        ("text=te%20l", ["Te laat"]),
        ("stand=kat", ["Te laat", "Op tijd", "Gedaan"]),
    ],
)
def test_list_shows_what_is_asked(client, agree, editor, director, asked, found, trajectory):
    today = timezone.localdate()
    agree("Te laat", due_on=today - timedelta(days=1))
    agree("Op tijd", due_on=today, who_user=director)
    close(agree("Gedaan", due_on=today), editor)
    client.force_login(director)

    page = client.get(f"{reverse('followup:actions', args=[trajectory.pk])}?{asked}")

    assert [one.what for one in page.context["page"]] == found


def test_lists_cost_the_same_with_one_and_with_three(
    client, agree, editor, director, trajectory, django_assert_num_queries
):
    client.force_login(editor)
    costs = {"actions": 8, "projects": 8}
    agree(who_user=director, is_project=True)
    for name, n_queries in costs.items():
        with django_assert_num_queries(n_queries):
            client.get(reverse(f"followup:{name}", args=[trajectory.pk]))
    for _ in range(2):
        agree(who_user=director, is_project=True)

    for name, n_queries in costs.items():
        with django_assert_num_queries(n_queries):
            client.get(reverse(f"followup:{name}", args=[trajectory.pk]))


def test_own_list_holds_what_somebody_made_or_does(client, agree, editor, director, partner):
    agree("Van de directeur", who_user=director, who_words="")
    for user, n_found in ((editor, 1), (director, 1), (partner, 0)):
        client.force_login(user)

        page = client.get(reverse("followup:own_appointments"))

        assert len(page.context["page"]) == n_found


def test_csv_holds_no_formulas(client, agree, editor, trajectory):
    agree("=1+1")
    client.force_login(editor)

    answer = client.get(reverse("followup:actions_csv", args=[trajectory.pk]))

    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1] == ["'=1+1", "het bureau", "2026-03-03", "open", ""]


def test_calendar_holds_open_appointments_as_whole_days(client, agree, editor, trajectory):
    agree()
    close(agree("Gedaan"), editor)
    client.force_login(editor)

    answer = client.get(reverse("followup:actions_ics", args=[trajectory.pk]))

    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (str(event["summary"]), event["dtstart"].dt) == ("We maken een proef (het bureau)", SOON)


def test_evaluation_is_planned_and_reported_on_pages(client, agree, editor, director):
    made = agree()
    client.force_login(editor)

    client.post(
        reverse("followup:plan_evaluation", args=[made.pk]),
        {
            "moment-title": "Halverwege",
            "moment-held_on": "2026-04-01",
            "moment-invited": [director.pk],
        },
    )
    moment = EvaluationMoment.objects.get()
    client.post(reverse("followup:evaluation", args=[moment.pk]), {"outcome": "Het werkt."})

    page = client.get(reverse("followup:appointment", args=[made.pk])).content.decode()
    assert "Halverwege" in page
    assert "Het werkt." in page


@pytest.mark.parametrize(("title", "n_told"), [("We maken een proef", 1), ("Halverwege", 2)])
def test_list_of_evaluations_names_an_appointment_once(client, agree, editor, title, n_told):
    made = agree()
    appointing.plan_moment(
        trajectory=made.trajectory,
        title=title,
        held_on=SOON,
        appointment=made,
        by=editor,
        now=NOW,
    )
    client.force_login(editor)

    page = client.get(reverse("followup:evaluations", args=[made.trajectory_id])).content.decode()

    assert page.count("We maken een proef") + page.count("Halverwege") == n_told
