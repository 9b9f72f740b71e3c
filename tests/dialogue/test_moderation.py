"""What is held back is seen by moderators only, until one of them decides."""

from datetime import timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions import moderating
from inbreng.dialogue.actions.moderating import BAR, with_bars
from inbreng.dialogue.actions.sealing import destroy_sealed_originals
from inbreng.dialogue.models import Contribution, Finding, ModerationStep, Stems, Wording
from inbreng.dialogue.queries.moderation import held_back
from inbreng.dialogue.search import holding
from tests.dialogue.factories import (
    NOW,
    ContributionFactory,
    FindingFactory,
    ModerationStepFactory,
    SourceFactory,
    WordingFactory,
)

WORDS = "Sem zit thuis, bel 06 12345678 voor zijn moeder"


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering)


@pytest.fixture
def held(source, table) -> Contribution:
    contribution = ContributionFactory(source=source, table=table, state="quarantined")
    wording = WordingFactory(contribution=contribution, text=WORDS)
    FindingFactory(wording=wording, kind="person_name", start=0, end=3, is_sure=False)
    FindingFactory(wording=wording, kind="phone", start=19, end=30)
    ModerationStepFactory(contribution=contribution)
    return contribution


def state(contribution: Contribution) -> str:
    contribution.refresh_from_db()
    return contribution.state


def address(name, thing) -> str:
    return reverse(f"dialogue:{name}", args=[thing.pk])


def steps(contribution) -> list[str]:
    return list(contribution.moderation_steps.values_list("step", flat=True))


def test_queue_shows_what_was_found_in_plain_words(client, trajectory, held, community_manager):
    client.force_login(community_manager)

    page = client.get(address("moderation", trajectory)).content.decode()

    assert '<mark title="naam van een persoon?">Sem</mark>' in page
    assert '<mark title="telefoonnummer">06 12345678</mark>' in page


def test_queue_on_a_phone_is_a_list_or_what_was_chosen_from_it(
    client, trajectory, held, community_manager
):
    client.force_login(community_manager)
    queue = address("moderation", trajectory)

    pages = [client.get(f"{queue}{asked}").content.decode() for asked in ("", f"?punt={held.pk}")]

    shown = [("bench bench-closed" in page, "bench bench-open" in page) for page in pages]
    assert shown == [(True, False), (False, True)]


@pytest.mark.parametrize("n_held", [1, 3])
def test_queue_costs_the_same_for_one_and_for_three(
    client, trajectory, source, community_manager, n_held, django_assert_num_queries
):
    for number in range(n_held):
        contribution = ContributionFactory(source=source, state="quarantined")
        FindingFactory(wording=WordingFactory(contribution=contribution, text=f"Sem {number}"))
    ContributionFactory(source=source)
    client.force_login(community_manager)

    with django_assert_num_queries(9):
        response = client.get(address("moderation", trajectory))

    assert len(response.context["queue"]) == n_held


@pytest.mark.parametrize("role", ["director", "council_member", "table_host", "consultant"])
def test_queue_and_its_steps_are_for_moderators(client, request, trajectory, held, role):
    client.force_login(request.getfixturevalue(role))

    answers = [client.get(address("moderation", trajectory))]
    for name in ("release", "redact", "refuse", "undo_moderation", "hold"):
        answers.append(client.post(address(name, held), {"reason": "x", "words": "Sem"}))
    answers.append(client.post(address("release_all", trajectory), {"chosen": [held.pk]}))

    assert {answer.status_code for answer in answers} == {403}
    assert state(held) == "quarantined"


def test_release_publishes_the_words_as_they_stand(client, held, editor):
    client.force_login(editor)

    client.post(address("release", held))

    assert state(held) == "visible"
    assert steps(held) == ["held", "confirmed"]
    assert set(Contribution.objects.filter(pk__in=holding("moeder"))) == {held}


def test_redact_puts_bars_over_findings_and_own_words_and_seals_the_original(
    client, held, editor, council_member
):
    client.force_login(editor)
    name, phone = Finding.objects.order_by("start")

    client.post(address("redact", held), {"findings": [name.pk, phone.pk], "words": "zijn moeder"})

    said, redacted = held.wordings.all()
    client.force_login(council_member)
    page = client.get(address("contribution", held)).content.decode()
    assert state(held) == "visible"
    assert redacted.text == f"{BAR} zit thuis, bel {BAR} voor {BAR}"
    assert said.sealed_until == redacted.made_at + timedelta(days=90)
    assert holding("moeder") is not None
    assert not Contribution.objects.filter(pk__in=holding("moeder")).exists()
    assert set(Contribution.objects.filter(pk__in=holding("thuis"))) == {held}
    assert "afgeschermd" in page
    assert "06 12345678" not in page


def test_sealed_original_is_shown_to_moderators_and_destroyed_after_its_term(
    client, held, editor, director
):
    moderating.redact(contribution=held, spans=[(0, 3)], by=editor, now=NOW)
    pages = {}
    for user in (editor, director):
        client.force_login(user)
        pages[user.name] = client.get(address("contribution", held)).content.decode()

    early = destroy_sealed_originals(now=NOW + timedelta(days=89))
    late = destroy_sealed_originals(now=NOW + timedelta(days=91))

    assert "Sem zit thuis" in pages["editor"]
    assert "Sem zit thuis" not in pages["director"]
    assert (early, late) == (0, 1)
    assert [w.text for w in held.wordings.all()] == ["", WORDS.replace("Sem", BAR)]
    assert not Finding.objects.exists()
    assert destroy_sealed_originals(now=NOW + timedelta(days=92)) == 0


def test_redact_without_words_says_so_and_loses_nothing(client, held, editor):
    client.force_login(editor)

    nothing = client.post(address("redact", held), {"words": ""})
    wrong = client.post(address("redact", held), {"words": "Lotte"})

    assert (nothing.status_code, wrong.status_code) == (422, 422)
    assert "Kies eerst" in nothing.content.decode()
    assert "“Lotte” staat niet in dit punt" in wrong.content.decode()
    assert state(held) == "quarantined"
    assert Wording.objects.count() == 1


def test_refuse_needs_a_reason(client, held, editor):
    client.force_login(editor)

    without = client.post(address("refuse", held), {"reason": " "})
    with_one = client.post(address("refuse", held), {"reason": "Gaat over één kind"})

    assert (without.status_code, with_one.status_code) == (422, 302)
    assert state(held) == "refused"
    assert ModerationStep.objects.last().reason == "Gaat over één kind"
    with pytest.raises(DomainError):
        moderating.refuse(contribution=held, reason="", by=editor, now=NOW)


def test_second_moderator_gets_a_sentence_and_changes_nothing(
    client, held, editor, community_manager
):
    moderating.refuse(contribution=held, reason="Gaat over een kind", by=editor, now=NOW)
    client.force_login(community_manager)

    answers = [
        client.post(address("release", held), follow=True),
        client.post(address("redact", held), {"words": "Sem"}, follow=True),
        client.post(address("refuse", held), {"reason": "x"}, follow=True),
    ]

    assert state(held) == "refused"
    assert steps(held) == ["held", "refused"]
    assert all(
        "was je net voor" in page or "wacht niet meer" in page
        for page in (answer.content.decode() for answer in answers)
    )


def test_release_all_publishes_what_still_waits(client, trajectory, source, held, editor):
    other = ContributionFactory(source=source, state="quarantined")
    left = ContributionFactory(source=source, state="quarantined")
    for one in (other, left):
        WordingFactory(contribution=one)
    moderating.refuse(contribution=other, reason="kind", by=editor, now=NOW)
    client.force_login(editor)

    n = moderating.release_all(contributions=[held, other], by=editor, now=NOW)
    client.post(address("release_all", trajectory), {"chosen": [left.pk]})
    client.post(address("release_all", trajectory), {})

    assert n == 1
    assert [state(one) for one in (held, other, left)] == ["visible", "refused", "visible"]


@pytest.mark.parametrize("step", ["release", "redact", "refuse"])
def test_undo_brings_it_back_to_the_queue_with_its_words(held, editor, step):
    fields = {"redact": {"spans": [(0, 3)]}, "refuse": {"reason": "kind"}}.get(step, {})
    getattr(moderating, step)(contribution=held, by=editor, now=NOW, **fields)

    moderating.undo(contribution=held, by=editor, now=NOW + timedelta(minutes=9))

    assert state(held) == "quarantined"
    assert [(w.text, w.sealed_until) for w in held.wordings.all()] == [(WORDS, None)]
    assert not Stems.objects.exists()
    assert steps(held)[-1] == "held"


def test_undo_is_for_the_own_newest_step_within_ten_minutes(held, editor, community_manager):
    moderating.release(contribution=held, by=editor, now=NOW)

    for by, minutes in [(community_manager, 1), (editor, 11)]:
        with pytest.raises(ChangedMeanwhile):
            moderating.undo(contribution=held, by=by, now=NOW + timedelta(minutes=minutes))

    assert state(held) == "visible"


def test_hold_takes_a_published_point_out_of_sight(client, held, editor, council_member):
    moderating.release(contribution=held, by=editor, now=NOW)
    client.force_login(editor)

    client.post(address("hold", held))

    client.force_login(council_member)
    assert state(held) == "quarantined"
    assert client.get(address("contribution", held)).status_code == 404
    assert not Stems.objects.exists()


def test_refused_point_can_be_looked_at_again(client, held, editor, council_member):
    moderating.refuse(contribution=held, reason="Het nummer hoeft niet.", by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(address("contribution", held)).content.decode()
    client.post(address("hold", held))

    client.force_login(council_member)
    assert "Kijk opnieuw na" in page
    assert (state(held), steps(held)[-1]) == ("quarantined", "held")
    assert client.get(address("contribution", held)).status_code == 404


def test_withdrawn_point_is_not_looked_at_again(held, editor):
    Contribution.objects.filter(pk=held.pk).update(state="withdrawn")
    held.refresh_from_db()

    with pytest.raises(ChangedMeanwhile):
        moderating.hold(contribution=held, by=editor, now=NOW)


def test_empty_queue_says_what_will_stand_here(client, trajectory, editor):
    client.force_login(editor)

    page = client.get(address("moderation", trajectory)).content.decode()

    assert "Er wacht niets op nakijken" in page


def test_queue_holds_nothing_of_another_trajectory(held, trajectory, outsider):
    other = outsider.roles.get().partnership.trajectories.create(
        name="Elders", begins_on=trajectory.begins_on
    )

    assert [one.pk for one in held_back(trajectory)] == [held.pk]
    assert held_back(other) == []


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6)


@given(st.text("ab ", min_size=30, max_size=30), SPANS)
def test_bars_hide_every_span_and_keep_the_rest(text, spans):
    shown = with_bars(text, spans)

    covered = {place for start, end in spans for place in range(start, end)}
    assert shown.replace(BAR, "") == "".join(
        letter for place, letter in enumerate(text) if place not in covered
    )


def test_bars_tell_nothing_of_the_length():
    assert with_bars("Jo en Christiaan", [(0, 2), (6, 16)]) == "███ en ███"


def test_erased_point_neither_waits_nor_can_be_held(held, trajectory, editor):
    Contribution.objects.filter(pk=held.pk).update(erased_at=NOW)
    tombstone = ContributionFactory(source=held.source, erased_at=NOW)

    with pytest.raises(ChangedMeanwhile):
        moderating.hold(contribution=tombstone, by=editor, now=NOW)

    assert held_back(trajectory) == []
    assert state(tombstone) == "visible"
