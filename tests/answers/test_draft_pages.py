"""The pages by which one answer is written for many, read along, and given."""

import pytest
from django.urls import reverse

from inbreng.answers import actions
from inbreng.answers.models import Answer, AnswerBatch, Phrase
from inbreng.answers.plain import hints
from inbreng.insights.actions import make_theme, put_under_theme
from tests.dialogue.factories import NOW

WORDS = {"kind": "not", "reason": "Te duur."}


@pytest.fixture
def theme(trajectory, editor):
    return make_theme(trajectory=trajectory, name="Rust", by=editor, now=NOW)


@pytest.fixture
def under(theme, editor):
    """Put a contribution under the theme."""

    def put(contribution):
        put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)
        return contribution

    return put


@pytest.fixture
def drafted(trajectory, said, editor):
    return actions.start_batch(
        trajectory=trajectory,
        contributions=[said("Eén vast gezicht.").pk, said().pk],
        by=editor,
        now=NOW,
        **WORDS,
    )


def test_answer_for_a_theme_goes_to_what_waits_under_it(
    client, editor, trajectory, said, theme, under
):
    points = [under(said()), under(said())]
    said()
    client.force_login(editor)
    address = reverse("answers:new_batch", args=[trajectory.pk])

    client.post(address, WORDS | {"asked": f"under={theme.pk}"})

    batch = AnswerBatch.objects.get()
    chosen = set(batch.points.values_list("contribution", flat=True))
    assert (chosen, batch.theme, str(batch)) == (
        {point.pk for point in points},
        theme,
        "thema Rust",
    )


def test_answer_for_ticked_points_goes_to_those(client, editor, trajectory, said):
    chosen = said()
    said()
    client.force_login(editor)

    client.post(
        reverse("answers:new_batch", args=[trajectory.pk]), WORDS | {"asked": f"punt={chosen.pk}"}
    )

    assert AnswerBatch.objects.get().points.get().contribution == chosen


def test_no_without_a_reason_is_refused_at_its_field(client, editor, trajectory, said):
    client.force_login(editor)
    address = reverse("answers:new_batch", args=[trajectory.pk])

    answer = client.post(address, {"kind": "not", "asked": f"punt={said().pk}"})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["reason"])
    assert not AnswerBatch.objects.exists()


def test_reason_is_kept_as_a_phrase_once_when_asked(client, editor, trajectory, said):
    client.force_login(editor)
    for _ in range(2):
        client.post(reverse("answers:answer", args=[said().pk]), WORDS | {"keeps_phrase": "on"})

    assert list(Phrase.objects.values_list("text", flat=True)) == ["Te duur."]


def test_draft_of_one_point_is_given_to_nobody(client, editor, said):
    contribution = said()
    client.force_login(editor)

    client.post(reverse("answers:answer", args=[contribution.pk]), WORDS | {"do": "draft"})

    kept = AnswerBatch.objects.get().points.get().contribution
    assert (kept, Answer.objects.count()) == (contribution, 0)


def test_giving_on_the_page_says_how_many_and_offers_the_way_back(client, editor, drafted):
    client.force_login(editor)

    page = client.post(reverse("answers:give_batch", args=[drafted.pk]), follow=True)

    words = page.content.decode()
    way_back = reverse("answers:take_back_batch", args=[drafted.pk])
    assert ("2 punten zijn beantwoord." in words, way_back in words) == (True, True)


def test_giving_on_the_page_says_what_was_skipped(client, editor, drafted):
    answered = drafted.points.first().contribution
    actions.answer_contribution(contribution=answered, by=editor, now=NOW, **WORDS)
    client.force_login(editor)

    page = client.post(reverse("answers:give_batch", args=[drafted.pk]), follow=True)

    assert "1 punt is overgeslagen" in page.content.decode()


def test_colleague_reads_along_on_the_page(client, editor, quality_lead, drafted):
    client.force_login(editor)
    client.post(reverse("answers:ask_to_check", args=[drafted.pk]), {"reader": quality_lead.pk})
    own = client.get(reverse("answers:batch", args=[drafted.pk])).content.decode()
    client.force_login(quality_lead)
    theirs = client.get(reverse("answers:batch", args=[drafted.pk])).content.decode()

    client.post(reverse("answers:check_batch", args=[drafted.pk]))

    verdict = reverse("answers:check_batch", args=[drafted.pk])
    drafted.refresh_from_db()
    assert (verdict in own, verdict in theirs) == (False, True)
    assert (drafted.state, drafted.checked_by) == ("checked", quality_lead)


def test_draft_goes_back_with_a_note_or_not_at_all(client, editor, quality_lead, drafted):
    actions.ask_to_check(batch=drafted, of=None, by=editor, now=NOW)
    client.force_login(quality_lead)
    address = reverse("answers:return_batch", args=[drafted.pk])

    refused = client.post(address, {"note": ""})
    client.post(address, {"note": "Noem het bedrag."})

    drafted.refresh_from_db()
    assert (refused.status_code, drafted.note) == (422, "Noem het bedrag.")


def test_answer_that_changed_meanwhile_is_not_overwritten(client, editor, quality_lead, said):
    contribution = said()
    wanted = {"contribution": contribution, "now": NOW}
    actions.answer_contribution(by=editor, **wanted, **WORDS)
    actions.answer_contribution(by=quality_lead, kind="not", reason="Het mag niet.", **wanted)
    client.force_login(editor)

    answer = client.post(
        reverse("answers:answer", args=[contribution.pk]),
        {"kind": "not", "reason": "Van mij.", "seen_number": 1},
    )

    assert (answer.status_code, Answer.objects.get().reason) == (422, "Het mag niet.")


def test_answer_is_taken_back_on_the_page(client, editor, said):
    contribution = said()
    client.force_login(editor)
    client.post(reverse("answers:answer", args=[contribution.pk]), WORDS)

    client.post(reverse("answers:take_back", args=[contribution.pk, 1]))

    assert not Answer.objects.exists()


@pytest.mark.parametrize("n_points", [2, 5])
def test_page_of_a_draft_costs_the_same_for_more_points(
    client, editor, trajectory, said, django_assert_num_queries, n_points
):
    points = [said().pk for _ in range(n_points)]
    batch = actions.start_batch(
        trajectory=trajectory, contributions=points, by=editor, now=NOW, **WORDS
    )
    client.force_login(editor)
    address = reverse("answers:batch", args=[batch.pk])
    client.get(address)

    with django_assert_num_queries(12):
        client.get(address)


def test_plain_words_finds_long_sentences_and_words_of_the_trade():
    long_one = "Wij " + "en dan " * 12 + "klaar."

    found = [(hint.place, hint.says) for hint in hints(f"{long_one} Wij borgen de expertise.")]

    assert found == [
        ("Wij en dan en…", "lange zin: 26 woorden. Maak er twee van."),
        ("borgen", "kan ook: vasthouden"),
        ("expertise", "kan ook: kennis"),
    ]


def test_plain_words_leaves_a_short_plain_sentence_alone():
    assert hints("We doen dit. Er komt een vast gezicht op school.") == []
