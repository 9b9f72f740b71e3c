"""Words that are erased are found in our own texts: covered, listed, or open until settled."""

from datetime import timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from inbreng.answers.models import Answer
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions.erasing import (
    erase_contribution_words,
    erase_person,
    repeat_erasures,
)
from inbreng.dialogue.models import Contribution
from inbreng.followup.actions.repeating import settle_repetition
from inbreng.followup.models import Repetition, ReportSection, ReportVersion
from inbreng.followup.queries.repetitions import places_repeating, said_in
from inbreng.followup.repeating import Said
from inbreng.insights.models import Insight
from inbreng.people.models import Person
from inbreng.plan.models import PassageVersion
from tests.dialogue.factories import NOW, WordingFactory
from tests.followup.conftest import CALM

LATER = NOW + timedelta(days=40)
GONE = "[op verzoek gewist]"
WORDS = st.lists(st.sampled_from(["een", "vast", "gezicht", "op", "school", "helpt"]), min_size=4)


@pytest.fixture
def quoted(report_back) -> ReportSection:
    """A section in which somebody typed a quote by hand, and that was published."""
    section = report_back.sections.filter(kind="conclusions").get()
    text = f"<p>Een ouder zei: “{CALM.rstrip('.')}”. Daar doen we iets mee.</p>"
    ReportSection.objects.filter(pk=section.pk).update(text=text, is_own=True)
    ReportVersion.objects.create(
        report_back=report_back,
        number=1,
        title="Terugblik",
        sections=[{"kind": "conclusions", "title": "Uit", "text": text, "quotes": []}],
        made_at=NOW,
    )
    return section


def erase(contribution, by) -> None:
    erase_contribution_words(contribution=contribution, by=by, reason="Gevraagd.", now=LATER)


def kinds() -> list[str]:
    return sorted(Repetition.objects.values_list("kind", flat=True))


def test_quote_in_a_report_back_becomes_a_tombstone_also_where_it_was_published(
    quoted, calm, editor
):
    erase(calm, editor)

    section, version = ReportSection.objects.get(pk=quoted.pk), ReportVersion.objects.get()
    assert section.text == f"<p>Een ouder zei: “{GONE}”. Daar doen we iets mee.</p>"
    assert section.version == quoted.version + 1
    assert version.sections[0]["text"] == section.text
    assert not Repetition.objects.exists()


def test_part_of_the_words_in_a_report_back_stays_open(quoted, calm, editor):
    ReportSection.objects.filter(pk=quoted.pk).update(
        text="<p>Eén vast gezicht op school, dat is nodig.</p>"
    )

    erase(calm, editor)

    left = Repetition.objects.get()
    assert (left.kind, left.place) == ("report_back", quoted.report_back.gathering_id)
    assert left.label == f"Terugblik: {calm.gathering.title}"


def test_each_of_our_own_texts_that_repeats_the_words_is_kept_in_mind(
    calm, doubt, insight, edition, editor
):
    Insight.objects.filter(pk=insight.pk).update(known=f"Iemand zei: {CALM}")
    published = edition.passages.get().version
    PassageVersion.objects.filter(pk=published.pk).update(text=f"<p>{CALM.upper()}</p>")
    Answer.objects.create(contribution=doubt, kind="partly", text=CALM, given_at=NOW)
    Answer.objects.create(contribution=calm, kind="partly", text="We doen het.", given_at=NOW)

    erase(calm, editor)

    assert [(one.kind, one.place, one.label) for one in Repetition.objects.order_by("kind")] == [
        ("answer", doubt.pk, f"Antwoord op bijdrage {doubt.pk}"),
        ("insight", insight.pk, "Inzicht 1"),
        ("published", published.passage_id, "§ 1.1 Ouders, Eerste"),
    ]


def test_words_of_somebody_are_found_for_all_that_they_said(calm, doubt, insight, editor):
    person = Person.objects.create(partnership=editor.roles.get().partnership, made_at=NOW)
    Contribution.objects.filter(pk=calm.pk).update(said_by=person)
    Insight.objects.filter(pk=insight.pk).update(core=CALM)

    erase_person(person=person, by=editor, reason="Gevraagd.", now=LATER)

    assert kinds() == ["insight"]


def test_no_word_of_it_is_kept(calm, insight, editor):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)

    erase(calm, editor)

    left = Repetition.objects.get()
    assert "gezicht" not in " ".join([left.label, left.reason, left.digest])


def test_words_after_their_term_are_not_looked_for(calm, insight):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)

    erase_contribution_words(contribution=calm, by=None, reason="termijn", now=LATER)

    assert not Repetition.objects.exists()


def test_backup_that_comes_back_is_looked_through_again(calm, insight, quoted, editor):
    before = ReportSection.objects.get(pk=quoted.pk).text
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    erase(calm, editor)
    Repetition.objects.all().delete()
    ReportSection.objects.filter(pk=quoted.pk).update(text=before)
    Contribution.objects.filter(pk=calm.pk).update(erased_at=None)
    WordingFactory(contribution=calm, text=CALM)

    repeat_erasures()

    assert kinds() == ["insight"]
    assert GONE in ReportSection.objects.get(pk=quoted.pk).text


@pytest.mark.parametrize(
    ("said", "text", "stands"),
    [
        ("Meer tijd.", "Meer tijd.", False),
        ("Geef ons meer tijd.", "“Geef ons meer tijd”, zei iemand.", True),
        ("Geef ons meer tijd.", "Geef ons veel meer tijd.", False),
        ("a b c d e f g h", "x b c d e f g y", True),
        ("a b c d e f g h", "x b c d e f y h", False),
        ("Thema’s die ÉÉN lijn trekken", "thema’s die één lijn trekken!", True),
    ],
)
def test_long_enough_part_of_the_words_counts(said, text, stands):
    found = Said([said])

    assert found.stands_in(text) is stands
    assert found.may_stand_in(text) >= stands


@given(WORDS, WORDS, WORDS)
def test_what_was_said_is_always_found_between_other_words(before, said, after):
    found = Said([" ".join(said)])
    text = " ".join([*before, *said, *after])

    assert found.may_stand_in(text)
    assert found.stands_in(text)


@given(WORDS)
def test_words_covered_stand_there_no_more(said):
    words = " ".join(said)
    found = Said([words])

    assert found.covered(f"<p>{words}.</p>").startswith(f"<p>{GONE}")


def test_signs_of_layout_hide_no_words():
    found = Said(["Zorg < onderwijs & ouders samen."])

    assert found.covered("<p>Zorg &lt; onderwijs\n&amp; ouders samen!</p>") == f"<p>{GONE}!</p>"


@pytest.mark.parametrize("number", [1, 3])
def test_looking_costs_the_same_for_more_texts(
    trajectory, calm, said, edition, report_back, editor, django_assert_num_queries, number
):
    for n in range(number):
        Insight.objects.create(
            trajectory=trajectory, number=n + 5, statement=CALM, kind="wish", made_at=NOW
        )
        Answer.objects.create(contribution=said(f"Punt {n}."), kind="partly", given_at=NOW)
    found = said_in([calm.pk])

    with django_assert_num_queries(12):
        places = places_repeating(trajectory.pk, found)

    assert len(places) == number


def test_page_before_erasing_names_every_place_with_a_link(client, editor, calm, insight):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    client.force_login(editor)

    ask = client.get(reverse("dialogue:erase", args=[calm.pk])).content.decode()
    there = client.get(reverse("followup:repeated", args=[calm.pk])).content.decode()

    assert f'hx-get="{reverse("followup:repeated", args=[calm.pk])}"' in ask
    assert f'<a href="{reverse("insights:insight", args=[insight.pk])}">Inzicht 1</a>' in there


def test_page_after_erasing_leads_to_what_is_left_and_to_dealing_with_it(
    client, editor, calm, insight, trajectory
):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    erase(calm, editor)
    client.force_login(editor)
    left = Repetition.objects.get()

    point = client.get(reverse("dialogue:contribution", args=[calm.pk])).content.decode()
    there = client.get(reverse("followup:repeated", args=[calm.pk])).content.decode()
    listed = client.get(reverse("followup:repetitions", args=[trajectory.pk])).content.decode()

    assert reverse("followup:repeated", args=[calm.pk]) in point
    for page in (there, listed):
        assert reverse("insights:insight", args=[insight.pk]) in page
        assert reverse("followup:settle_repetition", args=[left.pk]) in page


def test_words_of_a_person_are_looked_for_before_erasing(client, editor, calm, insight, doubt):
    person = Person.objects.create(partnership=editor.roles.get().partnership, made_at=NOW)
    Contribution.objects.filter(pk=calm.pk).update(said_by=person)
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    client.force_login(editor)
    path = reverse("followup:repeated_of_person", args=[person.pk])

    ask = client.get(reverse("dialogue:erase_person", args=[person.pk])).content.decode()
    there = client.get(path).content.decode()

    assert path in ask
    assert "Inzicht 1" in there


def test_place_is_settled_once_its_text_is_another(client, editor, calm, insight, trajectory):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    erase(calm, editor)
    client.force_login(editor)
    path = reverse("followup:settle_repetition", args=[Repetition.objects.get().pk])

    early = client.post(path)
    Insight.objects.filter(pk=insight.pk).update(statement="Ouders zoeken houvast.")
    done = client.post(path)

    assert (early.status_code, done.status_code) == (422, 302)
    assert "Deze tekst is nog dezelfde." in early.content.decode()
    settled = Repetition.objects.get()
    assert (settled.settled_by, settled.digest, settled.reason) == (editor, "", "")


def test_words_may_stay_for_a_reason(client, editor, calm, insight):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    erase(calm, editor)
    client.force_login(editor)
    path = reverse("followup:settle_repetition", args=[Repetition.objects.get().pk])

    bare = client.post(path, {"blijven": "ja", "reason": ""})
    client.post(path, {"blijven": "ja", "reason": "Zo is het plan vastgesteld."})

    assert bare.status_code == 422
    assert "Schrijf op waarom de woorden blijven staan." in bare.content.decode()
    assert Repetition.objects.get().reason == "Zo is het plan vastgesteld."


def test_place_that_is_gone_needs_no_reason_and_is_settled_once(calm, insight, editor, trajectory):
    Insight.objects.create(
        trajectory=trajectory, number=9, statement=CALM, kind="wish", made_at=NOW
    )
    erase(calm, editor)
    left = Repetition.objects.get()
    Insight.objects.filter(number=9).delete()

    settle_repetition(repetition=left, reason="", by=editor, now=LATER)

    with pytest.raises(ChangedMeanwhile):
        settle_repetition(repetition=left, reason="", by=editor, now=LATER)


def test_each_kind_of_place_is_read_again_by_its_number(
    calm, doubt, insight, edition, report_back, editor
):
    Insight.objects.filter(pk=insight.pk).update(statement=CALM)
    section = report_back.sections.first()
    ReportSection.objects.filter(pk=section.pk).update(text=f"<p>{CALM[:-8]} telt.</p>")
    for version in PassageVersion.objects.all():
        PassageVersion.objects.filter(pk=version.pk).update(text=f"<p>{CALM}</p>")
    Answer.objects.create(contribution=doubt, kind="partly", text=CALM, given_at=NOW)
    erase(calm, editor)

    assert kinds() == ["answer", "insight", "passage", "published", "report_back"]
    for left in Repetition.objects.all():
        with pytest.raises(DomainError, match="nog dezelfde"):
            settle_repetition(repetition=left, reason="", by=editor, now=LATER)
