"""The look of the Word file: named styles only, so that a person can change them in one place."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

SERIF, SANS = "Georgia", "Calibri"
INK, SOFT, BRAND = "20242B", "5A5F68", "0E5A58"
# Perspectives by the number of their colour, as in static/css/tokens.css.
WHO = (
    *("B0386F", "B04A0C", "1F5FAE", "6B46A8", "7A5900", "46505F"),
    *("0B6F62", "43691A", "0A6A8C", "93312F", "86408F", "675F53"),
)
EDGE = "857D70"
# name → font, size, bold, colour, space before and after in points
LOOKS = {
    "Normal": (SANS, 11, False, INK, 0, 6),
    "Title": (SERIF, 34, True, INK, 96, 6),
    "Subtitle": (SERIF, 15, False, INK, 0, 18),
    "Heading 1": (SERIF, 20, True, INK, 24, 8),
    "Heading 2": (SERIF, 14, True, INK, 24, 4),
    "Heading 3": (SANS, 11, True, BRAND, 10, 4),
    "Quote": (SERIF, 11.5, False, INK, 8, 0),
    "Caption": (SANS, 9.5, False, SOFT, 10, 4),
    "List Bullet": (SANS, 10.5, False, INK, 0, 2),
    "Footer": (SANS, 9, False, SOFT, 0, 0),
}
# Styles of our own, which stand under their Dutch names in Word.
OWN = {
    "Spreiding": (SANS, 11, True, INK, 4, 3),
    "Herkomst": (SANS, 9.5, False, SOFT, 0, 6),
    "Toelichting": (SANS, 9.5, False, SOFT, 0, 6),
    "Inhoud": (SANS, 11, False, INK, 0, 3),
    "Beeld": (SANS, 11, False, INK, 2, 2),
    "Cel": (SANS, 10, False, INK, 2, 2),
    "Inhoudsopgave 1": (SERIF, 14, True, INK, 18, 8),
}
KEPT_WITH_NEXT = ("Quote", "Caption", "Spreiding", "Beeld")


def dress(document: Document) -> None:
    """Set page, language and styles."""
    _set_page(document)
    for name, look in LOOKS.items():
        _set_look(document.styles[name], *look)
    for name, look in OWN.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.quick_style = True
        _set_look(style, *look)
    for name in KEPT_WITH_NEXT:
        document.styles[name].paragraph_format.keep_with_next = True
    document.styles["Quote"].font.italic = False
    _speak(document, "nl-NL")


def colour_of(number: int | None) -> str:
    """The colour of a perspective as Word writes it."""
    return EDGE if number is None else WHO[min(max(number, 1), len(WHO)) - 1]


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.4)


def _set_look(
    style: ParagraphStyle,
    font: str,
    size: float,
    is_bold: bool,
    colour: str,
    before: float,
    after: float,
) -> None:
    style.font.name, style.font.size, style.font.bold = font, Pt(size), is_bold
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), font)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    _without_frame(style)


def _without_frame(style: ParagraphStyle) -> None:
    """Word's own Title has a blue line under it."""
    properties = style.element.pPr
    if properties is not None and (frame := properties.find(qn("w:pBdr"))) is not None:
        properties.remove(frame)


def _speak(document: Document, language: str) -> None:
    """Every style that names a language names this one, and the defaults do."""
    for spoken in document.styles.element.iter(qn("w:lang")):
        for name in list(spoken.attrib):
            del spoken.attrib[name]
        spoken.set(qn("w:val"), language)
        spoken.set(qn("w:eastAsia"), language)
    for theme in document.settings.element.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), language)
