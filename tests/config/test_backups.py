"""Backups of the made-up partnership, on both databases: whole, checked, and erased again."""

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from ops import services
from tests.journeys.installation import INBRENG, Installation

# Counts of what has to survive, and the words that must not.
LOOK = """
from inbreng.dialogue.models import Contribution, StoredFile, Wording
from inbreng.people.models import Contact, Erasure, User
from django.contrib.sessions.models import Session
print(json.dumps({
    "contributions": Contribution.objects.count(),
    "wordings": Wording.objects.count(),
    "contacts": Contact.objects.count(),
    "users": User.objects.count(),
    "erasures": Erasure.objects.count(),
    "sessions": Session.objects.count(),
    "files": [f.content.read().decode() for f in StoredFile.objects.order_by("pk")],
}))
"""
ERASE = """
from inbreng.dialogue.actions.erasing import erase_person
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Contact, Person
person = Person.objects.filter(contributions__isnull=False).order_by("pk").first()
Contact.objects.get_or_create(person=person, defaults={"name": "Sanne Vogel"})
"""
ERASE_NOW = (
    ERASE
    + """
print(erase_person(person=person, by=None, reason="gevraagd", now=timezone.now()))
"""
)
KEEP_FILE = """
from django.core.files.base import ContentFile
from inbreng.dialogue.models import StoredFile
from inbreng.people.models import Partnership
StoredFile.objects.create(partnership=Partnership.objects.get(), digest="a" * 64, n_bytes=11,
                          content=ContentFile(b"- meer tijd", name="verslag.txt"))
"""
START = "import json, django; django.setup(); from django.utils import timezone\n"


@dataclass
class Home:
    """An installation with a database of its own."""

    folder: Path
    database: str = ""

    def environment(self) -> dict[str, str]:
        known = Installation(self.folder).environment()
        chosen = {"DATABASE_URL": self.database} if self.database else {}
        return known | chosen | {"DJANGO_SETTINGS_MODULE": "inbreng.config.settings"}

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env=self.environment(), cwd=self.folder, capture_output=True, text=True
        )

    def inbreng(self, *arguments: str) -> str:
        done = self.run(INBRENG, *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, *arguments: str) -> str:
        """The sentence of a command that refuses."""
        done = self.run(INBRENG, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        return done.stderr.strip()

    def python(self, code: str) -> str:
        done = self.run(sys.executable, "-c", START + code)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def look(self) -> dict[str, object]:
        return json.loads(self.python(LOOK))


@pytest.fixture(scope="module")
def postgresql_url() -> Iterator[str]:
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        yield os.environ["DATABASE_URL"]
        return
    with services.postgresql() as url:
        yield url


def new_database(url: str, name: str) -> str:
    """The address of an empty database beside the one of ``url``."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        connection.execute(f'CREATE DATABASE "{name}"')
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/{name}" + (f"?{parts.query}" if parts.query else "")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kind(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def make_home(kind, request, tmp_path_factory):
    """Makes an installation without anything in it."""
    number = iter(range(100))

    def make() -> Home:
        folder = tmp_path_factory.mktemp(kind)
        if kind == "sqlite":
            return Home(folder)
        url = request.getfixturevalue("postgresql_url")
        return Home(folder, new_database(url, f"backup_{os.getpid()}_{next(number)}"))

    return make


@pytest.fixture(scope="module")
def full(make_home) -> Home:
    """The made-up partnership with a kept file."""
    home = make_home()
    home.inbreng("migrate")
    home.inbreng("demo")
    home.python(KEEP_FILE + ERASE)
    return home


@pytest.fixture(scope="module")
def empty(make_home) -> Home:
    """An installation without even tables."""
    return make_home()


@pytest.fixture(scope="module")
def taken(full) -> Path:
    """A backup of it."""
    path = full.folder.parent / f"{full.folder.name}.tar"
    full.inbreng("backup", str(path))
    return path


def test_backup_comes_back_whole_in_an_empty_installation(full, taken, make_home):
    other = make_home()

    other.inbreng("restore", str(taken))

    before = full.look()
    assert before["contributions"] > 300
    assert other.look() == before
    assert other.look()["files"] == ["- meer tijd"]


def test_backup_never_touches_a_file_that_is_there(full, taken):
    before = taken.read_bytes()

    said = full.refused("backup", str(taken))

    assert said == f"{taken} is there already. Choose another name."
    assert taken.read_bytes() == before


def test_backup_tells_its_version_and_the_checksum_of_every_part(taken):
    with tarfile.open(taken) as archive:
        manifest = json.loads(archive.extractfile("manifest.json").read())
        names = set(archive.getnames())

    assert set(manifest["parts"]) == names - {"manifest.json"}
    assert {"format", "made_at", "version", "database", "migrations", "parts"} == set(manifest)
    assert taken.stat().st_mode & 0o077 == 0


def test_backup_holds_no_secret_of_the_installation(full, taken):
    secret = (full.folder / "secret_key").read_bytes().strip()

    assert secret not in taken.read_bytes()


def test_restore_is_refused_where_something_is(full, taken):
    said = full.refused("restore", str(taken))

    assert said.startswith("This installation is not empty.")
    assert full.look()["contributions"] > 300


def changed(taken: Path, path: Path, name: str, content: bytes) -> Path:
    """A copy of a backup in which one part holds something else."""
    with tarfile.open(taken) as old, tarfile.open(path, "w") as new:
        for member in old.getmembers():
            held = old.extractfile(member).read()
            if member.name == name:
                held, member.size = content, len(content)
            new.addfile(member, io.BytesIO(held))
    return path


def test_damaged_backup_is_refused(taken, empty, tmp_path):
    damaged = changed(taken, tmp_path / "damaged.tar", "database", b"nonsense")

    said = empty.refused("restore", str(damaged))

    assert said == "This backup is damaged: database is not as it was written."


def test_half_a_backup_is_refused(taken, empty, tmp_path):
    half = tmp_path / "half.tar"
    half.write_bytes(taken.read_bytes()[: taken.stat().st_size // 2])

    said = empty.refused("restore", str(half))

    assert said.startswith("This file is not a backup of Inbreng")


def test_backup_of_a_newer_version_is_refused(taken, empty, tmp_path):
    with tarfile.open(taken) as archive:
        manifest = json.loads(archive.extractfile("manifest.json").read())
    manifest["migrations"].append("people.0999_of_tomorrow")
    newer = changed(taken, tmp_path / "newer.tar", "manifest.json", json.dumps(manifest).encode())

    said = empty.refused("restore", str(newer))

    assert "made by a newer version" in said


def test_part_that_would_land_outside_is_refused(taken, empty, tmp_path):
    strange = tmp_path / "strange.tar"
    shutil.copy(taken, strange)
    with tarfile.open(strange, "a") as archive:
        archive.addfile(tarfile.TarInfo("files/../../outside.txt"), io.BytesIO())

    said = empty.refused("restore", str(strange))

    assert said.startswith("This backup holds something strange")


@pytest.fixture(scope="module")
def erased(taken, make_home) -> Home:
    """The backup put back, then somebody erased, then a backup of that."""
    home = make_home()
    home.inbreng("restore", str(taken))
    assert int(home.python(ERASE_NOW)) > 0
    home.inbreng("backup", str(home.folder / "later.tar"))
    return home


@pytest.fixture(scope="module")
def left(erased) -> dict[str, object]:
    """What is left after the erasure."""
    return erased.look()


def test_erasure_is_repeated_after_the_database_was_lost(taken, erased, left, make_home):
    other = make_home()
    shutil.copy(erased.folder / "erasures.jsonl", other.folder)

    other.inbreng("restore", str(taken))

    assert left["contacts"] == 0
    assert other.look() == left


def test_erasure_that_only_a_later_backup_knows_is_repeated(taken, erased, left, make_home):
    other = make_home()
    other.inbreng("restore", str(erased.folder / "later.tar"))
    (other.folder / "erasures.jsonl").unlink()

    other.inbreng("restore", str(taken), "--replace")

    assert other.look() == left


def listed(home: Home) -> list[str]:
    """The lines of the list beside the database."""
    return sorted((home.folder / "erasures.jsonl").read_text().splitlines())


def test_erasure_since_the_backup_is_repeated_and_stays_in_the_list(taken, erased, left):
    before = listed(erased)

    erased.inbreng("restore", str(taken), "--replace")

    assert erased.look() == left
    assert listed(erased) == before
    assert [name for line in before for name in json.loads(line)] == ["subject", "key", "at"] * len(
        before
    )
