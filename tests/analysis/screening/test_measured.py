"""How much the quick screening finds and how often it is wrong, on lines kept for measuring."""

import sys
from pathlib import Path

import pytest

from inbreng_analysis.screening import screen
from tests.analysis.calls import calls_of

from .marked_lines import Marked, marked_lines, rows

RECALL = 0.9
FALSE_ALARMS = 0.03
DIRECT = {"email", "phone", "bsn", "iban", "postcode", "birth_date", "person_name"}


def _found(line: str, marked: Marked) -> bool:
    return any(
        one.kind == marked.kind and one.start < marked.end and marked.start < one.end
        for one in screen(line)
    )


@pytest.mark.parametrize("name", ["personal.txt", "personal_later.txt", "personal_blind.txt"])
def test_direct_identifiers_and_names_are_found(name: str) -> None:
    wanted = [
        (line, one) for line, marks in marked_lines(name) for one in marks if one.kind in DIRECT
    ]

    missed = [(line, one.kind) for line, one in wanted if not _found(line, one)]

    recall = 1 - len(missed) / len(wanted)
    sys.stdout.write(f"{name}: recall {recall:.3f} of {len(wanted)}; missed {missed}\n")
    assert recall >= RECALL


@pytest.mark.parametrize("name", ["personal.txt", "personal_later.txt", "personal_blind.txt"])
def test_what_points_at_a_child_is_found(name: str) -> None:
    wanted = [
        (line, one) for line, marks in marked_lines(name) for one in marks if one.kind not in DIRECT
    ]

    missed = [(line, one.kind) for line, one in wanted if not _found(line, one)]

    recall = 1 - len(missed) / len(wanted)
    sys.stdout.write(f"{name}: recall {recall:.3f} of {len(wanted)}; missed {missed}\n")
    assert recall >= RECALL


@pytest.mark.parametrize("name", ["ordinary.txt", "ordinary_later.txt", "ordinary_blind.txt"])
def test_ordinary_lines_are_left_alone(name: str) -> None:
    lines = rows(name)

    alarms = [(line, [one.text for one in screen(line)]) for line in lines if screen(line)]

    share = len(alarms) / len(lines)
    sys.stdout.write(f"{name}: false alarms {share:.3f} of {len(lines)}; {alarms}\n")
    assert share <= FALSE_ALARMS


def test_real_reports_hold_one_name(shared: Path) -> None:
    lines = [
        line
        for file in sorted((shared / "sources").glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]

    found = [(one.kind, one.text) for line in lines for one in screen(line)]

    assert found == [("person_name", "Joris Elbers")]


def test_a_line_is_screened_without_learning_the_lists_again() -> None:
    lines = rows("ordinary.txt") + [line for line, _ in marked_lines("personal.txt")]
    for line in lines:
        screen(line)

    n_calls = calls_of(lambda: [screen(line) for line in lines]) / len(lines)

    sys.stdout.write(f"screen: {n_calls:.0f} calls a line\n")
    assert n_calls < 500
