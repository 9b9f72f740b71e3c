"""Lists of a Word document: which marker is drawn at which level, and how far it is indented."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from inbreng_analysis.reports.readers.numbers import whole
from inbreng_analysis.reports.readers.paragraphs import BULLET, drawn_bullet
from inbreng_analysis.reports.readers.word.names import number, w

_ROMAN = (
    *((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")),
    *((9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: number format, text pattern, start and indents."""

    format: str
    pattern: str
    start: int
    left: float | None
    first: float | None
    style: str | None


class Numbering:
    """The lists of a document by their id, and the counters of their numbers."""

    def __init__(self, root: Any) -> None:
        self._abstract = {
            element.get(w("abstractNumId")): element for element in root.iterfind(w("abstractNum"))
        }
        self._links = {
            link.get(w("val")): element
            for element in self._abstract.values()
            if (link := element.find(w("styleLink"))) is not None
        }
        self._lists = {
            element.get(w("numId")): self._levels(element) for element in root.iterfind(w("num"))
        }
        self._counters: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def level(self, num_id: str, level: int) -> Level | None:
        """What the list draws at this level, or None when there is no such list."""
        levels = self._lists.get(num_id)
        return levels.get(level) or levels.get(0) if levels else None

    def level_of_style(self, num_id: str, style: str | None) -> int:
        """The level of a list that is tied to a paragraph style; 0 when none is."""
        levels = self._lists.get(num_id, {})
        return next((at for at, one in levels.items() if style and one.style == style), 0)

    def draw(self, num_id: str, level: int) -> str:
        """The marker of the next item at this level."""
        drawn = self.level(num_id, level)
        if drawn is None or drawn.format == "bullet":
            return drawn_bullet(drawn.pattern) if drawn else BULLET
        if drawn.format == "none" or not drawn.pattern:
            return ""
        counters = self._counters[num_id]
        counters[level] = counters.get(level, drawn.start - 1) + 1
        for deeper in [at for at in counters if at > level]:
            del counters[deeper]
        return self._text(num_id, level, drawn.pattern)

    def _text(self, num_id: str, level: int, pattern: str) -> str:
        """The pattern ("%1.%2.") with the numbers filled in."""
        counters = self._counters[num_id]
        for at in range(level + 1):
            drawn = self.level(num_id, at)
            value = counters.get(at, drawn.start if drawn else 1)
            pattern = pattern.replace(f"%{at + 1}", _numeral(value, drawn.format if drawn else ""))
        return pattern.replace(" ", "") or BULLET

    def _levels(self, num: Any) -> dict[int, Level]:
        """The levels of a list, following a link to a list style and its own overrides."""
        reference = num.find(w("abstractNumId"))
        abstract = self._abstract.get(reference.get(w("val"))) if reference is not None else None
        if abstract is None:
            return {}
        link = abstract.find(w("numStyleLink"))
        if link is not None:
            abstract = self._links.get(link.get(w("val")), abstract)
        levels = {_at(element): _level(element) for element in abstract.iterfind(w("lvl"))}
        for override in num.iterfind(w("lvlOverride")):
            element = override.find(w("lvl"))
            if element is not None:
                levels[_at(override)] = _level(element)
        return levels


def _at(element: Any) -> int:
    """The level of an element of a list."""
    return whole(element.get(w("ilvl")), most=8)


def _value(element: Any, name: str) -> str | None:
    """The value of a property inside an element."""
    found = element.find(w(name))
    return found.get(w("val")) if found is not None else None


def _level(element: Any) -> Level:
    """One level of a list."""
    indent = element.find(f"{w('pPr')}/{w('ind')}")
    left = first = None
    if indent is not None:
        left = number(indent.get(w("left"), indent.get(w("start"))))
        first = number(indent.get(w("firstLine"))) - number(indent.get(w("hanging")))
    return Level(
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText") or "",
        whole(_value(element, "start"), 1),
        left,
        first,
        _value(element, "pStyle"),
    )


def _numeral(value: int, form: str) -> str:
    """A number in the form of a list."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        return _roman(value) if form == "lowerRoman" else _roman(value).upper()
    return str(value)


def _roman(value: int) -> str:
    """A number in Roman numerals."""
    text = ""
    for size, sign in _ROMAN:
        text += sign * (value // size)
        value %= size
    return text
