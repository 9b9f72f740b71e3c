"""Put a backup back, and erase again what was erased since."""

import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import DatabaseError, connection

from inbreng.config.backups.databases import load_database
from inbreng.config.backups.manifest import (
    CHUNK,
    DATABASE,
    ERASURES,
    FILES,
    MANIFEST,
    BackupRefused,
    Manifest,
    hashed,
    read_manifest,
)
from inbreng.dialogue.actions.erasing import repeat_erasures
from inbreng.people import erasure_list
from inbreng.people.actions.erasures import remember_list
from inbreng.people.erasure_list import ErasedKey, erased_key
from inbreng.people.models import Erasure, Partnership, User


@dataclass(frozen=True)
class Restored:
    """What a restore did."""

    made_at: str
    n_files: int
    n_erased_again: int


def restore_backup(path: Path, *, replaces: bool) -> Restored:
    """Put a backup in the place of this installation.

    Everything is checked before anything changes. Whoever was signed in has to sign in again.
    Raises BackupRefused for a file that is damaged or does not fit, and for an installation that
    holds something unless ``replaces``.
    """
    with _opened(path) as archive:
        manifest = read_manifest(archive)
        check_parts(archive, manifest)
        if not replaces and holds_something():
            raise BackupRefused(
                "This installation is not empty. Take a backup of it first; "
                "then --replace puts the other in its place."
            )
        erased = known_erasures()
        with tempfile.TemporaryDirectory(dir=settings.HOME, prefix=".restore-") as folder:
            _unpack(archive, manifest, Path(folder))
            erased |= erasure_list.read_file(Path(folder) / ERASURES)
            # On the disk before the words come back: a restore that is cut off can be done again.
            erasure_list.write(erased, erasure_list.list_path())
            load_database(Path(folder) / DATABASE)
            _replace_files(Path(folder) / FILES)
    return Restored(manifest.made_at, len(manifest.parts), erase_again(erased))


def erase_again(erased: set[ErasedKey]) -> int:
    """Bring the restored database up to date, and repeat every erasure that anyone knows of."""
    call_command("migrate", verbosity=0, interactive=False)
    Session.objects.all().delete()
    remember_list(erased=erased)
    n_again = repeat_erasures()
    known = {erased_key(erasure) for erasure in Erasure.objects.all()}
    erasure_list.write(_once(erased | known), erasure_list.list_path())
    return n_again


def _once(erased: set[ErasedKey]) -> list[ErasedKey]:
    """Each thing once, at the first moment it was erased."""
    return list(
        {(one.subject, one.key): one for one in sorted(erased, reverse=True, key=_at)}.values()
    )


def _at(erased: ErasedKey) -> str:
    return erased.at


def known_erasures() -> set[ErasedKey]:
    """What the present database and the list beside it know; a broken database knows nothing."""
    known = erasure_list.read_file(erasure_list.list_path())
    try:
        return known | {erased_key(erasure) for erasure in Erasure.objects.all()}
    except DatabaseError:
        return known


def holds_something() -> bool:
    """Whether anything would be lost."""
    if any(Path(settings.MEDIA_ROOT).rglob("*")):
        return True
    if User._meta.db_table not in connection.introspection.table_names():
        return False
    return Partnership.objects.exists() or User.objects.exists()


def check_parts(archive: tarfile.TarFile, manifest: Manifest) -> None:
    """Raise BackupRefused unless the file holds every part, unharmed, and nothing else."""
    members = {member.name: member for member in archive.getmembers()}
    extra = sorted(set(members) - set(manifest.parts) - {MANIFEST})
    if extra or not all(map(_is_ours, members.values())):
        raise BackupRefused(f"This backup holds something strange: {(extra or ['?'])[0]}.")
    if DATABASE not in manifest.parts:
        raise BackupRefused("This backup holds no database.")
    for name, part in manifest.parts.items():
        member = archive.extractfile(members[name]) if name in members else None
        if member is None or hashed(member) != part:
            raise BackupRefused(f"This backup is damaged: {name} is not as it was written.")


def _is_ours(member: tarfile.TarInfo) -> bool:
    """A plain file, by one of our names, that can not land outside its folder."""
    path = Path(member.name)
    known = member.name in {MANIFEST, DATABASE, ERASURES} or path.parts[0] == FILES
    return member.isfile() and known and ".." not in path.parts and not path.is_absolute()


@contextmanager
def _opened(path: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(path, "r:") as archive:
            yield archive
    except FileNotFoundError:
        raise BackupRefused(f"{path} is not there.") from None
    except (tarfile.TarError, EOFError):
        raise BackupRefused("This file is not a backup of Inbreng, or only half of one.") from None


def _unpack(archive: tarfile.TarFile, manifest: Manifest, folder: Path) -> None:
    for name in manifest.parts:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        source = archive.extractfile(name)
        assert source is not None  # noqa: S101 – check_parts read it
        with target.open("wb") as file:
            shutil.copyfileobj(source, file, CHUNK)


def _replace_files(restored: Path) -> None:
    """Put the restored files in the place of the present ones.

    The folder itself stays: it may be a disk that several machines share.
    """
    root = Path(settings.MEDIA_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    for old in root.iterdir():
        shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    if restored.is_dir():
        for new in restored.iterdir():
            shutil.move(new, root / new.name)
