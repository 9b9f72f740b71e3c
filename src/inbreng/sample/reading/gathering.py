"""Read one file of gatherings/, line by line.

= title of the gathering, then its headers ``name: value``
== a table, then ``seats:``, ``present:`` and ``host:``
-- a theme heading, which holds for the questions after it
? a question as it was put
- a point | its marks; two blanks deeper is a point under the one above,
  and a line that ends with a colon is only a label for what is under it
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.marks import Marks, read_marks
from inbreng.sample.reading.shapes import Contribution, Gathering, Question, Seats, Table

_FILE_NAME = re.compile(r"(?P<number>\d\d)-(?P<slug>[a-z0-9-]+)\.txt")
_BULLET = re.compile(r"(?P<indent> *)- (?P<rest>.+)")
_FORMATS = frozenset(
    (
        "roundtable",
        "feedback_evening",
        "parents_evening",
        "cafe",
        "breakout",
        "youth_panel",
        "network_meeting",
        "conference",
        "small_talk",
    )
)
_HEADERS = frozenset(
    ("date", "format", "place", "participants", "description", "present", "group", "follows")
)
_NEEDED = _HEADERS - {"present", "group", "follows"}


@dataclass(slots=True)
class _OpenTable:
    """A table while its lines are being read."""

    label: str
    seats: tuple[Seats, ...] = ()
    present: tuple[str, ...] = ()
    host: str | None = None
    heading: str | None = None
    question: Question | None = None
    questions: list[Question] = field(default_factory=list)
    contributions: list[Contribution] = field(default_factory=list)
    above: list[str] = field(default_factory=list)

    def close(self) -> Table:
        """The table as it will not change any more."""
        return Table(
            label=self.label,
            seats=self.seats,
            present=self.present,
            host=self.host,
            questions=tuple(self.questions),
            contributions=tuple(self.contributions),
        )


def read_gathering(path: Path) -> Gathering:
    """The gathering of the file at ``path``; BadMaterial names the line that is wrong."""
    named = _FILE_NAME.fullmatch(path.name)
    if named is None:
        raise BadMaterial("the file name should be like 01-slug.txt", path=path)
    reader = _Reader(path)
    for number, line in _lines(path):
        reader.take(line, number)
    return reader.gathering(number=int(named["number"]), slug=named["slug"])


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.rstrip()


class _Reader:
    """Keeps what was read of one file so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.title: str | None = None
        self.headers: dict[str, str] = {}
        self.tables: list[_OpenTable] = []

    def take(self, line: str, number: int) -> None:
        """Read one line that is not blank."""
        sign, _, rest = line.partition(" ")
        if sign == "=" and self.title is None:
            self.title = rest
        elif sign == "==":
            self.tables.append(_OpenTable(label=rest))
        elif not self.tables:
            self._header(line, number)
        else:
            self._table_line(self.tables[-1], line, number)

    def _header(self, line: str, number: int) -> None:
        name, _, value = line.partition(": ")
        if name not in _HEADERS or name in self.headers or not value:
            raise BadMaterial(f"no header: {line!r}", path=self.path, line=number)
        self.headers[name] = value

    def _table_line(self, table: _OpenTable, line: str, number: int) -> None:
        sign, _, rest = line.partition(" ")
        if bullet := _BULLET.fullmatch(line):
            self._point(table, bullet["rest"], len(bullet["indent"]), number)
        elif sign == "--":
            table.heading, table.question, table.above = rest, None, []
        elif sign == "?":
            table.question, table.above = Question(text=rest, heading=table.heading), []
            table.questions.append(table.question)
        elif sign == "seats:" and not table.seats:
            table.seats = tuple(self._seats(rest, number))
        elif sign == "present:" and not table.present:
            table.present = tuple(rest.split(", "))
        elif sign == "host:" and table.host is None:
            table.host = rest
        else:
            raise BadMaterial(f"not understood: {line!r}", path=self.path, line=number)

    def _seats(self, text: str, number: int) -> Iterator[Seats]:
        for part in text.split(", "):
            perspective, _, count = part.partition(" ")
            if not count.isdecimal():
                raise BadMaterial(f"no head count: {part!r}", path=self.path, line=number)
            yield Seats(perspective=perspective, count=int(count))

    def _point(self, table: _OpenTable, rest: str, indent: int, number: int) -> None:
        level, odd = divmod(indent, 2)
        if odd or level > len(table.above):
            raise BadMaterial("the indent skips a level", path=self.path, line=number)
        text, _, marked = rest.partition(" | ")
        path = tuple(table.above[:level])
        table.above[level:] = [text]
        if text.endswith(":") and not marked:
            return
        marks = read_marks(marked, path=self.path, line=number)
        table.contributions.append(self._contribution(table, text, path, marks, number))

    def _contribution(
        self, table: _OpenTable, text: str, path: tuple[str, ...], marks: Marks, number: int
    ) -> Contribution:
        question = table.question if marks.get("moment", "asked") == "asked" else None
        if question is None and "moment" not in marks:
            raise BadMaterial("a point before any question", path=self.path, line=number)
        return Contribution(text=text, line=number, path=path, question=question, **marks)

    def gathering(self, *, number: int, slug: str) -> Gathering:
        """The whole, once every line was taken."""
        missing = sorted(_NEEDED - self.headers.keys())
        if missing or self.title is None or not self.tables:
            raise BadMaterial(f"lacks a title, a table or {missing}", path=self.path)
        follows = self.headers.get("follows")
        return Gathering(
            number=number,
            slug=slug,
            title=self.title,
            held_on=self._date(),
            format=self._format(),
            place=self.headers["place"],
            n_participants=self._participants()[0],
            participants_exact=self._participants()[1],
            description=self.headers["description"],
            group=self.headers.get("group"),
            follows=int(follows) if follows else None,
            present=tuple(filter(None, self.headers.get("present", "").split(", "))),
            tables=tuple(table.close() for table in self.tables),
        )

    def _date(self) -> date:
        try:
            return date.fromisoformat(self.headers["date"])
        except ValueError as error:
            raise BadMaterial(f"no date: {self.headers['date']!r}", path=self.path) from error

    def _format(self) -> str:
        if self.headers["format"] not in _FORMATS:
            raise BadMaterial(f"no such format: {self.headers['format']!r}", path=self.path)
        return self.headers["format"]

    def _participants(self) -> tuple[int, bool]:
        count, _, exactness = self.headers["participants"].partition(" ")
        if not count.isdecimal() or exactness not in {"exact", "about"}:
            raise BadMaterial(f"no head count: {self.headers['participants']!r}", path=self.path)
        return int(count), exactness == "exact"
