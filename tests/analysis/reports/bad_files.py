"""Made files that are damaged, hostile or odd, each as real bytes."""

import io
import struct
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">'
    '<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>'
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip of parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def word(body: str, front: str = '<?xml version="1.0"?>') -> bytes:
    """A .docx with this body."""
    return packed(
        {"word/document.xml": f"{front}<w:document {_W}><w:body>{body}</w:body></w:document>"}
    )


def word_paragraph(text: str) -> str:
    """A paragraph of a .docx."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def laughing_word() -> bytes:
    """A .docx whose few definitions stand for a billion words."""
    return word(word_paragraph("&f;"), LAUGHS)


def spying_word() -> bytes:
    """A .docx that asks for a file of the machine."""
    return word(word_paragraph("&secret;"), OUTSIDE)


def laughing_styles() -> bytes:
    """A .docx with the definitions in its styles."""
    body = f"<w:body>{word_paragraph('punt')}</w:body>"
    return packed(
        {
            "word/document.xml": f"<w:document {_W}>{body}</w:document>",
            "word/styles.xml": f"{LAUGHS}<w:styles {_W}>&f;</w:styles>",
        }
    )


def spying_odt() -> bytes:
    """An .odt that asks for a file of the machine."""
    body = "<office:body><office:text><text:p>&secret;</text:p></office:text></office:body>"
    root = f"<office:document-content {_ODF}>{body}</office:document-content>"
    return packed({"content.xml": OUTSIDE + root})


def bomb(name: str = "word/document.xml", megabytes: int = 300) -> bytes:
    """A zip of which one part unpacks to far more than it weighs."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file,
        file.open(name, "w", force_zip64=True) as part,
    ):
        for _ in range(megabytes):
            part.write(b" " * 1_000_000)
    return made.getvalue()


def locked_office() -> bytes:
    """The start of a .docx or .xlsx that Office locked with a password."""
    name = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + name.ljust(512, b"\0")


def old_word() -> bytes:
    """The start of a .doc of before 2007."""
    name = "WordDocument".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + name.ljust(512, b"\0")


def locked_zip() -> bytes:
    """A .docx of which the parts are marked as encrypted."""
    plain = bytearray(word(word_paragraph("geheim")))
    central = plain.index(b"PK\x01\x02")
    for at in (6, central + 8):
        (flags,) = struct.unpack_from("<H", plain, at)
        struct.pack_into("<H", plain, at, flags | 1)
    return bytes(plain)


def locked_odt() -> bytes:
    """An .odt of which the manifest says that it is encrypted."""
    entry = (
        '<manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f"<manifest:manifest {_ODF}>{entry}</manifest:manifest>",
            "content.xml": b"\x93\x11\x07" * 50,
        }
    )


def silent_pdf() -> bytes:
    """A PDF of one page without text, as a scanner makes it."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def locked_pdf() -> bytes:
    """A PDF that asks for a password which is not empty."""
    mark = b"(" + b"\x01" * 32 + b")"
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        b"4 0 obj<</Filter/Standard/V 1/R 2/O" + mark + b"/U" + mark + b"/P -4>>endobj\n"
        b"xref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
        b"0000000101 00000 n \n0000000164 00000 n \n"
        b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n300\n%%EOF\n"
    )


def sheet(cells: str, more: str = "", shared: tuple[str, ...] = ()) -> bytes:
    """An .xlsx of one sheet with these rows."""
    texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    names = '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>'
    relation = '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
    data = f"<sheetData>{cells}</sheetData>{more}"
    return packed(
        {
            "xl/workbook.xml": f"<workbook {_S} {_R}>{names}</workbook>",
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{package}">{relation}</Relationships>'
            ),
            "xl/sharedStrings.xml": f"<sst {_S}>{texts}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}>{data}</worksheet>",
        }
    )
