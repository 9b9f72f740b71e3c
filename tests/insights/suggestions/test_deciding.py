"""Yes and no to suggestions: what it makes, what undo gives back, and when two people decide."""

import pytest

from inbreng.core.errors import ChangedMeanwhile
from inbreng.insights import actions
from inbreng.insights.actions.deciding import (
    NoName,
    accept_group,
    confirm_suggestions,
    refuse_group,
    refuse_suggestions,
)
from inbreng.insights.actions.theming import NameTaken
from inbreng.insights.models import Coding, ProposedTheme, Suggestion, SuggestionRun, Theme
from inbreng.insights.queries.suggestions import offered, offered_groups, open_members
from tests.dialogue.factories import NOW
from tests.insights.suggestions.conftest import LATER


def codings() -> set[tuple[int, str, int | None]]:
    return set(Coding.objects.values_list("contribution", "theme__name", "coded_by"))


def test_confirmed_suggestion_is_a_coding_of_who_confirmed_it(suggested, editor):
    theme, (one, other) = suggested(2)

    confirm_suggestions(theme=theme, chosen=[one.pk], by=editor, now=LATER)

    assert codings() == {(one.contribution_id, "Handen", editor.pk)}
    assert list(offered(one.run)) == [other]


def test_undone_confirmation_leaves_the_suggestion_open_again(suggested, editor):
    theme, (one, other) = suggested(2)
    step = confirm_suggestions(theme=theme, chosen=[one.pk, other.pk], by=editor, now=LATER)

    actions.undo(change=step, now=LATER)

    assert codings() == set()
    assert set(offered(one.run)) == {one, other}


def test_second_who_confirms_is_told_and_makes_no_coding(suggested, editor, quality_lead):
    theme, (one,) = suggested(1)
    confirm_suggestions(theme=theme, chosen=[one.pk], by=editor, now=LATER)

    with pytest.raises(ChangedMeanwhile, match="net al over beslist"):
        confirm_suggestions(theme=theme, chosen=[one.pk], by=quality_lead, now=LATER)

    assert codings() == {(one.contribution_id, "Handen", editor.pk)}


def test_refused_suggestion_is_not_offered_in_the_next_round_either(suggested, editor):
    theme, (one,) = suggested(1)
    refuse_suggestions(chosen=[one.pk], by=editor, now=LATER)

    again = SuggestionRun.objects.create(trajectory=theme.trajectory, state="ready", asked_at=LATER)
    Suggestion.objects.create(
        run=again, contribution=one.contribution, theme=theme, probability=0.9
    )

    assert list(offered(one.run)) == list(offered(again)) == []


def test_group_becomes_a_theme_under_the_name_a_person_gives(grouped, editor, trajectory):
    group = grouped(3)
    above = Theme.objects.create(trajectory=trajectory, name="Praktisch")

    step = accept_group(group=group, name=" Vervoer ", parent=above, by=editor, now=LATER)

    points = Suggestion.objects.values_list("contribution", flat=True)
    assert codings() == {(pk, "Vervoer", editor.pk) for pk in points}
    assert (step.theme.parent, step.theme.name) == (above, "Vervoer")
    assert list(offered_groups(group.run)) == []


def test_undone_group_is_offered_again_and_its_theme_is_gone(grouped, editor):
    group = grouped(3)
    step = accept_group(group=group, name="Vervoer", by=editor, now=LATER)

    actions.undo(change=step, now=LATER)

    assert codings() == set()
    assert Theme.objects.get().ended_at == LATER
    assert [one.n_points for one in offered_groups(group.run)] == [3]


def test_group_goes_under_a_theme_that_is_there(grouped, editor, trajectory):
    group = grouped(2)
    theme = Theme.objects.create(trajectory=trajectory, name="Vervoer")

    accept_group(group=group, theme=theme, by=editor, now=LATER)

    assert Coding.objects.filter(theme=theme).count() == 2
    assert ProposedTheme.objects.get().theme == theme


def test_point_that_does_not_belong_is_left_out_of_the_theme(grouped, editor):
    group = grouped(3)
    strange = open_members(group).first()
    refuse_suggestions(chosen=[strange.pk], by=editor, now=LATER)

    accept_group(group=group, name="Vervoer", by=editor, now=LATER)

    points = set(Coding.objects.values_list("contribution", flat=True))
    assert len(points) == 2
    assert strange.contribution_id not in points


def test_refused_name_leaves_the_group_open(grouped, editor, trajectory):
    group = grouped(2)
    Theme.objects.create(trajectory=trajectory, name="Vervoer")

    with pytest.raises(NameTaken):
        accept_group(group=group, name="Vervoer", by=editor, now=LATER)
    with pytest.raises(NoName):
        accept_group(group=group, name="  ", by=editor, now=LATER)

    assert [one.n_points for one in offered_groups(group.run)] == [2]


def test_second_who_decides_on_a_group_is_told(grouped, editor, quality_lead):
    group = grouped(2)
    refuse_group(group=group, by=editor, now=LATER)

    with pytest.raises(ChangedMeanwhile, match="deze groep"):
        accept_group(group=group, name="Vervoer", by=quality_lead, now=LATER)

    assert codings() == set()


def test_refused_group_stays_away_until_it_is_another_group(grouped, editor, trajectory):
    group = grouped(2)
    refuse_group(group=group, by=editor, now=LATER)

    again = SuggestionRun.objects.create(trajectory=trajectory, state="ready", asked_at=NOW)
    for key in (group.key, "nieuw"):
        found = ProposedTheme.objects.create(run=again, key=key, label=key)
        for one in group.suggestions.all():
            Suggestion.objects.create(
                run=again, contribution=one.contribution, proposed_theme=found, probability=1
            )

    assert [one.key for one in offered_groups(again)] == ["nieuw"]
