"""The harvest as an Excel file. Import it where a file is made: openpyxl takes some megabytes."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, Final

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.exports import WIDTHS, headings, row_of

WRAPPED: Final = Alignment(wrap_text=True, vertical="top")


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
