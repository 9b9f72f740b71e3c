"""The words of an OpenDocument paragraph and whether all of them are bold."""

from typing import Any

from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.odt.names import odf
from inbreng_analysis.reports.readers.odt.styles import Styles

_SPACE, _TAB, _BREAK = odf("text:s"), odf("text:tab"), odf("text:line-break")
_SPAN = odf("text:span")
_SKIP = frozenset(
    {odf("text:note"), odf("office:annotation"), odf("office:annotation-end")}
    | {odf("text:tracked-changes"), odf("draw:frame"), odf("draw:custom-shape")}
)
_MAX_SPACES = 200


def words_of(paragraph: Any, styles: Styles) -> tuple[str, bool]:
    """Collect the words of a paragraph.

    Parameters
    ----------
    paragraph
        A ``text:p`` or ``text:h`` element.
    styles
        The styles of the document.

    Returns
    -------
    tuple[str, bool]
        The words, with a newline for each soft line break, and whether all of them are bold.
    """
    bold = bool(styles.get(paragraph.get(odf("text:style-name"))).bold)
    parts: list[tuple[str, bool]] = []
    _collect(paragraph, bold, styles, parts)
    words = [strong for text, strong in parts if text.strip()]
    return "".join(text for text, _ in parts), bool(words) and all(words)


def _collect(element: Any, bold: bool, styles: Styles, parts: list[tuple[str, bool]]) -> None:
    """Add the words of an element and of what is inside it."""
    if element.text:
        parts.append((_flat(element.text), bold))
    for child in element:
        tag = child.tag
        if tag == _SPACE:
            count = child.get(odf("text:c")) or "1"
            parts.append((" " * whole(count, 1, most=_MAX_SPACES), bold))
        elif tag == _TAB:
            parts.append(("\t", bold))
        elif tag == _BREAK:
            parts.append(("\n", bold))
        elif tag not in _SKIP:
            _collect(child, _span_bold(child, bold, styles), styles, parts)
        if child.tail:
            parts.append((_flat(child.tail), bold))


def _span_bold(element: Any, bold: bool, styles: Styles) -> bool:
    """Whether the words of an element inside a paragraph are bold."""
    if element.tag != _SPAN:
        return bold
    own = styles.get(element.get(odf("text:style-name"))).bold
    return bold if own is None else own


def _flat(text: str) -> str:
    """Text with its line ends, which mean nothing in XML, as spaces."""
    return text.replace("\r", " ").replace("\n", " ")
