"""Editions: frozen words, who reads which, and what changed between two."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.core.errors import ChangedMeanwhile
from inbreng.plan import actions, queries
from inbreng.plan.actions.editions import NothingToFreeze
from inbreng.plan.models import Edition
from tests.dialogue.factories import NOW

STAFF = ["editor", "quality_lead", "director", "community_manager"]
OTHERS = ["council_member", "partner", "reader", "table_host", "consultant"]


def test_edition_holds_the_text_as_it_stood(write, publish):
    passage = write("Eerst.")
    edition = publish()

    write("Daarna.", passage=passage)

    (read,) = queries.text_of_edition(edition).passages
    assert (read.text, read.version, read.place) == ("<p>Eerst.</p>", 1, "§ 1.1")


def test_edition_without_text_is_refused(plan, publish):
    with pytest.raises(NothingToFreeze):
        publish()

    assert not Edition.objects.exists()


def test_editions_are_numbered_in_the_order_they_are_made(write, publish):
    write()

    assert [publish().number, publish().number] == [1, 2]


def test_same_words_have_the_same_digest_and_one_other_word_another(plan, write, publish):
    passage = write("Eerst.")
    edition = publish()
    same = queries.digest_of(plan)

    write("Daarna.", passage=passage)

    assert (same == edition.digest, queries.digest_of(plan) == edition.digest) == (True, False)
    assert queries.text_of_edition(edition).digest == edition.digest


def test_digest_tells_another_title_and_another_order(plan, chapter, write, publish):
    write("Een."), write("Twee.")
    digests = {publish().digest}

    actions.move_passage(passage=chapter.passages.get(number=2), up=True)
    digests.add(queries.digest_of(plan))
    actions.edit_chapter(chapter=chapter, title="Ver weg")
    digests.add(queries.digest_of(plan))

    assert len(digests) == 3


def test_edition_with_a_moment_to_come_is_not_read_yet(plan, write, publish):
    write()
    first, later = publish(), publish(published_at=NOW + timedelta(days=3))

    read = [queries.latest_edition(plan, now=NOW + timedelta(days=days)) for days in (0, 2, 3)]

    assert read == [first, first, later]


def test_edition_that_is_for_few_is_read_by_nobody(plan, write, publish):
    write()

    kept = publish(published_at=None)

    assert (queries.latest_edition(plan), queries.latest_edition(plan, published=False)) == (
        None,
        kept,
    )


def test_publication_can_be_taken_back_until_its_moment(write, publish):
    write()
    edition = publish(published_at=NOW + timedelta(days=1))

    actions.hold_back_edition(edition=edition, now=NOW)

    edition.refresh_from_db()
    assert edition.published_at is None


def test_what_was_read_stays_published(write, publish):
    write()
    edition = publish()

    with pytest.raises(ChangedMeanwhile):
        actions.hold_back_edition(edition=edition, now=NOW + timedelta(seconds=1))
    with pytest.raises(ChangedMeanwhile):
        actions.publish_edition(edition=edition, published_at=NOW, now=NOW + timedelta(days=1))


def test_passages_that_changed_since_an_edition_are_told(write, publish, chapter):
    same, other, gone = write("Een."), write("Twee."), write("Drie.")
    edition = publish()
    write("Anders.", passage=other)
    actions.remove_passage(passage=gone, now=NOW)
    new = write("Nieuw.")

    changed = queries.changed_since(edition)

    assert changed == [other, new, gone]
    assert same not in changed


def test_changes_tell_what_came_went_and_changed(write, publish):
    other, gone = write("Twee woorden."), write("Weg ermee.")
    old = publish()
    write("Drie woorden.", passage=other)
    actions.remove_passage(passage=gone, now=NOW)
    write("Nieuw erbij.")

    chapters = queries.changes_between(
        queries.text_of_edition(old), queries.text_of_edition(publish())
    )

    assert [(change.kind, len(change.lines)) for one in chapters for change in one.passages] == [
        ("changed", 1),
        ("added", 1),
        ("gone", 1),
    ]


def test_changes_tell_another_title_and_another_chapter(plan, chapter, write, publish):
    passage = write("Een.")
    write("Blijft.")
    second = actions.make_chapter(plan=plan, title="Geld")
    old = publish()
    actions.move_passage_to(passage=passage, chapter=second)
    actions.edit_chapter(chapter=chapter, title="Thuisnabij")

    first, other = queries.changes_between(
        queries.text_of_edition(old), queries.text_of_edition(publish())
    )

    assert (first.old_title, first.title, first.passages) == ("Dichtbij", "Thuisnabij", ())
    assert [change.kind for change in other.passages] == ["moved"]


def test_passage_that_only_got_another_number_did_not_change(write, publish):
    write("Een.")
    first = write("Vooraan.")
    old = publish()
    actions.move_passage(passage=first, up=True)

    changes = queries.changes_between(
        queries.text_of_edition(old), queries.text_of_edition(publish())
    )

    assert changes == []


@pytest.mark.parametrize("name", OTHERS)
def test_others_than_staff_read_the_published_edition(request, client, write, publish, name):
    passage = write("Dit is gepubliceerd.")
    publish()
    write("Dit is een kladje.", passage=passage)
    client.force_login(request.getfixturevalue(name))
    plan = passage.chapter.plan

    pages = [
        client.get(reverse("plan:plan", args=[plan.trajectory_id])).content.decode(),
        client.get(reverse("plan:passage", args=[passage.pk])).content.decode(),
    ]

    assert [("Dit is gepubliceerd." in page, "kladje" in page) for page in pages] == [
        (True, False),
        (True, False),
    ]


@pytest.mark.parametrize("name", STAFF)
def test_staff_read_the_text_as_it_is_written(request, client, write, publish, name):
    passage = write("Dit is gepubliceerd.")
    publish()
    write("Dit is een kladje.", passage=passage)
    client.force_login(request.getfixturevalue(name))

    page = client.get(reverse("plan:plan", args=[passage.chapter.plan.trajectory_id]))

    assert "Dit is een kladje." in page.content.decode()


def test_nothing_is_read_before_the_first_edition(client, reader, write):
    passage = write("Een kladje.")
    client.force_login(reader)

    plan = client.get(reverse("plan:plan", args=[passage.chapter.plan.trajectory_id]))
    page = client.get(reverse("plan:passage", args=[passage.pk]))

    assert ("kladje" in plan.content.decode(), plan.status_code, page.status_code) == (
        False,
        200,
        404,
    )


def test_passage_outside_the_edition_is_not_found_by_readers(client, reader, write, publish):
    write()
    publish()
    later = write("Later.")
    client.force_login(reader)

    assert client.get(reverse("plan:passage", args=[later.pk])).status_code == 404


def test_unpublished_edition_is_not_found_by_readers(client, reader, editor, write, publish):
    write()
    edition = publish(published_at=timezone.now() + timedelta(days=1))
    found = []

    for member in (reader, editor):
        client.force_login(member)
        found.append(client.get(reverse("plan:edition", args=[edition.pk])).status_code)

    assert found == [404, 200]


def test_readers_see_what_changed_between_what_they_could_read(client, reader, write, publish):
    passage = write("Eerst woord.")
    publish(title="Eerste")
    write("Kladje tussendoor.", passage=passage)
    publish(title="Nooit gelezen", published_at=None)
    write("Tweede woord.", passage=passage)
    publish(title="Tweede", published_at=NOW + timedelta(hours=1))
    client.force_login(reader)

    page = client.get(reverse("plan:changes", args=[passage.chapter.plan.trajectory_id]))

    told = page.content.decode()
    assert [words in told for words in ("Tweede", "Eerst", "Kladje", "Nooit gelezen")] == [
        True,
        True,
        False,
        False,
    ]


def test_reader_cannot_compare_with_an_edition_that_is_for_few(client, reader, write, publish):
    passage = write("Eerst.")
    shown = publish()
    write("Geheim.", passage=passage)
    hidden = publish(published_at=None)
    client.force_login(reader)

    page = client.get(
        reverse("plan:changes", args=[shown.plan.trajectory_id]),
        {"old": shown.pk, "new": hidden.pk},
    )

    assert ("Geheim" in page.content.decode(), page.status_code) == (False, 422)


def test_staff_see_what_changed_since_the_published_edition(client, editor, write, publish):
    passage = write("Eerst.")
    publish()
    write("Daarna.", passage=passage)
    client.force_login(editor)

    page = client.get(reverse("plan:changes", args=[passage.chapter.plan.trajectory_id]))

    told = page.content.decode()
    assert ("<del>" in told, "<ins>" in told, "Daarna." in told) == (True, True, True)


def test_edition_is_made_and_published_on_its_page(client, editor, write):
    passage = write()
    client.force_login(editor)
    address = reverse("plan:editions", args=[passage.chapter.plan.trajectory_id])

    answer = client.post(address, {"title": "Concept voor de raad", "moment": "now"})

    edition = Edition.objects.get()
    assert answer.url == reverse("plan:edition", args=[edition.pk])
    assert edition.published_at is not None


def test_edition_from_a_moment_on_asks_for_that_moment(client, editor, write):
    passage = write()
    client.force_login(editor)
    address = reverse("plan:editions", args=[passage.chapter.plan.trajectory_id])

    page = client.post(address, {"title": "Concept", "moment": "later"})

    assert (page.status_code, "Kies vanaf welk moment" in page.content.decode()) == (422, True)


@pytest.mark.parametrize("n_passages", [1, 3])
def test_edition_costs_the_same_for_more_passages(
    client, reader, write, publish, django_assert_num_queries, n_passages
):
    for number in range(n_passages):
        write(f"Passage {number}.")
    edition = publish()
    client.force_login(reader)

    with django_assert_num_queries(8):
        client.get(reverse("plan:edition", args=[edition.pk]))


@pytest.mark.parametrize("n_passages", [1, 3])
def test_desk_costs_the_same_for_more_passages(
    client, editor, write, publish, django_assert_num_queries, n_passages
):
    for number in range(n_passages):
        write(f"Passage {number}.")
    publish()
    client.force_login(editor)

    with django_assert_num_queries(11):
        client.get(reverse("plan:plan", args=[Edition.objects.get().plan.trajectory_id]))
