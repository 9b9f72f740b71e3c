"""A reaction is kept once, screened, and has its place in the chain."""

from uuid import uuid4

import pytest

from inbreng.consultation.actions import (
    Reaction,
    Said,
    bring_back_remark,
    close_consultation,
    send_reaction,
    withdraw_remark,
)
from inbreng.consultation.actions.taking_part import NothingSaid, NotOpen
from inbreng.consultation.models import Participation, Remark
from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.search import holding
from inbreng.insights.models import Export
from inbreng.people.models import Contact, MailChoice, Person
from inbreng.people.queries.post import recipient, wanted_topics
from inbreng.programme.models import Gathering
from inbreng.programme.queries import hearings_of
from tests.consultation.factories import NOW, WEEK, consultation_of, edition_of, react, reaction_to

QUERIES_TO_SEND = 26
PERSONAL = "Onze dochter Sanne de Vries (9) heeft autisme."


@pytest.fixture
def consultation(trajectory):
    edition = edition_of(trajectory)
    return consultation_of(trajectory, edition=edition, passages=list(edition.passages.all()))


def test_remark_is_a_contribution_about_the_text_that_was_read(consultation, parent) -> None:
    react(consultation, "Ouders vinden de gids niet.", perspective=parent)

    remark = Remark.objects.select_related("contribution__question").get()

    said = remark.contribution
    assert (said.state, said.perspective, said.table) == ("visible", parent, consultation.table)
    assert said.gathering.format == Gathering.Format.CONSULTATION
    assert said.wordings.get().text == "Ouders vinden de gids niet."
    assert said.question.text == "Wat vind je van § 2.1?"
    assert remark.passage_version == consultation.subjects.first().passage_version


def test_remark_is_found_by_the_search_of_the_harvest(consultation) -> None:
    react(consultation, "Ouders vinden de gids niet.")

    found = Contribution.objects.filter(pk__in=holding("gids"))

    assert [one.remark.pk for one in found] == [Remark.objects.get().pk]


def test_same_key_twice_is_kept_once(consultation) -> None:
    key = uuid4()
    first = react(consultation, "Eén keer.", key=key)

    second = react(consultation, "Eén keer.", key=key)

    assert second == first
    assert (Participation.objects.count(), Remark.objects.count(), Person.objects.count()) == (
        1,
        1,
        1,
    )


def test_same_key_is_heard_also_after_the_end(consultation) -> None:
    key = uuid4()
    first = react(consultation, key=key)

    again = react(consultation, key=key, now=NOW + 2 * WEEK)

    assert again == first


def test_several_remarks_in_one_go_keep_their_order(consultation) -> None:
    one, two = consultation.subjects.all()
    reaction = Reaction(
        key=uuid4(), said=[Said(subject=one, text="Eerst."), Said(subject=two, text="Dan.")]
    )

    send_reaction(consultation=consultation, reaction=reaction, now=NOW)

    kept = Contribution.objects.filter(source=consultation.source).order_by("position")
    assert [said.wordings.get().text for said in kept] == ["Eerst.", "Dan."]
    assert [said.remark.subject for said in kept] == [one, two]


def test_second_reaction_goes_on_where_the_first_ended(consultation) -> None:
    react(consultation, "Een.")
    react(consultation, "Twee.")

    positions = Contribution.objects.order_by("position").values_list("position", flat=True)

    assert list(positions) == [0, 1]


def test_what_looks_personal_waits_for_a_moderator(consultation) -> None:
    react(consultation, PERSONAL)

    said = Contribution.objects.get()

    assert said.state == Contribution.State.QUARANTINED
    assert said.moderation_steps.get().step == "held"
    assert not Contribution.objects.filter(pk__in=holding("dochter")).exists()


def test_reaction_without_words_is_refused(consultation) -> None:
    with pytest.raises(NothingSaid):
        react(consultation, "   ")


@pytest.mark.parametrize("now", [NOW - 2 * WEEK, NOW + WEEK])
def test_reaction_outside_the_hours_is_refused(consultation, now) -> None:
    with pytest.raises(NotOpen):
        react(consultation, now=now)


def test_reaction_after_closing_is_refused(consultation) -> None:
    close_consultation(consultation=consultation)

    with pytest.raises(NotOpen):
        react(consultation)


def test_who_reacts_counts_as_heard(consultation, trajectory, parent, teacher) -> None:
    for side in (parent, parent, teacher):
        react(consultation, perspective=side)

    heard = {one.name: one.n_heard for one in hearings_of(trajectory).perspectives}

    assert heard == {"ouders": 2, "leerkrachten": 1}


def test_organisations_are_named_from_five_people_on(consultation, municipality) -> None:
    for _ in range(4):
        react(consultation, organisation=municipality)
    before = list(consultation.gathering.organisations.all())

    react(consultation)

    assert (before, list(consultation.gathering.organisations.all())) == ([], [municipality])


def test_who_says_so_reacts_again_as_the_same_person(consultation, parent) -> None:
    first = react(consultation, perspective=parent)

    react(consultation, person=first.person)

    assert Person.objects.count() == 1
    assert consultation.table.seats.get().n_people == 1


def test_mail_address_never_leads_to_somebody_who_left_the_same(consultation, partnership) -> None:
    known = Person.objects.create(partnership=partnership, made_at=NOW)
    Contact.objects.create(person=known, email="ouder@proef.invalid")

    sent = react(consultation, mail_address="ouder@proef.invalid")

    assert sent.person != known
    assert sent.person.contact.email == "ouder@proef.invalid"


def test_yes_to_being_asked_again_is_kept_with_its_words(consultation) -> None:
    sent = react(consultation, mail_address="ouder@proef.invalid", may_ask_again=True)

    assert "invitation" in wanted_topics(recipient(sent.person, None, ""))
    assert MailChoice.objects.get().words_shown.startswith("Je mag me later mailen")


def test_yes_of_somebody_else_ends_no_stop_of_an_address(consultation, partnership) -> None:
    sent = react(consultation, mail_address="ouder@proef.invalid")
    one = recipient(sent.person, None, "")
    MailChoice.objects.create(
        partnership=partnership,
        address_hash=one.address_hash,
        topic="invitation",
        is_wanted=False,
        way="one_click",
        at=NOW,
    )

    later = react(consultation, mail_address="ouder@proef.invalid", may_ask_again=True)

    assert "invitation" not in wanted_topics(recipient(later.person, None, ""))


def test_withdrawn_remark_is_shown_to_nobody_and_comes_back(consultation, parent) -> None:
    react(consultation, perspective=parent)
    remark = Remark.objects.get()

    withdraw_remark(consultation=consultation, remark=remark)

    remark.contribution.refresh_from_db()
    assert remark.contribution.state == Contribution.State.WITHDRAWN
    assert not consultation.table.seats.exists()

    bring_back_remark(consultation=consultation, remark=remark)

    remark.contribution.refresh_from_db()
    assert remark.contribution.state == Contribution.State.VISIBLE
    assert consultation.table.seats.get().n_people == 1


@pytest.mark.parametrize(("words", "state"), [("Meer tijd.", "refused"), (PERSONAL, "ready")])
def test_file_to_take_along_goes_when_a_remark_in_it_is_withdrawn(
    consultation, editor, words, state
):
    react(consultation, words)
    export = Export.objects.create(
        trajectory=consultation.trajectory,
        format="csv",
        audience="staff",
        state="ready",
        content="exports/1.bin",
        asked_by=editor,
        asked_at=NOW,
    )

    withdraw_remark(consultation=consultation, remark=Remark.objects.get())

    export.refresh_from_db()
    assert export.state == state


def test_personal_remark_that_comes_back_waits_again(consultation) -> None:
    react(consultation, PERSONAL)
    remark = Remark.objects.get()
    withdraw_remark(consultation=consultation, remark=remark)

    bring_back_remark(consultation=consultation, remark=remark)

    remark.contribution.refresh_from_db()
    assert remark.contribution.state == Contribution.State.QUARANTINED


def test_withdrawing_twice_is_told(consultation) -> None:
    react(consultation)
    remark = Remark.objects.get()
    withdraw_remark(consultation=consultation, remark=remark)

    with pytest.raises(ChangedMeanwhile):
        withdraw_remark(consultation=consultation, remark=remark)


def test_reaction_costs_the_same_with_one_remark_and_with_three(
    trajectory, django_assert_num_queries
) -> None:
    edition = edition_of(trajectory, ("<p>Een.</p>", "<p>Twee.</p>", "<p>Drie.</p>"))
    consultation = consultation_of(
        trajectory, edition=edition, passages=list(edition.passages.all()), questions=[]
    )
    subjects = list(consultation.subjects.select_related("question"))
    react(consultation)  # what is asked once is known

    for wanted in (subjects[:1], subjects):
        said = [Said(subject=one, text="Goed.") for one in wanted]
        reaction = Reaction(key=uuid4(), said=said)
        with django_assert_num_queries(QUERIES_TO_SEND):
            send_reaction(consultation=consultation, reaction=reaction, now=NOW)


def test_reaction_keeps_the_place_that_the_device_named(consultation) -> None:
    reaction = reaction_to(consultation.subjects.last(), "Meer tijd.")

    sent = send_reaction(consultation=consultation, reaction=reaction, now=NOW)

    assert sent.key == reaction.key
