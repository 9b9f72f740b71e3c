"""The library shows what it offers, its examples run, and it lives without the site."""

import doctest
import importlib
import pkgutil
import subprocess
import sys
from types import ModuleType

import pytest

import inbreng_analysis

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(inbreng_analysis.__path__, "inbreng_analysis.")
)
ROOMS = [name for name in MODULES if name.count(".") == 1]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_give_what_they_say(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))

    assert outcome.failed == 0


@pytest.mark.parametrize("name", ROOMS)
def test_rooms_of_the_library_show_what_they_offer_and_nothing_else(name: str) -> None:
    module = importlib.import_module(name)
    visible = {
        public
        for public, value in vars(module).items()
        if not public.startswith("_") and not isinstance(value, ModuleType)
    }

    assert visible == set(module.__all__)


def test_library_and_command_line_load_no_site() -> None:
    loading = (
        f"import importlib, sys\nfor name in {MODULES!r}: importlib.import_module(name)\n"
        "print([name for name in ('django', 'uvicorn', 'inbreng') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", loading], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
