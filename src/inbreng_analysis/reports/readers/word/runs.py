"""The words of a Word paragraph and whether all of them are bold."""

from dataclasses import dataclass
from typing import Any

from inbreng_analysis.reports.readers.word.names import FALLBACK, is_on, w

_ARROWS = {"F0E0": "→", "F0E8": "→", "F0DF": "←", "F0E1": "↑", "F0E2": "↓", "F0F3": "↔"}
_FACES = {"F04A": "☺", "F04B": "😐", "F04C": "☹"}
_SKIP = frozenset(
    {w("del"), w("moveFrom"), w("instrText"), w("pPr"), w("rPr"), w("delText"), FALLBACK}
    | {w("footnoteReference"), w("commentReference"), w("sdtPr"), w("txbxContent")}
)
_TEXT, _RUN, _TAB, _BREAK, _SYMBOL = w("t"), w("r"), w("tab"), w("br"), w("sym")
_PROPERTIES, _BOLD, _STYLE, _VALUE, _LINE = w("rPr"), w("b"), w("rStyle"), w("val"), w("u")
_PLAIN = {w("noBreakHyphen"): "-", w("cr"): "\n", w("ptab"): "\t"}


@dataclass(slots=True)
class Words:
    """The text of a paragraph, and whether its words are bold, all of them."""

    text: str
    bold: bool


def words_of(paragraph: Any, bold_runs: set[str], style_is_bold: bool) -> Words:
    """Collect the words of a paragraph as if tracked changes were accepted.

    Parameters
    ----------
    paragraph
        A ``w:p`` element.
    bold_runs
        Ids of character styles that are bold.
    style_is_bold
        Whether the style of the paragraph is bold.
    """
    parts: list[str] = []
    n_letters = n_bold = 0
    for run in _runs(paragraph):
        text = _text(run)
        if not text:
            continue
        parts.append(text)
        letters = len(text.strip())
        n_letters += letters
        if letters and _is_bold(run, bold_runs, style_is_bold):
            n_bold += letters
    return Words("".join(parts), bool(n_letters) and n_bold >= n_letters - 1)


def _runs(element: Any) -> Any:
    """The runs of an element in order, also those inside links, fields and insertions."""
    for child in element:
        tag = child.tag
        if tag == _RUN:
            yield child
        elif tag not in _SKIP:
            yield from _runs(child)


def _text(run: Any) -> str:
    """The words of a run."""
    parts = []
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            parts.append((child.text or "").replace("\n", " "))
        elif tag == _TAB:
            parts.append("\t")
        elif tag == _BREAK:
            parts.append(" " if child.get(w("type")) in ("page", "column") else "\n")
        elif tag == _SYMBOL:
            code = (child.get(w("char")) or "").upper()
            parts.append(_ARROWS.get(code) or _FACES.get(code) or "•")
        elif tag in _PLAIN:
            parts.append(_PLAIN[tag])
    return "".join(parts)


def _is_bold(run: Any, bold_runs: set[str], style_is_bold: bool) -> bool:
    """Whether a run is bold or underlined, by itself, by its style or by its paragraph."""
    properties = run.find(_PROPERTIES)
    if properties is None:
        return style_is_bold
    bold = properties.find(_BOLD)
    if bold is not None:
        return is_on(bold)
    style = properties.find(_STYLE)
    named = style is not None and style.get(_VALUE) in bold_runs
    return named or is_on(properties.find(_LINE)) or style_is_bold
