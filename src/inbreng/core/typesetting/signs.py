"""Words of people as a document can print them: nothing of them is code, nothing breaks a page."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any, TypeVar

# What our fonts and those in typst draw between them; a test draws it all.
DRAWN = frozenset(
    map(
        chr,
        chain(
            range(0x20, 0x7F),
            range(0xA0, 0x180),  # Latin, with the letters of Europe
            range(0x180, 0x250),
            range(0x1E00, 0x1F00),
            range(0x391, 0x3A2),
            range(0x3A3, 0x3CA),  # Greek
            range(0x400, 0x460),  # Cyrillic
            range(0x490, 0x492),
            range(0x5D0, 0x5EB),  # Hebrew
            range(0x621, 0x63B),
            range(0x641, 0x653),  # Arabic
            range(0x660, 0x66B),
            range(0x2010, 0x2028),
            range(0x2030, 0x2035),
            range(0x2039, 0x203B),
            (0x60C, 0x61B, 0x61F, 0x67E, 0x686, 0x6A9, 0x6AF, 0x6CC),
            (0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265),
            (0x2588, 0x25A0, 0x25A1, 0x25CF, 0x25CB, 0x2713, 0x2717),
        ),
    )
)
Part = TypeVar("Part")

UNDRAWN = "□"
LONGEST_WORD = 30
BREAK = "\u200b"
# Signs that turn the writing direction around for what follows, or that no XML may hold.
_DANGEROUS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_LONG = re.compile(rf"[^\s{BREAK}]{{{LONGEST_WORD + 1},}}")


def safe(words: str) -> str:
    """The words with line ends as they are meant, and without signs that are no text."""
    return unicodedata.normalize("NFC", _DANGEROUS.sub("", _LINE_END.sub("\n", words)))


def tidy(words: str) -> str:
    """The words made safe, with single spaces and without empty lines."""
    lines = (" ".join(line.split()) for line in safe(words).split("\n"))
    return "\n".join(line for line in lines if line)


def tidied(part: Part) -> Part:
    """The same part of a document with every text in it tidied."""
    return _tidied(part)  # type: ignore[no-any-return]  # the same kind as it got


def _tidied(part: Any) -> Any:
    if isinstance(part, str):
        return tidy(part)
    if isinstance(part, tuple):
        return tuple(map(_tidied, part))
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{one.name: _tidied(getattr(part, one.name)) for one in fields(part)})
    return part


def drawable(words: str) -> str:
    """The words with a box for each sign that no font has, and places to break what is too long.

    >>> drawable("Fijn 🎉")
    'Fijn □'
    """
    drawn = "".join(_drawn(sign) for sign in words)
    return _LONG.sub(lambda found: _broken(found.group()), drawn)


def _drawn(sign: str) -> str:
    if sign in DRAWN or sign == "\n":
        return sign
    is_mark = unicodedata.category(sign) in {"Mn", "Me", "Cf"}
    return "" if is_mark else UNDRAWN


def _broken(word: str) -> str:
    return BREAK.join(
        word[start : start + LONGEST_WORD] for start in range(0, len(word), LONGEST_WORD)
    )
