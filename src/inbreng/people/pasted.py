"""Read organisations from pasted lines or a CSV file, with or without names of columns."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from inbreng.people.models import Organisation

Kind, SchoolType = Organisation.Kind, Organisation.SchoolType
COLUMNS = ("name", "kind", "board", "municipality", "area", "school_type")
MOST_LINES = 2000

COLUMN_WORDS = {
    "naam": "name",
    "organisatie": "name",
    "school": "name",
    "soort": "kind",
    "bestuur": "board",
    "schoolbestuur": "board",
    "gemeente": "municipality",
    "plaats": "municipality",
    "werkgebied": "area",
    "gebied": "area",
    "schoolsoort": "school_type",
    "onderwijssoort": "school_type",
}
KIND_WORDS = {
    "bestuur": Kind.BOARD,
    "schoolbestuur": Kind.BOARD,
    "school": Kind.SCHOOL,
    "gemeente": Kind.MUNICIPALITY,
    "jeugdhulp": Kind.CARE,
    "zorg": Kind.CARE,
    "jeugdhulp of zorg": Kind.CARE,
    "raad": Kind.COUNCIL,
    "opr": Kind.COUNCIL,
    "samenwerkingsverband": Kind.PARTNERSHIP,
    "anders": Kind.OTHER,
    "andere organisatie": Kind.OTHER,
}
SCHOOL_TYPE_WORDS = {
    "bao": SchoolType.BAO,
    "bo": SchoolType.BAO,
    "basisschool": SchoolType.BAO,
    "basisonderwijs": SchoolType.BAO,
    "sbo": SchoolType.SBO,
    "so": SchoolType.SO,
    "vo": SchoolType.VO,
    "vso": SchoolType.VSO,
    "voorschool": SchoolType.PRESCHOOL,
}


@dataclass(frozen=True)
class PastedLine:
    """One organisation as it was written; ``wrong`` holds the words that mean nothing here."""

    number: int
    name: str
    kind: str
    board: str = ""
    municipality: str = ""
    area: str = ""
    school_type: str = ""
    wrong: tuple[str, ...] = ()


def read_lines(text: str, *, default_kind: str) -> list[PastedLine]:
    """Organisations in the order of the text; a line without a kind is of ``default_kind``."""
    rows = [(number, row) for number, row in numbered_rows(text) if any(row)]
    if not rows:
        return []
    columns = named_columns(rows[0][1])
    body = rows[1:] if columns else rows
    return [pasted(number, row, columns or COLUMNS, default_kind) for number, row in body]


def numbered_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of every line, without white space around them; lines count from 1."""
    lines = text.lstrip("\ufeff").splitlines()[: MOST_LINES + 1]
    reader = csv.reader(lines, delimiter=separator(lines))
    for row in reader:
        yield reader.line_num, [unicodedata.normalize("NFC", cell).strip() for cell in row]


def separator(lines: list[str]) -> str:
    """What stands between the cells: a tab, a semicolon, or a comma under named columns."""
    start = "\n".join(lines[:20])
    for mark in ("\t", ";"):
        if mark in start:
            return mark
    # A comma is part of many names ("Stichting Zandwaard, afdeling noord"): only columns with names
    # are told apart by it.
    first = lines[0].split(",") if lines else []
    return "," if len(first) > 1 and named_columns([cell.strip() for cell in first]) else "\t"


def named_columns(row: list[str]) -> tuple[str, ...]:
    """What each column holds, when this row names them; else nothing."""
    known = [COLUMN_WORDS.get(cell.lower(), "") for cell in row]
    return tuple(known) if "name" in known and (len(row) == 1 or sum(map(bool, known)) > 1) else ()


def pasted(number: int, row: list[str], columns: tuple[str, ...], default_kind: str) -> PastedLine:
    """One line, its words turned into what they mean."""
    given = {column: cell for column, cell in zip(columns, row, strict=False) if column}
    kind_words, type_words = given.get("kind", ""), given.get("school_type", "")
    kind = KIND_WORDS.get(kind_words.lower(), "" if kind_words else default_kind)
    school_type = SCHOOL_TYPE_WORDS.get(type_words.lower(), "")
    wrong = [
        word
        for word, means in ((kind_words, kind), (type_words, school_type))
        if word and not means
    ]
    return PastedLine(
        number=number,
        name=given.get("name", ""),
        kind=kind,
        board=given.get("board", ""),
        municipality=given.get("municipality", ""),
        area=given.get("area", ""),
        school_type=school_type,
        wrong=tuple(wrong),
    )
