"""Read a .qdc or .qdpx file: whole, or not at all."""

import zipfile
from typing import Any, BinaryIO
from uuid import UUID

from django.utils.translation import gettext as _

from inbreng.insights.exports.refi import guids
from inbreng.insights.exports.refi.codes_given import codes_in
from inbreng.insights.exports.refi.given import (
    GivenCoding,
    GivenNote,
    GivenPoint,
    GivenProject,
    Unreadable,
)
from inbreng.insights.exports.refi.packages import Package
from inbreng.insights.exports.refi.parsing import (
    children,
    elements,
    guid,
    local,
    moment,
    position,
    text_of,
)

MOST_POINTS = 200_000
OTHER_SOURCES = frozenset({"PictureSource", "PDFSource", "AudioSource", "VideoSource"})
WANTED = frozenset({"Codes", "Set", "User", "Note", "PlainTextSelection", "TextSource"})


def read_given(file: BinaryIO) -> GivenProject:
    """What the file holds; raises Unreadable with a sentence, and then nothing of it is used."""
    if zipfile.is_zipfile(file):
        with Package(file) as package:
            return _Reading(package).read(package.project())
    file.seek(0)
    return _Reading(None).read(file)


class _Reading:
    """One reading of one file, which gathers what it meets."""

    def __init__(self, package: Package | None) -> None:
        self._package = package
        self._given = GivenProject()
        self._pending: list[tuple[UUID | None, int, int, tuple[GivenCoding, ...]]] = []

    def read(self, file: BinaryIO) -> GivenProject:
        steps = {
            "Codes": self._codes,
            "Set": self._set,
            "User": self._user,
            "Note": self._note,
            "PlainTextSelection": self._selection,
            "TextSource": self._source,
        }
        found = elements(file, WANTED | OTHER_SOURCES)
        root, _element = next(found)
        self._given.is_project = root == "Project"
        for name, element in found:
            if name in OTHER_SOURCES:
                self._pending.clear()
                self._given.n_left_out += 1
            else:
                steps[name](element)
        if not self._given.codes:
            raise Unreadable(_("In dit bestand staan geen codes."))
        return self._given

    def _codes(self, element: Any) -> None:
        self._given.codes = codes_in(element)

    def _set(self, element: Any) -> None:
        named = {guids.QUESTIONS: self._given.questions, guids.REST: self._given.rest}
        members = named.get(guid(element) or UUID(int=0))
        if members is None:
            return
        for member in children(element, "MemberCode"):
            one = guid(member, "targetGUID") or guid(member)
            if one is not None:
                members.add(one)

    def _user(self, element: Any) -> None:
        if one := guid(element):
            self._given.coders[one] = element.get("name") or ""

    def _note(self, element: Any) -> None:
        self._pending.clear()
        if one := guid(element):
            self._given.notes[one] = GivenNote(
                words=self._text(element),
                writer=guid(element, "creatingUser"),
                written_at=moment(element, "creationDateTime"),
            )

    def _selection(self, element: Any) -> None:
        start, end = position(element, "startPosition"), position(element, "endPosition")
        self._pending.append((guid(element), start, end, _codings(element)))
        if len(self._pending) + len(self._given.points) > MOST_POINTS:
            raise Unreadable(_("In dit project staan te veel stukken tekst om te lezen."))

    def _source(self, element: Any) -> None:
        """A text is whole: what was selected in it gets its words, and so does the text itself."""
        text = self._text(element)
        for one, start, end, codings in self._pending:
            words = text[start:end] if 0 <= start < end else ""
            self._given.points.append(GivenPoint(one, words, codings))
        self._pending.clear()
        if whole := _codings(element):
            self._given.points.append(GivenPoint(guid(element), text, whole))

    def _text(self, element: Any) -> str:
        if inside := text_of(element, "PlainTextContent"):
            return inside
        path = element.get("plainTextPath") or ""
        return self._package.text(path) if self._package and path else ""


def _codings(element: Any) -> tuple[GivenCoding, ...]:
    found = []
    for coding in children(element, "Coding"):
        codes = (guid(child, "targetGUID") for child in coding if local(child) == "CodeRef")
        at = moment(coding, "creationDateTime")
        found += [GivenCoding(code, guid(coding, "creatingUser"), at) for code in codes if code]
    return tuple(found)
