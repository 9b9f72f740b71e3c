"""Wishes that lie with a party: bundled, released, replied to, and told to who said them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inbreng.answers import actions, queries
from inbreng.answers.actions.forwarding import NothingToForward
from inbreng.answers.models import Forward
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import Letter, Organisation, Person
from tests.dialogue.factories import NOW


@pytest.fixture
def lies_with(municipality, editor):
    """Answer a contribution “lies with the municipality”."""

    def give(contribution):
        actions.answer_contribution(
            contribution=contribution, kind="lies_with", party=municipality, by=editor, now=NOW
        )
        return contribution

    return give


@pytest.fixture
def bundled(trajectory, municipality, editor):
    """Bundle what lies with the municipality."""

    def make(**fields):
        return actions.start_forward(
            trajectory=trajectory,
            party=municipality,
            title="Wachttijden",
            letter="Dit hoorden we.",
            due_on=date(2026, 4, 1),
            by=editor,
            now=NOW,
            **fields,
        )

    return make


@pytest.fixture
def released(bundled, lies_with, said, editor):
    """A bundle of one line that its party can open."""
    lies_with(said("De wachttijd is lang."))
    forward = bundled()
    actions.release_forward(forward=forward, by=editor, now=NOW)
    return forward


def address_of(forward):
    return reverse("answers:forwarded", args=[queries.token_of(forward)])


def test_bundle_holds_what_lies_with_the_party_and_is_in_no_other(bundled, lies_with, said):
    first = lies_with(said())
    said()
    forward = bundled()
    second = lies_with(said())

    other = bundled()

    held = [list(one.points.values_list("contribution", flat=True)) for one in (forward, other)]
    assert held == [[first.pk], [second.pk]]


def test_bundle_of_nothing_is_refused(bundled):
    with pytest.raises(NothingToForward):
        bundled()


def test_line_that_names_a_school_stays_back(partnership, bundled, lies_with, said):
    Organisation.objects.create(
        partnership=partnership, kind=Organisation.Kind.SCHOOL, name="De Regenboog"
    )
    named = lies_with(said("Op de regenboog mag niemand mee."))
    lies_with(said("Er is geen plek."))

    forward = bundled()

    kept = forward.points.filter(is_kept_back=True).values_list("contribution", flat=True)
    assert list(kept) == [named.pk]


def test_party_opens_a_bundle_only_after_a_moderator_released_it(
    client, bundled, lies_with, said, editor
):
    lies_with(said())
    forward = bundled()
    before = client.get(address_of(forward)).status_code
    actions.release_forward(forward=forward, by=editor, now=NOW)

    after = client.get(address_of(forward)).status_code

    assert (before, after) == (404, 200)


def test_party_reads_the_words_and_no_place(client, released, gathering):
    page = client.get(address_of(released)).content.decode()

    shown = [words in page for words in ("De wachttijd is lang.", gathering.title, "Tafel 1")]
    assert shown == [True, False, False]


def test_party_reads_nothing_that_is_kept_back(client, bundled, lies_with, said, editor):
    kept = lies_with(said("Dit blijft hier."))
    lies_with(said("Dit gaat mee."))
    forward = bundled()
    actions.keep_back(forward=forward, contributions=[kept.pk], is_kept_back=True)
    actions.release_forward(forward=forward, by=editor, now=NOW)

    page = client.get(address_of(forward)).content.decode()

    assert ("Dit gaat mee." in page, "Dit blijft hier." in page) == (True, False)


@pytest.mark.parametrize("end", ["close_forward", "renew_link"])
def test_link_opens_no_more_once_it_was_ended(client, released, end):
    way = address_of(released)
    getattr(actions, end)(forward=released)

    assert client.get(way).status_code == 404


def test_reply_to_a_link_that_was_closed_is_given_back(client, released):
    way = address_of(released)
    actions.close_forward(forward=released)

    page = client.post(way, {"reply": "Wij pakken dit op.", "replied_by": "Gemeente"})

    shown = page.content.decode()
    assert page.status_code == 404
    assert "Deze link werkt niet (meer)" in shown
    assert "Wij pakken dit op." in shown


def test_link_that_was_made_up_opens_nothing(client, released):
    assert client.get(address_of(released)[:-2] + "x/").status_code == 404


def test_reply_stands_with_the_answer_once_an_editor_let_it_through(
    client, partnership, bundled, lies_with, said, editor, reader
):
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    reader.person = person
    reader.save()
    contribution = lies_with(said(said_by=person))
    forward = bundled()
    actions.release_forward(forward=forward, by=editor, now=NOW)
    point = forward.points.get()
    client.post(
        address_of(forward), {"replied_by": "wethouder", f"point-{point.pk}": "In mei begint het."}
    )
    forward.refresh_from_db()
    before = queries.replies_by_contribution([contribution.pk])

    actions.show_reply(forward=forward, by=editor, now=NOW)

    client.force_login(reader)
    page = client.get(reverse("trail:mine")).content.decode()
    assert (before, "In mei begint het." in page, "Proefdam" in page) == ({}, True, True)


def test_reply_without_words_is_refused(client, released):
    answer = client.post(address_of(released), {"replied_by": "wethouder", "reply": " "})

    assert (answer.status_code, Forward.objects.get().state) == (422, "released")


def test_reply_changes_no_more_once_it_was_shown(released, editor):
    wanted = {"forward": released, "replied_by": "wethouder", "each": {}, "now": NOW}
    actions.reply_as_party(reply="In mei.", **wanted)
    actions.show_reply(forward=released, by=editor, now=NOW)
    released.refresh_from_db()

    with pytest.raises(ChangedMeanwhile):
        actions.reply_as_party(reply="Nooit.", **wanted)

    assert Forward.objects.get().reply == "In mei."


def test_lines_are_kept_back_only_before_the_party_could_read_them(released):
    with pytest.raises(DomainError):
        actions.keep_back(forward=released, contributions=[], is_kept_back=True)


@pytest.mark.parametrize(
    ("address", "offers"), [("", "Ik heb hen herinnerd"), ("w@g.invalid", "Stuur een herinnering")]
)
def test_button_to_remind_says_whether_a_letter_goes(client, released, editor, address, offers):
    type(released).objects.update(email=address)
    client.force_login(editor)

    page = client.get(reverse("answers:forward", args=[released.pk])).content.decode()

    offered = [
        words for words in ("Ik heb hen herinnerd", "Stuur een herinnering") if words in page
    ]
    assert offered == [offers]


def test_party_without_a_reply_is_reminded_once_before_the_day(bundled, lies_with, said, editor):
    lies_with(said())
    forward = bundled(email="post@proefdam.invalid")
    actions.release_forward(forward=forward, by=editor, now=NOW)
    near = NOW + timedelta(days=25)

    reminded = [actions.remind_parties(now=moment) for moment in (NOW, near, near)]

    keys = [
        key.partition(":")[0] for key in Letter.objects.order_by("pk").values_list("key", flat=True)
    ]
    assert (reminded, keys) == ([0, 1, 0], ["forward", f"forward-reminder-{near:%Y-%m-%d}"])


def test_parties_are_counted_with_what_was_handed_on(
    trajectory, municipality, bundled, lies_with, said
):
    lies_with(said())
    bundled()
    lies_with(said())

    (lying,) = queries.parties_of(trajectory)

    assert (lying.party, lying.n_points, lying.n_forwarded, lying.n_waiting) == (
        municipality,
        2,
        1,
        1,
    )


@pytest.mark.parametrize(("n_points", "told"), [(4, None), (5, 5)])
def test_everybody_is_told_no_number_under_five(n_points, told):
    assert queries.told_number(n_points) == told


@pytest.mark.parametrize("n_said", [1, 3])
def test_page_of_the_party_costs_the_same_for_more_lines(
    client, bundled, lies_with, said, editor, django_assert_num_queries, n_said
):
    for _ in range(n_said):
        lies_with(said())
    forward = bundled()
    actions.release_forward(forward=forward, by=editor, now=NOW)
    client.get(address_of(forward))

    with django_assert_num_queries(6):
        client.get(address_of(forward))
