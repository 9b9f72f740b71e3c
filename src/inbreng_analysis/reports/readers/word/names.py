"""Names of WordprocessingML, in full."""

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_WIDEST = 100_000
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def w(name: str) -> str:
    """The full name of an element or attribute."""
    return _W + name


def number(text: str | None) -> float:
    """A measure in twentieths of a point; 0 when it is missing, no number or beyond any page."""
    try:
        measure = float(text) if text else 0.0
    except ValueError:
        return 0.0
    return measure if abs(measure) < _WIDEST else 0.0


def is_on(element: Any) -> bool:
    """Whether an on/off property such as bold is there and not switched off."""
    if element is None:
        return False
    return element.get(w("val")) not in ("0", "false", "off", "none")
