"""Read one file of codings/, which has the name of its gathering: what each coder made of it.

coders: who coded it, each with a day, such as ``editor 2026-04-20, quality_lead 2026-04-21``
== a table
- a point | the themes of the first coder | those of the second; ``=`` stands for "the same"
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from inbreng.sample.reading.errors import BadMaterial
from inbreng.sample.reading.shapes import CodedGathering, CodedPoint, Coder

SAME = "="


def read_codings(path: Path) -> CodedGathering:
    """The codings of the file at ``path``; BadMaterial names the line that is wrong."""
    number = path.name[:2]
    if not number.isdecimal():
        raise BadMaterial("the file name should be like 01-slug.txt", path=path)
    reader = _Reader(path)
    for place, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            reader.take(line.rstrip(), place)
    return CodedGathering(
        number=int(number), coders=tuple(reader.coders), points=tuple(reader.points)
    )


@dataclass(slots=True)
class _Reader:
    """Keeps what was read of one file so far."""

    path: Path
    coders: list[Coder] = field(default_factory=list)
    table: str | None = None
    points: list[CodedPoint] = field(default_factory=list)

    def take(self, line: str, number: int) -> None:
        """Read one line that is not blank."""
        sign, _, rest = line.partition(" ")
        if sign == "coders:" and not self.coders:
            self.coders = list(self._named(rest, number))
        elif sign == "==" and self.coders:
            self.table = rest
        elif sign == "-" and self.table is not None:
            self.points.append(self._point(self.table, rest, number))
        else:
            raise self._wrong(f"not understood: {line!r}", number)

    def _named(self, text: str, number: int) -> Iterator[Coder]:
        for part in text.split(", "):
            person, _, day = part.partition(" ")
            try:
                yield Coder(person=person, on=date.fromisoformat(day))
            except ValueError:
                raise self._wrong(f"no coder with a day: {part!r}", number) from None

    def _point(self, table: str, rest: str, number: int) -> CodedPoint:
        text, *columns = rest.split(" | ")
        if len(columns) != len(self.coders):
            raise self._wrong(f"{len(self.coders)} coders and {len(columns)} columns", number)
        read: list[tuple[str, ...]] = []
        for column in columns:
            read.append(read[0] if column == SAME and read else self._themes(column, number))
        return CodedPoint(table=table, text=text, themes=tuple(read), line=number)

    def _themes(self, column: str, number: int) -> tuple[str, ...]:
        themes = tuple(column.split())
        if not themes or SAME in themes or len(set(themes)) < len(themes):
            raise self._wrong(f"no themes, or one twice: {column!r}", number)
        return themes

    def _wrong(self, sentence: str, number: int) -> BadMaterial:
        return BadMaterial(sentence, path=self.path, line=number)
