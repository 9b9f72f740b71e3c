"""Words of people are made fit for paper, and stay words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.core.typesetting.setting import set_document
from inbreng.core.typesetting.signs import DRAWN, LONGEST_WORD, drawable, tidy

LAYOUT = Path(__file__).with_name("signs.typ")


def test_every_sign_that_is_called_drawn_has_a_glyph():
    words = " ".join(sorted(DRAWN))

    [made] = set_document(LAYOUT, words, format="pdf")

    assert made.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Fijn 🎉", "Fijn □"),
        ("ë", "ë"),
        ("Привіт مرحبا", "Привіт مرحبا"),
        ("漢字", "□□"),
        ("man\u200d", "man"),
    ],
)
def test_sign_without_a_glyph_becomes_a_box(said, shown):
    assert drawable(said) == shown


def test_long_word_can_be_broken_and_keeps_its_letters():
    broken = drawable("a" * 100)

    assert broken.replace("\u200b", "") == "a" * 100
    assert max(map(len, broken.split("\u200b"))) == LONGEST_WORD


@given(st.text())
def test_tidy_words_stay_as_they_are_when_tidied_again(words):
    assert tidy(tidy(words)) == tidy(words)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x17F)))
def test_letters_and_digits_are_never_lost(words):
    assert tidy(words) == words
