"""What a backup says of itself: how it was made, and the checksum of every part."""

import hashlib
import json
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database"
ERASURES = "erasures.jsonl"
FILES = "files"
CHUNK = 1024 * 1024


class BackupRefused(Exception):
    """A backup can not be made or put back; the text says why and what to do."""


@dataclass
class Part:
    """One part of a backup."""

    sha256: str
    n_bytes: int


@dataclass
class Manifest:
    """How a backup was made. ``migrations`` holds "room.name" of every step of its database."""

    format: int
    made_at: str
    version: str
    database: str
    migrations: list[str]
    parts: dict[str, Part] = field(default_factory=dict)

    def as_json(self) -> str:
        """The manifest as it stands in the file."""
        return json.dumps(asdict(self), indent=1, sort_keys=True)


def new_manifest(now: datetime) -> Manifest:
    """The manifest of a backup that is made now, without its parts."""
    applied = MigrationLoader(connection).applied_migrations
    return Manifest(
        format=FORMAT,
        made_at=now.isoformat(),
        version=version("inbreng"),
        database=connection.vendor,
        migrations=sorted(f"{room}.{name}" for room, name in applied),
    )


def read_manifest(archive: tarfile.TarFile) -> Manifest:
    """The manifest of a backup; raises BackupRefused for a file that is none, or is too new."""
    try:
        held = archive.extractfile(MANIFEST)
        given: dict[str, Any] = json.loads(held.read()) if held else {}
        parts = {name: Part(**part) for name, part in given.pop("parts").items()}
        manifest = Manifest(**given, parts=parts)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BackupRefused("This file is not a backup of Inbreng.") from None
    check_fits(manifest)
    return manifest


def check_fits(manifest: Manifest) -> None:
    """Raise BackupRefused when this installation can not take the backup in."""
    if manifest.format != FORMAT:
        raise BackupRefused(f"This backup has form {manifest.format}; this version reads {FORMAT}.")
    if manifest.database != connection.vendor:
        raise BackupRefused(
            f"This backup is of {manifest.database}, this installation uses {connection.vendor}. "
            "Set DATABASE_URL to the same kind of database."
        )
    known = {f"{room}.{name}" for room, name in MigrationLoader(None).disk_migrations or ()}
    unknown = sorted(set(manifest.migrations) - known)
    if unknown:
        raise BackupRefused(
            f"This backup was made by a newer version ({manifest.version}); "
            f"this one does not know {unknown[0]}. Install that version first."
        )


def hashed(source: IO[bytes]) -> Part:
    """The checksum and size of what is left to read."""
    digest, n_bytes = hashlib.sha256(), 0
    for chunk in iter(lambda: source.read(CHUNK), b""):
        digest.update(chunk)
        n_bytes += len(chunk)
    return Part(digest.hexdigest(), n_bytes)


class Hashing:
    """A source that counts and hashes what is read from it."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._digest = hashlib.sha256()
        self._n_bytes = 0

    def read(self, n_bytes: int = -1) -> bytes:
        """Read on, and remember what it was."""
        chunk = self._source.read(n_bytes)
        self._digest.update(chunk)
        self._n_bytes += len(chunk)
        return chunk

    @property
    def part(self) -> Part:
        """What was read so far."""
        return Part(self._digest.hexdigest(), self._n_bytes)


def kept_files() -> Iterator[tuple[str, Path]]:
    """Every kept file with the name it gets in a backup, in order of name."""
    root = Path(settings.MEDIA_ROOT)
    if not root.exists():
        return
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield f"{FILES}/{path.relative_to(root).as_posix()}", path
