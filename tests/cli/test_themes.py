"""``inbreng themes``: what it prints and what it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from inbreng_cli.themes import themes

ROWS = [
    "id,wens",
    "1,Meer handen in de klas",
    "2,meer handen in de klas!",
    '3,"Bus, taxi\nen trein"',
]


def _themes(*arguments: str | Path) -> Result:
    app = typer.Typer()
    app.command("themes")(themes)
    return CliRunner().invoke(app, list(map(str, arguments)))


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "punten.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_themes_prints_every_row_once_as_json(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    lines = ["id,wens", "1,Eén juf", "2,één juf!", "3,Bus"]
    content = "\r\n".join(lines).replace(",", separator).encode(encoding)

    done = _themes(_file(tmp_path, content), "--column", "wens", "--json", "--spelling-only")

    assert (done.exit_code, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert [theme["members"] for theme in found["themes"]] == [[0, 1]]
    assert found["unplaced"] == [2]


def test_themes_is_a_command_of_inbreng(tmp_path: Path) -> None:
    file = _file(tmp_path, "\n".join(ROWS).encode())

    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "inbreng_cli",
            "themes",
            str(file),
            "--column=wens",
            "--spelling-only",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert "3 texts, 1 themes, 1 fit nowhere" in done.stdout
    assert "Meer handen in de klas\n" in done.stdout


def test_themes_of_no_rows_are_none(tmp_path: Path) -> None:
    done = _themes(_file(tmp_path, b"text\n"), "--json")

    assert done.exit_code == 0
    assert (json.loads(done.stdout)["themes"], json.loads(done.stdout)["unplaced"]) == ([], [])


def test_themes_counts_a_row_that_is_too_short_as_empty(tmp_path: Path) -> None:
    done = _themes(_file(tmp_path, b"id,text\n1\n2,Rust\n3,rust\n"), "--json")

    assert json.loads(done.stdout)["unplaced"] == [0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"a,b\n1,2\n", "has no column text; it has a, b."),
        (b'text\n"open', "is not a CSV file"),
        (b"PK\x03\x04\0\0\0", "is not a text"),
    ],
)
def test_themes_refuses_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    done = _themes(_file(tmp_path, content), "--json")

    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_themes_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = _themes(tmp_path / "nergens.csv")

    assert done.exit_code == 2
    assert "cannot be opened" in done.stderr


def test_themes_refuses_a_fineness_outside_its_bounds(tmp_path: Path) -> None:
    assert _themes(_file(tmp_path, b"text\n"), "--fineness", "2").exit_code == 2
