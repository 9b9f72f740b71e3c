"""How letters look: every class has a style, and nothing comes from elsewhere."""

import re

import pytest
from django.template.loader import get_template

from inbreng.people.letters.styles import STYLES, with_styles
from tests.architecture.tracked import ROOT, named, tracked

USED = re.compile(r'class="([^"]*)"')
BASE = re.compile(r'{% extends "(?:people/letters/_base|account/email/_letter)\.html" %}')
FOLDERS = ("src/inbreng/*/templates/*/letters/*.html", "src/inbreng/templates/account/email/*.html")


def letters() -> list[str]:
    """Every template that is laid out as a mail, and what those include."""
    own = tracked("src/inbreng/people/templates/people/letters/*.html")
    extending = [path for path in tracked(*FOLDERS) if BASE.search(path.read_text("utf-8"))]
    return sorted({named(path) for path in [*own, *extending]})


@pytest.mark.parametrize("name", letters())
def test_every_class_of_a_letter_has_a_style(name):
    source = (ROOT / name).read_text(encoding="utf-8")

    assert set(USED.findall(source)) - set(STYLES) == set()


def test_style_stands_in_each_tag_and_dark_mode_in_the_head():
    styled = with_styles('<head></head><body class="page"><a class="link" href="x">y</a></body>')

    assert styled.startswith("<head><style>\n@media (prefers-color-scheme: dark)")
    assert f'<a class="link" style="{STYLES["link"]}" href="x">' in styled


def test_class_without_a_style_stays_as_it_is():
    assert with_styles('<p class="onbekend">x</p>') == '<p class="onbekend" style="">x</p>'


def test_styles_ask_for_nothing_from_elsewhere():
    assert not any("url(" in style or "http" in style for style in STYLES.values())


def test_base_of_letters_is_found_by_its_name():
    assert get_template("people/letters/_base.html")
