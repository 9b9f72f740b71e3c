"""The check of the translation sees a missing text, a doubtful one, and a stale compilation."""

from pathlib import Path

import pytest

from ops import translations

PAGE = '{% load i18n %}<p>{% translate "Bewaar" %}</p>{% translate "Terug" %}'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page with two texts, of which nothing is translated."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    translations.collect(tmp_path)
    return tmp_path


def translate(site: Path, words: dict[str, str]) -> Path:
    """Fill in the catalogue of a site as a translator does."""
    catalogue = site / translations.WORDS
    text = catalogue.read_text(encoding="utf-8")
    for dutch, english in words.items():
        text = text.replace(f'msgid "{dutch}"\nmsgstr ""', f'msgid "{dutch}"\nmsgstr "{english}"')
    catalogue.write_text(text, encoding="utf-8")
    return catalogue


def test_translations_name_what_has_no_english_text(site: Path) -> None:
    translate(site, {"Bewaar": "Save"})

    assert 'msgid "Terug"' in translations.missing(site)


def test_translations_are_complete_when_every_text_has_one(site: Path) -> None:
    translate(site, {"Bewaar": "Save", "Terug": "Back"})

    assert translations.missing(site) == ""


def test_translations_name_a_text_that_came_after_the_last_collection(site: Path) -> None:
    translate(site, {"Bewaar": "Save", "Terug": "Back"})

    (site / "page.html").write_text(PAGE + '{% translate "Sluit" %}', encoding="utf-8")

    assert 'msgid "Sluit"' in translations.missing(site)


def test_translations_leave_the_catalogue_as_it_is_when_they_only_check(site: Path) -> None:
    catalogue = translate(site, {"Bewaar": "Save"})
    before = catalogue.read_bytes()

    translations.missing(site)

    assert catalogue.read_bytes() == before


def test_compiled_catalogue_is_stale_after_a_change_of_a_translation(site: Path) -> None:
    catalogue = translate(site, {"Bewaar": "Save", "Terug": "Back"})
    translations.compile_catalogue(catalogue)
    fresh = translations.stale(catalogue)

    catalogue.write_text(catalogue.read_text("utf-8").replace("Save", "Keep"), encoding="utf-8")

    assert (fresh, translations.stale(catalogue)) == ("", "django.mo is older than django.po.\n")
