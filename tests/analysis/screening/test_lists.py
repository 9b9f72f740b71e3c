"""The word lists: each word once, folded, in the list that decides."""

import pytest

from inbreng_analysis.dutch import fold
from inbreng_analysis.screening.lexicon import names, phrases, word_set

LISTS = [
    "first_names.txt",
    "first_names_like_words.txt",
    "words_like_first_names.txt",
    "surnames.txt",
    "surnames_like_words.txt",
]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_folded_single_words(name: str) -> None:
    assert [word for word in word_set(name) if word != fold(word) or not word.isalpha()] == []


@pytest.mark.parametrize("one", LISTS[:3])
@pytest.mark.parametrize("other", LISTS[:3])
def test_a_first_name_stands_in_one_list(one: str, other: str) -> None:
    assert one == other or word_set(one) & word_set(other) == set()


def test_a_surname_stands_in_one_list() -> None:
    assert word_set("surnames.txt") & word_set("surnames_like_words.txt") == set()


def test_the_lists_hold_names_of_every_origin() -> None:
    wanted = "sem fatima aylin priya kacper oleksandr sjoerd giovanni kwame yusuf".split()

    assert [name for name in wanted if names().rank.get(name) != 3] == []


def test_what_is_left_alone_has_no_empty_phrase() -> None:
    assert min(map(len, phrases("left_alone.txt"))) > 2
