"""The pages for users name buttons, pages and states as the site does."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, named, tracked

CATALOGUE = ROOT / "src/inbreng/locale/en/LC_MESSAGES/django.po"
TEXT = re.compile(r'^msgid(?:_plural)? ((?:"(?:[^"\\]|\\.)*"\n)+)', re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
# For who writes a page, in English.
NOT_FOR_USERS = "docs/use/look.md"


def texts_of_the_site() -> set[str]:
    """Every Dutch text that the site can show."""
    found = TEXT.findall(CATALOGUE.read_text(encoding="utf-8"))
    return {"".join(ast.literal_eval(part) for part in text.splitlines()) for text in found}


def pages() -> list[Path]:
    """The pages for users."""
    return [page for page in tracked("docs/use/*.md") if named(page) != NOT_FOR_USERS]


def bold_words(page: Path) -> set[str]:
    """What a page prints in bold: words of the interface."""
    return {" ".join(words.split()) for words in BOLD.findall(page.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("page", pages(), ids=named)
def test_page_for_users_names_only_what_the_site_shows(page: Path) -> None:
    assert bold_words(page) - texts_of_the_site() == set()


def test_pages_for_users_name_buttons_at_all() -> None:
    assert set().union(*map(bold_words, pages())) > {"Lees in", "Plaats in de oogst"}
