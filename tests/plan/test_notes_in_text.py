"""Remarks at a paragraph, and their marks in the text."""

from django.urls import reverse

from inbreng.plan import actions, queries
from inbreng.plan.models import MarginNote
from tests.dialogue.factories import NOW


def note_on(client, passage, **fields):
    """Write a remark by the form of the page, with what a browser would send."""
    sent = {"note-text": "Hoe dan?"} | {f"note-{name}": one for name, one in fields.items()}
    return client.post(reverse("plan:add_note", args=[passage.pk]), sent)


def paragraph_key(client, passage, number):
    """What the page offers to choose a paragraph by."""
    page = client.get(reverse("plan:passage", args=[passage.pk]))
    return page.context["note_form"].fields["paragraph"].choices[number][0]


def test_remark_at_a_chosen_paragraph_is_marked_in_the_text_and_linked_both_ways(
    client, editor, write
):
    passage = write("Elk kind krijgt een plek.\n\nOuders praten mee.")
    client.force_login(editor)
    note_on(client, passage, paragraph=paragraph_key(client, passage, 2))

    page = client.get(reverse("plan:passage", args=[passage.pk])).content.decode()

    note = MarginNote.objects.get()
    assert note.quote == "Ouders praten mee."
    assert (
        f'<mark>Ouders praten mee.</mark><a class="mark-ref" id="bij-kanttekening-{note.pk}"'
        in page
    )
    assert f'href="#kanttekening-{note.pk}"' in page
    assert f'href="#bij-kanttekening-{note.pk}"' in page


def test_paragraph_chosen_beside_an_earlier_text_falls_on_no_other(client, editor, write):
    passage = write("Elk kind krijgt een plek.\n\nOuders praten mee.")
    client.force_login(editor)
    chosen = paragraph_key(client, passage, 2)
    write("Nieuw begin.\n\nIets heel anders.\n\nOuders praten mee.", passage=passage)

    page = note_on(client, passage, paragraph=chosen)

    assert page.status_code == 422
    assert "Kies de alinea opnieuw" in page.content.decode()
    assert not MarginNote.objects.exists()


def test_remark_that_is_settled_leaves_the_text(client, editor, write):
    passage = write("Elk kind krijgt een plek.")
    note = actions.add_note(passage=passage, quote="een plek", text="Hoe?", by=editor, now=NOW)
    text = passage.versions.latest("number").text
    before = queries.marks_of(queries.notes_of(passage, text))

    actions.settle_note(note=note, by=editor, now=NOW)

    assert [mark.number for mark in before] == ["1"]
    assert queries.marks_of(queries.notes_of(passage, text)) == []
