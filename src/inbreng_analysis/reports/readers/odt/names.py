"""Names of OpenDocument, in full."""

import re

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(cm|mm|in|pt|pc|px)")
CHARACTER = 6.0
"""Points in one character of indent."""


def odf(name: str) -> str:
    """The full name of ``text:p`` and the like."""
    prefix, local = name.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def measure(text: str | None) -> float | None:
    """A measure in characters of indent, or None when there is none."""
    found = _MEASURE.match(text or "")
    return float(found.group(1)) * _POINTS[found.group(2)] / CHARACTER if found else None
