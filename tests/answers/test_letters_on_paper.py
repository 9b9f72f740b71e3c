"""Letters to who said something and to organisations: who gets one, what stands in it."""

import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from inbreng.answers.actions import letters
from inbreng.answers.merging.example import example_template
from inbreng.answers.models import Answer, LetterRound, LetterTemplate
from inbreng.answers.queries.letters import recipients_of, values_for
from inbreng.dialogue.actions.erasing import erase_person
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Contact, Organisation, Person

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "files")


@pytest.fixture
def speaker(partnership, parent):
    def make(name: str) -> Person:
        person = Person.objects.create(partnership=partnership, perspective=parent, made_at=NOW)
        if name:
            Contact.objects.create(person=person, name=name)
        return person

    return make


def answer(contribution: Contribution, **fields) -> Answer:
    told = {"kind": "taken_up", "text": "Dat doen we.", "given_at": NOW}
    return Answer.objects.create(contribution=contribution, **told | fields)


@pytest.fixture
def template(trajectory, editor):
    def keep(recipients: str = "persons", name: str = "Brief") -> LetterTemplate:
        return letters.keep_template(
            trajectory=trajectory,
            name=name,
            recipients=recipients,
            content=example_template(recipients),
            by=editor,
            now=NOW,
        )

    return keep


def words_of(content: bytes) -> str:
    return "\n".join(one.text for one in Document(io.BytesIO(content)).paragraphs)


def test_letter_goes_to_who_has_a_name_and_an_answer(said, speaker, template, trajectory):
    anna, nameless = speaker("Anna Jansen"), speaker("")
    waiting = speaker("Wacht nog")
    answer(said("Meer rust.", said_by=anna))
    answer(said("Meer tijd.", said_by=nameless))
    said("Meer gangen.", said_by=waiting)

    assert recipients_of(template()) == [anna.pk]


@pytest.mark.parametrize("state", ["quarantined", "refused", "withdrawn", "staged"])
def test_words_that_are_not_shown_stand_in_no_letter(said, speaker, template, state):
    anna = speaker("Anna Jansen")
    answer(said("Meer rust.", said_by=anna))
    answer(said("Sem van De Regenboog.", said_by=anna, state=state))

    letter = words_of(letters.example_letter(template=template(), today=NOW.date()))

    assert "Meer rust." in letter
    assert "Regenboog" not in letter


def test_letter_tells_words_answer_and_place(said, speaker, template, municipality):
    anna = speaker("Anna Jansen")
    answer(
        said("Meer <rust> & tijd.", said_by=anna),
        kind="lies_with",
        party=municipality,
        text="Dat beslist de gemeente.",
    )

    [values] = values_for(template(), [anna.pk], NOW.date())

    assert values == {
        "samenwerkingsverband": "SWV De Proef",
        "traject": "Naar een nieuw plan",
        "vandaag": "2 maart 2026",
        "naam": "Anna Jansen",
        "aantal_bijdragen": 1,
        "bijdragen": [
            {
                "woorden": "Meer <rust> & tijd.",
                "themas": "",
                "bijeenkomst": "Rondetafel ouders",
                "datum": "12 februari 2026",
                "antwoord": "ligt bij",
                "uitleg": "Dat beslist de gemeente.",
                "reden": "",
                "passage": "",
                "bij_wie": "Proefdam",
                "uiterlijk": "",
            }
        ],
    }


@pytest.mark.parametrize("n_persons", [1, 3])
def test_values_cost_as_many_queries_for_one_as_for_three(
    said, speaker, template, n_persons, django_assert_num_queries
):
    for number in range(n_persons):
        answer(said("Meer rust.", said_by=speaker(f"Spreker {number}")))
    kept = template()
    pks = recipients_of(kept)

    with django_assert_num_queries(6):
        values = values_for(kept, pks, NOW.date())

    assert len(values) == n_persons


def test_all_letters_come_in_one_file(client, editor, said, speaker, template):
    for name in ("Anna Jansen", "Bas de Wit"):
        answer(said(f"Punt van {name}.", said_by=speaker(name)))
    kept = template()
    client.force_login(editor)

    client.post(reverse("answers:make_letters", args=[kept.pk]))

    made = LetterRound.objects.get()
    got = client.get(reverse("answers:letter_round", args=[made.pk]))
    package = zipfile.ZipFile(io.BytesIO(b"".join(got.streaming_content)))
    got.close()
    assert (made.state, made.n_done, made.n_total) == ("ready", 2, 2)
    assert package.namelist() == ["0001-anna-jansen.docx", "0002-bas-de-wit.docx"]
    assert "Punt van Bas de Wit." in words_of(package.read("0002-bas-de-wit.docx"))


def test_letters_are_only_for_who_asked_for_them(
    client, editor, quality_lead, said, speaker, template
):
    answer(said("Meer rust.", said_by=speaker("Anna")))
    made = letters.ask_for_letters(template=template(), by=editor, now=NOW)
    letters.make_round(pk=made.pk, clock=lambda: NOW)
    client.force_login(quality_lead)

    got = client.get(reverse("answers:letter_round", args=[made.pk]))

    assert got.status_code == 404


def test_letters_go_when_somebody_in_them_is_erased(client, editor, said, speaker, template):
    anna = speaker("Anna")
    answer(said("Meer rust.", said_by=anna))
    made = letters.ask_for_letters(template=template(), by=editor, now=NOW)
    letters.make_round(pk=made.pk, clock=lambda: NOW)
    made.refresh_from_db()
    storage, name = made.content.storage, made.content.name
    erase_person(person=anna, by=editor, reason="op verzoek", now=NOW + timedelta(hours=1))
    client.force_login(editor)

    got = client.get(reverse("answers:letter_round", args=[made.pk]))

    assert (got.status_code, storage.exists(name)) == (404, False)


def test_round_of_a_dead_worker_is_made_again_and_given_up_after_three(
    said, speaker, template, editor
):
    answer(said("Meer rust.", said_by=speaker("Anna")))
    made = letters.ask_for_letters(template=template(), by=editor, now=NOW)
    later = NOW + letters.DEAD_AFTER + timedelta(seconds=1)
    dead = {"state": "making", "seen_alive_at": NOW}

    LetterRound.objects.update(**dead, n_attempts=1)
    again = letters.rounds_to_take_up(now=later)
    LetterRound.objects.update(**dead, n_attempts=3)
    given_up = letters.rounds_to_take_up(now=later)

    assert (again, given_up) == ([made.pk], [])
    made.refresh_from_db()
    assert made.state == "refused"


def test_letters_go_after_a_week(said, speaker, template, editor):
    answer(said("Meer rust.", said_by=speaker("Anna")))
    letters.ask_for_letters(template=template(), by=editor, now=NOW)

    n_cleared = [
        letters.clear_rounds(now=NOW + letters.KEPT_FOR + timedelta(minutes=m)) for m in (-1, 1)
    ]

    assert n_cleared == [0, 1]


def test_template_with_an_unknown_field_is_refused_in_the_form(client, editor, trajectory):
    document = Document()
    document.add_paragraph("Beste {{ voornaam }},")
    file = io.BytesIO()
    document.save(file)
    client.force_login(editor)

    page = client.post(
        reverse("answers:letter_templates", args=[trajectory.pk]),
        {
            "recipients": "persons",
            "name": "Brief",
            "content": SimpleUploadedFile("brief.docx", file.getvalue()),
        },
    )

    assert page.status_code == 422
    assert page.context["form"].errors["content"] == [
        "Het veld “voornaam” ken ik niet. Het staat in: “Beste {{ voornaam }},”."
    ]
    assert not LetterTemplate.objects.exists()


def test_letter_to_an_organisation_tells_what_lies_there(
    said, template, partnership, municipality, trajectory
):
    board = Organisation.objects.create(partnership=partnership, kind="board", name="Stichting A")
    Organisation.objects.create(
        partnership=partnership, kind="board", name="Stichting Weg", is_active=False
    )
    answer(said("Kleinere klassen."), kind="lies_with", party=municipality)
    answer(said("Verborgen.", state="quarantined"), kind="lies_with", party=municipality)
    kept = template("organisations")

    values = values_for(kept, recipients_of(kept), NOW.date())

    told = {one["naam"]: (one["aantal_bij_jullie"], one["bij_jullie"]) for one in values}
    assert told == {
        "Proefdam": (1, [{"woorden": "Kleinere klassen.", "door": ""}]),
        board.name: (0, []),
    }


def test_example_can_be_fetched_and_given_back(client, editor, trajectory):
    client.force_login(editor)
    example = client.get(
        reverse("answers:letter_example", args=[trajectory.pk, "organisations"])
    ).content

    page = client.post(
        reverse("answers:letter_templates", args=[trajectory.pk]),
        {
            "recipients": "organisations",
            "name": "Aan besturen",
            "content": SimpleUploadedFile("brief.docx", example),
        },
    )

    assert page.status_code == 302
    page = client.get(page.url)
    assert page.context["n_letters"] == 0
