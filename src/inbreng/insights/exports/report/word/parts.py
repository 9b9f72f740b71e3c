"""What python-docx has no word for: fields, bookmarks, frames, repeated rows, alternative texts."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

Element = Any  # lxml's elements carry no types in python-docx
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT


def element(tag: str, /, **attributes: str) -> Element:
    """An element of Word’s own, with attributes of the same name space."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str = "1") -> None:
    """A field that Word works out, such as the number of the page."""
    for part in (
        element("w:fldChar", fldCharType="begin"),
        _instruction(instruction),
        element("w:fldChar", fldCharType="separate"),
    ):
        paragraph.add_run()._r.append(part)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def begin_field(paragraph: Paragraph, instruction: str) -> None:
    """The start of a field whose result is the paragraphs that follow; Word works it out again."""
    for part in (
        element("w:fldChar", fldCharType="begin", dirty="true"),
        _instruction(instruction),
        element("w:fldChar", fldCharType="separate"),
    ):
        paragraph.add_run()._r.append(part)


def end_field(paragraph: Paragraph) -> None:
    """The end of a field that began in an earlier paragraph."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def _instruction(words: str) -> Element:
    made = OxmlElement("w:instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = f" {words} "
    return made


def add_bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """A place that a link in the document leads to."""
    paragraph._p.insert(1, element("w:bookmarkStart", id=str(number), name=name))
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))


def add_link(paragraph: Paragraph, words: str, bookmark: str) -> None:
    """A link to a place in the document."""
    run = paragraph.add_run(words)
    link = element("w:hyperlink", anchor=bookmark, history="1")
    paragraph._p.replace(run._r, link)
    link.append(run._r)


def frame(paragraph: Paragraph, colour: str) -> None:
    """A line at the left in the colour of a perspective."""
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="24", space="8", color=colour))
    properties = paragraph._p.get_or_add_pPr()
    style = properties.find(qn("w:pStyle"))
    style.addnext(borders) if style is not None else properties.insert(0, borders)


def shade(run: Any, colour: str) -> None:
    """A ground in a colour behind some words."""
    run._r.get_or_add_rPr().append(element("w:shd", val="clear", color="auto", fill=colour))


def name_picture(inline: Any, words: str) -> None:
    """What a picture tells, for who does not see it."""
    inline._inline.docPr.set("descr", words)


def head(table: Table, caption: str) -> None:
    """Say what a table is, repeat its first row on every page, and keep rows in one piece."""
    properties = table._tbl.tblPr
    for name in ("w:tblCaption", "w:tblDescription"):
        properties.append(element(name, val=caption))
    for number, row in enumerate(table._tbl.tr_lst):
        row_properties = row.get_or_add_trPr()
        row_properties.append(element("w:cantSplit"))
        if number == 0:
            row_properties.append(element("w:tblHeader"))


def rule(table: Table) -> None:
    """Thin lines between the rows, and a dark one under the headings."""
    borders = element("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color="D9D1C2"))
    properties = table._tbl.tblPr
    for place in ("w:tblLayout", "w:tblLook"):
        if (after := properties.find(qn(place))) is not None:
            after.addprevious(borders)
            break
    for cell in table._tbl.tr_lst[0].tc_lst:
        under = element("w:tcBorders")
        under.append(element("w:bottom", val="single", sz="8", space="0", color="20242B"))
        cell.get_or_add_tcPr().append(under)
