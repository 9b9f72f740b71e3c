"""Themes, codings and insights: what is kept and what is refused."""

import pytest

from inbreng.dialogue.models import Contribution
from inbreng.insights import actions
from inbreng.insights.actions.evidence import NoVoices
from inbreng.insights.actions.theming import NameTaken
from inbreng.insights.models import Coding, Evidence, Insight, Theme
from inbreng.programme.models import Trajectory
from tests.cast import BEGAN
from tests.dialogue.factories import NOW


@pytest.fixture
def theme(trajectory):
    return actions.make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)


def test_theme_is_refused_when_its_name_is_taken(trajectory, theme):
    with pytest.raises(NameTaken, match="Er is al een thema “Houvast”"):
        actions.make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)

    assert Theme.objects.count() == 1


def test_theme_keeps_its_old_name_when_the_new_one_is_taken(trajectory, theme):
    other = actions.make_theme(trajectory=trajectory, name="Papier", by=None, now=NOW)

    with pytest.raises(NameTaken):
        actions.change_theme(theme=other, version=1, fields={"name": "Houvast"}, by=None, now=NOW)

    assert Theme.objects.get(pk=other.pk).name == "Papier"


def test_contribution_goes_under_a_theme_once_when_asked_twice(theme, said, editor):
    contribution = said()

    for _ in range(2):
        actions.put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)

    assert list(Coding.objects.values_list("contribution", "theme", "coded_by")) == [
        (contribution.pk, theme.pk, editor.pk)
    ]


def test_contribution_that_is_held_back_goes_under_no_theme(theme, said, editor):
    held = said(state=Contribution.State.QUARANTINED)

    n_put = actions.put_under_theme(contributions=[held], theme=theme, by=editor, now=NOW)

    assert (n_put, Coding.objects.count()) == (0, 0)


def test_contribution_of_another_trajectory_goes_under_no_theme(theme, partnership, said, editor):
    elsewhere = Trajectory.objects.create(
        partnership=partnership, name="Vorige keer", begins_on=BEGAN
    )
    contribution = said(trajectory=elsewhere)

    actions.put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)

    assert not Coding.objects.exists()


def test_contribution_taken_from_a_theme_stays_in_the_harvest(theme, said, editor):
    contribution = said()
    actions.put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)

    actions.take_from_theme(contributions=[contribution], theme=theme, by=None, now=NOW)

    assert (Coding.objects.count(), Contribution.objects.count()) == (0, 1)


def test_insight_gets_the_next_number_and_its_evidence(trajectory, theme, said, editor):
    support, against = said(), said("Juist minder tijd.")
    wanted = {"trajectory": trajectory, "kind": "wish", "theme": theme, "by": editor, "now": NOW}

    actions.state_insight(statement="Een.", support=[support], **wanted)
    second = actions.state_insight(
        statement="Twee.", support=[support], against=[against], **wanted
    )

    assert second.number == 2
    assert list(second.evidence.values_list("contribution", "stance")) == [
        (support.pk, Evidence.Stance.FOR),
        (against.pk, Evidence.Stance.AGAINST),
    ]


def test_insight_without_voices_is_refused(trajectory, editor):
    with pytest.raises(NoVoices):
        actions.state_insight(
            trajectory=trajectory,
            statement="Zomaar.",
            kind="wish",
            theme=None,
            support=[],
            by=editor,
            now=NOW,
        )

    assert not Insight.objects.exists()
