"""The list of what was erased, kept beside the database so that it survives the loss of it.

One line of JSON for each erasure: what it was, its key, and when. No words, no names, no reasons.
"""

import json
import os
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from inbreng.people.models import Erasure

FILE_NAME = "erasures.jsonl"


@dataclass(frozen=True, order=True)
class ErasedKey:
    """Something that was erased, as it stands in the list."""

    subject: str
    key: str
    at: str

    @property
    def moment(self) -> datetime:
        """When it was erased."""
        return datetime.fromisoformat(self.at)

    def line(self) -> str:
        """The line of the list."""
        return json.dumps({"subject": self.subject, "key": self.key, "at": self.at}) + "\n"


def list_path() -> Path:
    """Where the list of this installation lies."""
    return Path(settings.HOME) / FILE_NAME


def erased_key(erasure: Erasure) -> ErasedKey:
    """An erasure of the database as it stands in the list."""
    return ErasedKey(erasure.subject, str(erasure.key), erasure.at.isoformat())


def append(erased: ErasedKey, path: Path | None = None) -> None:
    """Write one erasure at the end, on the disk before this returns."""
    path = path or list_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(erased.line())
        file.flush()
        os.fsync(file.fileno())


def read(text: str) -> set[ErasedKey]:
    """The erasures of a list; a last line that a crash cut short is left out."""
    return {found for line in text.splitlines() if (found := _read_line(line)) is not None}


def read_file(path: Path) -> set[ErasedKey]:
    """The erasures of a file; none when it is not there."""
    return read(path.read_text(encoding="utf-8")) if path.exists() else set()


def write(erased: Iterable[ErasedKey], path: Path) -> None:
    """Put a whole list in the place of the present one, which stays until the new one is whole."""
    new = path.with_suffix(".new")
    with new.open("w", encoding="utf-8") as file:
        file.writelines(one.line() for one in sorted(erased, key=lambda one: (one.at, one.key)))
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _read_line(line: str) -> ErasedKey | None:
    try:
        given = json.loads(line)
        return ErasedKey(given["subject"], str(uuid.UUID(given["key"])), given["at"])
    except (ValueError, KeyError, TypeError):
        return None
