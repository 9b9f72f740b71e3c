"""An answer with the same words in another language beside it."""

import pytest
from django.urls import reverse

from inbreng.answers import actions
from inbreng.answers.actions.words import AnswerNotComplete
from inbreng.answers.models import Answer, AnswerVersion
from inbreng.people.models import Person
from tests.dialogue.factories import NOW

ARABIC = "سنفعل ذلك."


@pytest.fixture
def point(said, partnership, reader):
    """What the reader said."""
    reader.person = Person.objects.create(partnership=partnership, made_at=NOW)
    reader.save()
    return said(said_by=reader.person)


def give(client, editor, point, **words):
    """Give an answer by the form."""
    client.force_login(editor)
    sent = {"kind": "taken_up", "text": "Dat doen we."} | words
    return client.post(reverse("answers:answer", args=[point.pk]), sent)


def test_who_spoke_reads_the_answer_in_the_other_language_too(client, editor, reader, point):
    give(client, editor, point, language="ar", translation=ARABIC)
    client.force_login(reader)

    page = client.get(reverse("trail:mine")).content.decode()

    assert "Dat doen we." in page
    assert 'lang="ar" dir="rtl"' in page
    assert ARABIC in page
    assert "العربية" in page


def test_words_without_their_language_come_back(client, editor, point):
    page = give(client, editor, point, translation="We will do that.")

    assert page.status_code == 422
    assert "Kies in welke taal dit is." in page.content.decode()
    assert "We will do that." in page.content.decode()
    assert not Answer.objects.exists()


@pytest.mark.parametrize("language", ["", "xx"])
def test_no_answer_holds_words_in_a_language_that_nobody_named(point, editor, language):
    with pytest.raises(AnswerNotComplete):
        actions.answer_contribution(
            contribution=point,
            kind="taken_up",
            text="Dat doen we.",
            language=language,
            translation="We will.",
            by=editor,
            now=NOW,
        )


def test_translation_is_kept_with_the_version_it_belonged_to(client, editor, point):
    give(client, editor, point, language="en", translation="We will do that.")
    give(client, editor, point, text="Dat doen we toch niet.", seen_number=1)

    earlier = AnswerVersion.objects.get()

    assert (earlier.language, earlier.translation) == ("en", "We will do that.")
    now = Answer.objects.get()
    assert (now.text, now.language, now.translation) == ("Dat doen we toch niet.", "", "")


def test_form_offers_what_stands_there_to_change(client, editor, point):
    give(client, editor, point, language="en", translation="We will do that.")

    form = client.get(reverse("answers:answer", args=[point.pk])).context["form"]

    assert (form["language"].value(), form["translation"].value()) == ("en", "We will do that.")


def test_draft_carries_its_translation_to_everybody_it_is_given_to(trajectory, said, editor):
    batch = actions.start_batch(
        trajectory=trajectory,
        contributions=[said().pk, said().pk],
        kind="not",
        reason="Te duur.",
        language="tr",
        translation="Çok pahalı.",
        by=editor,
        now=NOW,
    )

    actions.give_batch(batch=batch, by=editor, now=NOW)

    given = set(Answer.objects.values_list("language", "translation"))
    assert given == {("tr", "Çok pahalı.")}
