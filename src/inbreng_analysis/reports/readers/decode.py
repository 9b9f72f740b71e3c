"""Bytes of a text file into text, whatever program wrote them."""

import codecs
import re

from inbreng_analysis.reports.lines import Note
from inbreng_analysis.reports.notes import note

_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f\ufeff]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(source: bytes) -> tuple[str, tuple[Note, ...]]:
    """Decode a text file.

    Parameters
    ----------
    source
        The bytes of the file.

    Returns
    -------
    tuple[str, tuple[Note, ...]]
        The text without control characters, and a note on each thing that was repaired.

    Notes
    -----
    Tried in order: a byte order mark; UTF-16 without a mark, when every other byte of the start
    is null; UTF-8; Windows-1252, of which Latin-1 is the part that occurs in text.

    Examples
    --------
    >>> decode("één punt".encode("latin-1"))[0]
    'één punt'
    """
    text, notes = _decoded(source)
    clean = tidy(text)
    if len(clean) != len(text) - text.startswith("\ufeff"):
        notes.append(note("null_bytes"))
    if len({end for end in ("\r\n", "\n", "\r") if end in _without_pairs(clean, end)}) > 1:
        notes.append(note("line_ends"))
    return clean, tuple(notes)


def tidy(text: str) -> str:
    """The same text without null bytes and other control characters that are no white space."""
    return _CONTROL.sub("", text)


def _without_pairs(text: str, end: str) -> str:
    """The text to look in for one kind of line end: lone ends are no part of a pair."""
    return text if end == "\r\n" else text.replace("\r\n", "")


def _decoded(source: bytes) -> tuple[str, list[Note]]:
    """The text, and the note on its encoding."""
    for mark, encoding in _BOMS:
        if source.startswith(mark):
            text = source[len(mark) :].decode(encoding, errors="replace")
            return text, [note("utf16")] if encoding != "utf-8" else []
    guess = _looks_like_utf16(source)
    if guess:
        return source.decode(guess, errors="replace"), [note("utf16")]
    try:
        return source.decode("utf-8"), []
    except UnicodeDecodeError:
        return source.decode("cp1252", errors="replace"), [note("latin1")]


def _looks_like_utf16(source: bytes) -> str | None:
    """Guess UTF-16 without a mark from where the null bytes of the start stand."""
    head = source[:400]
    half = len(head) // 2
    if half < 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.1 else None
