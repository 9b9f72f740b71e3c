"""``inbreng read`` as a person or a program calls it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Verslag café 3 mei 2024\n\nTafel 1\n\nWat mis je?\n- Nodig:\n- één vast gezicht\n"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Call the command line in a process of its own."""
    script = "from inbreng_cli.main import run; run()"
    return subprocess.run(
        [sys.executable, "-c", script, "read", *words], capture_output=True, text=True, check=False
    )


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A small report on disk."""
    path = tmp_path / "verslag.txt"
    path.write_text(TEXT)
    return path


def test_read_prints_one_json_document_in_the_agreed_shape(report: Path) -> None:
    done = run(str(report), "--json")

    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(found) == [
        *("title", "held_on", "kind", "n_participants", "participants_exact"),
        *("groups", "lines", "entries", "notes"),
    ]
    assert found["entries"][-1] == {
        "kind": "contribution",
        "text": "één vast gezicht",
        "quoted": False,
        "question": "Wat mis je?",
        "group": None,
        "table": "Tafel 1",
        "section": [],
        "path": ["Nodig:"],
        "line": 7,
        "start": 2,
        "end_line": 7,
        "end": 18,
        "page": None,
        "doubt": None,
    }


def test_read_without_json_prints_a_summary(report: Path) -> None:
    done = run(str(report))

    assert done.returncode == 0
    assert "Verslag café 3 mei 2024" in done.stdout
    assert "Tafel 1 › Wat mis je?" in done.stdout
    assert "één vast gezicht" in done.stdout


def test_read_of_a_refused_file_says_one_sentence_on_the_error_stream(tmp_path: Path) -> None:
    path = tmp_path / "leeg.docx"
    path.touch()

    done = run(str(path), "--json")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The file is empty; check whether it was saved and send it again.\n"


def test_read_of_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    done = run(str(tmp_path / "weg.docx"), "--json")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("weg.docx cannot be opened: No such file or directory.\n")
