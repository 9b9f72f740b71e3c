"""Word files of a house, as somebody made them in Word."""

import io
import zipfile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt, RGBColor

ATTACHED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"


def saved(document) -> bytes:
    """The bytes of a document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def house_file(without: tuple[str, ...] = ()) -> bytes:
    """A file with a letterhead, purple headings, words that must go, and not all styles."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "SWV De Proef"
    document.sections[0].footer.paragraphs[0].text = "Postbus 1, Proefstad"
    style = document.styles["Heading 1"]
    style.font.name, style.font.size = "Verdana", Pt(21)
    style.font.color.rgb = RGBColor(0x8A, 0x1C, 0x5C)
    for name in without:
        document.styles[name].delete()
    document.add_heading("Beste lezer", 1)
    document.add_paragraph("Hier komt de tekst.")
    document.core_properties.author = "J. Jansen"
    document.core_properties.keywords = "sjabloon"
    return saved(document)


def of_two_sections() -> bytes:
    """A file whose header stands in its first section only."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "SWV De Proef"
    document.add_section()
    return saved(document)


def leading_out(kind: str, target: str = "https://elders.example/x") -> bytes:
    """A file with a relation of a kind to somewhere else."""
    document = docx.Document()
    document.part.relate_to(target, kind, is_external=True)
    return saved(document)


def attached() -> bytes:
    """A file that was made from a template on a disk of the house."""
    document = docx.Document()
    settings = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    relation = settings.relate_to("file:///H:/Sjablonen/Brief.dotx", ATTACHED, is_external=True)
    element = settings.element
    made = element.makeelement(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}attachedTemplate"
    )
    made.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", relation)
    element.insert(0, made)
    return saved(document)


def changed(content: bytes, **parts: bytes) -> bytes:
    """A file with parts replaced or added; "__" in a name is a slash, "_xml" the end of one."""
    made = io.BytesIO()
    new = {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()}
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for name in given.namelist():
            if name not in new:
                kept.writestr(name, given.read(name))
        for name, part in new.items():
            kept.writestr(name, part)
    return made.getvalue()


def replaced(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A file with some text in one part replaced."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for each in given.namelist():
            part = given.read(each)
            assert each != name or old in part
            kept.writestr(each, part.replace(old, new) if each == name else part)
    return made.getvalue()
