"""Large made documents: the same talk of 300 pages as .docx and as .pdf, and long typed texts.

Used by the tests and by the bench. ``python tests/analysis/reports/large.py FOLDER`` writes them.
"""

import io
import random
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

QUESTIONS = (
    "Wat werkt goed?",
    "Wat mis je? Waarom?",
    "Wat hebben we nodig om de volgende stap te zetten?",
    "Wanneer voel je je ondersteund?",
)
LABELS = ("Nodig:", "Korte termijn:", "Wensen:")
_WHO = "de leerkracht,ouders,de consulent,het team,de intern begeleider,een kind,de gemeente".split(
    ","
)
_WHAT = "meer tijd,duidelijke afspraken,een vast gezicht,kleinere groepen,rust,vertrouwen".split(
    ","
)
_WHY = (
    "in de klas,bij de overgang naar het vo,op de langere termijn,in de eerste weken,"
    "als het thuis niet gaat,zonder eerst een formulier in te vullen,en niet pas achteraf"
).split(",")


@dataclass(frozen=True)
class Piece:
    """One paragraph: ``heading`` level or 0, list ``level`` from 0 or None, and its words."""

    text: str
    heading: int = 0
    level: int | None = None


def pieces(n_tables: int, seed: int = 7) -> Iterator[Piece]:
    """A talk at many tables: questions at level 0, points at level 1, points under those at 2."""
    chance = random.Random(seed)
    for table in range(1, n_tables + 1):
        yield Piece(f"Tafel {table}", heading=2)
        for question in QUESTIONS:
            yield Piece(question, level=0)
            for number in range(5):
                yield Piece(_point(chance, table, number), level=1)
            yield Piece(chance.choice(LABELS), level=1)
            for number in range(5, 8):
                yield Piece(_point(chance, table, number), level=2)


def _point(chance: random.Random, table: int, number: int) -> str:
    """One made-up point; the numbers make it unlike all others."""
    words = f"{chance.choice(_WHO)} heeft {chance.choice(_WHAT)} nodig {chance.choice(_WHY)}"
    return f"{words.capitalize()} ({table}.{number}.{chance.randrange(10_000)})"


def large_docx(n_tables: int = 220, *, by_style: bool = False) -> bytes:
    """A .docx of some 300 pages, with levels by numbering or by the styles List Bullet 1 to 3."""
    body = "".join(_word_paragraph(piece, by_style) for piece in pieces(n_tables))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _CONTENT_TYPES)
        file.writestr("_rels/.rels", _RELATIONS)
        file.writestr("word/_rels/document.xml.rels", _PARTS)
        file.writestr("word/styles.xml", _styles())
        file.writestr("word/numbering.xml", _numbering())
        file.writestr(
            "word/document.xml", f"{_XML}<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
    return packed.getvalue()


def _word_paragraph(piece: Piece, by_style: bool) -> str:
    """One paragraph of WordprocessingML."""
    if piece.heading:
        look = f'<w:pStyle w:val="Heading{piece.heading}"/>'
    elif by_style:
        look = f'<w:pStyle w:val="ListBullet{(piece.level or 0) + 1}"/>'
    else:
        look = f'<w:numPr><w:ilvl w:val="{piece.level}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>{piece.text}</w:t></w:r></w:p>"


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_MAIN}.numbering+xml"/></Types>'
)
_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_PARTS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)


def _styles() -> str:
    """Headings, and list styles of which 2 and 3 inherit from 1 and differ in list and indent."""
    made = [
        f'<w:style w:type="paragraph" w:styleId="Heading{n}">'
        f'<w:name w:val="heading {n}"/></w:style>'
        for n in (1, 2)
    ]
    for level in (1, 2, 3):
        base = '<w:basedOn w:val="ListBullet1"/>' if level > 1 else ""
        name = "List Bullet" if level == 1 else f"List Bullet {level}"
        made.append(
            f'<w:style w:type="paragraph" w:styleId="ListBullet{level}">'
            f'<w:name w:val="{name}"/>{base}'
            f'<w:pPr><w:numPr><w:numId w:val="{level + 1}"/></w:numPr></w:pPr></w:style>'
        )
    return f"{_XML}<w:styles {_W}>{''.join(made)}</w:styles>"


def _numbering() -> str:
    """List 1 has three levels; lists 2, 3 and 4 one each, further and further to the right."""
    levels = "".join(_list_level(level, 360 * (level + 1)) for level in range(3))
    lists = [f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>']
    lists += [
        f'<w:abstractNum w:abstractNumId="{n}">{_list_level(0, 360 * (n - 1))}</w:abstractNum>'
        for n in (2, 3, 4)
    ]
    numbers = [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3, 4)]
    return f"{_XML}<w:numbering {_W}>{''.join(lists + numbers)}</w:numbering>"


def _list_level(level: int, left: int) -> str:
    """One level of a bulleted list."""
    return (
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def large_pdf(n_tables: int = 220) -> bytes:
    """A .pdf of some 300 pages, in which only the indent tells the levels."""
    pages: list[list[str]] = [[]]
    height = 0.0
    for piece in pieces(n_tables):
        for row in _pdf_rows(piece):
            if height < 60:
                pages.append([])
                height = 790.0
            height -= row[3] * 1.4
            pages[-1].append(_pdf_row(*row, height))
    return _pdf(pages[1:])


def _pdf_rows(piece: Piece) -> Iterator[tuple[str, float, str, float]]:
    """The lines of a paragraph as font, left edge, words and size."""
    if piece.heading:
        yield "F2", 56.0, piece.text, 16.0
        return
    left = 74.0 + 35.0 * (piece.level or 0)
    width = int((540 - left) / 5.6)
    words, row = f"• {piece.text}".split(), ""
    first = True
    for word in [*words, ""]:
        if word and len(row) + len(word) < width:
            row = f"{row} {word}".strip()
            continue
        yield "F1", left if first else left + 11.0, row, 11.0
        row, first = word, False


def _pdf_row(font: str, left: float, words: str, size: float, height: float) -> str:
    """One line of text in the language of a page."""
    safe = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {left:.1f} {height:.1f} Td ({safe}) Tj ET"


def pdf_of(
    pages: Sequence[Sequence[tuple[str, float, str, float, float]]], drawing: str = ""
) -> bytes:
    """A PDF of rows, each with its font (F1 plain, F2 bold), left edge, words, size and height.

    ``drawing`` is put on every page, in the language of PDF.
    """
    return _pdf([[drawing, *(_pdf_row(*row) for row in page)] for page in pages])


def _pdf(pages: list[list[str]]) -> bytes:
    """A PDF of these pages in Helvetica."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [b"", b"", font.format("Helvetica").encode(), font.format("Helvetica-Bold").encode()]
    kids = []
    for rows in pages:
        stream = zlib.compress("\n".join(rows).encode("cp1252", "replace"))
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(stream), stream)
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(objects)
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _pdf_file(objects)


def _pdf_file(objects: list[bytes]) -> bytes:
    """A PDF file of these objects, with its table of offsets."""
    made, offsets = b"%PDF-1.4\n", []
    parts = [made]
    size = len(made)
    for number, content in enumerate(objects, start=1):
        offsets.append(size)
        part = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        parts.append(part)
        size += len(part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table))
    parts.append(
        b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, size)
    )
    return b"".join(parts)


def large_text(n_lines: int) -> str:
    """A typed report of about this many lines."""
    rows: list[str] = []
    for piece in pieces(n_lines):
        rows.append(piece.text if piece.heading else f"{'  ' * (piece.level or 0)}- {piece.text}")
        if len(rows) >= n_lines:
            break
    return "\n".join(rows)


def main() -> None:
    """Write the documents into a folder."""
    folder = Path(sys.argv[1])
    (folder / "large-numbered.docx").write_bytes(large_docx())
    (folder / "large-styled.docx").write_bytes(large_docx(by_style=True))
    (folder / "large.pdf").write_bytes(large_pdf())
    (folder / "large.txt").write_text(large_text(100_000))


if __name__ == "__main__":
    main()
