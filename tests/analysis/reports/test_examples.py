"""The examples in the library and in its page of documentation run."""

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

from inbreng_analysis import reports

MODULES = [found.name for found in pkgutil.walk_packages(reports.__path__, f"{reports.__name__}.")]
PAGE = Path(__file__).resolve().parents[3] / "docs" / "method" / "reading.md"


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_module_run(name: str) -> None:
    tried = doctest.testmod(importlib.import_module(name))

    assert tried.failed == 0


def test_examples_of_the_page_run() -> None:
    tried = doctest.testfile(str(PAGE), module_relative=False)

    assert tried.failed == 0
    assert tried.attempted > 0


def test_public_names_are_sorted_and_all_there() -> None:
    names = reports.__all__

    assert [name for name in names if not hasattr(reports, name)] == []
    assert names == sorted(names, key=lambda name: (not name.isupper(), name.islower(), name))
