"""The arrows between the rooms, and the doors in the walls."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tracked import ROOT, named, tracked

DOMAIN = [
    pattern
    for part in ("models", "rules", "queries", "actions")
    for pattern in (f"src/inbreng/*/{part}.py", f"src/inbreng/*/{part}/*.py")
]
WEB = ("django.http", "django.shortcuts", "django.template", "django.views")
NETWORK = ("http", "smtplib", "urllib.request")
# Names that ask a clock what time it is; the library is told.
CLOCK = {"datetime.now", "datetime.today", "datetime.utcnow", "date.today", "time.time"}


def imported(path: Path) -> Iterator[str]:
    """The full names of what a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importing(modules: tuple[str, ...], *patterns: str) -> list[str]:
    """Which files import one of these modules or something in it."""
    return [
        f"{named(path)} imports {name}"
        for path in tracked(*patterns)
        for name in imported(path)
        if name.startswith(tuple(f"{module}." for module in modules)) or name in modules
    ]


def test_imports_keep_to_every_contract() -> None:
    checking = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]

    done = subprocess.run(checking, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_domain_imports_nothing_of_the_web() -> None:
    assert importing(WEB, *DOMAIN) == []


def test_library_imports_no_network() -> None:
    assert importing(NETWORK, "src/inbreng_analysis/*.py") == []


def test_library_asks_no_clock() -> None:
    asking = [
        f"{named(path)}:{node.lineno}"
        for path in tracked("src/inbreng_analysis/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node).endswith(tuple(CLOCK))
    ]

    assert asking == []


def test_imports_of_a_file_are_seen(tmp_path: Path) -> None:
    file = tmp_path / "views.py"
    file.write_text("import http.client\nfrom django.http import HttpResponse\n", encoding="utf-8")

    names = sorted(imported(file))

    assert names == ["django.http.HttpResponse", "http.client"]
