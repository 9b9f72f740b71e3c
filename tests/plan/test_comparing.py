"""Two texts beside one another, three texts in one, and where a quote stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.plan.comparing import Place, compare, merge, n_changed_words, place_of
from inbreng.plan.texts import clean, plain

WORDS = st.lists(st.sampled_from("ouders school zorg samen niet wel".split()), max_size=12)
TEXTS = st.lists(WORDS.map(" ".join), max_size=4).map(lambda parts: clean("\n\n".join(parts)))


def told(old: str, new: str) -> list[list[tuple[str, str]]]:
    """What changed, as plain pairs per line."""
    return [[(piece.kind, piece.words) for piece in line.pieces] for line in compare(old, new)]


def test_changed_word_is_told_between_those_that_stayed() -> None:
    changes = told("<p>Elk kind krijgt een plek.</p>", "<p>Elk kind vindt een plek.</p>")

    assert changes == [
        [
            ("same", "Elk kind"),
            ("gone", "krijgt"),
            ("added", "vindt"),
            ("same", "een plek."),
        ]
    ]


def test_new_paragraph_leaves_its_neighbours_whole() -> None:
    changes = told("<p>Een.</p><p>Twee.</p>", "<p>Een.</p><p>Nieuw erbij.</p><p>Twee.</p>")

    assert changes == [[("same", "Een.")], [("added", "Nieuw erbij.")], [("same", "Twee.")]]


def test_paragraph_that_went_is_told_at_its_place() -> None:
    assert told("<p>Een.</p><p>Weg.</p>", "<p>Een.</p>") == [[("same", "Een.")], [("gone", "Weg.")]]


def test_paragraph_that_became_a_heading_is_a_change() -> None:
    (line,) = compare("<p>Geld</p>", "<h2>Geld</h2>")

    assert (line.tag, line.kind) == ("h2", "added")


def test_changed_words_are_counted() -> None:
    assert n_changed_words("<p>een twee drie</p>", "<p>een vier vijf drie</p>") == 3


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back_from_their_differences(old: str, new: str) -> None:
    pieces = [piece for line in compare(old, new) for piece in line.pieces]

    kept = {
        side: " ".join(piece.words for piece in pieces if piece.kind != left_out).split()
        for side, left_out in (("old", "added"), ("new", "gone"))
    }

    assert kept == {"old": plain(old).split(), "new": plain(new).split()}


@given(TEXTS)
def test_text_does_not_differ_from_itself(text: str) -> None:
    assert n_changed_words(text, text) == 0


def test_changes_at_two_places_are_put_together() -> None:
    base = "<p>Elk kind krijgt een plek.</p><p>Ouders doen mee.</p>"
    mine = "<p>Elk kind vindt een plek.</p><p>Ouders doen mee.</p>"
    theirs = "<p>Elk kind krijgt een plek.</p><p>Ouders en leerlingen doen mee.</p>"

    merged = merge(base, mine, theirs)

    assert (merged.n_conflicts, merged.text) == (
        0,
        "<p>Elk kind vindt een plek.</p><p>Ouders en leerlingen doen mee.</p>",
    )


def test_two_changes_of_one_word_both_stay() -> None:
    merged = merge("<p>Een plek.</p>", "<p>Een goede plek.</p>", "<p>Een fijne plek.</p>")

    assert merged.n_conflicts == 1
    assert {"goede", "fijne"} <= set(plain(merged.text).split())


def test_same_change_of_both_is_taken_once() -> None:
    merged = merge("<p>Een plek.</p>", "<p>Een huis.</p>", "<p>Een huis.</p>")

    assert (merged.n_conflicts, merged.text) == (0, "<p>Een huis.</p>")


@given(TEXTS, TEXTS)
def test_change_of_one_alone_is_taken_as_it_is(base: str, changed: str) -> None:
    assert merge(base, changed, base).text == changed
    assert merge(base, base, changed).text == changed


@given(TEXTS, TEXTS, TEXTS)
def test_no_new_word_of_either_is_lost(base: str, mine: str, theirs: str) -> None:
    old = set(plain(base).split())
    new = set(plain(mine).split()) | set(plain(theirs).split())

    assert new - old <= set(plain(merge(base, mine, theirs).text).split())


def test_quote_is_found_with_what_stands_around_it() -> None:
    place = place_of("een plek", "<p>Elk kind krijgt <em>een</em> plek. Altijd.</p>", around=7)

    assert place == Place("krijgt ", "een plek", ". Altij")


@pytest.mark.parametrize(
    "text", ["<p>Iets anders.</p>", "<p>een plek en een plek</p>", "<p>Een plek</p>", ""]
)
def test_quote_is_not_found_elsewhere_twice_or_in_other_letters(text: str) -> None:
    assert place_of("een plek", text) is None


def test_empty_quote_stands_nowhere() -> None:
    assert place_of("  ", "<p>Elk kind.</p>") is None
