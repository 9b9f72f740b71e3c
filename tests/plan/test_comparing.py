"""Two texts beside one another, three texts in one, and where a quote stands."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.plan.comparing import (
    Mark,
    Place,
    Pointing,
    compare,
    marked,
    merge,
    n_changed_words,
    paragraphs_in,
    place_of,
    span_of,
)
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


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        (
            "krijgt een plek",
            "<p>Elk kind <mark>krijgt </mark><strong><mark>een</mark></strong><mark> plek</mark>"
            "{ref}. Altijd.</p><p>Ook hier.</p>",
        ),
        (
            "Altijd. Ook",
            "<p>Elk kind krijgt <strong>een</strong> plek. <mark>Altijd.</mark></p>"
            "<p><mark>Ook</mark>{ref} hier.</p>",
        ),
    ],
)
def test_quoted_words_are_marked_where_they_stand(quote: str, shown: str) -> None:
    text = "<p>Elk kind krijgt <strong>een</strong> plek. Altijd.</p><p>Ook hier.</p>"
    ref = (
        '<a class="mark-ref" id="bij-noot-1" href="#noot-1" data-number="1"'
        ' aria-label="Noot 1"></a>'
    )

    assert marked(text, [Mark(quote, "1", "noot-1", "Noot 1")]) == shown.format(ref=ref)


def test_number_of_a_mark_never_stands_in_another_link() -> None:
    text = '<p>Zie <a href="https://wetten.overheid.nl">de wet zelf</a>.</p>'

    shown = marked(text, [Mark("de wet", "1", "noot-1", "Noot 1")])

    assert "</mark> zelf</a><a " in shown


def test_overlapping_quotes_are_one_mark_with_two_numbers() -> None:
    marks = [Mark("een twee", "1", "a", "A"), Mark("twee drie", "2", "b", "B")]

    shown = marked("<p>nul een twee drie vier</p>", marks)

    assert re.sub(r"<a [^>]*data-number=.(\d)[^>]*></a>", r"[\1]", shown) == (
        "<p>nul <mark>een twee</mark>[1]<mark> drie</mark>[2] vier</p>"
    )


def test_paragraphs_and_items_get_a_link_with_their_number() -> None:
    text = "<h2>Kop</h2><p>Eerst</p><ul><li>dan<ul><li>en dan</li></ul></li></ul>"

    shown = marked(text, pointing=Pointing("veld", "Reageer", "Reageer op alinea"))

    assert paragraphs_in(text) == ["Eerst", "dan", "en dan"]
    assert re.sub(r"<a [^>]*data-paragraph=.(\d)[^>]*></a>", r"[\1]", shown) == (
        "<h2>Kop</h2><p>[1]Eerst</p><ul><li>[2]dan<ul><li>[3]en dan</li></ul></li></ul>"
    )


@given(TEXTS, st.integers(0, 40), st.integers(1, 40))
def test_marked_text_has_the_words_of_the_text(text: str, start: int, length: int) -> None:
    whole = " ".join(plain(text).split())
    quote = whole[start : start + length]

    shown = marked(text, [Mark(quote, "1", "a", "A")], Pointing("veld", "Reageer", "Alinea"))

    assert plain(shown) == plain(clean(text))
    inside = "".join(re.findall(r"<mark>(.*?)</mark>", shown, re.DOTALL))
    wanted = quote if span_of(quote, text) else ""
    assert "".join(unescape(inside).split()) == "".join(wanted.split())


def test_what_is_marked_can_do_no_more_than_the_text() -> None:
    mark = Mark("<b>x</b>", "1", 'a" onclick="y()', "A")

    shown = marked("<p>&lt;b&gt;x&lt;/b&gt;<script>z()</script></p>", [mark])

    assert shown.startswith("<p><mark>&lt;b&gt;x&lt;/b&gt;</mark><a ")
    assert ' onclick="' not in shown
