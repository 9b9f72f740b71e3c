"""The text of a passage: what may stand in it, and its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.plan.texts import Line, clean, editable, in_short, lines, lower_headings, plain

RICH = (
    "<h2>Onderwijs en zorg</h2><p>Samen met <strong>ouders</strong> en <em>school</em>.</p>"
    '<ul><li>eerst</li><li>daarna</li></ul><ol start="3"><li>derde</li></ol>'
    "<table><caption>Geld</caption><tbody><tr><th>Jaar</th><td>2027</td></tr></tbody></table>"
    "<blockquote>Eén gezicht.</blockquote>"
)


def test_clean_text_keeps_headings_lists_tables_and_quotes() -> None:
    assert clean(RICH) == RICH


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<p>Goed<script>alert(1)</script></p>", "<p>Goed</p>"),
        ('<p onclick="x()" style="color:red" class="y">Goed</p>', "<p>Goed</p>"),
        (
            '<p><a href="javascript:x()">hier</a></p>',
            '<p><a rel="noopener noreferrer">hier</a></p>',
        ),
        ('<p>Goed</p><iframe src="x">nee</iframe>', "<p>Goed</p>"),
        ('<p>Goed<img src="x" onerror="y()"></p>', "<p>Goed</p>"),
        ("<p>Goed<svg><script>x</script></svg></p>", "<p>Goed</p>"),
    ],
)
def test_clean_takes_away_what_can_act(given, kept) -> None:
    assert clean(given) == kept


def test_link_gets_what_keeps_the_other_side_out() -> None:
    text = clean('<p><a href="https://wetten.overheid.nl" target="_blank">wet</a></p>')

    assert text == ('<p><a href="https://wetten.overheid.nl" rel="noopener noreferrer">wet</a></p>')


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<h1>Kop</h1>", "<h2>Kop</h2>"),
        ('<h5 class="x">Kop</h5>', "<h4>Kop</h4>"),
        ("<p><b>Vet</b> en <i>schuin</i></p>", "<p><strong>Vet</strong> en <em>schuin</em></p>"),
        ("<div>Alinea</div>", "<p>Alinea</p>"),
    ],
)
def test_clean_calls_pasted_marks_by_their_name_here(given, kept) -> None:
    assert clean(given) == kept


def test_plain_text_becomes_paragraphs_at_blank_lines() -> None:
    text = clean("Eerst & vooral.\r\nVerder.\n\n\nDan <3 dit.")

    assert text == "<p>Eerst &amp; vooral.<br>Verder.</p><p>Dan &lt;3 dit.</p>"


def test_clean_leaves_out_empty_paragraphs() -> None:
    assert clean("<ul><li><p></p></li></ul><p>Goed</p><p><strong> </strong></p>") == "<p>Goed</p>"


def test_header_without_words_is_no_header() -> None:
    row = "<tr><th>Jaar</th><th><p></p></th></tr>"

    assert "<th>Jaar</th><td></td>" in clean(f"<table><tbody>{row}</tbody></table>")


def test_text_without_words_is_empty() -> None:
    assert (clean(""), clean("  \n "), clean("<p> </p>")) == ("", "", "")


@given(st.text())
def test_clean_twice_is_clean_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.lists(st.text(alphabet="abc é&<\"'", min_size=1).map(str.strip).filter(bool), max_size=4))
def test_words_of_plain_text_survive_cleaning(parts: list[str]) -> None:
    text = "\n\n".join(parts)

    assert plain(clean(text)).split() == text.split()


def test_lines_are_told_by_their_element() -> None:
    text = "<h2>Kop</h2><ul><li><p>punt</p></li></ul><table><tr><th><p>Jaar</p></th></tr></table>"

    assert lines(text) == [Line("h2", "Kop"), Line("li", "punt"), Line("th", "Jaar")]


def test_headings_go_deeper_under_the_headings_of_a_page() -> None:
    assert lower_headings("<h2>Kop</h2><h3>Kopje</h3>", 1) == "<h3>Kop</h3><h4>Kopje</h4>"


def test_paragraphs_are_typed_with_a_blank_line_between() -> None:
    assert editable("<p>Een &amp; twee.<br>Nog.</p><p>Drie.</p>") == "Een & twee.\nNog.\n\nDrie."


@pytest.mark.parametrize("html", [RICH, "<p>Een <em>woord</em>.</p>", "<p>Als &lt;br&gt;</p>"])
def test_text_that_was_not_touched_stays_the_same(html: str) -> None:
    assert plain(clean(editable(html))) == plain(html)
    assert clean(editable(html)).replace("\n", "") == html


def test_long_text_in_short_ends_after_a_whole_word() -> None:
    html = "<h2>Thuis</h2><p>" + "Dichtbij huis naar school. " * 20 + "</p>"

    found = in_short(html)

    assert found.startswith("Thuis Dichtbij huis naar school. Dichtbij")
    assert found.endswith(("huis…", "naar…", "school.…", "Dichtbij…"))
    assert len(found) <= 200


def test_short_text_in_short_is_all_of_it() -> None:
    assert in_short("<p>Weten bij wie.</p>") == "Weten bij wie."
