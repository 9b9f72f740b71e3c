"""A PDF file: opened, its pages read one by one."""

import threading

import pypdfium2
import pypdfium2.raw as pdfium

from inbreng_analysis.reports.limits import Limits
from inbreng_analysis.reports.lines import Document
from inbreng_analysis.reports.notes import note
from inbreng_analysis.reports.readers.pdf.columns import align_columns
from inbreng_analysis.reports.readers.pdf.layout import lines_of
from inbreng_analysis.reports.readers.pdf.numbering import Numbering
from inbreng_analysis.reports.readers.pdf.rows import PageText, Row
from inbreng_analysis.reports.refusals import UnreadableFile

# pdfium keeps state of its own and may be used by one thread at a time.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(content: bytes, limits: Limits) -> Document:
    """Read a .pdf that holds text.

    Parameters
    ----------
    content
        The bytes of the file.
    limits
        How many lines it may hold.

    Raises
    ------
    UnreadableFile
        ``password`` when it is locked, ``damaged`` when it cannot be opened, ``no_text`` when
        no page holds text.
    """
    with _ONE_AT_A_TIME:
        rows, n_silent = _rows(content, limits)
    if not rows:
        raise UnreadableFile("no_text")
    return Document(tuple(lines_of(rows)), (note("pages_without_text"),) if n_silent else ())


def _rows(content: bytes, limits: Limits) -> tuple[list[Row], int]:
    """All rows of all pages, and the number of pages without text."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as failed:
        code = "password" if failed.err_code == pdfium.FPDF_ERR_PASSWORD else "damaged"
        raise UnreadableFile(code) from failed
    rows: list[Row] = []
    n_silent = 0
    fonts: dict[str, bool] = {}
    numbering = Numbering()
    try:
        for index in range(len(document)):
            found = _page_rows(document, index, fonts, numbering)
            n_silent += not found
            rows += found
            if len(rows) > limits.max_lines:
                raise UnreadableFile("too_many_lines", limit=limits.max_lines)
    finally:
        document.close()
    return rows, n_silent


def _page_rows(
    document: pypdfium2.PdfDocument, index: int, fonts: dict[str, bool], numbering: Numbering
) -> list[Row]:
    """The rows of one page."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError as failed:
        raise UnreadableFile("damaged") from failed
    text = PageText(page, index + 1, fonts)
    try:
        rows = list(text.rows())
        if text.grids:
            rows = list(numbering.place(rows, text.grids))
        return align_columns(rows)
    finally:
        text.close()
        page.close()
