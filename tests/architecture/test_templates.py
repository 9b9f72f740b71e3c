"""Templates: all of them compile, speak every language, and run nothing of their own."""

import re

import pytest
from django.template import engines

from tests.architecture.templates import untranslated
from tests.architecture.tracked import ROOT, named, tracked

TEMPLATES = [named(path) for path in tracked("src/**/templates/**/*.html")]
# The page of components shows made-up words of a sample.
SPOKEN = [name for name in TEMPLATES if "/core/showcase/" not in name]
# The security policy refuses these; a page would break without a sound.
INLINE = re.compile(
    r"""<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+\s*=\s*["']|javascript:"""
)
# A help text is written by developers and may hold a list, as that of a password does.
UNESCAPED = re.compile(r"(?<!help_text)\|\s*safe\b|{%\s*autoescape\s+off")
LOADED = re.compile(r"""(?:src|<link[^>]*href|action)=["'](?:https?:)?//""")


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name: str) -> None:
    source = (ROOT / name).read_text(encoding="utf-8")

    assert engines["django"].from_string(source)


@pytest.mark.parametrize("name", SPOKEN)
def test_template_holds_no_text_that_nobody_can_translate(name: str) -> None:
    source = (ROOT / name).read_text(encoding="utf-8")

    assert untranslated(source) == []


@pytest.mark.parametrize("forbidden", [INLINE, UNESCAPED, LOADED])
def test_templates_hold_nothing_that_the_browser_or_the_reader_should_not_get(
    forbidden: re.Pattern[str],
) -> None:
    lines = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name in TEMPLATES
        for number, line in enumerate((ROOT / name).read_text("utf-8").splitlines(), start=1)
        if forbidden.search(line)
    ]

    assert lines == []


def test_texts_outside_translate_are_seen() -> None:
    source = (
        '{% load i18n %}<p title="Uitleg">Bewaar {{ name }}</p>{# een noot #}<code>make run</code>'
        '<a aria-label="{% translate "Sluit" %}">{% translate "Terug" %}</a> Inbreng'
        "{% blocktranslate %}Er zijn er {{ n }}{% endblocktranslate %}"
    )

    assert untranslated(source) == ["Uitleg", "Bewaar"]
