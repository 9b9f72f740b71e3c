"""Paragraph styles of a Word document, with what they inherit."""

import re
from dataclasses import dataclass, replace
from typing import Any

from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.word.names import is_on, number, w

_HEADING = re.compile(r"(?:heading|kop|überschrift|titre)\s*(\d)", re.IGNORECASE)
_DEEPEST = 40
_VALUE, _NUM_ID, _LEVEL = w("val"), w("numId"), w("ilvl")
_NUMBERING, _OUTLINE, _INDENT = w("numPr"), w("outlineLvl"), w("ind")
_LEFT, _START, _HANGING, _FIRST = w("left"), w("start"), w("hanging"), w("firstLine")


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about a paragraph; None where it says nothing."""

    heading: int | None = None
    bold: bool | None = None
    num_id: str | None = None
    level: int | None = None
    left: float | None = None
    first: float | None = None
    is_contents: bool = False


class Styles:
    """The styles of a document by their id."""

    def __init__(self, root: Any) -> None:
        self._elements = {
            element.get(w("styleId")): element for element in root.iterfind(w("style"))
        }
        self._known: dict[str | None, Style] = {None: Style()}
        self.default = next(
            (
                name
                for name, element in self._elements.items()
                if element.get(w("default")) in ("1", "true")
                and element.get(w("type")) == "paragraph"
            ),
            None,
        )
        self.bold_runs = {
            name
            for name, element in self._elements.items()
            if element.get(w("type")) == "character" and is_on(element.find(f"{w('rPr')}/{w('b')}"))
        }

    def get(self, name: str | None) -> Style:
        """The style with this id, with everything it inherits."""
        return self._resolve(name if name in self._elements else self.default, _DEEPEST)

    def _resolve(self, name: str | None, left: int) -> Style:
        """The style, following the styles on which it is based."""
        if name in self._known:
            return self._known[name]
        element = self._elements.get(name)
        if element is None or not left:
            return Style()
        based = element.find(w("basedOn"))
        parent = self._resolve(based.get(w("val")), left - 1) if based is not None else Style()
        style = _own(element, parent)
        self._known[name] = style
        return style


def _own(element: Any, parent: Style) -> Style:
    """What a style element says itself, over what it inherits."""
    label = element.find(w("name"))
    name = label.get(w("val"), "") if label is not None else ""
    paragraph, run = element.find(w("pPr")), element.find(w("rPr"))
    style = replace(parent, is_contents=parent.is_contents or name.lower().startswith("toc "))
    if paragraph is not None:
        style = with_properties(style, paragraph)
    bold = run.find(w("b")) if run is not None else None
    if bold is not None:
        style = replace(style, bold=is_on(bold))
    heading = _heading(name)
    if heading is not None:
        style = replace(style, heading=heading)
    return style


def _heading(name: str) -> int | None:
    """The heading level that the name of a style tells."""
    if name.lower() in ("title", "titel"):
        return 0
    found = _HEADING.match(name)
    return int(found.group(1)) if found else None


def with_properties(style: Style, paragraph: Any) -> Style:
    """A style with the paragraph properties of an element over it."""
    own: dict[str, Any] = {}
    for child in paragraph:
        tag = child.tag
        if tag == _NUMBERING:
            own |= _list_of(child)
        elif tag == _OUTLINE:
            level = whole(child.get(_VALUE), 9)
            own["heading"] = level + 1 if level < 9 else None
        elif tag == _INDENT:
            own |= _edges_of(child)
    return replace(style, **own) if own else style


def _list_of(numbering: Any) -> dict[str, Any]:
    """The list and the level that an element names."""
    own: dict[str, Any] = {}
    for child in numbering:
        if child.tag == _NUM_ID:
            own["num_id"] = child.get(_VALUE)
        elif child.tag == _LEVEL:
            own["level"] = whole(child.get(_VALUE), most=8)
    return own


def _edges_of(indent: Any) -> dict[str, Any]:
    """The left edge and the indent of the first line that an element names."""
    own: dict[str, Any] = {}
    left = indent.get(_LEFT, indent.get(_START))
    hanging, first = indent.get(_HANGING), indent.get(_FIRST)
    if left is not None:
        own["left"] = number(left)
    if hanging is not None:
        own["first"] = -number(hanging)
    elif first is not None:
        own["first"] = number(first)
    return own
