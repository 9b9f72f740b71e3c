"""A text to read with marks at the words that remarks point at, and numbers at its paragraphs."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from django.utils.html import format_html

from inbreng.plan.comparing.anchors import POINTED, Span, paragraphs_in, span_of
from inbreng.plan.texts import LINES, clean, lines

INLINE = frozenset({"a", "strong", "em", "br"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a remark points at: its number, its address on the page, and what it is called."""

    quote: str
    number: str
    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where one points at a paragraph: the field on the page, and what the link says."""

    field: str
    says: str
    label: str  # “Reageer op alinea”, before the number


def marked(html: str, marks: Iterable[Mark] = (), pointing: Pointing | None = None) -> str:
    """The text, cleaned, with marks at quoted words and links at its paragraphs.

    Words that stand there no longer, or twice, get no mark. A text of one paragraph gets no
    links: the whole is that paragraph. What a link or a mark says is no part of the text,
    so that who selects words gets those words alone.
    """
    text = clean(html)
    found = [(span_of(mark.quote, text), mark) for mark in marks]
    placed = [(span, mark) for span, mark in found if span]
    is_long = len(paragraphs_in(text)) > 1
    writer = _Marking(text, placed, pointing if is_long else None)
    writer.feed(text)
    writer.close()
    writer.end_line()
    return "".join(writer.out)


class _Marking(HTMLParser):
    """Writes a text anew, character by character, and knows where in its one line it is."""

    def __init__(
        self, text: str, placed: list[tuple[Span, Mark]], pointing: Pointing | None
    ) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._placed, self._pointing = placed, pointing
        self._lines, self._n_pointed = iter(lines(text)), 0
        self._begin: int | None = None  # where in ``out`` the line begins
        self._has_words = self._has_gap = self._is_in_link = self._is_marked = False
        self._position = 0
        self._run, self._refs = "", ""

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in LINES:
            self.end_line()
        elif tag in INLINE and self._begin is None:
            self._begin = len(self.out)
        self._has_gap = self._has_gap or tag == "br"
        self._is_in_link = self._is_in_link or tag == "a"
        self.out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in LINES:
            self.end_line()
        self.out.append(f"</{tag}>")
        if tag == "a":
            self._is_in_link = False
            self._put_refs()

    def handle_data(self, data: str) -> None:
        if self._begin is None and data.strip():
            self._begin = len(self.out)
        self._has_words = self._has_words or bool(data.strip())
        for char in data:
            self._write(char)
        self._flush()

    def end_line(self) -> None:
        """Put the link of a paragraph where its line began."""
        if self._has_words and next(self._lines).tag in POINTED and self._pointing:
            self._n_pointed += 1
            self.out.insert(self._begin or 0, _link(self._pointing, self._n_pointed))
        self._begin, self._has_words, self._has_gap = None, False, True

    def _write(self, char: str) -> None:
        is_blank = char.isspace()
        if self._has_gap and not is_blank and self._position:
            self._position += 1  # the blanks before it are one space
        self._has_gap = is_blank
        self._turn(
            self._has_words
            and any(one.start <= self._position < one.end for one, _ in self._placed)
        )
        self._run += char
        if not is_blank:
            self._position += 1
            self._end_marks()

    def _end_marks(self) -> None:
        ended = [_ref(mark) for span, mark in self._placed if span.end == self._position]
        self._refs += "".join(ended)
        if ended and not self._is_in_link:
            self._flush()
            self._put_refs()

    def _turn(self, is_marked: bool) -> None:
        if is_marked != self._is_marked:
            self._flush()
            self._is_marked = is_marked

    def _flush(self) -> None:
        if self._run:
            words = escape(self._run, quote=False)
            self.out.append(f"<mark>{words}</mark>" if self._is_marked else words)
            self._run = ""

    def _put_refs(self) -> None:
        if self._refs:
            self.out.append(self._refs)
            self._refs = ""


def _link(pointing: Pointing, number: int) -> str:
    return format_html(
        '<a class="paragraph-ref" href="#{}" data-paragraph="{}" data-says="{}"'
        ' aria-label="{} {}"></a>',
        pointing.field,
        number,
        pointing.says,
        pointing.label,
        number,
    )


def _ref(mark: Mark) -> str:
    return format_html(
        '<a class="mark-ref" id="bij-{}" href="#{}" data-number="{}" aria-label="{}"></a>',
        mark.target,
        mark.target,
        mark.number,
        mark.label,
    )
