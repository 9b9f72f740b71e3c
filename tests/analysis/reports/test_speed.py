"""Reading stays fast and small; processor time, so that a busy machine does not matter."""

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from inbreng_analysis.reports import Report, read_report, read_text

from .large import LABELS, large_docx, large_pdf, large_text

MEGABYTE = 1_000_000


def seconds(work: Callable[[], object]) -> float:
    """The least processor time of three tries."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def levels(report: Report) -> Counter[tuple[str, ...]]:
    """How many points stand under which labels."""
    return Counter(tuple(label for label in point.path) for point in report.contributions)


def test_round_table_report_takes_less_than_50_milliseconds(shared: Path) -> None:
    content = (shared / "sources" / "rondetafels-directie-en-leerkrachten.txt").read_bytes()

    assert seconds(lambda: read_report(content, name="verslag.txt")) < 0.05


@pytest.mark.parametrize("by_style", [False, True], ids=["numbered", "styled"])
def test_word_file_of_300_pages_takes_less_than_2_seconds(by_style: bool) -> None:
    content = large_docx(by_style=by_style)

    begin = time.process_time()
    report = read_report(content, name="lang.docx")
    took = time.process_time() - begin

    nested = levels(report)
    assert took < 2.0
    assert nested.pop(()) == 220 * 4 * 5
    assert sum(nested.values()) == 220 * 4 * 3
    assert set(nested) == {(label,) for label in LABELS}


def test_pdf_of_300_pages_takes_less_than_10_seconds_and_keeps_its_levels() -> None:
    content = large_pdf(250)

    begin = time.process_time()
    report = read_report(content, name="lang.pdf")
    took = time.process_time() - begin

    nested = levels(report)
    assert took < 10.0
    assert (report.entries[-1].page or 0) >= 300
    assert nested.pop(()) == 250 * 4 * 5
    assert set(nested) == {(label,) for label in LABELS}


def test_ten_times_the_lines_take_about_ten_times_as_long() -> None:
    small, large = large_text(4_000), large_text(40_000)

    # The least of three, side by side: a busy neighbour can only make one of them larger.
    ratio = min(
        seconds(lambda: read_text(large)) / seconds(lambda: read_text(small)) for _ in range(3)
    )

    assert ratio < 14


def test_word_file_of_300_pages_stays_under_300_megabytes() -> None:
    script = (
        "import re, sys\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from large import large_docx\n"
        "from inbreng_analysis.reports import read_report\n"
        "read_report(large_docx(), name='lang.docx')\n"
        # Not ru_maxrss, in which a new process begins with the peak of the one that started it.
        "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1] + '000')\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(done.stdout) < 300 * MEGABYTE
