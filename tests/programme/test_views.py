"""Pages of the programme: what is shown and kept, to whom it is refused, and what it costs."""

from datetime import date

import pytest
from django.urls import reverse

from inbreng.people.models import Organisation
from inbreng.programme import actions
from inbreng.programme.models import Gathering, Question, Seat, Table, Trajectory


@pytest.mark.parametrize("n_gatherings", [1, 3])
def test_trajectory_page_costs_the_same_for_more_gatherings(
    client, editor, trajectory, django_assert_num_queries, n_gatherings
):
    for number in range(n_gatherings):
        Gathering.objects.create(trajectory=trajectory, title=f"Avond {number}")
    client.force_login(editor)

    with django_assert_num_queries(7):
        client.get(reverse("programme:trajectory", args=[trajectory.pk]))


@pytest.mark.parametrize("n_tables", [1, 3])
def test_gathering_page_costs_the_same_for_more_tables_and_questions(
    client, editor, gathering, parent, django_assert_num_queries, n_tables
):
    for number in range(n_tables):
        table = actions.set_table(gathering=gathering, label=f"T{number}", seats={parent: 5})
        actions.ask_question(gathering=gathering, text=f"Vraag {number}?", tables=[table])
    client.force_login(editor)

    with django_assert_num_queries(12):
        client.get(reverse("programme:gathering", args=[gathering.pk]))


def test_gathering_page_says_which_time_it_is(client, editor, trajectory):
    wanted = {"trajectory": trajectory, "format": "network_meeting", "new_group": "Kring"}
    actions.make_gathering(title="Eerder", held_on=date(2026, 1, 1), **wanted)
    later = actions.make_gathering(title="Later", held_on=date(2026, 5, 1), **wanted)
    client.force_login(editor)

    page = client.get(reverse("programme:gathering", args=[later.pk])).content.decode()

    assert "2e bijeenkomst van Kring" in page


@pytest.mark.parametrize(
    ("form", "words"), [("cafe", "1 tafel · 13 aanwezigen"), ("poll", "navraag · 13 personen")]
)
def test_nobody_is_called_present_where_people_answered_by_a_link(
    client, editor, trajectory, form, words
):
    gathering = Gathering.objects.create(
        trajectory=trajectory,
        title="Wat merk je?",
        format=form,
        n_participants=13,
        participants_exact=True,
    )
    actions.set_table(gathering=gathering, label="Hier")
    client.force_login(editor)

    page = client.get(reverse("programme:trajectory", args=[trajectory.pk])).content.decode()

    assert words in page


def test_new_gathering_is_kept_with_who_was_represented(client, editor, trajectory, municipality):
    client.force_login(editor)

    client.post(
        reverse("programme:add_gathering", args=[trajectory.pk]),
        {
            "title": "Café",
            "format": "cafe",
            "held_on": "2026-04-01",
            "n_participants": "40",
            "organisations": [municipality.pk],
        },
    )

    made = Gathering.objects.get()
    assert (made.title, made.n_participants, made.participants_exact) == ("Café", 40, False)
    assert list(made.organisations.all()) == [municipality]


def test_organisation_of_another_partnership_is_refused(client, editor, outsider, trajectory):
    elsewhere = outsider.roles.get().partnership
    foreign = Organisation.objects.create(partnership=elsewhere, kind="board", name="Vreemd")
    client.force_login(editor)

    answer = client.post(
        reverse("programme:add_gathering", args=[trajectory.pk]),
        {"title": "X", "format": "cafe", "held_on": "2026-04-01", "organisations": [foreign.pk]},
    )

    assert (answer.status_code, Gathering.objects.count()) == (422, 0)


def test_table_without_a_count_counts_its_seats(client, editor, gathering, parent, teacher):
    client.force_login(editor)

    client.post(
        reverse("programme:add_table", args=[gathering.pk]),
        {"label": "Tafel 2", f"seat_{parent.pk}": "5", f"seat_{teacher.pk}": "2"},
    )

    assert Table.objects.get().n_participants == 7
    assert Seat.objects.count() == 2


def test_table_with_a_taken_name_keeps_what_was_typed(client, editor, gathering, table):
    client.force_login(editor)

    answer = client.post(
        reverse("programme:add_table", args=[gathering.pk]),
        {"label": "Tafel 1", "n_participants": "9"},
    )

    page = answer.content.decode()
    assert (answer.status_code, 'value="9"' in page) == (422, True)
    assert "Er is al een tafel met deze naam." in page


def test_question_of_which_somebody_said_something_stays(client, editor, gathering, said):
    question = actions.ask_question(gathering=gathering, text="Wat mis je?")
    said(question=question)
    client.force_login(editor)

    page = client.post(
        reverse("programme:remove_question", args=[question.pk]), follow=True
    ).content.decode()

    assert "Daarom blijft hij staan" in page
    assert Question.objects.count() == 1


def test_trajectory_that_ends_before_it_begins_is_refused(client, editor, partnership):
    client.force_login(editor)

    answer = client.post(
        reverse("programme:add_trajectory", args=[partnership.pk]),
        {"name": "Nieuw", "begins_on": "2026-05-01", "ends_on": "2026-04-01"},
    )

    assert (answer.status_code, Trajectory.objects.count()) == (422, 0)


def test_partner_sees_only_the_trajectories_of_their_own(client, partner, partnership, trajectory):
    actions.make_trajectory(
        partnership=partnership, name="Niet voor partners", begins_on=date(2026, 1, 1)
    )
    client.force_login(partner)

    page = client.get(reverse("programme:trajectories")).content.decode()

    assert (trajectory.name in page, "Niet voor partners" in page) == (True, False)


def test_reader_can_not_shape_the_programme(client, reader, gathering):
    client.force_login(reader)

    answer = client.post(reverse("programme:add_table", args=[gathering.pk]), {"label": "X"})

    assert (answer.status_code, Table.objects.count()) == (403, 0)


@pytest.mark.parametrize(("role", "is_told"), [("editor", True), ("council_member", False)])
def test_size_of_a_group_under_five_is_told_to_staff_only(
    client, request, gathering, parent, role, is_told
):
    actions.set_table(gathering=gathering, label="T", seats={parent: 3}, n_participants=40)
    client.force_login(request.getfixturevalue(role))

    answer = client.get(reverse("programme:gathering", args=[gathering.pk]))

    assert (" 3</span>" in answer.content.decode()) is is_told


@pytest.mark.parametrize(("role", "is_told"), [("editor", True), ("council_member", False)])
def test_small_group_can_not_be_worked_back_from_the_rest_of_its_table(
    client, request, gathering, parent, teacher, role, is_told
):
    actions.set_table(
        gathering=gathering, label="T", seats={parent: 9, teacher: 3}, n_participants=12
    )
    client.force_login(request.getfixturevalue(role))

    answer = client.get(reverse("programme:gathering", args=[gathering.pk]))

    assert (" 9</span>" in answer.content.decode()) is is_told


@pytest.mark.parametrize(("role", "is_told"), [("editor", True), ("council_member", False)])
def test_table_tells_how_many_of_its_people_were_staff(
    client, request, gathering, teacher, own_consultant, role, is_told
):
    actions.set_table(
        gathering=gathering, label="T", seats={teacher: 14, own_consultant: 4}, n_participants=18
    )
    client.force_login(request.getfixturevalue(role))

    answer = client.get(reverse("programme:gathering", args=[gathering.pk])).content.decode()

    told = "18 personen (van wie 4 medewerkers van het samenwerkingsverband)"
    assert (told in " ".join(answer.split())) is is_told


def test_table_is_of_the_organisations_that_sat_there(client, editor, table, municipality):
    client.force_login(editor)
    address = reverse("programme:edit_table", args=[table.pk])

    client.post(address, {"label": "Tafel 1", "organisations": [municipality.pk]})

    page = client.get(reverse("programme:gathering", args=[table.gathering_id])).content.decode()
    assert list(table.organisations.all()) == [municipality]
    assert "met Proefdam" in " ".join(page.split())


def test_table_is_asked_who_sat_there_as_staff(client, editor, table, teacher, own_consultant):
    client.force_login(editor)

    form = client.get(reverse("programme:edit_table", args=[table.pk])).context["form"]

    asked = [[field.label for field in seats] for seats in (form.guest_seats(), form.staff_seats())]
    assert asked == [["leerkrachten"], ["consulenten"]]


@pytest.mark.parametrize(
    ("role", "said"), [("editor", "3 personen"), ("reader", "minder dan vijf personen")]
)
@pytest.mark.parametrize("page", ["gathering", "coverage"])
def test_small_table_is_fewer_than_five_people_to_who_is_no_staff(
    client, request, gathering, parent, page, role, said
):
    actions.set_table(gathering=gathering, label="T", seats={parent: 3}, n_participants=3)
    address = {"gathering": [gathering.pk], "coverage": [gathering.trajectory_id]}
    client.force_login(request.getfixturevalue(role))

    answer = client.get(reverse(f"programme:{page}", args=address[page])).content.decode()

    shown = [size for size in ("3 personen", "minder dan vijf personen") if size in answer]
    assert shown == [said]


@pytest.fixture
def talk(trajectory):
    return Gathering.objects.create(
        trajectory=trajectory,
        title="In gesprek, 3 maart 2026",
        held_on=date(2026, 3, 3),
        format="small_talk",
        place="Schoolplein",
        n_participants=1,
    )


@pytest.mark.parametrize(("role", "is_told"), [("editor", True), ("council_member", False)])
def test_day_place_and_questions_of_a_small_talk_are_told_to_staff_only(
    client, request, talk, role, is_told
):
    question = actions.ask_question(gathering=talk, text="Wat valt op?")
    client.force_login(request.getfixturevalue(role))

    page = client.get(reverse("programme:gathering", args=[talk.pk])).content.decode()

    leads = reverse("dialogue:question", args=[question.pk])
    told = [words in page for words in ("Schoolplein", leads, "3 maart 2026")]
    assert told == [is_told] * 3
    assert "?gathering=talks" in page


@pytest.mark.parametrize(
    ("role", "is_told"),
    [
        ("editor", True),
        ("director", True),
        ("consultant", False),
        ("council_member", False),
        ("reader", False),
    ],
)
def test_small_talks_are_listed_by_day_to_staff_and_counted_to_others(
    client, request, trajectory, talk, role, is_told
):
    Gathering.objects.create(trajectory=trajectory, title="Avond")
    client.force_login(request.getfixturevalue(role))

    page = client.get(reverse("programme:trajectory", args=[trajectory.pk])).content.decode()

    leads = reverse("programme:gathering", args=[talk.pk])
    assert [words in page for words in ("3 maart 2026", leads)] == [is_told] * 2
    assert ("En 1 keer “in gesprek met…”" in page) is not is_told
    assert "Avond" in page
