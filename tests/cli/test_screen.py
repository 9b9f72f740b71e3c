"""``inbreng screen``: what it prints and what it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from inbreng_cli.screen import screen


def _screen(*arguments: str | Path) -> Result:
    app = typer.Typer()
    app.command("screen")(screen)
    return CliRunner().invoke(app, list(map(str, arguments)))


def _findings(file: Path) -> list[dict[str, object]]:
    done = _screen(file, "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    findings: list[dict[str, object]] = json.loads(done.stdout)["findings"]
    return findings


def test_screen_prints_line_and_offsets_as_json(tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text("Meer rust\n\n onze zoon daan belt 06-12345678\n", encoding="utf-8")

    assert _findings(file) == [
        {"line": 3, "start": 11, "end": 15, "kind": "person_name", "text": "daan", "sure": True},
        {"line": 3, "start": 21, "end": 32, "kind": "phone", "text": "06-12345678", "sure": True},
    ]


def test_screen_is_a_command_of_inbreng(tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text("Sem belt", encoding="utf-8")
    command = [sys.executable, "-m", "inbreng_cli", "screen", str(file)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "1:1  person_name  Sem\n", "")


def test_screen_prints_an_empty_list_when_nothing_is_found(tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text("Meer rust in de klas", encoding="utf-8")

    assert _findings(file) == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("één\r\nSem belt".encode(), 2),
        ("één\rSem belt".encode(), 2),
        ("één\n\x0bSem belt\x0c".encode(), 2),
        ("één\u2028twee\nSem belt".encode(), 2),
        (b"\xef\xbb\xbfSem belt", 1),
        ("één\nSem belt".encode("cp1252"), 2),
        ("één\nSem belt".encode("utf-16"), 2),
        (b"een\x00twee\nSem belt", 2),
    ],
)
def test_screen_counts_lines_as_an_editor_does(tmp_path: Path, content: bytes, line: int) -> None:
    file = tmp_path / "verslag.txt"
    file.write_bytes(content)

    assert [(one["line"], one["text"]) for one in _findings(file)] == [(line, "Sem")]


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf", "txt"])
def test_screen_reads_the_real_reports(shared: Path, ending: str) -> None:
    file = shared / "sources" / f"rondetafels-directie-en-leerkrachten.{ending}"

    assert _findings(file) == []


def test_screen_shows_findings_to_a_person(tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text("van sem: 06-12345678", encoding="utf-8")

    done = _screen(file)

    assert done.stdout == "1:5  person_name?  sem\n1:10  phone  06-12345678\n"


def test_screen_says_that_nothing_was_found(tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text("Meer rust", encoding="utf-8")

    assert _screen(file).stdout == "Nothing personal was found.\n"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("absent.txt", None, "cannot be opened: No such file or directory."),
        ("empty.txt", b"", "is empty; check whether it was saved."),
        ("blank.txt", b" \n ", "is empty; check whether it was saved."),
        ("word.docx", b"no word file", "is not one; save it again in Word."),
        ("word.txt", b"PK\x03\x04rubbish", "save it"),
    ],
)
def test_screen_refuses_bad_input_with_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    done = _screen(tmp_path / name, "--json")

    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert sentence in done.stderr


def test_screen_refuses_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "map.txt"
    folder.mkdir()

    done = _screen(folder)

    assert (done.exit_code, done.stderr) == (2, f"{folder} cannot be opened: Is a directory.\n")


def test_screen_says_how_to_get_the_deep_screening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "deduce", None)
    file = tmp_path / "verslag.txt"
    file.write_text("Sem belt", encoding="utf-8")

    done = _screen(file, "--deep")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "The deep screening needs deduce: pip install 'inbreng[deep-screening]'.\n"
    )
