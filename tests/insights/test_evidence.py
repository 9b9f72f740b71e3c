"""The voices under an insight: added, turned, dropped, and what is refused."""

from datetime import timedelta

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.insights import actions
from inbreng.insights.actions.evidence import NoReason, NoVoices
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.queries import changed_since_agreed
from tests.dialogue.factories import NOW, ModerationStepFactory

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def stated(trajectory, said, editor):
    """An insight on one voice."""
    return actions.state_insight(
        trajectory=trajectory,
        statement="Ouders zoeken houvast.",
        kind="wish",
        theme=None,
        support=[said()],
        by=editor,
        now=NOW,
    )


def stances(insight):
    """What stands under the insight: contribution and stance."""
    there = insight.evidence.filter(dropped_at__isnull=True)
    return dict(there.values_list("contribution", "stance"))


def test_voice_is_added_against(stated, said, editor):
    (first,) = stances(stated)
    other = said()

    actions.add_voices(insight=stated, voices=[other], stance="against", by=editor, now=NOW)

    assert stances(stated) == {first: "for", other.pk: "against"}


def test_voice_is_turned_when_it_is_added_the_other_way(stated, said, editor):
    (first,) = stances(stated)
    other = said()
    actions.add_voices(insight=stated, voices=[other], stance="against", by=editor, now=NOW)

    actions.add_voices(insight=stated, voices=[other], stance="for", by=editor, now=NOW)

    assert stances(stated) == {first: "for", other.pk: "for"}


def test_last_voice_that_supports_is_not_turned(stated, editor):
    (first,) = Contribution.objects.filter(evidence__insight=stated)

    with pytest.raises(NoVoices, match="ten minste één stem"):
        actions.add_voices(insight=stated, voices=[first], stance="against", by=editor, now=NOW)

    assert stances(stated) == {first.pk: "for"}


def test_voice_that_is_held_back_is_not_added(stated, said, editor):
    held = said(state=Contribution.State.QUARANTINED)

    n_added = actions.add_voices(insight=stated, voices=[held], stance="for", by=editor, now=NOW)

    assert (n_added, held.pk in stances(stated)) == (0, False)


def test_dropped_voice_keeps_its_place_and_comes_back_when_added_again(stated, said, editor):
    other = said()
    actions.add_voices(insight=stated, voices=[other], stance="for", by=editor, now=NOW)

    actions.drop_voice(insight=stated, contribution=other, reason="dubbel", by=editor, now=NOW)
    piece = Evidence.objects.get(contribution=other)
    dropped = (piece.dropped_reason, piece.dropped_by, other.pk in stances(stated))
    actions.add_voices(insight=stated, voices=[other], stance="for", by=editor, now=NOW)

    piece.refresh_from_db()
    assert dropped == ("dubbel", editor, False)
    assert (piece.dropped_at, piece.dropped_reason, other.pk in stances(stated)) == (None, "", True)


def test_minority_view_is_not_dropped_without_a_reason(stated, said, editor):
    minority = said(is_minority=True)
    actions.add_voices(insight=stated, voices=[minority], stance="against", by=editor, now=NOW)

    with pytest.raises(NoReason, match="minderheidsgeluid"):
        actions.drop_voice(insight=stated, contribution=minority, reason=" ", by=editor, now=NOW)

    assert stances(stated)[minority.pk] == "against"


def test_last_voice_is_not_dropped(stated, editor):
    (first,) = Contribution.objects.filter(evidence__insight=stated)

    with pytest.raises(NoVoices):
        actions.drop_voice(insight=stated, contribution=first, by=editor, now=NOW)

    assert stances(stated) == {first.pk: "for"}


def test_voice_that_two_people_drop_is_dropped_once(stated, said, editor):
    other = said()
    actions.add_voices(insight=stated, voices=[other], stance="for", by=editor, now=NOW)
    actions.drop_voice(insight=stated, contribution=other, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.drop_voice(insight=stated, contribution=other, by=editor, now=NOW)


def test_agreed_insight_becomes_a_draft_when_its_words_change(stated, editor):
    actions.agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)

    actions.revise_insight(
        insight=stated, version=1, fields={"statement": "Anders."}, by=editor, now=NOW
    )

    stated.refresh_from_db()
    versions = list(stated.versions.values_list("number", "statement"))
    assert (stated.state, stated.agreed_at, stated.version) == ("draft", None, 2)
    assert versions == [(2, "Anders."), (1, "Ouders zoeken houvast.")]


def test_insight_that_somebody_changed_first_is_not_overwritten(stated, editor):
    first = {"statement": "Van de een."}
    actions.revise_insight(insight=stated, version=1, fields=first, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        actions.revise_insight(
            insight=stated, version=1, fields={"statement": "Van de ander."}, by=editor, now=NOW
        )

    stated.refresh_from_db()
    assert stated.statement == "Van de een."


def test_insight_is_agreed_once(stated, editor):
    actions.agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile, match="geen concept meer"):
        actions.agree_insight(insight=stated, agreed_with="raad", by=editor, now=NOW)

    stated.refresh_from_db()
    assert stated.agreed_with == "kernteam"


def test_insight_is_not_withdrawn_without_a_reason(stated, editor):
    with pytest.raises(NoReason):
        actions.withdraw_insight(insight=stated, reason="  ", by=editor, now=NOW)

    stated.refresh_from_db()
    assert stated.state == "draft"


def test_insight_is_not_agreed_on_in_words_that_nobody_read(stated, editor):
    words = {"statement": "Iets heel anders."}
    actions.revise_insight(insight=stated, version=1, fields=words, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile, match="veranderde"):
        actions.agree_insight(insight=stated, agreed_with="raad", version=1, by=editor, now=NOW)

    stated.refresh_from_db()
    assert stated.state == "draft"


@pytest.fixture
def agreed(stated, said, editor):
    """An insight on two voices, on which people agreed."""
    actions.add_voices(insight=stated, voices=[said()], stance="for", by=editor, now=NOW)
    actions.agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)
    stated.refresh_from_db()
    return stated


def the_last(insight):
    return insight.evidence.select_related("contribution").last().contribution


def add(agreed, said, editor):
    actions.add_voices(insight=agreed, voices=[said()], stance="against", by=editor, now=LATER)


def turn(agreed, said, editor):
    voice = the_last(agreed)
    actions.add_voices(insight=agreed, voices=[voice], stance="against", by=editor, now=LATER)


def drop(agreed, said, editor):
    actions.drop_voice(
        insight=agreed, contribution=the_last(agreed), reason="", by=editor, now=LATER
    )


def bring_back(agreed, said, editor):
    drop(agreed, said, editor)
    voice = the_last(agreed)
    actions.add_voices(insight=agreed, voices=[voice], stance="for", by=editor, now=LATER)


def hide(agreed, said, editor):
    voice = the_last(agreed)
    Contribution.objects.filter(pk=voice.pk).update(state=Contribution.State.REFUSED)
    ModerationStepFactory(contribution=voice, step="refused", reason="Een naam.", at=LATER)


def add_again(agreed, said, editor):
    actions.add_voices(
        insight=agreed, voices=[the_last(agreed)], stance="for", by=editor, now=LATER
    )


@pytest.mark.parametrize(
    ("happen", "changed"),
    [
        (add, (1, 0, 0)),
        (turn, (1, 0, 0)),
        (drop, (0, 1, 0)),
        (bring_back, (1, 0, 0)),
        (hide, (0, 0, 1)),
        (add_again, (0, 0, 0)),
    ],
)
def test_insight_knows_how_its_voices_changed_since_it_was_agreed(
    agreed, said, editor, happen, changed
):
    happen(agreed, said, editor)

    found = changed_since_agreed(agreed)

    assert (found.n_added, found.n_dropped, found.n_hidden) == changed


def test_insight_with_other_voices_says_so_until_it_is_agreed_on_again(
    client, agreed, said, editor, council_member
):
    add(agreed, said, editor)
    address = reverse("insights:insight", args=[agreed.pk])
    client.force_login(council_member)
    told = "De stemmen veranderden nadat dit is vastgesteld"
    before = client.get(address).content.decode()
    client.force_login(editor)

    client.post(
        reverse("insights:agree", args=[agreed.pk]),
        {"agreed_with": "kernteam en ouders", "version": agreed.version},
    )

    agreed.refresh_from_db()
    assert (told in before, "Stel opnieuw vast" in before) == (True, False)
    assert told not in client.get(address).content.decode()
    assert (agreed.state, agreed.agreed_with) == (Insight.State.AGREED, "kernteam en ouders")
