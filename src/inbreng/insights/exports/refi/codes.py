"""The codebook inside a file: codes in codes, and sets of codes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO
from uuid import UUID

from django.utils.translation import gettext as _
from lxml import etree

from inbreng.insights.exports.refi import guids
from inbreng.insights.exports.refi.words import Described, description_of, fit_for_xml
from inbreng.insights.exports.telling import Told, ToldTheme

ORIGIN = "Inbreng"
# Colours that can be told apart, for programs that colour codes.
COLOURS = (
    *("#2f6f9f", "#b8562e", "#4f7f3f", "#8a4f8f", "#a6812a", "#3f8583", "#a3425c", "#5f6f9f"),
    *("#7a6a58", "#557f9a", "#94632f", "#6a8f4a"),
)


@contextmanager
def written(file: BinaryIO, root: str, namespace: str, **facts: str) -> Iterator[Any]:
    """A file with one root element, whose children are written as they come."""
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(f"{{{namespace}}}{root}", nsmap={None: namespace}, **facts):
            yield xml


class Codes:
    """The themes of an export as codes of one namespace."""

    def __init__(self, told: Told, namespace: str) -> None:
        self._namespace = namespace
        self._prefixes: dict[Any, str] = {None: namespace}
        self._shows_examples = told.view is not None
        self.themes = told.themes

    def element(self, tag: str, text: str = "", /, **facts: object) -> Any:
        """An element of the namespace; facts that are None are left out."""
        known = {key: fit_for_xml(str(fact)) for key, fact in facts.items() if fact is not None}
        made = etree.Element(f"{{{self._namespace}}}{tag}", known, self._prefixes)
        made.text = fit_for_xml(text) or None
        return made

    def codes(self, notes: dict[int, list[UUID]] | None = None) -> Any:
        """All codes, each with those under it; a project also refers to notes."""
        tops = [one for one in self.themes if one.parent is None]
        found = self.element("Codes")
        for number, told in enumerate(tops):
            top = self._code(told, number, notes or {})
            parts = [one for one in self.themes if one.parent and one.parent.pk == told.theme.pk]
            top.extend(self._code(part, number, notes or {}) for part in parts)
            found.append(top)
        return found

    def sets(self, reference: str) -> Any | None:
        """The sets that keep what a code can not say; None when they would be empty."""
        shared = [one for one in self.themes if one.theme.is_question]
        rest = [one for one in self.themes if one.theme.is_rest]
        named = (
            (guids.QUESTIONS, _("vragen die we delen"), shared),
            (guids.REST, _("overig"), rest),
        )
        found = self.element("Sets")
        for guid, name, members in named:
            if members:
                found.append(self._set(guid, name, members, reference))
        return found if len(found) else None

    def _set(self, guid: UUID, name: str, members: Iterable[ToldTheme], reference: str) -> Any:
        made = self.element("Set", guid=guid, name=name)
        for one in members:
            member = self.element("MemberCode")
            member.set(reference, str(one.theme.key))
            made.append(member)
        return made

    def _code(self, told: ToldTheme, number: int, notes: dict[int, list[UUID]]) -> Any:
        theme = told.theme
        made = self.element(
            "Code",
            guid=theme.key,
            name=theme.name,
            isCodable="true",
            color=COLOURS[number % len(COLOURS)],
        )
        examples = (theme.examples_in, theme.examples_out) if self._shows_examples else ("", "")
        if words := description_of(Described(theme.definition, *examples)):
            made.append(self.element("Description", words))
        made.extend(self.element("NoteRef", targetGUID=guid) for guid in notes.get(theme.pk, []))
        return made
