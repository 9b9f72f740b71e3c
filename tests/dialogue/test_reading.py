"""Reading by one worker at a time, bounded, and taken up again when that worker dies."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from inbreng.core.children.starting import Refused
from inbreng.dialogue import jobs
from inbreng.dialogue.actions import reading
from inbreng.dialogue.actions.uploads import receive_files
from inbreng.dialogue.bridge.reading import read_apart
from inbreng.dialogue.models import LineBlock, Report, StagedEntry
from tests.dialogue.factories import (
    NOW,
    ReportFactory,
    StagedEntryFactory,
    StoredFileFactory,
    UploadFactory,
)

State = Report.State
LATER = NOW + timedelta(seconds=61)


@pytest.fixture
def waiting(trajectory, editor, settings, tmp_path):
    """Keeps a text file that waits to be read."""
    settings.MEDIA_ROOT = str(tmp_path / "files")

    def keep(text):
        file = ContentFile(text.encode(), name="verslag.txt")
        upload = receive_files(trajectory=trajectory, files=[file], by=editor, now=NOW)
        return upload.reports.get()

    return keep


@pytest.fixture
def held(trajectory):
    """A report that a worker was reading when it was last seen alive."""
    report = ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        stored_file=StoredFileFactory(partnership=trajectory.partnership),
        state=State.READING,
        seen_alive_at=NOW,
        n_attempts=1,
    )
    LineBlock.objects.create(report=report, number=1, lines=["- meer tijd"])
    StagedEntryFactory(report=report)
    return report


def test_report_keeps_what_the_reader_found(waiting):
    report = waiting("Ouderavond 12 maart 2026\n\n12 ouders\n\nWat mis je?\n- meer tijd\n- rust")

    reading.read_report(pk=report.pk, clock=timezone.now)

    report.refresh_from_db()
    assert (report.state, report.held_on, report.n_lines) == (State.READY, "2026-03-12", 7)
    assert (report.n_done, report.n_total, report.n_attempts) == (
        report.entries.count(),
        report.entries.count(),
        1,
    )
    points = report.entries.filter(kind="contribution").values_list("text", "question", "line")
    assert list(points) == [("meer tijd", "Wat mis je?", 6), ("rust", "Wat mis je?", 7)]


def test_lines_are_kept_in_blocks_and_entries_in_batches(waiting):
    report = waiting(
        "Tafel 1\n\nWat mis je?\n" + "\n".join(f"- punt {number}" for number in range(1201))
    )

    reading.read_report(pk=report.pk, clock=timezone.now)

    sizes = [len(block.lines) for block in report.line_blocks.all()]
    assert sizes == [200] * 6 + [4]
    assert report.entries.filter(kind="contribution").count() == 1201


def test_report_that_another_worker_reads_is_left_alone(held):
    reading.read_report(pk=held.pk, clock=timezone.now)

    held.refresh_from_db()
    assert (held.state, held.n_attempts) == (State.READING, 1)


def test_report_of_a_dead_worker_waits_again_without_what_was_stored(held):
    waits = reading.take_up_again(now=LATER)

    held.refresh_from_db()
    assert (waits, held.state) == ([held.pk], State.ASKED)
    assert not StagedEntry.objects.exists()
    assert not LineBlock.objects.exists()


def test_report_of_a_worker_that_lives_is_not_taken_away(held):
    waits = reading.take_up_again(now=NOW + timedelta(seconds=59))

    held.refresh_from_db()
    assert (waits, held.state) == ([], State.READING)


def test_report_that_outlived_three_workers_is_refused(held):
    Report.objects.filter(pk=held.pk).update(n_attempts=3)

    waits = reading.take_up_again(now=LATER)

    held.refresh_from_db()
    assert (waits, held.state, held.refusal) == ([], State.REFUSED, "worker_died")


def test_worker_that_was_thought_dead_writes_nothing_more(held):
    claim = reading.Claim(held.pk, 1)
    reading.take_up_again(now=LATER)

    with pytest.raises(reading.TakenOver):
        claim.hold(state=State.READY)


def test_sweep_reads_what_waits(waiting):
    report = waiting("Wat mis je?\n- meer tijd")

    jobs.take_up_again()

    report.refresh_from_db()
    assert report.state == State.READY


def test_worker_shows_that_it_lives_while_it_reads(tmp_path):
    path = tmp_path / "lang"
    path.write_text("Wat mis je?\n" + "- meer tijd voor elke leerling in de groep\n" * 2_000)
    signs = []

    messages = list(
        read_apart(path, "lang.txt", max_bytes=10**8, alive=lambda: signs.append(1), pause=0.05)
    )

    assert messages[-1] == {"end": True}
    assert signs


def test_file_that_takes_too_long_is_refused(tmp_path):
    path = tmp_path / "lang"
    path.write_text("Wat mis je?\n" + "- meer tijd voor elke leerling in de groep\n" * 300_000)

    with pytest.raises(Refused) as refused:
        list(read_apart(path, "lang.txt", max_bytes=10**8, alive=lambda: None, seconds=1))

    assert refused.value.code == "too_slow"


def test_file_that_asks_for_too_much_memory_is_refused(tmp_path):
    path = tmp_path / "groot"
    path.write_text("Wat mis je?\n" + "- meer tijd voor elke leerling in de groep\n" * 300_000)

    with pytest.raises(Refused) as refused:
        list(read_apart(path, "groot.txt", max_bytes=10**8, alive=lambda: None, memory=90_000_000))

    assert refused.value.code == "too_heavy"
