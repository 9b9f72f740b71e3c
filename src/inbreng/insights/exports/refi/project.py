"""Write a project as a .qdpx file: a zip with project.qde and the text of each gathering."""

import tempfile
import zipfile
from typing import Any, BinaryIO
from uuid import UUID

from inbreng.insights.exports.refi.coders import Coders
from inbreng.insights.exports.refi.codes import ORIGIN, Codes, written
from inbreng.insights.exports.refi.documents import Document, documents_of
from inbreng.insights.exports.refi.guids import coding_guid, guid_of, note_guid
from inbreng.insights.exports.telling import Told
from inbreng.insights.models import ThemeMemo

NAMESPACE = "urn:QDA-XML:project:1.0"
SOURCES = "Sources"


def write_project(told: Told, file: BinaryIO) -> None:
    """Write codebook, texts and codings; each text goes to the zip as soon as it is read."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        documents = []
        for document in documents_of(told):
            package.writestr(f"{SOURCES}/{document.guid}.txt", document.text.encode())
            document.text = ""
            documents.append(document)
        with tempfile.TemporaryFile() as project:
            _Project(told, documents).write(project)
            project.seek(0)
            with package.open("project.qde", "w", force_zip64=True) as inside:
                while piece := project.read(1 << 16):
                    inside.write(piece)


class _Project:
    """The elements of project.qde in the order of the standard."""

    def __init__(self, told: Told, documents: list[Document]) -> None:
        self._told = told
        self._documents = documents
        self._codes = Codes(told, NAMESPACE)
        self._element = self._codes.element
        self._coders = Coders(told)
        self._memos = self._coders.memos(told)

    def write(self, file: BinaryIO) -> None:
        facts = {
            "name": self._told.trajectory.name,
            "origin": ORIGIN,
            "creationDateTime": self._told.export.asked_at.isoformat(timespec="seconds"),
        }
        with written(file, "Project", NAMESPACE, **facts) as xml:
            self._write_users(xml)
            if self._codes.themes:
                book = self._element("CodeBook")
                book.append(self._codes.codes(self._note_guids()))
                xml.write(book)
            self._write_cases(xml)
            self._write_sources(xml)
            self._write_notes(xml)
            if (sets := self._codes.sets("targetGUID")) is not None:
                xml.write(sets)

    def _write_users(self, xml: Any) -> None:
        users = self._element("Users")
        for guid, name in self._coders.named():
            users.append(self._element("User", guid=guid, name=name))
        if len(users):
            xml.write(users)

    def _write_cases(self, xml: Any) -> None:
        """Each perspective as a case that holds what it said."""
        said: dict[int, list[UUID]] = {}
        names: dict[int, str] = {}
        for document in self._documents:
            for selection in document.selections:
                if selection.perspective is not None:
                    pk = selection.perspective.pk
                    names[pk] = selection.perspective.name
                    said.setdefault(pk, []).append(selection.guid)
        if not said:
            return
        with xml.element(f"{{{NAMESPACE}}}Cases"):
            for pk in sorted(said):
                case = self._element("Case", guid=guid_of("perspective", pk), name=names[pk])
                case.extend(self._element("SelectionRef", targetGUID=one) for one in said[pk])
                xml.write(case)

    def _write_sources(self, xml: Any) -> None:
        if not self._documents:
            return
        with xml.element(f"{{{NAMESPACE}}}Sources"):
            for document in self._documents:
                facts = {
                    "guid": str(document.guid),
                    "name": document.name,
                    "plainTextPath": f"internal://{document.guid}.txt",
                }
                with xml.element(f"{{{NAMESPACE}}}TextSource", **facts):
                    self._write_selections(xml, document)

    def _write_selections(self, xml: Any, document: Document) -> None:
        codings = self._coders.codings([one.pk for one in document.selections])
        for selection in document.selections:
            made = self._element(
                "PlainTextSelection",
                guid=selection.guid,
                name=selection.name,
                startPosition=selection.start,
                endPosition=selection.end,
            )
            if selection.place:
                made.append(self._element("Description", selection.place))
            for theme, coder, coded_at in codings.get(selection.pk, []):
                coding = self._element(
                    "Coding",
                    guid=coding_guid(selection.guid, theme, coder),
                    creatingUser=coder,
                    # People code in the order of the report: moments would tell who sat together.
                    creationDateTime=coded_at.isoformat() if self._told.tells_all else None,
                )
                coding.append(self._element("CodeRef", targetGUID=theme))
                made.append(coding)
            xml.write(made)

    def _write_notes(self, xml: Any) -> None:
        if not self._memos:
            return
        notes = self._element("Notes")
        for memo in self._memos:
            note = self._element(
                "Note",
                guid=_note(memo),
                name=memo.theme.name,
                creatingUser=self._coders.guid(memo.written_by_id),
                creationDateTime=memo.written_at.isoformat(),
            )
            note.append(self._element("PlainTextContent", memo.text))
            notes.append(note)
        xml.write(notes)

    def _note_guids(self) -> dict[int, list[UUID]]:
        found: dict[int, list[UUID]] = {}
        for memo in self._memos:
            found.setdefault(memo.theme_id, []).append(_note(memo))
        return found


def _note(memo: ThemeMemo) -> UUID:
    return note_guid(memo.theme.key, memo.written_at.isoformat(), memo.text)
