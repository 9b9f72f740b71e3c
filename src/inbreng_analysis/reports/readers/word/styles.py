"""Paragraph styles of a Word document, with what they inherit."""

import re
from dataclasses import dataclass, replace
from typing import Any

from inbreng_analysis.reports.readers.word.names import is_on, number, w

_HEADING = re.compile(r"(?:heading|kop|überschrift|titre)\s*(\d)", re.IGNORECASE)
_DEEPEST = 40


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
    numbering = paragraph.find(w("numPr"))
    if numbering is not None:
        num, level = numbering.find(w("numId")), numbering.find(w("ilvl"))
        if num is not None:
            style = replace(style, num_id=num.get(w("val")))
        if level is not None:
            style = replace(style, level=int(number(level.get(w("val")))))
    outline = paragraph.find(w("outlineLvl"))
    if outline is not None:
        level_of = int(number(outline.get(w("val"))))
        style = replace(style, heading=level_of + 1 if level_of < 9 else None)
    indent = paragraph.find(w("ind"))
    return _indented(style, indent) if indent is not None else style


def _indented(style: Style, indent: Any) -> Style:
    """A style with the indents of an element over it."""
    left = indent.get(w("left"), indent.get(w("start")))
    hanging, first = indent.get(w("hanging")), indent.get(w("firstLine"))
    if left is not None:
        style = replace(style, left=number(left))
    if hanging is not None:
        style = replace(style, first=-number(hanging))
    elif first is not None:
        style = replace(style, first=number(first))
    return style
