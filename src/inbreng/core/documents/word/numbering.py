"""Numbers and marks of lists: each ordered list begins at one, whatever a file of a house holds."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from inbreng.core.documents.word.parts import Element, element

DEEPEST = 8
INDENT = 360  # twentieths of a point
MARKS = "•–"
FORMATS = ("decimal", "lowerLetter", "lowerRoman")


class Numbering:
    """Gives a list its number in the document."""

    def __init__(self, document: Document) -> None:
        self._root = _root_of(document)
        self._kinds: dict[bool, str] = {}

    def begin(self, *, is_ordered: bool) -> str:
        """The number of a new list; those with marks share one."""
        kind = self._kinds.get(is_ordered) or self._kind(is_ordered)
        number = _next(self._root, "w:num", "w:numId")
        made = element("w:num", numId=number)
        made.append(element("w:abstractNumId", val=kind))
        if is_ordered:
            for level in range(DEEPEST + 1):
                override = element("w:lvlOverride", ilvl=str(level))
                override.append(element("w:startOverride", val="1"))
                made.append(override)
        self._root.append(made)
        return number

    def _kind(self, is_ordered: bool) -> str:
        kind = _next(self._root, "w:abstractNum", "w:abstractNumId")
        made = element("w:abstractNum", abstractNumId=kind)
        made.append(element("w:multiLevelType", val="hybridMultilevel"))
        made.extend(_level(level, is_ordered) for level in range(DEEPEST + 1))
        # Word wants all kinds before the lists that are of them.
        first = self._root.find(qn("w:num"))
        if first is None:
            self._root.append(made)
        else:
            first.addprevious(made)
        self._kinds[is_ordered] = kind
        return kind


def number(paragraph: Element, listed: str, level: int) -> None:
    """Make a paragraph an item of a list."""
    properties = element("w:numPr")
    properties.append(element("w:ilvl", val=str(min(level, DEEPEST))))
    properties.append(element("w:numId", val=listed))
    paragraph[0].append(properties)


def _level(level: int, is_ordered: bool) -> Element:
    made = element("w:lvl", ilvl=str(level))
    made.append(element("w:start", val="1"))
    form = FORMATS[level % len(FORMATS)] if is_ordered else "bullet"
    made.append(element("w:numFmt", val=form))
    text = f"%{level + 1}." if is_ordered else MARKS[level % len(MARKS)]
    made.append(element("w:lvlText", val=text))
    made.append(element("w:lvlJc", val="left"))
    place = element("w:pPr")
    place.append(element("w:ind", left=str(INDENT * (level + 1)), hanging=str(INDENT)))
    made.append(place)
    return made


def _next(root: Element, tag: str, key: str) -> str:
    taken = [int(found.get(qn(key), "0")) for found in root.findall(qn(tag))]
    return str(max(taken, default=0) + 1)


def _root_of(document: Document) -> Element:
    """The numbers of a document; a file of a house need not have any."""
    part = document.part
    for relation in part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part.element
    made = XmlPart(
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        element("w:numbering"),
        part.package,
    )
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made.element
