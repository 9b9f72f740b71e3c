"""Large reports keep their levels, stay small in memory, and cost no more a line than short ones.

How many seconds they take is printed by ``make bench ARGS=reading``: no test asks the clock.
"""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from inbreng_analysis.reports import Report, read_report, read_text
from tests.analysis.calls import calls_of

from .large import LABELS, large_docx, large_pdf, large_text

MEGABYTE = 1_000_000


def levels(report: Report) -> Counter[tuple[str, ...]]:
    """How many points stand under which labels."""
    return Counter(tuple(label for label in point.path) for point in report.contributions)


@pytest.mark.parametrize("by_style", [False, True], ids=["numbered", "styled"])
def test_word_file_of_300_pages_keeps_its_levels(by_style: bool) -> None:
    nested = levels(read_report(large_docx(by_style=by_style), name="lang.docx"))

    assert nested.pop(()) == 220 * 4 * 5
    assert sum(nested.values()) == 220 * 4 * 3
    assert set(nested) == {(label,) for label in LABELS}


def test_pdf_of_300_pages_keeps_its_levels() -> None:
    report = read_report(large_pdf(250), name="lang.pdf")

    nested = levels(report)
    assert (report.entries[-1].page or 0) >= 300
    assert nested.pop(()) == 250 * 4 * 5
    assert set(nested) == {(label,) for label in LABELS}


def test_ten_times_the_lines_are_ten_times_the_work() -> None:
    small, large = large_text(400), large_text(4_000)
    read_text(small)  # what is made once, such as word lists, is made now

    ratio = calls_of(lambda: read_text(large)) / calls_of(lambda: read_text(small))

    assert ratio < 11


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
