"""The look of a Word file: named styles only, so that a person can change them in one place."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

SERIF, SANS = "Georgia", "Calibri"
INK, SOFT, BRAND = "20242B", "5A5F68", "0E5A58"


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: font, size and space in points, colour (empty: that of the house).

    One that is kept stands on the page of what follows it.
    """

    font: str
    size: float
    is_bold: bool
    colour: str
    before: float
    after: float
    is_kept: bool = False


# Styles of Word itself.
LOOKS = {
    "Normal": Look(SANS, 11, False, INK, 0, 6),
    "Title": Look(SERIF, 34, True, INK, 96, 6),
    "Subtitle": Look(SERIF, 15, False, INK, 0, 18),
    "Heading 1": Look(SERIF, 20, True, INK, 24, 8),
    "Heading 2": Look(SERIF, 14, True, INK, 24, 4),
    "Heading 3": Look(SANS, 11, True, "", 10, 4),
    "Heading 4": Look(SANS, 11, True, INK, 8, 3),
    "Quote": Look(SERIF, 11.5, False, INK, 8, 0, is_kept=True),
    "Caption": Look(SANS, 9.5, False, SOFT, 10, 4, is_kept=True),
    "List Bullet": Look(SANS, 10.5, False, INK, 0, 2),
    "List Number": Look(SANS, 10.5, False, INK, 0, 2),
    "Footer": Look(SANS, 9, False, SOFT, 0, 0),
}
# Styles of our own, which stand under their Dutch names in Word.
OWN = {
    "Toelichting": Look(SANS, 9.5, False, SOFT, 0, 6),
    "Kader": Look(SANS, 11, False, INK, 6, 6),
    "Inhoud": Look(SANS, 11, False, INK, 0, 3),
    "Cel": Look(SANS, 10, False, INK, 2, 2),
    "Inhoudsopgave 1": Look(SERIF, 14, True, INK, 18, 8),
}


def dress(document: Document, *, colour: str = BRAND, own: Mapping[str, Look] = OWN) -> None:
    """Set page and styles of a document that has no style of its own."""
    _set_page(document)
    for name, look in LOOKS.items():
        _set_look(document.styles[name], look, colour)
    for name, look in own.items():
        _set_look(_added(document, name), look, colour)
    document.styles["Quote"].font.italic = False


def fill_up(document: Document, *, own: Mapping[str, Look] = OWN) -> None:
    """Add the styles that the file of a house does not have, in its own font and colours."""
    there = {str(style.name) for style in document.styles}
    for name, look in (LOOKS | dict(own)).items():
        if name not in there:
            style = _added(document, name, is_of_word=name in LOOKS)
            style.font.size, style.font.bold = Pt(look.size), look.is_bold
            _set_space(style, look)
            _set_level(style, name)


def missing_styles(document: Document) -> list[str]:
    """Headings and lists of Word that a file does not have."""
    there = {str(style.name) for style in document.styles}
    return [name for name in LOOKS if name not in there]


def speak(document: Document, language: str) -> None:
    """Every style that names a language names this one, and the defaults do."""
    _default_language(document)
    for spoken in document.styles.element.iter(qn("w:lang")):
        for name in list(spoken.attrib):
            del spoken.attrib[name]
        spoken.set(qn("w:val"), language)
        spoken.set(qn("w:eastAsia"), language)
    for theme in document.settings.element.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), language)


def _default_language(document: Document) -> None:
    """The defaults of a file, with a place for the language when they have none."""
    styles = document.styles.element
    looks = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if looks is None:
        normal = document.styles["Normal"].element
        looks = normal.get_or_add_rPr()
    if looks.find(qn("w:lang")) is None:
        looks.append(looks.makeelement(qn("w:lang")))


def _added(document: Document, name: str, *, is_of_word: bool = False) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(
        name, WD_STYLE_TYPE.PARAGRAPH, builtin=is_of_word
    )
    if name != "Normal":
        style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.4)


def _set_look(style: ParagraphStyle, look: Look, house: str) -> None:
    style.font.name, style.font.size, style.font.bold = look.font, Pt(look.size), look.is_bold
    style.font.color.rgb = RGBColor.from_string(look.colour or house)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), look.font)
    _set_space(style, look)
    _without_frame(style)


def _set_space(style: ParagraphStyle, look: Look) -> None:
    space = style.paragraph_format
    space.space_before, space.space_after = Pt(look.before), Pt(look.after)
    if look.is_kept:
        space.keep_with_next = True


def _set_level(style: ParagraphStyle, name: str) -> None:
    """A heading that a file did not have stands in its table of contents."""
    word, _space, level = name.partition(" ")
    if word == "Heading":
        outline = style.element.makeelement(qn("w:outlineLvl"))
        outline.set(qn("w:val"), str(int(level) - 1))
        style.element.get_or_add_pPr().append(outline)
        style.paragraph_format.keep_with_next = True


def _without_frame(style: ParagraphStyle) -> None:
    """Word's own Title has a blue line under it."""
    properties = style.element.pPr
    if properties is not None and (frame := properties.find(qn("w:pBdr"))) is not None:
        properties.remove(frame)
