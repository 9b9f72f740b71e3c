"""Stems: what finds what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng_analysis.dutch import search_terms, stem, stems
from tests.analysis.calls import calls_of


@pytest.mark.parametrize(
    "family",
    [
        "leerling Leerlingen leerlingen",
        "kind kinderen Kindje kindjes",
        "fiets fietsen",
        "gesprek gesprekken gesprekje",
        "school scholen schooltje",
        "klas klassen klasje",
        "brief brieven",
        "huis huizen",
        "leraar leraren",
        "ouder ouders",
        "financieel financiële",
        "gemeente gemeenten gemeentes",
        "arrangement arrangementen",
        "idee ideeën",
        "uur uren",
        "mogelijkheid mogelijkheden",
    ],
)
def test_words_of_one_family_share_a_stem(family: str) -> None:
    found = {stem(word) for word in family.split()}

    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ouder", "oud"),
        ("school", "schoon"),
        ("leren", "leerling"),
        ("gezin", "zin"),
        ("so", "sbo"),
    ],
)
def test_words_of_two_families_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_text_gives_the_stems_of_its_words_in_order() -> None:
    found = stems("Meer handen in de klassen!!")

    assert found == ("mer", "hand", "klas")


@pytest.mark.parametrize(
    ("note", "terms"),
    [
        ("IB'er belt nooit terug", "intern begeleider"),
        ("rugzak > po", "primair onderwijs"),
        ("kortere lijntjes lkr- ib -swv", "leerkracht samenwerkingsverband"),
        ("ipv diagnoses", "plaats"),
        ("bv. fysio", "bijvoorbeeld"),
        ("S(B)O doet niet mee", "speciaal basisonderwijs"),
        ("(P)MR vroeg betrekken", "medezeggenschapsraad"),
        ("leerling(en) thuis", "leerlingen"),
        ("in de 2^e klas", "tweede"),
        ("M.D.O. met ouders", "multidisciplinair overleg"),
    ],
)
def test_a_note_of_a_scribe_is_found_by_the_full_term(note: str, terms: str) -> None:
    found = set(stems(note))

    assert set(search_terms(terms)) <= found


def test_a_question_with_a_short_form_finds_the_full_term() -> None:
    assert set(search_terms("tlv")) <= set(stems("Een toelaatbaarheidsverklaring duurt te lang"))


def test_a_question_with_a_short_form_finds_the_short_form() -> None:
    assert set(search_terms("TLV")) <= set(stems("tlv duurt te lang"))


def test_a_word_that_turns_a_meaning_stays() -> None:
    assert search_terms("niet passend") == ("niet", "passend")


def test_a_question_of_function_words_asks_nothing() -> None:
    assert search_terms("van de en het") == ()


@given(st.text(max_size=80))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    assert set(search_terms(text)) <= set(stems(text))


@given(st.text(max_size=80))
def test_stems_hold_no_space_and_no_empty_one(text: str) -> None:
    assert all(one and not any(map(str.isspace, one)) for one in stems(text))


def test_a_line_known_from_before_gives_its_stems_at_hardly_any_work() -> None:
    line = "Kortere lijntjes tussen lkr, ib en swv"
    stems(line)

    assert calls_of(lambda: stems(line)) < 50


def test_plural_with_an_apostrophe_is_found_by_its_singular() -> None:
    assert stems("taxi's en oma’s") == (*stems("taxi"), *stems("oma"))
