"""The running site: only this machine reaches it, its worker lives on, and it stops whole."""

import os
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.installation import Installation, prepared

LOOPBACK = "0100007F"  # 127.0.0.1 as Linux writes it in /proc/net/tcp
LISTENING = "0A"


@pytest.fixture
def installation(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """An installation of one's own, loaded once before."""
    home = tmp_path / "home"
    shutil.copytree(prepared(tmp_path_factory.getbasetemp()), home)
    return Installation(home)


@pytest.fixture
def served(installation: Installation) -> Iterator[Installation]:
    """The same, running."""
    installation.start()
    yield installation
    installation.stop()


def listeners(port: int) -> list[str]:
    """The addresses on which somebody listens at a port."""
    rows = [row.split() for row in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    places = [row[1].split(":") for row in rows if row[3] == LISTENING]
    return [address for address, number in places if int(number, 16) == port]


def children(pid: int) -> list[int]:
    """The processes that a process started and that still live."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def until(condition, seconds: float = 30) -> bool:
    """Whether a condition came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def test_site_listens_on_loopback_only_unless_told_otherwise(served):
    assert listeners(served.port) == [LOOPBACK]


def test_worker_that_was_killed_is_started_again(served):
    assert served.server is not None
    (first,) = children(served.server.pid)

    os.kill(first, signal.SIGKILL)

    assert until(lambda: children(served.server.pid) not in ([], [first]))


def test_later_start_keeps_the_sample_as_it_was(served):
    assert "Loading the sample partnership" not in served.log


def test_worker_stops_when_the_site_is_killed(installation):
    installation.start()
    assert installation.server is not None
    assert until(lambda: children(installation.server.pid))
    (worker,) = children(installation.server.pid)

    os.kill(installation.server.pid, signal.SIGKILL)
    installation.server.wait()

    assert until(lambda: not Path(f"/proc/{worker}").exists(), seconds=15)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", installation.port)) != 0
