"""Words of the field: other words for the same matter belong together; other fields are left be."""

import pytest

from inbreng_analysis.themes import group, learn
from inbreng_analysis.themes.field_words import learn_field_words, subjects_of
from inbreng_analysis.themes.wording import empty_words
from tests.analysis.themes.said import places

STAFF = [
    "Meer handen",
    "Vervanging ontbreekt",
    "Geen invaller te krijgen",
    "Te weinig fte",
    "Vacatures",
]
PAPER = [
    "Bureaucratie",
    "Al die formulieren",
    "Groeidocument korter",
    "Administratie",
    "Veel papier",
]
ROADS = ["De bus", "Taxi te laat", "Reistijd", "Leerlingenvervoer hapert", "Een halte verder"]
ELSEWHERE = ["Allegorie van Fortuna", "Een zeis", "Allegorie van de eeuwigheid", "Saturnus"]


@pytest.mark.parametrize("encoder", ["installed", None])
def test_other_words_for_the_same_matter_are_grouped(encoder: None) -> None:
    texts = [*STAFF, *PAPER, *ROADS]

    at = places(group(texts, encoder=encoder), len(texts))

    assert [len(set(at[first : first + 5])) for first in (0, 5, 10)] == [1, 1, 1]
    assert len(set(at)) == 3


def test_a_theme_is_known_by_other_words_of_its_subject() -> None:
    coded = [{"handen"}] * 5 + [{"papier"}] * 5 + [{"vervoer"}] * 5

    placer = learn([*STAFF, *PAPER, *ROADS], coded, encoder=None)

    first = [placed.suggestions[0].label for placed in placer.place(["Assistenten", "OPP", "Ov"])]
    assert first == ["handen", "papier", "vervoer"]


def test_texts_about_something_else_are_compared_without_them() -> None:
    assert learn_field_words(ELSEWHERE) is None
    assert learn_field_words([*ELSEWHERE, "Formulieren"]) is None
    assert learn_field_words([*ELSEWHERE, *PAPER]) is not None


def test_a_rarer_subject_weighs_more() -> None:
    field = learn_field_words([*STAFF, "Formulieren"])

    assert field is not None
    staff, paper = field.weights(["Handen", "Formulieren"])
    assert paper.max() > staff.max()
    assert not field.weights(["Soep"]).any()


@pytest.mark.parametrize(
    "word", ["onderwijsassistenten", "lerarentekort", "vervangingspoule", "invaljuf"]
)
def test_compounds_and_inflections_are_known(word: str) -> None:
    assert subjects_of(word) == subjects_of("handen")


def test_of_the_function_words_only_sooner_has_a_subject() -> None:
    known = [word for word in sorted(empty_words()) if subjects_of(word)]

    assert known == ["eerder"]
    assert subjects_of("eerder") == subjects_of("preventief")


@pytest.mark.parametrize("word", ["schouder", "totaal", "geldig", "ouderportaal"])
def test_a_word_that_only_looks_like_one_of_the_field_is_not_of_another_subject(word: str) -> None:
    assert set(subjects_of(word)) <= set(subjects_of("ouders"))
