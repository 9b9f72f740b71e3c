"""Read a paper from outside, such as a note of a municipality or an earlier plan, in its pieces."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from django.conf import settings
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _

from inbreng.core.children.starting import Refused
from inbreng.core.errors import DomainError
from inbreng.dialogue.bridge.reading import read_apart
from inbreng.dialogue.refusals import refusal_sentence

SECONDS = 40  # somebody waits for it
PAUSE = 0.2
LEFT_OUT = frozenset({"furniture", "title"})


class Unreadable(DomainError):
    """The paper can not be read; the sentence says why."""


class Given(Protocol):
    """A file as a form gives it."""

    name: str | None
    size: int | None

    def chunks(self) -> Iterable[bytes]:
        """The bytes in pieces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a paper, and the chapter it stands in; empty before the first heading."""

    chapter: str
    text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it was read."""

    title: str
    pieces: list[Piece] = field(default_factory=list)


def read_paper(file: Given) -> Paper:
    """Read a Word, ODT, PDF or text file in a child process; raises Unreadable."""
    if (file.size or 0) > settings.UPLOAD_LIMIT:
        raise Unreadable(refusal_sentence("too_large"))
    name = get_valid_filename(Path(file.name or "stuk.txt").name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        with path.open("wb") as kept:
            kept.writelines(file.chunks())
        try:
            return _read(path, name)
        except Refused as refusal:
            raise Unreadable(refusal_sentence(refusal.code)) from refusal


def typed_pieces(text: str) -> list[Piece]:
    """Pasted text: a line that begins with # is a chapter, a blank line ends a paragraph."""
    pieces, chapter = [], ""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        words = part.strip()
        if words.startswith("#"):
            heading, _line, words = words.lstrip("# ").partition("\n")
            chapter, words = heading.strip(), words.strip()
        if words:
            pieces.append(Piece(chapter, words))
    return pieces


def _read(path: Path, name: str) -> Paper:
    title = ""
    pieces: list[Piece] = []
    for message in read_apart(
        path,
        name,
        max_bytes=settings.UPLOAD_LIMIT,
        alive=lambda: None,
        seconds=SECONDS,
        pause=PAUSE,
    ):
        title = title or (message.get("head") or {}).get("title") or ""
        pieces += _pieces(message.get("entries", ()))
    if not pieces:
        raise Unreadable(_("In dit bestand staat geen tekst die we kunnen lezen."))
    return Paper(title=title, pieces=pieces)


def _pieces(entries: Iterable[dict[str, object]]) -> Iterator[Piece]:
    for entry in entries:
        section, text = entry["section"], str(entry["text"]).strip()
        chapter = str(section[0]) if isinstance(section, list) and section else ""
        is_chapter = entry["kind"] == "heading" and text == chapter
        if text and entry["kind"] not in LEFT_OUT and not is_chapter:
            yield Piece(chapter=chapter, text=text)
