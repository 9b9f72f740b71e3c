"""HTML: what a reader of the page sees, without scripts, menus apart."""

import re
from dataclasses import replace
from typing import Any

import lxml.html
from lxml import etree

from inbreng_analysis.reports.lines import Cell, Document, Line
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.decode import tidy
from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.paragraphs import BULLET, Paragraph, lines_of
from inbreng_analysis.reports.readers.tables import OpenTable
from inbreng_analysis.reports.refusals import UnreadableFile

_DROPPED = frozenset(
    "script style noscript template head iframe object embed svg math canvas audio video select "
    "textarea input button".split()
)
_BLOCKS = frozenset(
    "p div section article main header footer nav aside form fieldset blockquote pre address "
    "figure figcaption dl dt dd ul ol li table caption thead tbody tfoot tr td th h1 h2 h3 h4 "
    "h5 h6 hr body html center details summary".split()
)
_ASIDE = frozenset({"nav", "footer", "aside"})
_BOLD = frozenset({"b", "strong", "u"})
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_DEFINED = re.compile(r"<!ENTITY", re.IGNORECASE)
# Outlook and Word write list items as paragraphs that begin with their marker.
_OFFICE_LIST = re.compile(r"mso-list\s*:\s*l(?P<list>\d+)\s+level(?P<level>\d)")
_OFFICE_MARKER = re.compile(r"(?P<marker>\S{1,5})\s+(?=\S)")
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def read_page(text: str) -> Document:
    """Read an HTML page.

    Parameters
    ----------
    text
        The source of the page.

    Raises
    ------
    UnreadableFile
        ``entities`` when it defines entities, ``damaged`` when nothing can be made of it.
    """
    if _DEFINED.search(text[:100_000]):
        raise UnreadableFile("entities")
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = lxml.html.document_fromstring(_DECLARED.sub("", tidy(text)), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as failed:
        raise UnreadableFile("damaged") from failed
    return _Page().read(root)


class _Page:
    """Walks through the elements of a page and gathers paragraphs."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._parts: list[tuple[str, bool]] = []
        self._tables: list[OpenTable] = []
        self._layout: list[bool] = []
        self._lists: list[list[Any]] = []
        self._n_tables = self._n_lists = 0
        self._item_begins = False
        self._office: re.Match[str] | None = None
        self._heading: int | None = None
        self._bold = self._aside = self._skipping = 0
        self._dropped = False

    def read(self, root: Any) -> Document:
        """All lines of the page."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                self._text(element.tail if event == "end" else None)
            elif event == "start":
                self._start(element)
            else:
                self._end(element)
                self._text(element.tail)
        self._flush()
        return Document(tuple(self._lines), (note("scripts"),) if self._dropped else ())

    def _text(self, text: str | None) -> None:
        """Add words to the paragraph that is open."""
        if text and not self._skipping:
            self._parts.append((text, bool(self._bold)))

    def _start(self, element: Any) -> None:
        """The start of an element."""
        tag = element.tag
        if self._skipping or tag in _DROPPED or _is_hidden(element):
            self._dropped = self._dropped or tag in ("script", "iframe") or _is_hidden(element)
            self._skipping += 1
            return
        if tag in _BLOCKS:
            self._flush()
        if tag == "br":
            self._parts.append(("\n", bool(self._bold)))
        self._aside += tag in _ASIDE
        self._bold += _is_bold(element)
        self._open(element)
        self._text(element.text)

    def _open(self, element: Any) -> None:
        """Open a heading, list, item, table, row or cell."""
        tag = element.tag
        if tag == "p":
            self._office = _OFFICE_LIST.search(element.get("style", ""))
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._heading = int(tag[1])
        elif tag in ("ul", "ol"):
            self._n_lists += not self._lists
            self._lists.append([tag, 0])
        elif tag == "li" and self._lists:
            self._lists[-1][1] += 1
            self._item_begins = True
        elif tag == "table":
            if self._layout:
                self._layout = [True] * len(self._layout)
            self._tables.append(OpenTable(self._n_tables))
            self._layout.append(element.get("role") == "presentation")
            self._n_tables += 1
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].begin_cell()

    def _end(self, element: Any) -> None:
        """The end of an element."""
        tag = element.tag
        if self._skipping:
            self._skipping -= 1
            return
        if tag in _BLOCKS:
            self._flush()
        self._aside -= tag in _ASIDE
        self._bold -= _is_bold(element)
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._heading = None
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag in ("td", "th") and self._tables:
            span = element.get("colspan", "1")
            self._tables[-1].end_cell(whole(span, 1, most=1000))
        elif tag == "table" and self._tables:
            self._close_table()

    def _close_table(self) -> None:
        """The end of a table; one that only arranges the page has no cells."""
        table, is_layout = self._tables.pop(), self._layout.pop()
        lines = table.finished()
        if is_layout:
            lines = [replace(line, cell=None) for line in table.lines]
        if self._tables:
            self._tables[-1].add_inner(lines)
        else:
            self._lines += lines

    def _flush(self) -> None:
        """End the paragraph that is open."""
        parts, self._parts = self._parts, []
        pieces = "".join(_SPACE.sub(" ", text) if text != "\n" else text for text, _ in parts)
        text = "\n".join(_SPACE.sub(" ", piece).strip() for piece in pieces.split("\n")).strip("\n")
        if not text.strip():
            return
        words = [strong for part, strong in parts if part.strip()]
        cell = self._tables[-1].cell if self._tables else None
        own = list(lines_of(self._paragraph(text, all(words), cell)))
        (self._tables[-1].lines if self._tables else self._lines).extend(own)

    def _paragraph(self, text: str, bold: bool, cell: Cell | None) -> Paragraph:
        """The paragraph with its place in a list."""
        office = self._office and _OFFICE_MARKER.match(text)
        if office:
            return self._office_item(text[office.end() :], office["marker"], bold, cell)
        level = len(self._lists) - 1
        marker = ""
        if level >= 0 and self._item_begins:
            kind, number = self._lists[-1]
            marker = f"{number}." if kind == "ol" else BULLET
        self._item_begins = False
        indent = 2.0 * (level + 1)
        return Paragraph(
            text,
            marker,
            level if marker else None,
            f"{self._n_lists}",
            indent - 2 if marker else indent,
            indent,
            self._heading,
            bold,
            cell,
            bool(self._aside),
        )

    def _office_item(self, words: str, typed: str, bold: bool, cell: Cell | None) -> Paragraph:
        """A list item as Outlook and Word write it."""
        level = whole(self._office["level"], 1) - 1 if self._office else 0
        number = typed.rstrip(".)").isalnum() and typed.endswith((".", ")"))
        return Paragraph(
            words,
            typed if number else BULLET,
            level,
            f"office-{self._office['list'] if self._office else 0}",
            2.0 * level,
            2.0 * level + 2,
            None,
            bold,
            cell,
            bool(self._aside),
        )


def _is_hidden(element: Any) -> bool:
    """Whether an element is not shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _is_bold(element: Any) -> bool:
    """Whether an element makes its words bold."""
    return element.tag in _BOLD or bool(_HEAVY.search(element.get("style", "")))
