"""The deep screening with the real deduce."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from inbreng_analysis.screening import LineFinding, screen_lines
from inbreng_analysis.screening.deep import DeepScreeningAbsent, screen_deep

from .marked_lines import marked_lines, rows

INSTALLED = find_spec("deduce") is not None
needs_deduce = pytest.mark.skipif(not INSTALLED, reason="deduce, an optional extra, is absent")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private folder in which deduce builds its lists once."""
    return tmp_path_factory.mktemp("deduce", numbered=True)


@pytest.mark.skipif(INSTALLED, reason="deduce is installed")
def test_without_deduce_the_deep_screening_says_that_it_is_absent(cache: Path) -> None:
    with pytest.raises(DeepScreeningAbsent, match="deduce is not installed"):
        screen_deep(["Sem zit thuis"], cache=cache)


@needs_deduce
def test_it_adds_names_that_no_list_holds(cache: Path) -> None:
    lines = ["Vroukje Ydinga van de gemeente belde nooit terug", "Bao waar het kan"]

    found = screen_deep(lines, cache=cache)

    assert [(one.line, one.kind, one.sure) for one in found] == [(1, "person_name", False)]


@needs_deduce
def test_it_keeps_all_that_the_quick_screening_finds(cache: Path) -> None:
    lines = [line for line, _ in marked_lines("personal.txt")]

    found = screen_deep(lines, cache=cache)

    assert set(screen_lines(lines)) <= set(found)


@needs_deduce
def test_it_leaves_ordinary_lines_alone(cache: Path) -> None:
    lines = rows("ordinary.txt") + rows("ordinary_later.txt")

    found = screen_deep(lines, cache=cache)

    assert len({one.line for one in found}) / len(lines) <= 0.03, _shown(found)


def _shown(found: tuple[LineFinding, ...]) -> str:
    return "; ".join(f"{one.line}: {one.text}" for one in found)
