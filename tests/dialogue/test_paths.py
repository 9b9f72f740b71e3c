"""A label above a point tells nothing that its own line may not tell."""

import pytest

from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.dialogue.actions.moderating import hold
from inbreng.dialogue.actions.recording import Point, publish_source, record_contributions
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.harvest import HarvestFilter, harvest_page
from tests.dialogue.factories import (
    NOW,
    ReportFactory,
    SourceFactory,
    StagedEntryFactory,
    UploadFactory,
)

PERSONAL = "bel Anna de Vries op 06 12345678"
HARMLESS = "rust in de klas"


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering, published_at=None)


@pytest.fixture
def recorded(source, editor):
    """Records points, the second under the first, and publishes them."""

    def record(label):
        points = [Point(text=label), Point(text="minder wisselingen", path=("Nodig:", label))]
        kept = record_contributions(source=source, points=points, by=editor, now=NOW)
        publish_source(source=source, now=NOW)
        return sorted(kept, key=lambda one: one.position)

    return record


def paths_seen(trajectory, reader, text=""):
    found = harvest_page(disclosure_for(reader, trajectory), HarvestFilter(text=text))
    return sorted((line.words, line.path) for line in found.lines)


def test_label_that_looks_personal_stands_behind_a_bar(recorded, trajectory, council_member):
    recorded(PERSONAL)

    seen = paths_seen(trajectory, council_member)

    assert seen == [("minder wisselingen", ["Nodig:", "███"])]
    assert paths_seen(trajectory, council_member, "vries") == []


def test_ordinary_label_is_shown(recorded, trajectory, council_member):
    recorded(HARMLESS)

    assert paths_seen(trajectory, council_member) == [
        ("minder wisselingen", ["Nodig:", HARMLESS]),
        (HARMLESS, []),
    ]


def test_words_held_back_later_are_covered_as_a_label_and_not_found(
    recorded, trajectory, council_member
):
    parent, _under = recorded(HARMLESS)

    hold(contribution=parent, by=None, now=NOW)

    assert paths_seen(trajectory, council_member) == [("minder wisselingen", ["Nodig:", "███"])]
    assert paths_seen(trajectory, council_member, "klas") == []


def test_erased_words_are_gone_as_a_label_in_harvest_and_preview(
    recorded, source, trajectory, editor
):
    parent, _under = recorded(HARMLESS)
    parent.line = 1
    parent.save()
    report = ReportFactory(upload=UploadFactory(trajectory=trajectory), source=source)
    report.line_blocks.create(number=1, lines=[f"- {HARMLESS}", "  - minder wisselingen"])
    StagedEntryFactory(report=report, line=1, start=2, text=HARMLESS)
    child = StagedEntryFactory(report=report, line=2, text="minder", path=["Nodig:", HARMLESS])

    erase_contribution_words(contribution=parent, by=editor, reason="gevraagd", now=NOW)

    child.refresh_from_db()
    assert child.path == ["Nodig:", "█"]
    assert paths_seen(trajectory, editor)[-1] == ("minder wisselingen", ["Nodig:", "███"])
