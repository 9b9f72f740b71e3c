"""A worker that is really killed among 5,000 letters, and resumed, sends nobody two."""

import os
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.people.mail_server import mail_server

N_LETTERS = 5_000
SECONDS = 500

SEED = """
import django; django.setup()
from django.utils import timezone
from inbreng.people.actions.post import LetterOrder, queue_letters
from inbreng.people.models import Contact, Partnership, Person
now = timezone.now()
partnership = Partnership.objects.create(name="De Proef", short_name="Proef")
persons = Person.objects.bulk_create(
    Person(partnership=partnership, made_at=now) for _ in range(N_LETTERS)
)
Contact.objects.bulk_create(
    Contact(person=one, name="Spreker", email=f"s{one.pk}@proef.invalid") for one in persons
)
persons = Person.objects.select_related("contact", "account")
queue_letters(now=now, orders=[
    LetterOrder(key=f"antwoord:{one.pk}", topic="answers", person=one, subject="Er is een antwoord",
                template="people/letters/reminder", context={"what": "een antwoord", "path": "/"})
    for one in persons
])
""".replace("N_LETTERS", str(N_LETTERS))

SEND = """
import django; django.setup()
from django.utils import timezone
from inbreng.people.letters.sending import send_due_letters
print(send_due_letters(clock=timezone.now))
"""


def surroundings(folder: Path, port: int) -> dict[str, str]:
    """The environment of an installation of its own, with a mail server."""
    unset = ("INBRENG", "DATABASE_URL", "REDIS_URL")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unset)}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "inbreng.config.settings",
        "INBRENG_HOME": str(folder),
        "INBRENG_ADDRESS": "https://inbreng.invalid",
        "INBRENG_MAIL_HOST": "127.0.0.1",
        "INBRENG_MAIL_PORT": str(port),
        "INBRENG_MAIL_TLS": "no",
        "INBRENG_MAIL_PER_MINUTE": str(2 * N_LETTERS),
    }


def wait_until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.005)


def states(folder: Path) -> Counter[str]:
    """How many letters stand in each state."""
    with closing(sqlite3.connect(folder / "inbreng.sqlite3", timeout=20)) as database:
        rows = database.execute("SELECT state, COUNT(*) FROM people_letter GROUP BY state")
        return Counter(dict(rows.fetchall()))


@pytest.mark.journey
def test_killed_sender_is_resumed_and_nobody_gets_two(tmp_path: Path) -> None:
    with mail_server() as (mailbox, port):
        around = surroundings(tmp_path, port)
        for arguments in (("-m", "django", "migrate", "--verbosity", "0"), ("-c", SEED)):
            subprocess.run([sys.executable, *arguments], env=around, check=True)

        sender = subprocess.Popen([sys.executable, "-c", SEND], env=around)
        wait_until(lambda: len(mailbox.recipients) >= N_LETTERS // 2)
        sender.kill()
        sender.wait()
        left = states(tmp_path)
        with closing(sqlite3.connect(tmp_path / "inbreng.sqlite3")) as database, database:
            database.execute("UPDATE people_letter SET sending_at = '2026-01-01 12:00:00'")
        done = subprocess.run(
            [sys.executable, "-c", SEND], env=around, check=True, text=True, capture_output=True
        )

    after, got = states(tmp_path), Counter(mailbox.recipients)
    assert left["asked"] > 0
    assert left["sending"] <= 1
    assert set(got.values()) == {1}
    assert int(done.stdout.split()[-1]) == left["asked"]
    assert after["sent"] + after["uncertain"] == N_LETTERS
    assert after["uncertain"] == left["sending"]
    assert len(got) >= after["sent"]
