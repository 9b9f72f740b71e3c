"""Which file may be the Word file of a house: one that runs nothing and fetches nothing."""

import io
import re
import zipfile
from dataclasses import dataclass

from django.utils.translation import gettext as _
from lxml import etree

from inbreng.core.errors import DomainError

MOST_BYTES = 5_000_000
MOST_UNPACKED = 40_000_000
MOST_OF_TEXT = 8_000_000  # of one part that has to be understood
MOST_PARTS = 1000
OLE = b"\xd0\xcf\x11\xe0"  # Word before 2007, and any file with a password
TYPES = "[Content_Types].xml"
DOCUMENT = b"wordprocessingml.document.main+xml"
TEMPLATE = b"wordprocessingml.template.main+xml"
# Relations that lead out of the file and do nothing until somebody clicks, or that are taken out.
HARMLESS = ("/hyperlink", "/attachedTemplate")
_ACTIVE = re.compile(r"vbaProject|vbaData|activeX|/embeddings/", re.IGNORECASE)
_FETCHING = re.compile(
    r"^\s*(INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|IMPORT|DATABASE)\b",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class NoHouseFile(DomainError):
    """This file can not be the Word file of a house."""


@dataclass(frozen=True, slots=True)
class HouseFile:
    """A Word file that was checked, and the styles that it does not have itself."""

    content: bytes
    missing: tuple[str, ...]


def check_house_file(content: bytes) -> HouseFile:
    """The file as it can be kept; raises NoHouseFile with what is wrong and what to do.

    A Word template (.dotx) is kept as the document that it makes.
    """
    if len(content) > MOST_BYTES:
        raise NoHouseFile(
            _("Dit bestand is groter dan 5 MB. Maak de plaatjes in het sjabloon kleiner.")
        )
    if content.startswith(OLE):
        raise NoHouseFile(
            _(
                "Dit is een oud Word-bestand, of er staat een wachtwoord op. "
                "Bewaar het in Word als .docx, zonder wachtwoord."
            )
        )
    content = _as_document(content, _checked_parts(content))
    return HouseFile(content, _missing_styles(content))


def _checked_parts(content: bytes) -> dict[str, bytes]:
    """The parts that hold text, by name; each was looked at."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _read_parts(package)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as cause:
        raise _no_word_file() from cause
    except (etree.XMLSyntaxError, EOFError, OSError) as cause:
        raise _no_word_file() from cause


def _read_parts(package: zipfile.ZipFile) -> dict[str, bytes]:
    entries = package.infolist()
    # zipfile reads no more of a part than it says it holds.
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_big()
    parts: dict[str, bytes] = {}
    for entry in entries:
        if _ACTIVE.search(entry.filename):
            raise _active()
        if entry.filename.endswith((".xml", ".rels")):
            if entry.file_size > MOST_OF_TEXT:
                raise _too_big()
            parts[entry.filename] = package.read(entry)
            _check_part(entry.filename, parts[entry.filename])
    return parts


def _check_part(name: str, part: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(part, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise _no_word_file()
    if name.endswith(".rels"):
        _check_relations(root)
    elif _FETCHING.search(_instructions(root)):
        raise _fetching()


def _check_relations(root: etree._Element) -> None:
    for relation in root:
        kind = relation.get("Type", "")
        if kind.endswith(("/vbaProject", "/aFChunk", "/oleObject", "/control")):
            raise _active()
        if relation.get("TargetMode") == "External" and not kind.endswith(HARMLESS):
            raise _fetching()


def _instructions(root: etree._Element) -> str:
    """What the fields of a part tell Word to do, a line for each; Word cuts them in pieces."""
    said: list[str] = []
    for found in root.iter(f"{_WORDS}fldChar", f"{_WORDS}instrText", f"{_WORDS}fldSimple"):
        if found.tag == f"{_WORDS}instrText":
            said.append(found.text or "")
        else:
            said.append("\n" + found.get(f"{_WORDS}instr", ""))
    return "".join(said)


def _as_document(content: bytes, parts: dict[str, bytes]) -> bytes:
    types = parts.get(TYPES, b"")
    if b"macroEnabled" in types or b"vbaProject" in types:
        raise _active()
    if DOCUMENT in types:
        return content
    if TEMPLATE not in types:
        raise _no_word_file()
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for entry in given.infolist():
            part = given.read(entry)
            is_types = entry.filename == TYPES
            kept.writestr(entry, part.replace(TEMPLATE, DOCUMENT) if is_types else part)
    return made.getvalue()


def _missing_styles(content: bytes) -> tuple[str, ...]:
    """Proof that the file opens and can be written on, and the styles that are added to it."""
    from inbreng.core.documents.blocks import Document, Heading, Listing, Sheet
    from inbreng.core.documents.house import HouseStyle
    from inbreng.core.documents.word.opening import opened
    from inbreng.core.documents.word.styles import missing_styles
    from inbreng.core.documents.word.writing import written

    blocks = (Heading(1, "1"), Listing(("1",)), Listing(("1",), True), Sheet("1", ("1",), ()))
    try:
        written(Document("1", blocks=blocks, style=HouseStyle(template=content)))
        return tuple(missing_styles(opened(content)))
    except Exception as cause:
        # Whatever is wrong with a file of a stranger: python-docx can not work with it.
        raise _no_word_file() from cause


def _no_word_file() -> NoHouseFile:
    return NoHouseFile(
        _("Dit is geen Word-bestand dat we kunnen lezen. Open het in Word en bewaar het als .docx.")
    )


def _too_big() -> NoHouseFile:
    return NoHouseFile(
        _("Uitgepakt is dit bestand te groot. Haal tekst en plaatjes weg die niet nodig zijn.")
    )


def _active() -> NoHouseFile:
    return NoHouseFile(
        _(
            "In dit bestand zitten macro’s of ingesloten bestanden. "
            "Bewaar het als gewone .docx, zonder macro’s en zonder ingesloten bestanden."
        )
    )


def _fetching() -> NoHouseFile:
    return NoHouseFile(
        _(
            "Dit bestand haalt iets op van buiten, zoals een gekoppeld plaatje. "
            "Zet het plaatje in het bestand zelf en haal de koppeling weg."
        )
    )
