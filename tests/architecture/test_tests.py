"""A test earns its place when it can fail."""

import ast
from pathlib import Path

from tests.architecture.tracked import named, tracked

# Calls that fail a test when something is not so.
DEMANDS = ("assert_", "expect", "axe", "raises", "warns", "django_assert", "doctest")


def cases_in(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The test functions of one file, also those in classes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
    ]


def demands_something(test: ast.AST) -> bool:
    """Whether a test holds an assertion, or calls what makes one."""
    return any(
        isinstance(node, ast.Assert)
        or (isinstance(node, ast.Call) and called(node).startswith(DEMANDS))
        for node in ast.walk(test)
    )


def called(call: ast.Call) -> str:
    """The last name of what is called: ``raises`` of ``pytest.raises(…)``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_test_demands_something() -> None:
    idle = [
        f"{named(path)}:{test.lineno} {test.name}"
        for path in tracked("tests/*.py")
        for test in cases_in(path)
        if not demands_something(test)
    ]

    assert idle == []


def test_every_file_of_tests_holds_a_test() -> None:
    empty = [named(path) for path in tracked("tests/**/test_*.py") if not cases_in(path)]

    assert empty == []


def test_an_idle_test_is_seen() -> None:
    idle = ast.parse("def test_idle():\n    open_door()\n")
    demanding = ast.parse("def test_door():\n    assert open_door()\n")

    assert (demands_something(idle), demands_something(demanding)) == (False, True)
