"""Shorthand is understood beside what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng_analysis.reports import read_shorthand, read_text


@pytest.mark.parametrize(
    ("text", "stressed"),
    [
        ("!! De gelden voor hulpverlening en onderwijs", True),
        ("Tijd!!", True),
        ("VERVOER! taxi rijdt niet", True),
        ("meer autonomie!", False),
        ("De nieuwe formulieren zijn korter", False),
    ],
)
def test_stress_is_two_signs_or_capitals_with_one(text: str, stressed: bool) -> None:
    assert read_shorthand(text).is_stressed is stressed


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Overgang rugzak > passend onderwijs", ("Overgang rugzak", "passend onderwijs")),
        ("so -> bao, maar dan betaald", ("so", "bao, maar dan betaald")),
        ("prikkels → kring → uitval", ("prikkels", "kring", "uitval")),
        ("kleine scholen (>5 zorgleerlingen)", ()),
    ],
)
def test_arrows_divide_a_note_into_steps(text: str, steps: tuple[str, ...]) -> None:
    assert read_shorthand(text).steps == steps


def test_flattened_superscript_is_read_as_people_write_it() -> None:
    assert (
        read_shorthand("Club Dynamiek – 2^e bijeenkomst").plain == "Club Dynamiek – 2e bijeenkomst"
    )


def test_short_forms_give_their_full_terms_once() -> None:
    found = read_shorthand("AB ipv AB, i.p.v. een TLV")

    assert found.full_terms == (
        "ambulante begeleiding",
        "in plaats van",
        "toelaatbaarheidsverklaring",
    )


def test_entry_keeps_the_note_as_it_was_typed() -> None:
    report = read_text("Wat mis je?\n- !! tijd > rust, 2^e keer")

    assert report.contributions[0].text == "!! tijd > rust, 2^e keer"


@given(st.text())
def test_shorthand_of_any_text_loses_no_letter(text: str) -> None:
    found = read_shorthand(text)

    letters = [sign for sign in text if sign.isalnum()]
    assert [sign for sign in found.plain if sign.isalnum()] == letters
