"""From the bytes of a CSV file to rows of cells: encodings, byte order marks, delimiters."""

import codecs
import csv
from io import StringIO

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError

DELIMITERS = (";", "\t", ",")
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotText(DomainError):
    """The file holds no text that can be read as rows of cells."""


def text_of(raw: bytes) -> str:
    """The words of a file: with a byte order mark as that says, else UTF-8, else Windows-1252.

    Raises NotText for a file that is no text, such as a spreadsheet.
    """
    marked = next((name for mark, name in MARKS if raw.startswith(mark)), "")
    if raw.startswith(b"PK") or (b"\x00" in raw and not marked):
        raise NotText(_("Dit is geen CSV-bestand. Sla het blad op als CSV, of plak de cellen."))
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NotText(_("De letters in dit bestand zijn niet te lezen. Sla het op als CSV (UTF-8)."))


def cells_of(text: str) -> list[tuple[int, list[str]]]:
    """The rows that hold something, each with its number in the file, from 1."""
    delimiter = delimiter_of(text)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise NotText(_("Dit bestand is niet als tabel te lezen. Sla het opnieuw op.")) from error
    told = [(number, [cell.strip() for cell in row]) for number, row in enumerate(rows, 1)]
    return [(number, row) for number, row in told if any(row)]


def delimiter_of(text: str) -> str:
    """What stands between the cells; a comma only where nothing else does, being in numbers too."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return next((one for one in DELIMITERS if one in header), DELIMITERS[0])
