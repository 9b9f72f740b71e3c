"""A small talk is logged in a minute and counts in the same harvest."""

from datetime import date
from uuid import UUID

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.core.errors import DomainError
from inbreng.dialogue.actions.moderating import refuse
from inbreng.dialogue.actions.small_talks import SmallTalk, log_small_talk, points_from
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution, Source
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest_page
from inbreng.people.models import Organisation, Person
from inbreng.programme.models import Gathering
from tests.dialogue.factories import NOW

KEY = UUID("00000000-0000-4000-8000-000000000001")


@pytest.fixture
def typed(parent):
    return {
        "key": str(KEY),
        "perspective": parent.pk,
        "said": "Nodig:\n\tmeer tijd\n\trust in de klas\nHet gaat goed zo",
        "held_on": timezone.localdate().isoformat(),
        "place": "Schoolplein",
    }


@pytest.fixture
def address(trajectory) -> str:
    return reverse("dialogue:small_talk", args=[trajectory.pk])


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("een\n\ntwee\n", [((), "een"), ((), "twee")]),
        ("- een\n• twee", [((), "een"), ((), "twee")]),
        (
            "A\n\tB\n\t\tc\n\td\ne",
            [(("A",), "B"), (("A", "B"), "c"), (("A",), "d"), ((), "e")],
        ),
        ("A\n\tWensen:\n\t\tc", [(("A", "Wensen:"), "c")]),
        (
            "Korte termijn wensen\n\trust in de klas\n\t\tminder wisselingen",
            [
                (("Korte termijn wensen",), "rust in de klas"),
                (("Korte termijn wensen", "rust in de klas"), "minder wisselingen"),
            ],
        ),
        (
            "Het gaat goed op school\n\tde juf",
            [
                ((), "Het gaat goed op school"),
                (("Het gaat goed op school",), "de juf"),
            ],
        ),
        ("A\n    b", [(("A",), "b")]),
        ("  \n", []),
    ],
)
def test_points_from_takes_a_heading_over_deeper_lines_as_their_label_and_the_others_as_points(
    text, points
):
    assert points_from(text) == points


@pytest.mark.parametrize("role", ["consultant", "table_host", "editor", "director"])
def test_talk_counts_in_the_harvest(client, request, address, typed, trajectory, editor, role):
    client.force_login(request.getfixturevalue(role))

    response = client.post(address, typed, follow=True)

    lines = harvest_page(disclosure_for(editor, trajectory), HarvestFilter()).lines
    assert "Bewaard: 3 punten." in response.content.decode()
    assert [(line.path, line.words) for line in lines] == [
        (["Nodig:"], "meer tijd"),
        (["Nodig:"], "rust in de klas"),
        ([], "Het gaat goed zo"),
    ]
    assert {line.perspective.name for line in lines} == {"ouder"}
    gathering = Gathering.objects.get()
    assert (gathering.format, gathering.n_participants, gathering.place) == (
        "small_talk",
        1,
        "Schoolplein",
    )
    assert "ouder" not in gathering.title


def test_label_above_lines_proposes_their_kind_and_sets_their_marks(client, address, typed, editor):
    typed["said"] = (
        "Wat valt op:\n\touders horen het laatst\nParels:\n\tde maatjesgroep\n"
        "Minderheidsgeluid:\n\tlaat het zo\nNiet eens:\n\t!! één formulier"
    )
    client.force_login(editor)

    client.post(address, typed)

    fields = ("suggested_kind", "sort", "is_minority", "is_disagreed", "is_heavy")
    kept = Contribution.objects.order_by("position").values_list(*fields)
    assert list(kept) == [
        ("observation", "", False, False, False),
        ("experience", "pearl", False, False, False),
        ("", "", True, False, False),
        ("", "", False, True, True),
    ]


def test_same_key_twice_is_one_talk(client, address, typed, editor):
    client.force_login(editor)

    first = client.post(address, typed)
    second = client.post(address, typed)

    assert (first.status_code, second.status_code) == (302, 302)
    assert (Source.objects.count(), Contribution.objects.count()) == (1, 3)


def test_school_type_and_organisation_are_kept_and_never_a_name(
    client, address, typed, partnership, editor
):
    school = Organisation.objects.create(partnership=partnership, kind="school", name="De Eik")
    client.force_login(editor)

    client.post(address, typed | {"school_type": "sbo", "organisation": school.pk})

    person = Person.objects.get()
    assert (person.school_type, person.perspective.name) == ("sbo", "ouder")
    assert not hasattr(person, "contact")
    assert list(Gathering.objects.get().organisations.all()) == [school]
    assert set(Contribution.objects.values_list("said_by", flat=True)) == {person.pk}


def test_personal_words_warn_first_and_are_held_back_when_kept_anyway(
    client, address, typed, editor
):
    client.force_login(editor)
    typed["said"] = "Bel 06 12345678\nMeer tijd"

    warned = client.post(address, typed)
    n_before = Contribution.objects.count()
    kept = client.post(address, typed | {"anyway": "yes"}, follow=True)

    page = warned.content.decode()
    assert (warned.status_code, n_before) == (422, 0)
    assert "“06 12345678” – telefoonnummer" in page
    assert "Bel 06 12345678" in page
    assert str(KEY) in page
    assert "1 punt wordt eerst nagekeken" in kept.content.decode()
    assert set(Contribution.objects.values_list("wordings__text", "state")) == {
        ("Bel 06 12345678", "quarantined"),
        ("Meer tijd", "visible"),
    }


def test_who_logged_a_talk_reads_why_a_point_was_not_placed_but_not_the_point(
    client, address, typed, consultant, editor
):
    client.force_login(consultant)
    typed["said"] = "Bel 06 12345678\nBel 06 23456789\nMeer tijd"
    client.post(address, typed | {"anyway": "yes"})
    held = Contribution.objects.filter(state="quarantined").first()

    refuse(contribution=held, reason="Het nummer hoeft niemand te weten.", by=editor, now=NOW)
    page = client.get(address).content.decode()

    assert "3 punten · 1 punt wacht op nakijken" in page
    assert "De reden: Het nummer hoeft niemand te weten." in page
    assert "06 12345678" not in page


@pytest.mark.parametrize(("role", "status"), [("consultant", 302), ("table_host", 403)])
def test_who_logged_a_talk_finishes_a_note_of_it_and_others_do_not(
    client, request, address, typed, consultant, role, status
):
    client.force_login(consultant)
    client.post(address, typed | {"said": "Geld op en dan"})
    point = Contribution.objects.get()

    client.force_login(request.getfixturevalue(role))
    answer = client.post(
        reverse("dialogue:complete", args=[point.pk]),
        {"text": "Het geld was in mei op", "why": "completed"},
    )

    assert answer.status_code == status
    assert point.wordings.first().text == "Geld op en dan"
    assert point.wordings.count() == 1 + (status == 302)


def test_talks_that_others_logged_are_not_shown(client, address, typed, consultant, editor):
    client.force_login(consultant)
    client.post(address, typed)

    client.force_login(editor)

    assert "Wat je eerder opschreef" not in client.get(address).content.decode()


@pytest.mark.parametrize(
    "wrong", [{"said": " \n "}, {"perspective": ""}, {"held_on": "2999-01-01"}, {"key": "x"}]
)
def test_wrong_form_keeps_what_was_typed(client, address, typed, editor, wrong):
    client.force_login(editor)

    response = client.post(address, typed | {"place": "Gang"} | wrong)

    assert response.status_code == 422
    assert 'value="Gang"' in response.content.decode()
    assert not Source.objects.exists()


@pytest.mark.parametrize("role", ["council_member", "partner", "reader", "outsider"])
def test_others_log_no_talk(client, request, address, typed, role):
    client.force_login(request.getfixturevalue(role))

    assert client.get(address).status_code == 403
    assert client.post(address, typed).status_code == 403
    assert not Source.objects.exists()


def test_log_small_talk_refuses_nothing(trajectory, parent, editor):
    talk = SmallTalk(key=KEY, perspective=parent, held_on=date(2026, 3, 1), said=[])

    with pytest.raises(DomainError):
        log_small_talk(trajectory=trajectory, talk=talk, by=editor, now=NOW)


def test_perspective_of_another_partnership_is_refused(client, address, typed, editor, outsider):
    elsewhere = outsider.roles.get().partnership
    foreign = elsewhere.perspectives.create(name="ouder", plural="ouders", letter="O")
    client.force_login(editor)

    response = client.post(address, typed | {"perspective": foreign.pk})

    assert response.status_code == 422
    assert not Source.objects.exists()
