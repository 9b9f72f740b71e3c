"""A child answers whole or not at all, takes no more than it may, and ends with its parent."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from inbreng.core.children import inside
from inbreng.core.children.starting import Limits, Refused, messages_of

ECHOING = "tests.core.children.echoing"
LIMITS = Limits(seconds=20, memory=300_000_000, pause=0.05)
ASK_AND_WAIT = """
import sys
from inbreng.core.children.starting import Limits, messages_of
asked = {"seconds": 60, "pid_file": sys.argv[1]}
list(messages_of("tests.core.children.echoing", asked, limits=Limits(60, 10**9), alive=print))
"""


@pytest.fixture(autouse=True)
def child_of_the_tests(monkeypatch, pytestconfig):
    """Let the child of the tests be found: it is no part of what is installed."""
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))


def ask(alive=lambda share: None, limits=LIMITS, **asked):
    return list(messages_of(ECHOING, asked, limits=limits, alive=alive))


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(happened, seconds=15):
    until = time.monotonic() + seconds
    while not happened() and time.monotonic() < until:
        time.sleep(0.1)
    return happened()


def test_child_answers_what_it_is_asked():
    said = ask(words="Fijn 🎉")

    assert said == [{"step": 1, "of": 4}, {"said": "Fijn 🎉", "secret": None}]


def test_child_finds_no_secret_of_the_installation(monkeypatch):
    monkeypatch.setenv("INBRENG_SECRET_KEY", "geheim")

    assert ask()[-1]["secret"] is None


def test_parent_learns_how_far_the_child_is():
    shares = []

    ask(alive=shares.append, seconds=0.6)

    assert shares[-1] == 0.25


def test_child_that_refuses_says_why():
    with pytest.raises(Refused) as refused:
        ask(refusal="encrypted")

    assert refused.value.code == "encrypted"


def test_child_that_breaks_has_answered_nothing():
    answer = messages_of(ECHOING, {"status": 3}, limits=LIMITS, alive=lambda share: None)

    with pytest.raises(Refused) as refused:
        next(answer)

    assert refused.value.code == "broken"


def test_child_that_takes_too_long_is_stopped(tmp_path):
    pid_file = tmp_path / "pid"

    with pytest.raises(Refused) as refused:
        ask(limits=Limits(2, LIMITS.memory, 0.05), seconds=60, pid_file=str(pid_file))

    assert refused.value.code == "too_slow"
    assert not is_running(int(pid_file.read_text()))


def test_child_that_asks_for_too_much_memory_is_refused():
    with pytest.raises(Refused) as refused:
        ask(bytes=2 * LIMITS.memory)

    assert refused.value.code == "too_heavy"


def test_child_is_stopped_when_its_worker_loses_the_work(tmp_path):
    pid_file = tmp_path / "pid"

    def taken_over(share):
        if pid_file.exists() and pid_file.read_text():
            raise RuntimeError

    with pytest.raises(RuntimeError):
        ask(alive=taken_over, seconds=60, pid_file=str(pid_file))

    assert not is_running(int(pid_file.read_text()))


def test_child_ends_when_its_parent_is_killed(tmp_path):
    pid_file = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-c", ASK_AND_WAIT, str(pid_file)])
    assert wait_until(lambda: pid_file.exists() and pid_file.read_text())
    pid = int(pid_file.read_text())

    parent.send_signal(signal.SIGKILL)
    parent.wait()

    assert wait_until(lambda: not is_running(pid))


def test_half_a_character_becomes_one_that_a_database_keeps(capsysbinary):
    inside.write({"lines": ["a\ud800b", "ë"]})

    assert json.loads(capsysbinary.readouterr().out) == {"lines": ["a?b", "ë"]}
