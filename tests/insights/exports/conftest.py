"""What the tests of exports share: a small trajectory with everything, and a way to take it."""

from datetime import UTC, datetime

import pytest

from inbreng.insights.actions.exporting import ask_for_export, make_export
from inbreng.insights.models import Coding, Evidence, Export, Insight, OutsideSource, Theme
from tests.dialogue.factories import NOW

LATER = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Files of a test go with it."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def theme(trajectory) -> Theme:
    return Theme.objects.create(
        trajectory=trajectory,
        name="Houvast",
        definition="Weten bij wie je moet zijn.",
        examples_in="een vast gezicht",
        position=1,
    )


@pytest.fixture
def part(trajectory, theme) -> Theme:
    return Theme.objects.create(
        trajectory=trajectory, name="Vast gezicht", parent=theme, position=2
    )


@pytest.fixture
def code():
    """Put a point under a theme."""

    def do(contribution, theme, by=None, at=NOW) -> Coding:
        return Coding.objects.create(
            contribution=contribution, theme=theme, coded_by=by, coded_at=at
        )

    return do


@pytest.fixture
def insight(trajectory, theme) -> Insight:
    return Insight.objects.create(
        trajectory=trajectory,
        number=1,
        statement="Ouders zoeken houvast.",
        kind="wish",
        theme=theme,
        made_at=NOW,
        state=Insight.State.AGREED,
        agreed_at=NOW,
        agreed_with="het kernteam",
    )


@pytest.fixture
def back():
    """Let a contribution support or contradict an insight."""

    def do(insight, contribution, stance="for") -> Evidence:
        return Evidence.objects.create(insight=insight, contribution=contribution, stance=stance)

    return do


@pytest.fixture
def outside(trajectory, insight) -> OutsideSource:
    source = OutsideSource.objects.create(
        trajectory=trajectory,
        kind="law",
        title="Wet passend onderwijs",
        says="Scholen werken samen.",
        dated_on=NOW.date(),
        added_at=NOW,
    )
    source.insights.add(insight)
    return source


@pytest.fixture
def taken(trajectory):
    """Ask for an export, let the worker make it, and give back its row."""

    def take(by, format="json", audience="staff", **about) -> Export:
        export = ask_for_export(
            trajectory=trajectory, format=format, audience=audience, by=by, now=LATER, **about
        )
        make_export(pk=export.pk, clock=lambda: LATER)
        export.refresh_from_db()
        return export

    return take
