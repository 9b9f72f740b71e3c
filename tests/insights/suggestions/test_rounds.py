"""A round of suggestions: what it finds, what becomes of one that dies, what a next one keeps."""

from datetime import timedelta

import pytest

from inbreng.core.children.starting import Refused
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.suggesting import (
    AlreadyAsked,
    ask_by_itself,
    ask_suggestions,
    make_suggestions,
    take_up_suggestions,
)
from inbreng.insights.bridge.suggesting import judge_apart
from inbreng.insights.models import Coding, LookAlike, Suggestion, SuggestionRun
from inbreng.insights.queries.suggestions import offered, offered_groups
from tests.dialogue.factories import NOW
from tests.insights.suggestions.conftest import HANDS, LATER, PAPER, TAXI

State = SuggestionRun.State


def test_round_groups_what_nobody_coded_and_names_its_method(points, run_made):
    taxi, paper = points(TAXI), points(PAPER)

    run = run_made()

    groups = {
        frozenset(group.suggestions.values_list("contribution", flat=True))
        for group in offered_groups(run)
    }
    assert run.state == State.READY
    assert run.method.startswith("inbreng themes 3: ")
    assert groups == {frozenset(one.pk for one in points) for points in (taxi, paper)}


def test_round_suggests_themes_as_people_coded(coded, points, run_made):
    hands, taxi = coded("Handen", HANDS), coded("Vervoer", TAXI)
    new = points(["Er zijn geen handen in de klas", "De taxi was weer te laat"])

    run = run_made()

    first = {one.contribution_id: one.theme for one in offered(run).order_by("probability")}
    assert first == {new[0].pk: hands, new[1].pk: taxi}


def test_round_judges_points_of_people_without_their_codings(coded, run_made):
    coded("Handen", HANDS)
    coded("Vervoer", TAXI)

    run = run_made()

    judged = Suggestion.objects.filter(run=run, is_blind=True, is_chosen=True)
    assert judged.values("contribution").distinct().count() == 24
    assert (run.n_judged, run.n_guessed) == (24, 24)
    assert list(offered(run)) == []


def test_round_with_few_coded_points_only_groups(coded, points, run_made):
    coded("Handen", HANDS[:5])
    points(TAXI + PAPER)

    run = run_made()

    assert not Suggestion.objects.filter(run=run, theme__isnull=False).exists()
    assert [group.n_points for group in offered_groups(run)] == [12, 6]


def test_points_that_look_alike_are_kept_as_pairs(points, run_made):
    one, other, _third = points(["Meer tijd voor overleg", "meer tijd voor overleg!", "Rust"])

    run = run_made()

    pairs = LookAlike.objects.filter(run=run).values_list("first", "second", "likeness")
    assert list(pairs) == [(one.pk, other.pk, 1.0)]


def test_round_leaves_out_what_is_held_back_and_what_was_erased(points, run_made):
    held, erased, *_rest = points(TAXI)
    Contribution.objects.filter(pk=held.pk).update(state=Contribution.State.QUARANTINED)
    Contribution.objects.filter(pk=erased.pk).update(erased_at=NOW)

    run = run_made()

    assert run.n_total == 10
    assert not run.suggestions.filter(contribution__in=[held, erased]).exists()


def test_second_who_asks_is_told_that_one_is_on_its_way(trajectory, editor, quality_lead):
    asked = {"trajectory": trajectory, "fineness": 0.5, "now": NOW}
    ask_suggestions(by=editor, **asked)

    with pytest.raises(AlreadyAsked):
        ask_suggestions(by=quality_lead, **asked)


def test_round_of_a_dead_worker_is_taken_up_and_the_third_time_refused(points, trajectory, editor):
    points(PAPER)
    run = ask_suggestions(trajectory=trajectory, fineness=0.5, by=editor, now=NOW)
    long_after = NOW + timedelta(minutes=5)

    seen = []
    for attempt in (1, 2, 3):
        running = SuggestionRun.objects.filter(pk=run.pk)
        running.update(state=State.RUNNING, n_attempts=attempt, seen_alive_at=NOW)
        Suggestion.objects.filter(run=run).delete()
        seen.append((take_up_suggestions(now=long_after), running.get().state))

    assert seen == [([run.pk], "asked"), ([run.pk], "asked"), ([], "refused")]
    assert SuggestionRun.objects.get().refusal == "worker_died"


def test_round_that_another_worker_has_is_left_alone(points, trajectory, editor):
    points(PAPER)
    run = ask_suggestions(trajectory=trajectory, fineness=0.5, by=editor, now=NOW)
    SuggestionRun.objects.filter(pk=run.pk).update(state=State.RUNNING, n_attempts=1)

    make_suggestions(pk=run.pk, clock=lambda: LATER)

    assert Suggestion.objects.count() == 0


def test_next_round_keeps_the_key_of_a_group_and_clears_what_was_open(points, run_made):
    points([*TAXI, *PAPER])
    keys = list(offered_groups(run_made()).values_list("key", flat=True))
    points(HANDS)

    run = run_made()

    kept = offered_groups(run).filter(key__in=keys)
    assert [(group.key, group.n_points) for group in kept] == [(keys[0], 12), (keys[1], 6)]
    assert list(SuggestionRun.objects.all()) == [run]


def test_point_that_somebody_codes_meanwhile_is_not_offered(coded, points, run_made, editor):
    hands, _taxi = coded("Handen", HANDS), coded("Vervoer", TAXI)
    (new,) = points(["Er zijn geen handen in de klas"])
    run = run_made()

    Coding.objects.create(contribution=new, theme=hands, coded_by=editor, coded_at=LATER)

    assert list(offered(run)) == []


@pytest.mark.parametrize(("n_points", "n_asked"), [(24, 0), (25, 1)])
def test_machine_looks_again_by_itself_when_enough_is_new(said, trajectory, n_points, n_asked):
    for number in range(n_points):
        said(f"Punt {number}")
    much_later = NOW + timedelta(hours=1)

    first, again = ask_by_itself(now=much_later), ask_by_itself(now=much_later)

    assert (len(first), again) == (n_asked, [])
    assert [run.asked_by for run in SuggestionRun.objects.all()] == [None] * n_asked


def test_machine_waits_while_reports_still_come_in(said):
    for number in range(30):
        said(f"Punt {number}")

    assert ask_by_itself(now=LATER) == []


def test_child_without_memory_is_refused_and_leaves_nothing(points, trajectory, editor):
    asked = {"texts": TAXI, "labels": [None] * len(TAXI), "fineness": 0.5, "previous": {}}

    with pytest.raises(Refused):
        list(judge_apart(asked, alive=lambda share: None, memory=50_000_000))


def test_round_that_is_taken_over_while_the_machine_looks_writes_nothing(
    points, trajectory, editor
):
    points(TAXI)
    run = ask_suggestions(trajectory=trajectory, fineness=0.5, by=editor, now=NOW)
    ticks = iter(range(1000))

    def clock():
        # Between two signs of life another attempt begins.
        if next(ticks) == 1:
            SuggestionRun.objects.filter(pk=run.pk).update(n_attempts=2)
        return LATER

    make_suggestions(pk=run.pk, clock=clock)

    assert SuggestionRun.objects.get().state == State.RUNNING
    assert Suggestion.objects.count() == 0
