"""Text from the editor becomes blocks; nothing of it is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.core.documents import (
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    Sheet,
    blocks_of_html,
)


def words(*texts: str) -> tuple[Run, ...]:
    return tuple(map(Run, texts))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", ()),
        ("  \n ", ()),
        ("los", (Paragraph(words("los")),)),
        ("<p>Een</p>\n<p>Twee</p>", (Paragraph(words("Een")), Paragraph(words("Twee")))),
        ("<p></p><p>&nbsp;</p>", ()),
        ("<h2>Doel</h2><h4> Hoe\n dan </h4>", (Heading(2, "Doel"), Heading(4, "Hoe dan"))),
        ("<h2>Van <em>wie</em></h2>", (Heading(2, "Van wie"),)),
        (
            "<p>a <strong>b</strong> c</p>",
            (Paragraph((Run("a "), Run("b", is_bold=True), Run(" c"))),),
        ),
        (
            "<p><strong>a <em>b</em></strong></p>",
            (Paragraph((Run("a ", is_bold=True), Run("b", is_bold=True, is_italic=True))),),
        ),
        (
            '<p><a href="https://a.nl/x y">daar</a></p>',
            (Paragraph((Run("daar", link="https://a.nl/x%20y"),)),),
        ),
        ('<p><a href="javascript:x()">daar</a></p>', (Paragraph(words("daar")),)),
        ("<p>a<br>b</p>", (Paragraph(words("a", "\n", "b")),)),
        ("<ul><li>a</li><li><p>b</p></li></ul>", (Listing((words("a"), words("b"))),)),
        ("<ol><li>a</li></ol>", (Listing((words("a"),), is_ordered=True),)),
        (
            "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>",
            (Listing((words("a"), Listing((words("b"),), is_ordered=True), words("c"))),),
        ),
        ("<ul><li><p>a</p><p>b</p></li></ul>", (Listing((words("a", "\n", "b"),)),)),
        ("<blockquote><p>a</p><p>b</p></blockquote>", (Quote(words("a", "\n", "b")),)),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            (Sheet("", (words("a"),), ((words("b"),),)),),
        ),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>",
            (Sheet("", (words("a"), words("b")), ((words("c"), words("d")),)),),
        ),
        (
            "<table><tr><td colspan='2'>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
            (Sheet("", (), ((words("a"), ""), (words("b"), words("c")))),),
        ),
        ("<div><p>a</p></div><!-- x -->b", (Paragraph(words("a")), Paragraph(words("b")))),
        ("<p>a &lt;b&gt; &amp; c</p>", (Paragraph(words("a <b> & c")),)),
    ],
)
def test_text_of_the_editor_becomes_blocks(text, blocks):
    assert blocks_of_html(text) == blocks


def test_headings_begin_where_they_are_asked_to():
    assert blocks_of_html("<h2>a</h2><h3>b</h3>", first_level=3) == (
        Heading(3, "a"),
        Heading(4, "b"),
    )


@given(st.text())
def test_any_text_is_read(text):
    assert isinstance(blocks_of_html(text), tuple)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_words_are_never_lost(text):
    [block] = blocks_of_html(f"<ul><li>a<p><em>{text}</em></p></li></ul>")

    found = "".join(run.words for run in block.items[0]).replace("\n", "")
    assert found == "a" + unicodedata.normalize("NFC", text)
