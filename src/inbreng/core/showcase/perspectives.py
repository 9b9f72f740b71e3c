"""Perspectives as a partnership may have them."""

from types import SimpleNamespace as Piece

from inbreng.core.templatetags.ui import NAMED_PERSPECTIVES

LETTERS = ["O", "LL", "L", "IB", "D", "B", "C", "G", "J", "LP", "A", "–"]
LONGER_NAMES = {"ib": "intern begeleider", "assistent": "onderwijsassistent"}
PERSPECTIVES = [
    Piece(key=key, name=LONGER_NAMES.get(key, key), letter=letter, colour=number)
    for number, (key, letter) in enumerate(zip(NAMED_PERSPECTIVES, LETTERS, strict=True), start=1)
]
PARENT, PUPIL, TEACHER, COORDINATOR, HEAD = PERSPECTIVES[:5]
