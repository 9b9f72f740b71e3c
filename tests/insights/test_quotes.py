"""Words for everybody: released word for word, and gone with the words they are made of."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.dialogue.actions.moderating import hold, redact
from inbreng.dialogue.models import Contribution, Wording
from inbreng.insights.actions.releasing import (
    LooksPersonal,
    NotTheirWords,
    release_again,
    release_quote,
    release_whole,
    take_back_quote,
)
from inbreng.insights.models import ReleasedQuote
from inbreng.insights.queries.quotes import public_quotes, readable_quotes
from inbreng.insights.spread import public_ground
from inbreng.insights.spread.audience import members_view
from inbreng.programme.models import Gathering, Seat, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory, WordingFactory

LATER = NOW + timedelta(days=1)
WORDS = "Eén vast gezicht op school, dat is wat helpt."


@pytest.fixture
def released(editor):
    """Release the words of a contribution."""

    def make(contribution, words=WORDS, **fields) -> ReleasedQuote:
        return release_quote(contribution=contribution, words=words, by=editor, now=NOW, **fields)

    return make


def words_for_everybody(trajectory) -> list[str]:
    return [quote.words for quote in readable_quotes(members_view(trajectory))]


def test_release_quote_lets_everybody_read_the_words(said, released, trajectory):
    released(said(WORDS))

    assert words_for_everybody(trajectory) == [WORDS]


def test_release_quote_leaves_out_what_the_editor_leaves_out(said, released):
    quote = released(said(WORDS), "Eén vast gezicht […] dat is wat helpt.")

    assert quote.words == "Eén vast gezicht […] dat is wat helpt."


@pytest.mark.parametrize("words", ["Twee vaste gezichten", "", "[…]", "op school, Eén vast"])
def test_release_quote_refuses_words_that_were_not_said(said, released, words):
    point = said(WORDS)

    with pytest.raises(NotTheirWords):
        released(point, words)

    assert not ReleasedQuote.objects.exists()


def test_release_quote_takes_words_of_a_completed_note(said, released):
    point = said("vast gez.")
    WordingFactory(contribution=point, number=2, why="completed", text=WORDS)

    assert released(point).wording.number == 2


def test_release_quote_refuses_what_the_screening_is_sure_of(said, released):
    point = said("Bel mij op 06-12345678 als het misgaat.")

    with pytest.raises(LooksPersonal):
        released(point, "Bel mij op 06-12345678 als het misgaat.", is_checked=True)


def test_release_quote_asks_a_look_at_what_may_be_a_name(said, released):
    words = "sem en lotte kunnen niet naast elkaar"
    point = said(words)

    with pytest.raises(LooksPersonal):
        released(point, words)

    assert released(point, words, is_checked=True).words == words


@pytest.mark.parametrize("state", ["staged", "quarantined", "refused", "withdrawn"])
def test_release_quote_refuses_what_nobody_may_read(said, released, state):
    with pytest.raises(DomainError):
        released(said(WORDS, state=state))


def test_release_quote_refuses_words_of_a_small_table(said, released, gathering):
    gathering.n_participants = 40
    gathering.save()
    small = Table.objects.create(gathering=gathering, label="Tafel 2", n_participants=4)

    with pytest.raises(DomainError, match="minder dan vijf"):
        released(said(WORDS, table=small))


@pytest.mark.parametrize("fields", [{"format": "small_talk"}, {"n_participants": 4}, {}])
def test_release_quote_refuses_words_of_a_small_or_unknown_group(trajectory, released, fields):
    few = Gathering.objects.create(trajectory=trajectory, title="Kring", **fields)
    point = ContributionFactory(source=SourceFactory(gathering=few))
    WordingFactory(contribution=point, text=WORDS)

    with pytest.raises(DomainError, match="te herleiden"):
        released(point)


def test_quote_goes_when_its_words_are_erased(said, released, trajectory, editor):
    point = said(WORDS)
    released(point)

    erase_contribution_words(contribution=point, by=editor, reason="", now=LATER)

    assert not ReleasedQuote.objects.exists()


def test_quote_is_not_read_while_its_point_is_held_back(said, released, trajectory, editor):
    point = said(WORDS)
    released(point)

    hold(contribution=point, by=editor, now=LATER)

    assert words_for_everybody(trajectory) == []


def test_quote_is_not_read_when_its_words_were_covered(said, released, trajectory, editor):
    point = said(WORDS)
    released(point)
    hold(contribution=point, by=editor, now=LATER)

    redact(contribution=Contribution.objects.get(pk=point.pk), spans=[(0, 3)], by=editor, now=LATER)

    assert Wording.objects.filter(contribution=point).count() == 2
    assert words_for_everybody(trajectory) == []


def test_quote_is_not_read_when_its_group_turns_out_small(said, released, trajectory, table):
    released(said(WORDS))
    Table.objects.filter(pk=table.pk).update(n_participants=3)

    assert words_for_everybody(trajectory) == []


def test_take_back_quote_ends_reading_once(said, released, trajectory, editor):
    quote = released(said(WORDS))

    take_back_quote(quote=quote, by=editor, now=LATER)

    assert words_for_everybody(trajectory) == []
    with pytest.raises(ChangedMeanwhile):
        take_back_quote(quote=quote, by=editor, now=LATER)


def test_release_again_undoes_taking_back(said, released, trajectory, editor):
    quote = released(said(WORDS), "Eén vast gezicht")
    take_back_quote(quote=quote, by=editor, now=LATER)

    release_again(quote=ReleasedQuote.objects.get(), by=editor, now=LATER)

    assert words_for_everybody(trajectory) == ["Eén vast gezicht"]


def test_release_whole_gives_back_what_could_not_be_released(said, trajectory, editor):
    fine, personal = said(WORDS), said("Mail naar jan@voorbeeld.nl")

    refused = release_whole(contributions=[fine, personal], by=editor, now=NOW)

    assert [contribution for contribution, _reason in refused] == [personal]
    assert words_for_everybody(trajectory) == [WORDS]


def test_public_quotes_name_a_perspective_only_where_five_sat(
    said, released, trajectory, table, parent, teacher
):
    Seat.objects.create(table=table, perspective=parent, n_people=6)
    Seat.objects.create(table=table, perspective=teacher, n_people=2)
    by_parent, by_teacher = said(WORDS, perspective=parent), said(WORDS, perspective=teacher)
    released(by_parent)
    released(by_teacher)

    told = public_quotes(public_ground(trajectory).places, [by_parent.pk, by_teacher.pk])

    assert {pk: one.perspective for pk, one in told.items()} == {
        by_parent.pk: None,  # else what is left without a perspective were the two teachers'
        by_teacher.pk: None,
    }


def test_release_page_releases_and_goes_back_to_who_asked(client, said, editor, trajectory):
    point = said(WORDS)
    client.force_login(editor)
    address = reverse("insights:release_quote", args=[point.pk])

    page = client.get(address)
    answer = client.post(address, {"words": WORDS, "next": "/trajecten/"})

    assert page.context["form"].initial == {"words": WORDS}
    assert answer.url == "/trajecten/"
    assert words_for_everybody(trajectory) == [WORDS]


def test_release_page_keeps_what_was_typed_when_it_refuses(client, said, editor):
    point = said(WORDS)
    client.force_login(editor)

    page = client.post(
        reverse("insights:release_quote", args=[point.pk]), {"words": "Heel iets anders"}
    )

    assert page.status_code == 422
    assert page.context["form"]["words"].value() == "Heel iets anders"


def test_release_page_goes_to_no_other_site(client, said, editor):
    point = said(WORDS)
    client.force_login(editor)
    address = reverse("insights:release_quote", args=[point.pk])

    answer = client.post(address, {"words": WORDS, "next": "https://elders.invalid/"})

    assert answer.url == address


def test_list_of_quotes_costs_the_same_with_one_and_with_three(
    client, said, released, editor, trajectory, django_assert_num_queries
):
    client.force_login(editor)
    address = reverse("insights:quotes", args=[trajectory.pk])
    released(said(WORDS))
    with django_assert_num_queries(7):
        client.get(address)
    for _ in range(2):
        released(said(WORDS))

    with django_assert_num_queries(7):
        page = client.get(address)

    assert len(page.context["page"].object_list) == 3
