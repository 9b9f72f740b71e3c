"""The docs tell of every setting and command, and of none that does not exist."""

import ast
import re
from pathlib import Path

from inbreng_cli.main import COMMANDS
from tests.architecture.tracked import ROOT, named, tracked

READERS = {"text", "flag", "number", "names", "address"}
VARIABLE = re.compile(r"[A-Z][A-Z_]+")
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")
FIRST_CELL = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def settings_read(source: str) -> set[str]:
    """The variables that a file reads from the environment."""
    return {
        call.args[0].value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in READERS
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and VARIABLE.fullmatch(str(call.args[0].value))
    }


def first_cells(page: str) -> set[str]:
    """What stands in the first cells of the tables of a page."""
    return set(FIRST_CELL.findall((ROOT / page).read_text(encoding="utf-8")))


def test_settings_page_names_every_variable_and_no_other() -> None:
    read = [settings_read(path.read_text(encoding="utf-8")) for path in tracked("src/*.py")]

    assert first_cells("docs/run/configure.md") == set().union(*read)


def test_settings_of_a_file_are_seen() -> None:
    source = 'PORT = env.number("MAIL_PORT", 25)\nlabel.text("small words")\n'

    assert settings_read(source) == {"MAIL_PORT"}


def test_commands_page_names_every_command_and_no_other() -> None:
    named_commands = [cell.split()[1] for cell in first_cells("docs/run/commands.md")]

    assert sorted(named_commands) == sorted(COMMANDS)


def test_every_command_has_its_module() -> None:
    modules = {path.stem for path in tracked("src/inbreng_cli/*.py")}

    assert set(COMMANDS) - modules == set()


def test_docs_name_only_make_commands_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    used = {
        target
        for page in tracked("*.md")
        for words in re.findall(r"(?:`|^    )make((?: [a-z]+)+)", page.read_text("utf-8"), re.M)
        for target in words.split()
    }

    assert used - targets == set()


def test_links_between_the_docs_lead_somewhere() -> None:
    lost = [
        f"{named(page)} → {link}"
        for page in tracked("*.md")
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not leads_somewhere(page, link)
    ]

    assert lost == []


def leads_somewhere(page: Path, link: str) -> bool:
    """Whether a relative link of a page names a file or a folder."""
    return (page.parent / link).exists()
