"""The words that the deep screening and its process exchange."""

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

# The code with which the process ends when deduce is not installed.
EXIT_ABSENT: Final = 3


class Annotation(NamedTuple):
    """A stretch that deduce marked.

    Attributes
    ----------
    start
        Offset of its first character in the line.
    end
        Offset after its last character.
    tag
        What deduce calls it: "persoon", "telefoonnummer", "locatie" …
    """

    start: int
    end: int
    tag: str


def write_question(lines: Sequence[str]) -> bytes:
    """Write lines as the process reads them."""
    return json.dumps(list(lines)).encode("ascii")


def read_answer(answer: bytes, lines: Sequence[str]) -> list[list[Annotation]]:
    """Read what the process wrote, and believe nothing of its form.

    Parameters
    ----------
    answer
        What came from the standard output of the process.
    lines
        The lines it was asked about.

    Returns
    -------
    list[list[Annotation]]
        The annotations of each line.

    Raises
    ------
    ValueError
        The answer is no JSON, holds another number of lines, or an
        annotation that does not lie in its line.
    """
    try:
        rows = json.loads(answer)
    except RecursionError as deep:
        raise ValueError("The answer is nested too deep.") from deep
    if not isinstance(rows, list) or len(rows) != len(lines):
        raise ValueError("The answer does not hold one row for each line.")
    return [
        [_annotation(one, line) for one in _list(row)]
        for row, line in zip(rows, lines, strict=True)
    ]


def _list(row: object) -> list[object]:
    if not isinstance(row, list):
        raise ValueError("A row of the answer is no list.")
    return row


def _annotation(one: object, line: str) -> Annotation:
    match one:
        case [int(start), int(end), str(tag)] if 0 <= start < end <= len(line):
            return Annotation(start, end, tag)
    raise ValueError("An annotation of the answer does not lie in its line.")
