"""Remarks at their words, reviews by a second person, proposed texts."""

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile
from inbreng.plan import actions, queries
from inbreng.plan.actions.margin import QuoteNotFound
from inbreng.plan.actions.proposing import NoReason, NothingChanged, NotText
from inbreng.plan.actions.reviewing import NoNote, OwnText
from inbreng.plan.models import MarginNote, ProposedText
from tests.dialogue.factories import NOW


def with_text(passage):
    """The passage as it is read now."""
    return queries.with_current_text(type(passage).objects.filter(pk=passage.pk)).get()


@pytest.fixture
def propose(director):
    """Propose another text for the newest version of a passage."""

    def do(passage, text, **fields):
        seen = passage.versions.latest("number").number
        wanted = {"why": "", "seen_version": seen, "by": director, "now": NOW}
        return actions.propose_text(passage=passage, text=text, **wanted | fields)

    return do


def test_remark_is_found_at_its_words_when_the_text_around_them_changes(write, editor):
    passage = write("Elk kind krijgt een plek.")
    actions.add_note(passage=passage, quote="krijgt een", text="Hoe?", by=editor, now=NOW)
    write("Nieuw begin. Ieder mens krijgt een plek.", passage=passage)

    (placed,) = queries.notes_of(passage, with_text(passage).text)

    assert (placed.place.before, placed.is_lost) == ("Nieuw begin. Ieder mens ", False)


@pytest.mark.parametrize("text", ["Elk kind vindt een plek.", "krijgt een en krijgt een"])
def test_remark_whose_words_are_gone_or_stand_twice_says_so_and_moves_nowhere(write, editor, text):
    passage = write("Elk kind krijgt een plek.")
    actions.add_note(passage=passage, quote="krijgt een", text="Hoe?", by=editor, now=NOW)
    write(text, passage=passage)

    (placed,) = queries.notes_of(passage, with_text(passage).text)

    assert (placed.is_lost, placed.note.quote, placed.note.version.number) == (
        True,
        "krijgt een",
        1,
    )


def test_remark_at_words_that_are_not_there_is_refused(write, editor):
    passage = write("Elk kind.")

    with pytest.raises(QuoteNotFound):
        actions.add_note(passage=passage, quote="elk KIND", text="Hoe?", by=editor, now=NOW)

    assert not MarginNote.objects.exists()


def test_remark_stays_on_the_page_of_a_removed_passage(client, editor, write):
    passage = write("Elk kind krijgt een plek.")
    actions.add_note(passage=passage, quote="een plek", text="Welke dan?", by=editor, now=NOW)
    actions.remove_passage(passage=passage, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("plan:passage", args=[passage.pk])).content.decode()

    assert ("Welke dan?" in page, "uit het plan gehaald" in page) == (True, True)


def test_remark_is_settled_once_and_reopened(write, editor):
    note = actions.add_note(passage=write(), quote="", text="Hoe?", by=editor, now=NOW)
    actions.settle_note(note=note, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.settle_note(note=note, by=editor, now=NOW)
    actions.reopen_note(note=note)

    note.refresh_from_db()
    assert (note.settled_at, note.settled_by) == (None, None)


def test_director_writes_in_the_margin_and_a_council_member_does_not_see_it(
    client, director, council_member, editor, write, publish
):
    passage = write("Elk kind krijgt een plek.")
    publish()
    client.force_login(director)
    client.post(
        reverse("plan:add_note", args=[passage.pk]),
        {"note-quote": "een plek", "note-text": "Welke dan?"},
    )
    told = []

    for member in (editor, council_member):
        client.force_login(member)
        page = client.get(reverse("plan:passage", args=[passage.pk])).content.decode()
        told.append("Welke dan?" in page)

    assert told == [True, False]


def test_refused_remark_comes_back_with_its_words(client, editor, write):
    passage = write("Elk kind.")
    client.force_login(editor)

    page = client.post(
        reverse("plan:add_note", args=[passage.pk]),
        {"note-quote": "staat er niet", "note-text": "Mijn lange tekst"},
    )

    told = page.content.decode()
    assert (page.status_code, "Mijn lange tekst" in told, "staan niet precies zo" in told) == (
        422,
        True,
        True,
    )


def test_thread_is_read_under_its_remark(client, editor, write):
    note = actions.add_note(passage=write(), quote="", text="Hoe?", by=editor, now=NOW)
    client.force_login(editor)
    client.post(reverse("plan:reply", args=[note.pk]), {"text": "Zo dus."})

    page = client.get(reverse("plan:passage", args=[note.passage_id])).content.decode()

    assert "Zo dus." in page


def test_nobody_reviews_their_own_text(write, editor, director):
    passage = write()

    with pytest.raises(OwnText):
        actions.ask_review(passage=passage, reviewer=editor, by=director, now=NOW)


def test_review_is_asked_and_given_once_per_version(write, editor, director):
    passage = write()
    for _time in range(2):
        actions.ask_review(passage=passage, reviewer=director, by=editor, now=NOW)

    actions.give_review(
        version=passage.versions.get(), reviewer=director, state="approved", note="", now=NOW
    )

    review = queries.reviews_of(passage).get()
    assert (review.state, review.asked_by, review.given_at) == ("approved", editor, NOW)


def test_objection_without_words_is_refused(write, director):
    version = write().versions.get()

    with pytest.raises(NoNote):
        actions.give_review(version=version, reviewer=director, state="objected", note=" ", now=NOW)


def test_review_of_an_earlier_version_says_that_the_text_changed(client, director, write):
    passage = write("Eerst.")
    version = passage.versions.get()
    actions.give_review(version=version, reviewer=director, state="approved", note="", now=NOW)
    write("Daarna.", passage=passage)
    client.force_login(director)

    page = client.get(reverse("plan:passage", args=[passage.pk])).content.decode()

    assert "daarna veranderd" in page


def test_proposal_becomes_a_version_with_the_name_of_who_proposed_it(
    write, propose, editor, director
):
    passage = write("Elk kind krijgt een plek.")
    proposal = propose(passage, "Elk kind vindt een plek.")

    version = actions.accept_proposal(
        proposal=proposal, text=proposal.text, seen_version=1, by=editor, now=NOW
    )

    proposal.refresh_from_db()
    assert (version.number, version.text) == (2, "<p>Elk kind vindt een plek.</p>")
    assert (version.proposed_by, version.made_by, proposal.became) == (director, editor, version)


def test_proposal_stays_when_the_text_changes_and_is_offered_in_the_text_of_now(write, propose):
    passage = write("Elk kind krijgt een plek.\n\nOuders doen mee.")
    propose(passage, "Elk kind vindt een plek.\n\nOuders doen mee.")
    write("Elk kind krijgt een plek.\n\nOuders beslissen mee.", passage=passage)

    (shown,) = queries.proposals_of(passage)

    assert (shown.is_outdated, shown.merged.n_conflicts) == (True, 0)
    assert shown.merged.text == "<p>Elk kind vindt een plek.</p><p>Ouders beslissen mee.</p>"


def test_proposal_is_not_taken_over_a_text_that_nobody_looked_at(write, propose, editor):
    passage = write("Eerst.")
    proposal = propose(passage, "Anders.")
    write("Intussen.", passage=passage)

    with pytest.raises(ChangedMeanwhile):
        actions.accept_proposal(
            proposal=proposal, text=proposal.text, seen_version=1, by=editor, now=NOW
        )

    proposal.refresh_from_db()
    assert (proposal.state, passage.versions.count()) == ("open", 2)


def test_proposal_is_decided_on_once(write, propose, editor):
    proposal = propose(write("Eerst."), "Anders.")
    actions.refuse_proposal(proposal=proposal, reason="Te lang.", by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.accept_proposal(
            proposal=proposal, text=proposal.text, seen_version=1, by=editor, now=NOW
        )


def test_refusal_has_a_reason(write, propose, editor):
    proposal = propose(write("Eerst."), "Anders.")

    with pytest.raises(NoReason):
        actions.refuse_proposal(proposal=proposal, reason=" ", by=editor, now=NOW)


def test_proposal_of_the_same_text_is_refused(write, propose):
    with pytest.raises(NothingChanged):
        propose(write("Eerst."), "Eerst.")


def told_from_a_form(passage):
    """A passage whose words come from a goal."""
    type(passage).objects.filter(pk=passage.pk).update(kind="ambition")
    passage.kind = "ambition"
    return passage


def test_proposal_never_writes_over_words_that_come_from_a_form(write, propose, editor):
    passage = told_from_a_form(write("Doel: meer plekken."))
    proposal = propose(passage, "Doel: minder plekken.")

    with pytest.raises(NotText):
        actions.accept_proposal(
            proposal=proposal, text=proposal.text, seen_version=1, by=editor, now=NOW
        )

    proposal.refresh_from_db()
    assert (proposal.state, passage.versions.count()) == ("open", 1)


def test_proposal_for_words_of_a_form_waits_until_they_were_changed(
    client, write, propose, editor, director
):
    passage = told_from_a_form(write("Doel: meer plekken."))
    proposal = propose(passage, "Doel: minder plekken.")
    client.force_login(editor)
    address = reverse("plan:work_in_proposal", args=[proposal.pk])
    client.post(address)
    proposal.refresh_from_db()
    too_early = proposal.state
    page = client.get(reverse("plan:proposal", args=[proposal.pk])).content.decode()
    write("Doel: minder plekken.", passage=passage)

    client.post(address)

    proposal.refresh_from_db()
    newest = passage.versions.latest("number")
    assert (too_early, proposal.state) == ("open", "accepted")
    assert (proposal.became, newest.number, newest.proposed_by) == (newest, 2, director)
    assert reverse("plan:write_block", args=[passage.pk]) in page


def test_proposal_is_worked_in_once(write, propose, editor):
    passage = told_from_a_form(write("Doel: meer plekken."))
    proposal = propose(passage, "Doel: minder plekken.")
    write("Doel: minder plekken.", passage=passage)
    actions.work_in_proposal(proposal=proposal, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.work_in_proposal(proposal=proposal, by=editor, now=NOW)


def test_passage_of_any_kind_offers_to_propose_another_text(client, editor, write):
    passage = told_from_a_form(write("Doel: meer plekken."))
    client.force_login(editor)

    page = client.get(reverse("plan:passage", args=[passage.pk])).content.decode()

    assert reverse("plan:propose_text", args=[passage.pk]) in page


def test_consolidation_lists_what_waits_also_of_removed_passages(client, editor, write, propose):
    passage, gone = write("Een."), write("Twee.")
    propose(passage, "Een, anders.")
    propose(gone, "Twee, anders.")
    decided = propose(passage, "Een, nee.")
    actions.refuse_proposal(proposal=decided, reason="Nee.", by=editor, now=NOW)
    actions.remove_passage(passage=gone, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("plan:consolidate", args=[passage.chapter_id]))

    assert [shown.proposal.text for shown in page.context["proposals"]] == [
        "<p>Een, anders.</p>",
        "<p>Twee, anders.</p>",
    ]


def test_proposal_is_made_read_and_taken_over_on_its_pages(client, editor, director, write):
    passage = write("Elk kind krijgt een plek.")
    client.force_login(director)
    client.post(
        reverse("plan:propose_text", args=[passage.pk]),
        {"text": "Elk kind vindt een plek.", "why": "Actiever.", "seen_version": 1},
    )
    proposal = ProposedText.objects.get()
    client.force_login(editor)
    page = client.get(reverse("plan:proposal", args=[proposal.pk]))
    form = page.context["form"]

    client.post(
        reverse("plan:accept_proposal", args=[proposal.pk]),
        {name: form[name].value() for name in ("text", "seen_version")},
    )

    assert ("Actiever." in page.content.decode(), "<ins>" in page.content.decode()) == (True, True)
    assert passage.versions.latest("number").text == "<p>Elk kind vindt een plek.</p>"


@pytest.mark.parametrize("n_proposals", [1, 3])
def test_consolidation_costs_the_same_for_more_proposals(
    client, editor, write, propose, django_assert_num_queries, n_proposals
):
    for number in range(n_proposals):
        passage = write(f"Tekst {number}.")
        propose(passage, f"Tekst {number}, anders.")
    client.force_login(editor)

    with django_assert_num_queries(6):
        client.get(reverse("plan:consolidate", args=[passage.chapter_id]))


@pytest.mark.parametrize("n_rows", [1, 3])
def test_passage_costs_the_same_for_more_in_its_margin(
    client, editor, director, write, propose, django_assert_num_queries, n_rows
):
    passage = write("Eerst.")
    for number in range(n_rows):
        propose(passage, f"Anders {number}.")
        note = actions.add_note(passage=passage, quote="", text="Hoe?", by=director, now=NOW)
        actions.reply_to_note(note=note, text="Zo.", by=editor, now=NOW)
        write(f"Versie {number}.", passage=passage)
    client.force_login(editor)

    with django_assert_num_queries(15):
        client.get(reverse("plan:passage", args=[passage.pk]))
