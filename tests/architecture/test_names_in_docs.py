"""Files and names of code that the docs mention exist."""

import importlib
import re
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.tracked import named, tracked

FILE = re.compile(r"`([\w./-]+\.(?:py|html|txt|toml|po))`")
ROOMS = "people|programme|dialogue|insights|plan|trail|sample"
NAME = re.compile(rf"`((?:{ROOMS})(?:\.\w+)+)(?:\(\))?`")
# Names of files that show how names are made.
INVENTED = {"page.html", "_part.html"}


def pages() -> list[Path]:
    """The pages that tell of the code."""
    return tracked("README.md", "CONTRIBUTING.md", "docs/*.md", "src/*.md", "tests/*.md")


def absent_files(text: str) -> list[str]:
    """The files that a text names, by the end of their path, and that are not kept."""
    kept = [f"/{named(path)}" for path in tracked()]
    named_files = set(FILE.findall(text)) - INVENTED
    return sorted(name for name in named_files if not any(k.endswith(f"/{name}") for k in kept))


def exists(name: str) -> bool:
    """Whether a name with dots leads to a module of the site or to something in one."""
    found: object = importlib.import_module("inbreng")
    for part in name.split("."):
        try:
            found = _inside(found, part)
        except (AttributeError, ModuleNotFoundError):
            return False
    return True


def _inside(found: object, part: str) -> object:
    if isinstance(found, ModuleType) and not hasattr(found, part):
        return importlib.import_module(f"{found.__name__}.{part}")
    return getattr(found, part)


@pytest.mark.parametrize("page", pages(), ids=named)
def test_files_and_names_on_a_page_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    absent = absent_files(text) + [name for name in NAME.findall(text) if not exists(name)]

    assert absent == []


def test_file_that_is_not_there_is_seen() -> None:
    assert absent_files("see `dialogue/jobs.py` and `dialogue/wings.py`") == ["dialogue/wings.py"]


def test_name_that_is_not_there_is_seen() -> None:
    names = ("people.rules.stands_in_for", "people.rules.flies", "plan.wings")

    assert [exists(name) for name in names] == [True, False, False]
