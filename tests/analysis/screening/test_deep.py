"""The deep screening with the real deduce, which reads all lines kept for measuring in one go."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from inbreng_analysis.screening import LineFinding, screen_lines
from inbreng_analysis.screening.deep import DeepScreeningAbsent, screen_deep

from .marked_lines import marked_lines, rows

RARE = ["Vroukje Ydinga van de gemeente belde nooit terug", "wij lopen vast met Vroukje"]
PERSONAL = [
    line for name in ("personal.txt", "personal_later.txt") for line, _ in marked_lines(name)
]
ORDINARY = rows("ordinary.txt") + rows("ordinary_later.txt")
LINES = RARE + PERSONAL + ORDINARY

needs_deduce = pytest.mark.skipif(
    find_spec("deduce") is None, reason="deduce, an optional extra, is not installed"
)


@pytest.fixture(scope="module")
def cache(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private folder for the lists of deduce, kept between runs since building takes minutes."""
    if not hasattr(request.config, "cache"):
        return tmp_path_factory.mktemp("deduce")
    folder: Path = request.config.cache.mkdir("deduce")
    return folder / "lists"


@pytest.fixture(scope="module")
def found(cache: Path) -> tuple[LineFinding, ...]:
    """What the deep screening finds in all lines."""
    return screen_deep(LINES, cache=cache)


def test_without_deduce_the_deep_screening_says_that_it_is_absent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "deduce", None)

    with pytest.raises(DeepScreeningAbsent, match="deduce is not installed"):
        screen_deep(["Sem zit thuis"], cache=tmp_path)


@needs_deduce
def test_no_lines_ask_nothing(tmp_path: Path) -> None:
    assert screen_deep([], cache=tmp_path / "absent") == ()


@needs_deduce
def test_it_adds_names_that_no_list_holds(found: tuple[LineFinding, ...]) -> None:
    added = [(one.line, one.kind, one.sure) for one in found if one.line <= len(RARE)]

    assert screen_lines(RARE) == ()
    assert added == [(1, "person_name", False), (2, "person_name", False)]


@needs_deduce
def test_it_keeps_all_that_the_quick_screening_finds(found: tuple[LineFinding, ...]) -> None:
    assert set(screen_lines(LINES)) <= set(found)


@needs_deduce
def test_it_leaves_ordinary_lines_alone(found: tuple[LineFinding, ...]) -> None:
    alarms = {one.line: one.text for one in found if one.line > len(RARE + PERSONAL)}

    sys.stdout.write(f"deep: {len(alarms)} of {len(ORDINARY)} ordinary lines: {alarms}\n")
    assert len(alarms) / len(ORDINARY) <= 0.03
