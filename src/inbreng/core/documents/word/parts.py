"""The marks of Word itself: runs, fields, bookmarks, frames, repeated rows, alternative texts.

python-docx finds the right place for every mark anew, which takes minutes for a long report;
these are made in their order.
"""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element = Any  # lxml's elements carry no types in python-docx
_P, _PPR, _PSTYLE, _VAL = qn("w:p"), qn("w:pPr"), qn("w:pStyle"), qn("w:val")
_R, _RPR, _T, _BR, _SPACE = qn("w:r"), qn("w:rPr"), qn("w:t"), qn("w:br"), qn("xml:space")


def element(tag: str, /, **attributes: str) -> Element:
    """An element of Word’s own, with attributes of the same name space."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def paragraph(style: str, words: str = "") -> Element:
    """A paragraph of a style, by the id of that style."""
    made = OxmlElement("w:p")
    properties = made.makeelement(_PPR)
    named = properties.makeelement(_PSTYLE)
    named.set(_VAL, style)
    properties.append(named)
    made.append(properties)
    if words:
        add_words(made, words)
    return made


def add_words(
    paragraph: Element,
    words: str,
    *,
    bold: bool = False,
    italic: bool = False,
    underlined: bool = False,
    colour: str = "",
    ground: str = "",
) -> Element:
    """Words at the end of a paragraph, as text; a line end stays one."""
    run = paragraph.makeelement(_R)
    look = _run_look(bold, italic, colour, underlined, ground)
    if look:
        run.append(element("w:rPr"))
        run[0].extend(look)
    for number, line in enumerate(words.split("\n")):
        if number:
            run.append(run.makeelement(_BR))
        text = run.makeelement(_T)
        text.text = line
        text.set(_SPACE, "preserve")
        run.append(text)
    paragraph.append(run)
    return run


def _run_look(
    bold: bool, italic: bool, colour: str, underlined: bool, ground: str
) -> list[Element]:
    """The marks of a run, in the order that Word wants."""
    marks = (
        element("w:b") if bold else None,
        element("w:i") if italic else None,
        element("w:color", val=colour) if colour else None,
        element("w:u", val="single") if underlined else None,
        element("w:shd", val="clear", color="auto", fill=ground) if ground else None,
    )
    return [mark for mark in marks if mark is not None]


def add_field(paragraph: Element, instruction: str, shown: str = "1") -> None:
    """A field that Word works out, such as the number of the page."""
    begin_field(paragraph, instruction, is_stale=False)
    add_words(paragraph, shown)
    end_field(paragraph)


def begin_field(paragraph: Element, instruction: str, *, is_stale: bool = True) -> None:
    """The start of a field whose result follows; a stale one Word works out when it opens."""
    stale = {"dirty": "true"} if is_stale else {}
    words = element("w:instrText")
    words.set(_SPACE, "preserve")
    words.text = f" {instruction} "
    for part in (
        element("w:fldChar", fldCharType="begin", **stale),
        words,
        element("w:fldChar", fldCharType="separate"),
    ):
        _append_run(paragraph, part)


def end_field(paragraph: Element) -> None:
    """The end of a field that may have begun in an earlier paragraph."""
    _append_run(paragraph, element("w:fldChar", fldCharType="end"))


def break_page(paragraph: Element) -> None:
    """What follows begins on a new page."""
    _append_run(paragraph, element("w:br", type="page"))


def _append_run(paragraph: Element, part: Element) -> None:
    run = element("w:r")
    run.append(part)
    paragraph.append(run)


def add_bookmark(paragraph: Element, number: int, name: str) -> None:
    """A place that a link in the document leads to."""
    paragraph.insert(1, element("w:bookmarkStart", id=str(number), name=name))
    paragraph.append(element("w:bookmarkEnd", id=str(number)))


def add_link(paragraph: Element, words: str, bookmark: str) -> None:
    """A link to a place in the document."""
    link = element("w:hyperlink", anchor=bookmark, history="1")
    add_words(link, words)
    paragraph.append(link)


def add_web_link(paragraph: Element, relation: str) -> Element:
    """A link out of the document, to write words in."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    link.set(qn("w:history"), "1")
    paragraph.append(link)
    return link


def frame(paragraph: Element, colour: str) -> None:
    """A line at the left in the colour of a perspective."""
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="24", space="8", color=colour))
    paragraph[0].append(borders)


def frame_whole(paragraph: Element) -> None:
    """A line around a remark."""
    borders = element("w:pBdr")
    for side in ("w:top", "w:left", "w:bottom", "w:right"):
        borders.append(element(side, val="single", sz="4", space="6", color="D9D1C2"))
    paragraph[0].append(borders)


def align_right(paragraph: Element) -> None:
    """Numbers stand under one another."""
    paragraph[0].append(element("w:jc", val="right"))


def table(
    caption: str,
    widths: Sequence[int],
    rows: Sequence[Sequence[Element]],
    *,
    has_head: bool = True,
) -> Element:
    """A table of cells with one paragraph each; a head is repeated on every page."""
    made = element("w:tbl")
    made.append(_table_look(caption, has_head))
    columns = element("w:tblGrid")
    columns.extend(element("w:gridCol", w=str(width)) for width in widths)
    made.append(columns)
    made.extend(
        _row(cells, widths, is_head=has_head and number == 0) for number, cells in enumerate(rows)
    )
    return made


def _table_look(caption: str, has_head: bool) -> Element:
    look = element("w:tblPr")
    look.append(element("w:tblW", w="5000", type="pct"))
    borders = element("w:tblBorders")
    for side in ("w:bottom", "w:insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color="D9D1C2"))
    look.append(borders)
    look.append(element("w:tblLayout", type="fixed"))
    first = {"val": "0020", "firstRow": "1"} if has_head else {"val": "0000", "firstRow": "0"}
    look.append(element("w:tblLook", **first, noHBand="1", noVBand="1"))
    if caption:
        look.append(element("w:tblCaption", val=caption))
        look.append(element("w:tblDescription", val=caption))
    return look


def _row(cells: Sequence[Element], widths: Sequence[int], *, is_head: bool) -> Element:
    made, look = element("w:tr"), element("w:trPr")
    look.append(element("w:cantSplit"))
    if is_head:
        look.append(element("w:tblHeader"))
    made.append(look)
    for paragraph, width in zip(cells, widths, strict=True):
        cell, shape = element("w:tc"), element("w:tcPr")
        shape.append(element("w:tcW", w=str(width), type="dxa"))
        if is_head:
            under = element("w:tcBorders")
            under.append(element("w:bottom", val="single", sz="8", space="0", color="20242B"))
            shape.append(under)
        cell.extend((shape, paragraph))
        made.append(cell)
    return made
