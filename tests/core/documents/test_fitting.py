"""A document is made fit for paper before it is written, once for both formats."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.core.documents import Heading, Listing, Paragraph, Run, Sheet
from inbreng.core.documents.columns import NARROWEST, WIDEST, numbers, widths
from inbreng.core.documents.fitting import fitted, runs, web_link
from tests.core.documents.making import document

WORDS = st.text(max_size=40)
BLOCKS = st.one_of(
    st.builds(Heading, st.integers(-2, 9), WORDS),
    st.builds(Paragraph, st.lists(st.builds(Run, WORDS), max_size=4).map(tuple)),
    st.recursive(
        st.builds(Listing, st.lists(WORDS, max_size=3).map(tuple)),
        lambda inner: st.builds(Listing, st.lists(inner | WORDS, max_size=3).map(tuple)),
        max_leaves=4,
    ),
    st.builds(
        Sheet,
        WORDS,
        st.lists(WORDS, max_size=3).map(tuple),
        st.lists(st.lists(WORDS, max_size=4).map(tuple), max_size=3).map(tuple),
    ),
)


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://a.nl/x?y=1#z", "https://a.nl/x?y=1#z"),
        ("https://a.nl/é f", "https://a.nl/%C3%A9%20f"),
        ("https://a.nl/%20", "https://a.nl/%20"),
        (" mailto:a@b.nl ", "mailto:a@b.nl"),
        ("tel:+31612345678", "tel:+31612345678"),
        ("", ""),
        ("/bijdragen/1/", ""),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://[::1", ""),
        ("https://a.nl/" + "x" * 3000, ""),
    ],
)
def test_link_leads_to_the_web_or_nowhere(link, kept):
    assert web_link(link) == kept


def test_space_between_runs_stays_and_at_the_ends_goes():
    made = runs((Run(" \n "), Run(" een "), Run("twee", is_bold=True), Run(" drie \n"), Run(" ")))

    assert made == (Run("een "), Run("twee", is_bold=True), Run(" drie"))


def test_list_under_no_item_is_that_list():
    [made] = fitted(document(Listing((" ", Listing(("a",)), "b")))).blocks

    assert made == Listing(((Run("a"),), (Run("b"),)))


@given(st.lists(BLOCKS, max_size=6))
def test_fitting_twice_changes_nothing(blocks):
    once = fitted(document(*blocks, Paragraph("einde")))

    assert fitted(once) == once


@given(st.lists(BLOCKS, max_size=6))
def test_headings_go_down_one_level_at_a_time_and_tables_are_square(blocks):
    made = fitted(document(*blocks, Paragraph("einde"))).blocks

    levels = [0, *(block.level for block in made if isinstance(block, Heading))]
    steps = [after - before for before, after in pairwise(levels)]
    assert all(step <= 1 for step in steps)
    for sheet in (block for block in made if isinstance(block, Sheet)):
        rows = [sheet.header] if sheet.header else []
        assert len({len(row) for row in [*rows, *sheet.rows]}) == 1


def test_column_of_numbers_is_known_by_what_stands_under_its_header():
    sheet = Sheet(
        "",
        ("Doel", "2027", "Bedrag", "Leeg", "Soms"),
        (("Rust", "12", "€ 1.200,50", "", "–"), ("Tijd", "-8 %", "€ 3", "", "4")),
    )

    assert numbers(sheet) == (False, True, True, False, False)


def test_column_is_as_wide_as_its_words_ask_within_bounds():
    sheet = Sheet("", (), (("a", "woord " * 4, "x" * 500),))

    assert widths(sheet) == (NARROWEST, 12, WIDEST)
