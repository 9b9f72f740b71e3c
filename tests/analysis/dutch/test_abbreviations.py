"""Short forms and their full terms."""

import pytest

from inbreng_analysis.dutch import expand, fold, words
from inbreng_analysis.dutch.lists import abbreviations, stop_words


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("ib'er", "intern begeleider"),
        ("IB-er", "intern begeleider"),
        ("i.b.'er", "intern begeleider"),
        ("IB’er", "intern begeleider"),
        ("MDO", "multidisciplinair overleg"),
        ("tlv", "toelaatbaarheidsverklaring"),
        ("sbo", "speciaal basisonderwijs"),
        ("cjg", "centrum voor jeugd en gezin"),
        ("OPR", "ondersteuningsplanraad"),
        ("AB", "ambulante begeleiding"),
        ("lkr", "leerkracht"),
        ("ipv", "in plaats van"),
        ("OP", "ondersteuningsplan"),
    ],
)
def test_a_short_form_gives_its_full_term(short: str, full: str) -> None:
    assert expand(short) == full


@pytest.mark.parametrize("word", ["op", "school", "ouder", "om", "nl", "in", "", "do"])
def test_an_ordinary_word_is_no_short_form(word: str) -> None:
    assert expand(word) is None


def test_no_short_form_is_a_function_word() -> None:
    small = {short for short in abbreviations() if short.islower()}

    assert small & stop_words() == set()


def test_brackets_open_into_both_readings() -> None:
    assert words("s(b)o en leerling(en)") == ["so", "sbo", "en", "leerling", "leerlingen"]


def test_folding_takes_accents_and_capitals() -> None:
    assert fold("Één IJVERIGE financiële Şeyma") == "een ijverige financiele seyma"
