"""Short is the habit: modules and functions that fit in a head."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tracked import named, tracked

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
# What is longer than allowed, with its size. A row may shrink and disappear; none is added.
LONGER_MODULES: dict[str, int] = {}
LONGER_FUNCTIONS: dict[str, int] = {}
# Made by a machine, or words and no code.
NOT_WRITTEN = ("/migrations/", "/vendor/")


def modules() -> dict[str, int]:
    """Every file of code and layout with its number of lines."""
    files = tracked("*.py", "*.css", "*.js", "*.html")
    written = [path for path in files if not any(part in str(path) for part in NOT_WRITTEN)]
    return {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in written}


def functions() -> dict[str, int]:
    """Every function of the product and its tools with its number of lines, without docstring."""
    files = tracked("src/*.py", "ops/*.py", "bench/*.py")
    return {name: lines for path in files for name, lines in functions_in(path)}


def functions_in(path: Path) -> Iterator[tuple[str, int]]:
    """The functions of one file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{named(path)}:{node.name}", length(node)


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function that are not its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None:
        return lines
    return lines - ((first.end_lineno or first.lineno) - first.lineno + 1)


def too_long(sizes: dict[str, int], limit: int, allowed: dict[str, int]) -> dict[str, int]:
    """What is over its limit: the row of the list, or the limit for all."""
    return {name: lines for name, lines in sizes.items() if lines > allowed.get(name, limit)}


def test_no_module_is_longer_than_allowed() -> None:
    assert too_long(modules(), LONGEST_MODULE, LONGER_MODULES) == {}


def test_no_function_is_longer_than_allowed() -> None:
    assert too_long(functions(), LONGEST_FUNCTION, LONGER_FUNCTIONS) == {}


def test_lists_of_exceptions_hold_only_what_is_still_that_long() -> None:
    sizes = {**modules(), **functions()}
    exceptions = {**LONGER_MODULES, **LONGER_FUNCTIONS}

    assert {name: sizes.get(name, 0) for name in exceptions} == exceptions


def test_length_leaves_out_the_docstring() -> None:
    source = (
        'def add(one, other):\n    """Add.\n\n    Two numbers.\n    """\n    return one + other\n'
    )

    function = ast.parse(source).body[0]

    assert isinstance(function, ast.FunctionDef)
    assert length(function) == 2
