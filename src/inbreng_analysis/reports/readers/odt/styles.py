"""Styles and list styles of an OpenDocument text."""

from dataclasses import dataclass, replace
from typing import Any

from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.odt.names import measure, odf
from inbreng_analysis.reports.readers.paragraphs import BULLET, drawn_bullet

_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says: bold, left edge, whether it is a title; None where it says nothing."""

    bold: bool | None = None
    left: float | None = None
    first: float | None = None
    is_title: bool = False
    list_style: str | None = None


@dataclass(frozen=True, slots=True)
class ListLevel:
    """What a list style draws at one level."""

    bullet: str | None
    suffix: str
    form: str
    start: int
    left: float | None
    first: float | None


class Styles:
    """All styles of a document by their name."""

    def __init__(self, *roots: Any) -> None:
        self._elements: dict[str, Any] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._known: dict[str, Style] = {}
        for root in roots:
            for element in root.iter(odf("style:style")):
                self._elements[element.get(odf("style:name"))] = element
            for element in root.iter(odf("text:list-style")):
                levels = {_at(child): _level(child) for child in element if _at(child) is not None}
                self._lists[element.get(odf("style:name"))] = {
                    at: level for at, level in levels.items() if at is not None
                }

    def get(self, name: str | None) -> Style:
        """The style with this name, with what it inherits."""
        return self._resolve(name, _DEEPEST)

    def list_level(self, name: str | None, level: int) -> ListLevel | None:
        """What a list style draws at a level (from 0)."""
        return self._lists.get(name or "", {}).get(level)

    def _resolve(self, name: str | None, left: int) -> Style:
        """The style, following its parents."""
        if not name or not left:
            return Style()
        if name not in self._known:
            element = self._elements.get(name)
            if element is None:
                return Style(is_title=name == "Title")
            parent = self._resolve(element.get(odf("style:parent-style-name")), left - 1)
            self._known[name] = _own(element, name, parent)
        return self._known[name]


def _own(element: Any, name: str, parent: Style) -> Style:
    """What a style element says itself, over what it inherits."""
    style = replace(parent, is_title=parent.is_title or name == "Title")
    text = element.find(odf("style:text-properties"))
    if text is not None:
        weight = text.get(odf("fo:font-weight"))
        line = text.get(odf("style:text-underline-style"))
        if weight is not None or line is not None:
            heavy = weight == "bold" or whole(weight) >= 600
            style = replace(style, bold=bool(heavy) or line not in (None, "none"))
    paragraph = element.find(odf("style:paragraph-properties"))
    if paragraph is not None:
        left = measure(paragraph.get(odf("fo:margin-left")))
        first = measure(paragraph.get(odf("fo:text-indent")))
        style = replace(
            style,
            left=style.left if left is None else left,
            first=style.first if first is None else first,
        )
    listed = element.get(odf("style:list-style-name"))
    return replace(style, list_style=listed) if listed else style


def _at(element: Any) -> int | None:
    """The level of an element of a list style, from 0."""
    level = element.get(odf("text:level"))
    return whole(level, 1, most=20) - 1 if level else None


def _level(element: Any) -> ListLevel:
    """One level of a list style."""
    is_bullet = element.tag == odf("text:list-level-style-bullet")
    align = next(element.iter(odf("style:list-level-label-alignment")), None)
    properties = next(element.iter(odf("style:list-level-properties")), None)
    left = first = None
    if align is not None:
        left = measure(align.get(odf("fo:margin-left")))
        first = measure(align.get(odf("fo:text-indent")))
    elif properties is not None:
        left = measure(properties.get(odf("text:space-before")))
    form = element.get(odf("style:num-format")) or ""
    start = element.get(odf("text:start-value")) or "1"
    bullet = drawn_bullet(element.get(odf("text:bullet-char")) or BULLET) if is_bullet else None
    suffix = element.get(odf("style:num-suffix")) or "."
    return ListLevel(bullet, suffix, form, whole(start, 1), left, first)
