"""From an installed project to the first page, the second start, and the memory at rest."""

import os
import shutil
import tempfile
import time
from pathlib import Path

from bench.rows import OURS, Row
from tests.journeys.installation import Installation

SECONDS_AT_REST = 5
SECONDS_OF_WORK = 300  # the sample asks the machine for suggestions once
AT_REST = 2  # processes: the site and its worker


def run() -> list[Row]:
    """Start an empty installation, look at it at rest, and start it again."""
    home = Path(tempfile.mkdtemp(prefix="inbreng-bench-"))
    installation = Installation(home)
    try:
        first, peak = started(installation)
        second, _ = started(installation)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return [
        Row("first start, with the sample", OURS, (first,), peak, None, "first page", 150, 300),
        Row("second start", OURS, (second,), None, None, "first page", 10),
    ]


def started(installation: Installation) -> tuple[float, float]:
    """The seconds until the first page, and the memory at rest in MB."""
    begun = time.perf_counter()
    installation.start()
    seconds = time.perf_counter() - begun
    group = installation.server.pid if installation.server else 0
    wait_for_rest(group)
    memory = memory_of_group(group)
    installation.stop()
    return seconds, memory


def wait_for_rest(group: int) -> None:
    """Let the work end that was asked for at the start, in a process of its own."""
    time.sleep(SECONDS_AT_REST)
    until = time.monotonic() + SECONDS_OF_WORK
    while len(processes_of(group)) > AT_REST and time.monotonic() < until:
        time.sleep(1)


def memory_of_group(group: int) -> float:
    """The resident memory of all processes of one group, in MB; shared pages count for each."""
    pages = [int((process / "statm").read_text().split()[1]) for process in processes_of(group)]
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def processes_of(group: int) -> list[Path]:
    """The folders of the processes of one group."""
    return [one for one in Path("/proc").glob("[0-9]*") if belongs(one, group)]


def belongs(process: Path, group: int) -> bool:
    """Whether a process, which may just have ended, is of this group."""
    try:
        return os.getpgid(int(process.name)) == group
    except ProcessLookupError:
        return False
