"""Excel with a sheet for each table, and CSV with one table; nothing in them is a formula."""

import csv
import io
from typing import Any, BinaryIO

from inbreng.dialogue.exports import BYTE_ORDER_MARK, harmless
from inbreng.insights.exports import tables
from inbreng.insights.exports.tables import Table
from inbreng.insights.exports.telling import Told

# What one cell of Excel can hold.
LONGEST_CELL = 32_767


def write_xlsx(told: Told, file: BinaryIO) -> None:
    """Write a workbook; its rows go to disk as they come."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in tables.tables_of(told):
        _add_sheet(book, table)
    book.save(file)


def _add_sheet(book: Any, table: Table) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    from inbreng.dialogue.excel import cells_of

    sheet = book.create_sheet(table.name)
    for number, width in enumerate(table.widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    sheet.append(cells_of(sheet, table.headings, Font(bold=True)))
    for row in table.rows:
        sheet.append(cells_of(sheet, (text[:LONGEST_CELL] for text in row)))


def write_csv(told: Told, file: BinaryIO) -> None:
    """Write the points as one table; for the public, who get no points, the insights."""
    table = tables.insights(told) if told.view is None else tables.points(told)
    # Excel reads the file as UTF-8 only with the mark in front.
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text)
    writer.writerow(table.headings)
    for row in table.rows:
        writer.writerow(map(harmless, row))
    text.flush()
    text.detach()
