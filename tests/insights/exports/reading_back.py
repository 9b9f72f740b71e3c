"""Read the file of an export back, whatever its format."""

import csv
import io
import json
import zipfile

from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from inbreng.insights.models import Export


def content_of(export: Export) -> bytes:
    """The bytes of an export that is ready."""
    assert export.state == Export.State.READY, export.refusal
    with export.content.open("rb") as file:
        return file.read()


def read_json(export: Export) -> dict:
    """An export in JSON, read back."""
    return json.loads(content_of(export))


def read_csv(export: Export) -> list[dict[str, str]]:
    """An export in CSV, read back by its headings."""
    return list(csv.DictReader(io.StringIO(content_of(export).decode("utf-8-sig"))))


def read_xlsx(export: Export) -> dict[str, list[tuple]]:
    """An export in Excel, read back sheet by sheet."""
    book = load_workbook(io.BytesIO(content_of(export)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def text_of(export: Export) -> str:
    """Everything that can be read in a file, whatever its format."""
    content = content_of(export)
    if content.startswith(b"%PDF"):
        return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(content))
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "\n".join(package.read(name).decode(errors="replace") for name in package.namelist())
