"""The text of a passage: HTML with headings, lists, tables and links, and nothing that can act."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser
from textwrap import shorten
from typing import Final

import nh3

MOST_IN_SHORT: Final = 200

# What a passage may hold; the toolbar of the editor offers the same.
TAGS: Final = frozenset(
    "p br h2 h3 h4 ul ol li table caption thead tbody tr th td a strong em blockquote".split()
)
ATTRIBUTES: Final = {
    "a": {"href"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}
# Elements that stand on a line of their own.
LINES: Final = frozenset("p h2 h3 h4 li caption th td blockquote".split())
# Pasted text names the same things otherwise.
SAME: Final = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4", "div": "p"}

_ALIKE = re.compile(r"<(/?)(b|i|h1|h5|h6|div)(?=[\s>])[^>]*>", re.IGNORECASE)
_MARKED_UP = re.compile(r"</(?:p|h[1-6]|ul|ol|li|table|blockquote|div|strong|em|b|i|a)>|<br", re.I)
_HEADING = re.compile(r"<(/?)h([234])>")
_BLANK = re.compile(r"<(p|h[234]|li|ul|ol|blockquote|strong|em)>(?:\s|<br>|&nbsp;)*</\1>")

# A header without words tells nobody what stands under it.
_EMPTY_HEADER = re.compile(r"<th[^>]*></th>")

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
    clean_content_tags={"script", "style", "template", "iframe", "svg", "math"},
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading, item or cell of a passage: its element and its words."""

    tag: str
    words: str


def clean(text: str) -> str:
    """The text as HTML in which nothing can act; plain text becomes paragraphs.

    Cleaning what is clean changes nothing.
    """
    html = text if _MARKED_UP.search(text) else paragraphs(text)
    html = _ALIKE.sub(lambda found: f"<{found[1]}{SAME[found[2].lower()]}>", html)
    return _EMPTY_HEADER.sub("<td></td>", without_blanks(_cleaner.clean(html))).strip()


def without_blanks(html: str) -> str:
    """The text without the empty paragraphs that editors and word processors leave behind."""
    while (kept := _BLANK.sub("", html)) != html:
        html = kept
    return html


def paragraphs(text: str) -> str:
    """Plain text as paragraphs: a blank line begins the next, a new line stays one."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n"))]
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in parts if part)


def editable(html: str) -> str:
    """The text as people type it without an editor: paragraphs with a blank line between.

    What paragraphs alone cannot hold, such as a list, stays HTML; ``clean`` of either is the text.
    """
    paragraph_texts = re.findall(r"<p>(.*?)</p>", html, re.DOTALL)
    words = [unescape(part.replace("<br>", "\n")) for part in paragraph_texts]
    text = "\n\n".join(words)
    return text if clean(text) == html else html.replace("><", ">\n<")


@lru_cache(maxsize=2048)
def plain(html: str) -> str:
    """The words of a text, each paragraph, heading, item and cell on a line of its own."""
    return "\n".join(line.words for line in lines(html))


def in_short(html: str) -> str:
    """How a text begins, on one line, cut between two words."""
    return shorten(plain(html), MOST_IN_SHORT, placeholder="…")


def lines(html: str) -> list[Line]:
    """The paragraphs, headings, items and cells of a text in order, without empty ones."""
    reader = _Lines()
    reader.feed(html)
    reader.close()
    reader.end_line("p")
    return reader.found


def lower_headings(html: str, steps: int) -> str:
    """The text with its headings some steps deeper, to stand under headings of a page."""
    return _HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + steps}>", html)


class _Lines(HTMLParser):
    """Gathers the words of each element that stands on a line of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Line] = []
        self._open: list[str] = []
        self._words = ""

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in LINES:
            self.end_line(self._open[-1] if self._open else "p")
            self._open.append(tag)
        elif tag == "br":
            self._words += " "

    def handle_endtag(self, tag: str) -> None:
        if tag in LINES and tag in self._open:
            self.end_line(tag)
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._words += data

    def end_line(self, tag: str) -> None:
        """Keep the words so far; a paragraph in an item or a cell is that item or cell."""
        words = " ".join(self._words.split())
        self._words = ""
        if words:
            held = [one for one in self._open if one in {"li", "th", "td", "blockquote"}]
            self.found.append(Line(held[-1] if held and tag == "p" else tag, words))
