"""Write tagged lines as a document of each kind that a partnership's drive holds."""

import csv
import datetime
import html
import io
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import openpyxl
from docx.document import Document
from docx.text.paragraph import Paragraph

Row = tuple[str, str, str]
Facts = dict[str, str]
CELL, PIECE = "‖", "⏎"
LONG_AGO = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)


def write(path: Path, rows: list[Row], facts: Facts) -> None:
    """Write the rows in the form that the file name asks."""
    by_suffix: dict[str, Callable[[list[Row], Facts], bytes]] = {
        ".docx": word,
        ".xlsx": sheet,
        ".csv": separated,
        ".odt": open_document,
        ".pdf": portable_document,
        ".eml": mail,
    }
    path.write_bytes(by_suffix.get(path.suffix, plain)(rows, facts))


def plain(rows: list[Row], facts: Facts) -> bytes:
    """Write the lines as they are."""
    newline = "\r\n" if facts.get("newline") == "crlf" else "\n"
    text = newline.join(text for _, _, text in rows) + newline
    return text.encode(facts.get("encoding", "utf-8"))


def word(rows: list[Row], facts: Facts) -> bytes:
    """Write a Word file: the style of a row is its Word style; matrix rows become a table."""
    document = docx.Document()
    document.core_properties.author = facts.get("author", "")
    document.core_properties.created = document.core_properties.modified = LONG_AGO
    for in_table, block in groupby(rows, key=lambda row: row[0] == "m"):
        if in_table:
            add_table(document, [text for _, _, text in block])
        else:
            for _, style, text in block:
                add_paragraph(document, style, text)
    out = io.BytesIO()
    document.save(out)
    return repacked(out.getvalue())


def add_paragraph(document: Document, style: str, text: str) -> None:
    """Add one paragraph; ``bold`` and ``tab`` are not styles but what people do instead."""
    look = style.split("+")
    named = [name for name in look if name in {s.name for s in document.styles}]
    paragraph = document.add_paragraph(style=named[0] if named else None)
    add_lines(paragraph, text, bold="bold" in look)


def add_lines(paragraph: Paragraph, text: str, *, bold: bool) -> None:
    """Add text whose soft line breaks are written as the sign for a piece."""
    for number, piece in enumerate(text.split(PIECE)):
        run = paragraph.add_run()
        if number:
            run.add_break()
        run.add_text(piece)
        run.bold = bold or None


def add_table(document: Document, rows: list[str]) -> None:
    """Add a table; each piece of a cell is its own paragraph, ``^`` merges with the cell above."""
    cells = [row.split(CELL) for row in rows]
    table = document.add_table(len(cells), len(cells[0]), style="Table Grid")
    for r, row in enumerate(cells):
        for c, text in enumerate(row):
            if text.strip() == "^":
                table.cell(r - 1, c).merge(table.cell(r, c))
                continue
            first, *more = text.split(PIECE)
            table.cell(r, c).paragraphs[0].text = first.strip()
            for piece in more:
                table.cell(r, c).add_paragraph(piece.strip())


def sheet(rows: list[Row], facts: Facts) -> bytes:
    """Write an Excel file; a row with the tag of a page starts a new sheet."""
    book = openpyxl.Workbook()
    book.properties.created = LONG_AGO
    page = book.active
    assert page is not None
    page.title = facts.get("sheet", "Blad1")
    for tag, style, text in rows:
        if style == "sheet":
            page = book.create_sheet(text)
            continue
        values = [value.strip().replace(PIECE, "\n") or None for value in text.split(CELL)]
        page.append([int(v) if v and v.isdigit() and tag == "r" else v for v in values])
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue())


def separated(rows: list[Row], facts: Facts) -> bytes:
    """Write a CSV as a Dutch Excel does: semicolons between the cells."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for _, _, text in rows:
        writer.writerow([cell.strip().replace(PIECE, "\n") for cell in text.split(CELL)])
    return out.getvalue().encode(facts.get("encoding", "utf-8-sig"))


def repacked(archive: bytes) -> bytes:
    """Pack an archive again without the hour it was made, so that equal content is equal bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml" and b"openpyxl" in content:
                content = content.split(b"<dcterms:modified")[0] + b"</cp:coreProperties>"
            entry = zipfile.ZipInfo(name, LONG_AGO.timetuple()[:6])
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


ODT_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:text>"
)
ODT_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/"'
    ' manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def open_document(rows: list[Row], _facts: Facts) -> bytes:
    """Write an ODT: ``h1`` to ``h3`` are headings, ``1`` to ``3`` list levels, the rest is text."""
    parts, depth = [ODT_HEAD], 0
    for _, style, text in rows:
        level = int(style) if style.isdigit() else 0
        parts.append(step(depth, level))
        depth = level
        words = escape(text).replace(PIECE, "<text:line-break/>")
        if style.startswith("h"):
            parts.append(f'<text:h text:outline-level="{style[1:]}">{words}</text:h>')
        else:
            parts.append(f"<text:p>{words}</text:p>")
    parts.append(step(depth, 0) + "</office:text></office:body></office:document-content>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "".join(parts)),
            ("META-INF/manifest.xml", ODT_MANIFEST),
        ):
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO.timetuple()[:6]), content)
    return out.getvalue()


def step(depth: int, level: int) -> str:
    """Open and close lists between a paragraph at one depth and the next."""
    if level > depth:
        return "<text:list><text:list-item>" * (level - depth)
    closing = "</text:list-item></text:list>" * (depth - level)
    return closing + ("</text:list-item><text:list-item>" if level else "")


def portable_document(rows: list[Row], facts: Facts) -> bytes:
    """Print a page with Chromium: ``h1`` to ``h3``, ``1`` to ``3`` for list levels, else text."""
    parts, depth = (
        ["<meta charset=utf-8><body style='font:10.9pt sans-serif;orphans:1;widows:1'>"],
        0,
    )
    for _, style, text in rows:
        level = int(style) if style.isdigit() else 0
        parts.append("<ul>" * (level - depth) + "</ul>" * (depth - level))
        depth = level
        name = "li" if level else style or "p"
        parts.append(f"<{name}>{html.escape(text)}</{name}>")
    foot = "position:fixed;bottom:0;font-size:8pt"
    parts.append(f"<div style='{foot}'>{html.escape(facts.get('footer', ''))}</div>")
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text("".join(parts), "utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        chromium = ["chromium", *flags, f"--print-to-pdf={out}", str(page)]
        subprocess.run(chromium, check=True, capture_output=True)
        return re.sub(rb"\(D:\d{14}", b"(D:20240101000000", out.read_bytes())


def mail(rows: list[Row], _facts: Facts) -> bytes:
    """Write a mail with a plain part and the same in HTML, as mail programs send it."""
    lines = [text for _, _, text in rows]
    end = lines.index("")
    message = EmailMessage()
    for line in lines[:end]:
        name, _, value = line.partition(": ")
        message[name] = value
    body = lines[end + 1 :]
    message.set_content("\n".join(body), cte="quoted-printable")
    paragraphs = "".join(f"<div>{html.escape(line) or '<br>'}</div>\n" for line in body)
    page = f"<html><body>{paragraphs}</body></html>"
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.set_boundary("=-veenkant-0001")
    return message.as_bytes()
