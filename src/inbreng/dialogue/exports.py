"""The harvest as a file: CSV and Excel, with no more in it than the page shows."""

import csv
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from typing import Any, Final

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from inbreng.dialogue.disclosure import Line

BYTE_ORDER_MARK: Final = "\ufeff"  # Excel reads the file as UTF-8 only with it
# A cell that begins with one of these is a formula to a spreadsheet.
FORMULA_BEGINS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
WIDTHS: Final = (70, 40, 20, 12, 24, 40, 16, 18, 16, 10, 10, 10, 10, 10, 20, 12, 18, 8, 8, 38)


def headings(*, tells_files: bool) -> list[str]:
    """The first row of an export."""
    shown = [
        *(_("woorden"), _("aangevuld of verbeterd"), _("onder"), _("datum"), _("bijeenkomst")),
        *(_("vraag"), _("tafel"), _("perspectief"), _("soort"), _("voorgestelde soort")),
        *(_("parel of puzzel"), _("zwaar punt"), _("niet eens"), _("minderheid"), _("citaat")),
        *(_("gericht aan"), _("moment")),
    ]
    files = [_("schoolsoort"), _("bladzijde"), _("regel")] if tells_files else []
    return [*shown, *files, _("sleutel")]


def row_of(line: Line, *, tells_files: bool) -> list[str]:
    """One line of an export, under ``headings``."""
    yes = {True: _("ja"), False: ""}
    shown = [
        _("op verzoek gewist") if line.erased_at else line.words,
        " / ".join(beside.text for beside in line.beside),
        " › ".join(line.path),
        line.held_on.isoformat() if line.held_on else "",
        line.gathering,
        ": ".join(part for part in (line.topic, line.question) if part),
        line.table,
        line.perspective.name if line.perspective else "",
        line.kind_name,
        line.suggested_kind_name,
        line.sort_name,
        *(yes[mark] for mark in (line.is_heavy, line.is_disagreed, line.is_minority)),
        yes[line.is_quoted],
        line.addressed_to,
        line.moment_name,
    ]
    return [*shown, *(_files(line) if tells_files else []), str(line.key)]


def _files(line: Line) -> list[str]:
    return [line.school_type_name, *(str(place or "") for place in (line.page, line.line))]


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe in front disarms it."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_BEGINS) else text


def as_csv(lines: Iterable[Line], *, tells_files: bool) -> Iterator[bytes]:
    """The harvest as CSV, a piece at a time."""
    written = StringIO(BYTE_ORDER_MARK)
    written.seek(0, 2)
    writer = csv.writer(written)
    writer.writerow(headings(tells_files=tells_files))
    for line in lines:
        writer.writerow(map(harmless, row_of(line, tells_files=tells_files)))
        if written.tell() > 64 * 1024:
            yield written.getvalue().encode()
            written = StringIO()
            writer = csv.writer(written)
    yield written.getvalue().encode()


def as_xlsx(lines: Iterable[Line], *, tells_files: bool) -> bytes:
    """The harvest as an Excel file; every cell is text, so that nothing in it is a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Oogst"))
    for number, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    sheet.append(cells_of(sheet, headings(tells_files=tells_files), Font(bold=True)))
    for line in lines:
        sheet.append(cells_of(sheet, row_of(line, tells_files=tells_files)))
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def cells_of(sheet: object, texts: Iterable[str], font: Font | None = None) -> Iterator[Any]:
    """The cells of one row of a write-only sheet, each of them text; None for an empty one."""
    pattern = WriteOnlyCell(sheet, value=None)  # type: ignore[arg-type]  # a write-only sheet
    pattern.alignment = WRAPPED
    if font:
        pattern.font = font
    for text in texts:
        yield _text_cell(sheet, text, pattern) if text else None


def _text_cell(sheet: object, text: str, pattern: Any) -> Any:
    cell: Any = WriteOnlyCell(sheet, value=None)  # type: ignore[arg-type]  # a write-only sheet
    cell.data_type = "s"
    cell._value = ILLEGAL_CHARACTERS_RE.sub("", text)  # as text, never parsed
    cell._style = pattern._style  # looked up once for the row: it takes longest of all
    return cell
