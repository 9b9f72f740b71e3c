"""Make a backup while the site runs."""

import io
import os
import tarfile
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inbreng.config.backups.databases import save_database
from inbreng.config.backups.manifest import (
    DATABASE,
    ERASURES,
    MANIFEST,
    BackupRefused,
    Hashing,
    Manifest,
    Part,
    kept_files,
    new_manifest,
)
from inbreng.people.erasure_list import list_path


@dataclass(frozen=True)
class Made:
    """What went into a backup."""

    n_files: int
    n_bytes: int


def make_backup(path: Path, *, now: datetime) -> Made:
    """Write everything of this installation to a new file; an existing one is never touched.

    The database is taken first: every file that it names was there before, so nothing is missing
    but what was erased meanwhile. The file appears under its name when it is whole.
    """
    if path.exists():
        raise BackupRefused(f"{path} is there already. Choose another name.")
    if not path.parent.is_dir():
        raise BackupRefused(f"{path.parent} is not a folder.")
    manifest = new_manifest(now)
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        _write(unfinished, manifest)
        _publish(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    return Made(n_files=len(manifest.parts), n_bytes=path.stat().st_size)


def _write(path: Path, manifest: Manifest) -> None:
    path.touch(mode=0o600)
    with (
        tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as folder,
        path.open("wb") as file,
        tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        database = Path(folder) / DATABASE
        save_database(database)
        for name, part in [(DATABASE, database), (ERASURES, list_path()), *kept_files()]:
            added = _add(archive, name, part)
            if added is not None:
                manifest.parts[name] = added
        _add_text(archive, MANIFEST, manifest.as_json())
        archive.close()
        file.flush()
        os.fsync(file.fileno())


def _add(archive: tarfile.TarFile, name: str, path: Path) -> Part | None:
    """Add a file; None when it is not there (any more)."""
    try:
        source = path.open("rb")
    except FileNotFoundError:
        return None
    with source:
        about = tarfile.TarInfo(name)
        about.size = os.fstat(source.fileno()).st_size
        about.mtime = int(os.fstat(source.fileno()).st_mtime)
        about.mode = 0o600
        reading = Hashing(source)
        archive.addfile(about, reading)
        return reading.part


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    content = text.encode()
    about = tarfile.TarInfo(name)
    about.size, about.mode = len(content), 0o600
    archive.addfile(about, io.BytesIO(content))


def _publish(unfinished: Path, path: Path) -> None:
    """Give the file its name, unless somebody took that name meanwhile."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise BackupRefused(f"{path} is there already. Choose another name.") from None
    except OSError:  # a file system without hard links
        unfinished.rename(path)
