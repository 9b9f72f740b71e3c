"""The type of a file, found by looking at what it holds."""

import io
import re
import zipfile

from inbreng_analysis.reports.readers.mail import looks_like_mail
from inbreng_analysis.reports.refusals import UnreadableFile

_BY_NAME = {
    "txt": "txt",
    "md": "md",
    "markdown": "md",
    "docx": "docx",
    "docm": "docx",
    "odt": "odt",
    "ods": "odt",
    "pdf": "pdf",
    "html": "html",
    "htm": "html",
    "eml": "eml",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "csv": "csv",
    "tsv": "csv",
}
_NOT_ONE = {"docx": "not_docx", "odt": "not_odt", "xlsx": "not_xlsx", "pdf": "not_pdf"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BINARY = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\0", b"MM\0*", b"ID3", b"OggS"),
    *(b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"MZ", b"\x7fELF", b"{\\rtf", b"SQLite format"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml\b|\s*<!DOCTYPE\b(?!\s+html)", re.IGNORECASE)


def expected_type(name: str) -> str | None:
    """The type that the ending of a name promises, or None."""
    return _BY_NAME.get(name.rpartition(".")[2].lower()) if "." in name else None


def find_type(content: bytes, name: str) -> str:
    """Find the type of a file.

    Parameters
    ----------
    content
        Its bytes.
    name
        Its name; it only chooses between types of text, and words a refusal.

    Returns
    -------
    str
        One of ``docx odt xlsx pdf html eml csv md txt``.

    Raises
    ------
    UnreadableFile
        When it is of no type that can be read, or not of the type that its name promises.
    """
    expected = expected_type(name)
    head = content[:4096]
    if content.startswith(b"PK"):
        return _type_of_zip(content, expected)
    if content.startswith(_OLD_OFFICE):
        raise UnreadableFile("password" if _LOCKED in content else "old_office")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if expected in _NOT_ONE:
        raise UnreadableFile(_NOT_ONE[expected])
    if head.startswith(_BINARY) or _is_binary(head):
        raise UnreadableFile("unknown_type")
    return _type_of_text(content, name, expected)


def _type_of_text(content: bytes, name: str, expected: str | None) -> str:
    """The type of a file that holds text."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "html"
    if _XML.match(head) and expected != "html":
        raise UnreadableFile("entities" if b"<!ENTITY" in content[:100_000] else "unknown_type")
    if expected == "eml" or looks_like_mail(content):
        return "eml"
    if expected is None and "." in name and len(name.rpartition(".")[2]) <= 4:
        ending = name.rpartition(".")[2].lower()
        if ending in _NO_REPORT:
            raise UnreadableFile("unknown_type")
    return expected or "txt"


_NO_REPORT = frozenset(
    "json xml js py sh exe dll bat svg ps eps tex css sql yml yaml ini log bin dat vcf ics".split()
)


def _is_binary(head: bytes) -> bool:
    """Whether the start of a file holds bytes that no text has."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    nulls = head.count(0)
    other = controls - nulls
    wide = max(head[0::2].count(0), head[1::2].count(0)) > 0.3 * len(head) / 2
    return other > 0.05 * len(head) or (nulls > 0.2 * len(head) and not wide)


def _type_of_zip(content: bytes, expected: str | None) -> str:
    """The type of a file that is a zip of parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = set(file.namelist())
            encrypted = any(part.flag_bits & 1 for part in file.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as broken:
        raise UnreadableFile("damaged") from broken
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "odt"
    if encrypted:
        raise UnreadableFile("password")
    raise UnreadableFile(_NOT_ONE.get(expected or "", "unknown_type"))
