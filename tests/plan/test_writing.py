"""Writing with two at once, drafts that save themselves, order, and what is removed."""

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile
from inbreng.plan import actions, queries
from inbreng.plan.actions.writing import NothingWritten, PassageRemoved, WrittenMeanwhile
from inbreng.plan.models import Passage, PassageDraft
from tests.dialogue.factories import NOW

BASE = "Elk kind krijgt een plek.\n\nOuders doen mee."


def numbers(chapter):
    """The texts of a chapter in order."""
    there = queries.with_current_text(Passage.objects.filter(chapter=chapter))
    return [(one.number, one.text) for one in queries.standing(there)]


def test_same_text_again_makes_no_version(write):
    passage = write("Eerst.")

    write("Eerst.", passage=passage, seen_version=1)

    assert passage.versions.count() == 1


@pytest.mark.parametrize("text", ["", "  ", "<p></p>"])
def test_text_without_words_is_refused(write, text):
    with pytest.raises(NothingWritten):
        write(text)

    assert not Passage.objects.exists()


def test_refusal_tells_what_the_other_wrote(write, director):
    passage = write("Eerst.")
    write("Van een ander.", passage=passage, seen_version=1, by=director)

    with pytest.raises(WrittenMeanwhile) as refused:
        write("Van mij.", passage=passage, seen_version=1)

    assert (refused.value.theirs.text, refused.value.theirs.made_by) == (
        "<p>Van een ander.</p>",
        director,
    )


def test_removed_passage_is_not_written_in(write):
    passage = write()
    actions.remove_passage(passage=passage, now=NOW)

    with pytest.raises(PassageRemoved):
        write("Toch.", passage=passage)


def test_passage_is_put_in_between(chapter, write):
    first = write("Een.")
    write("Drie.")

    write("Twee.", after=first)

    assert numbers(chapter) == [(1, "<p>Een.</p>"), (2, "<p>Twee.</p>"), (3, "<p>Drie.</p>")]


def test_removed_passage_comes_back_where_it_stood(chapter, write):
    write("Een."), write("Drie.")
    second = write("Twee.", after=chapter.passages.get(number=1))
    actions.remove_passage(passage=second, now=NOW)
    without = numbers(chapter)

    actions.restore_passage(passage=second)

    assert without == [(1, "<p>Een.</p>"), (2, "<p>Drie.</p>")]
    assert numbers(chapter) == [(1, "<p>Een.</p>"), (2, "<p>Twee.</p>"), (3, "<p>Drie.</p>")]


def test_passage_is_removed_and_put_back_once(write):
    passage = write()
    actions.remove_passage(passage=passage, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.remove_passage(passage=passage, now=NOW)
    actions.restore_passage(passage=passage)
    with pytest.raises(ChangedMeanwhile):
        actions.restore_passage(passage=passage)


def test_passage_moves_over_the_edge_of_a_chapter_and_back(plan, chapter, write):
    passage = write("Een.")
    write("Blijft.")
    second = actions.make_chapter(plan=plan, title="Geld")
    write("Daar.", chapter=second)
    for _step in range(2):
        passage = Passage.objects.select_related("chapter__plan").get(pk=passage.pk)
        actions.move_passage(passage=passage, up=False)

    there = numbers(second)
    passage = Passage.objects.select_related("chapter__plan").get(pk=passage.pk)
    actions.move_passage(passage=passage, up=True)

    assert there == [(1, "<p>Een.</p>"), (2, "<p>Daar.</p>")]
    assert numbers(chapter) == [(1, "<p>Blijft.</p>"), (2, "<p>Een.</p>")]


def test_first_passage_of_the_plan_moves_no_further(write):
    passage = write()

    assert actions.move_passage(passage=passage, up=True) is False


def test_chapters_move_go_and_come_back(plan):
    chapters = [actions.make_chapter(plan=plan, title=title) for title in ("Een", "Twee", "Drie")]
    actions.move_chapter(chapter=chapters[2], up=True)
    actions.remove_chapter(chapter=chapters[0], now=NOW)
    without = list(plan.chapters.filter(removed_at=None).values_list("number", "title"))

    actions.restore_chapter(chapter=chapters[0])

    assert without == [(1, "Drie"), (2, "Twee")]
    assert list(plan.chapters.values_list("number", "title")) == [
        (1, "Een"),
        (2, "Drie"),
        (3, "Twee"),
    ]


def test_two_editors_get_both_texts_and_what_they_make_together(client, editor, director, write):
    passage = write(BASE)
    write(BASE.replace("doen mee", "beslissen mee"), passage=passage, seen_version=1, by=director)
    client.force_login(editor)
    address = reverse("plan:write_passage", args=[passage.pk])

    page = client.post(
        address, {"text": BASE.replace("krijgt", "vindt"), "seen_version": 1, "insights": []}
    )

    both = page.context["form"]
    assert (page.status_code, page.context["n_conflicts"]) == (422, 0)
    assert both["text"].value() == "Elk kind vindt een plek.\n\nOuders beslissen mee."
    assert both["seen_version"].value() == 2
    assert passage.versions.count() == 2


def test_text_of_both_is_kept_from_the_page_that_offers_it(client, editor, director, write):
    passage = write(BASE)
    write(BASE.replace("doen mee", "beslissen mee"), passage=passage, seen_version=1, by=director)
    client.force_login(editor)
    address = reverse("plan:write_passage", args=[passage.pk])
    page = client.post(address, {"text": BASE.replace("krijgt", "vindt"), "seen_version": 1})
    form = page.context["form"]

    client.post(address, {name: form[name].value() for name in ("text", "seen_version")})

    newest = passage.versions.latest("number")
    assert newest.text == "<p>Elk kind vindt een plek.</p><p>Ouders beslissen mee.</p>"


def test_draft_is_kept_once_per_person_and_passage(client, editor, quality_lead, write):
    passage = write("Eerst.")
    address = reverse("plan:keep_passage_draft", args=[passage.pk])
    for member, text in ((editor, "Half"), (editor, "Half af"), (quality_lead, "Anders")):
        client.force_login(member)
        client.post(address, {"text": text, "seen_version": 1})

    assert sorted(PassageDraft.objects.values_list("user", "text")) == sorted(
        [(editor.pk, "Half af"), (quality_lead.pk, "Anders")]
    )


def test_draft_of_a_new_passage_is_kept_once_per_chapter(client, editor, chapter):
    client.force_login(editor)
    for text in ("Half", "Half af"):
        client.post(reverse("plan:keep_chapter_draft", args=[chapter.pk]), {"text": text})

    page = client.get(reverse("plan:add_passage", args=[chapter.pk]))

    assert (PassageDraft.objects.count(), page.context["form"]["text"].value()) == (1, "Half af")


def test_draft_stands_in_the_form_with_the_version_it_began_from(client, editor, write):
    passage = write("Eerst.")
    client.force_login(editor)
    keep = reverse("plan:keep_passage_draft", args=[passage.pk])
    client.post(keep, {"text": "<p>Half af</p>", "seen_version": 1})
    write("Van een ander.", passage=passage, by=None)

    form = client.get(reverse("plan:write_passage", args=[passage.pk])).context["form"]

    assert (form["text"].value(), form["seen_version"].value()) == ("<p>Half af</p>", 1)


def test_draft_goes_when_the_text_is_kept_or_thrown_away(client, editor, write):
    passage = write("Eerst.")
    client.force_login(editor)
    keep = reverse("plan:keep_passage_draft", args=[passage.pk])
    left = []
    for page, sent in (
        ("plan:write_passage", {"text": "Af.", "seen_version": 1}),
        ("plan:drop_passage_draft", {}),
    ):
        client.post(keep, {"text": "Half", "seen_version": 1})
        client.post(reverse(page, args=[passage.pk]), sent)
        left.append(PassageDraft.objects.count())

    assert left == [0, 0]


def test_page_warns_that_somebody_else_is_writing(client, editor, quality_lead, write):
    passage = write("Eerst.")
    client.force_login(quality_lead)
    keep = reverse("plan:keep_passage_draft", args=[passage.pk])
    client.post(keep, {"text": "Half", "seen_version": 1})
    client.force_login(editor)

    page = client.get(reverse("plan:write_passage", args=[passage.pk])).content.decode()

    assert "quality_lead schrijft hier ook" in page


def test_versions_are_compared_word_by_word(client, director, write):
    passage = write("Elk kind krijgt een plek.")
    write("Elk kind vindt een plek.", passage=passage)
    client.force_login(director)

    page = client.get(reverse("plan:compare_versions", args=[passage.pk])).content.decode()

    told = [words in page for words in ("krijgt", "vindt", "<del>", "<ins>", "weg:", "nieuw:")]
    assert told == [True] * 6


def test_versions_to_compare_are_named_with_the_hour_of_the_netherlands(client, editor, write):
    passage = write()
    client.force_login(editor)

    page = client.get(reverse("plan:compare_versions", args=[passage.pk])).content.decode()

    assert "versie 1, 1 maart 2026, 13:00" in page


def test_removing_offers_the_way_back(client, editor, write):
    passage = write()
    client.force_login(editor)

    page = client.post(reverse("plan:remove_passage", args=[passage.pk]), follow=True)

    undo = reverse("plan:restore_passage", args=[passage.pk])
    assert f'action="{undo}"' in page.content.decode()
