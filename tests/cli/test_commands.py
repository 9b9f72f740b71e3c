"""Commands that look after an installation: one sentence and exit 2 when they refuse."""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from inbreng_cli.start import start
from tests.journeys.installation import INBRENG, Installation


@pytest.fixture(scope="module")
def migrated(tmp_path_factory) -> Path:
    """The home of an installation that holds nothing yet."""
    empty = Installation(tmp_path_factory.mktemp("migrated") / "home")
    empty.home.mkdir()
    empty.command("migrate")
    return empty.home


@pytest.fixture
def installation(migrated, tmp_path) -> Installation:
    """An empty installation of one's own."""
    shutil.copytree(migrated, tmp_path / "home")
    return Installation(tmp_path / "home")


def run(installation: Installation, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of the installation, whatever it answers."""
    return subprocess.run(
        [INBRENG, *arguments],
        env=installation.environment(),
        cwd=installation.home,
        capture_output=True,
        text=True,
        check=False,
    )


def test_administrator_is_made_once_and_renamed_when_asked_again(installation):
    installation.command("administrator", "iemand@voorbeeld.nl", "Iemand")

    said = installation.command("administrator", "Iemand@voorbeeld.nl", "Iemand Anders")

    assert "Iemand Anders (iemand@voorbeeld.nl) is administrator" in said


def test_administrator_is_told_where_mail_lies_without_a_mail_server(installation):
    said = installation.command("administrator", "iemand@voorbeeld.nl", "Iemand")

    assert f"(INBRENG_MAIL_HOST): mail lies in {installation.home / 'mail'}" in said


def test_administrator_is_refused_without_an_address(installation):
    done = run(installation, "administrator", "geen-adres", "Iemand")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip() == "geen-adres is geen e-mailadres."


def test_demo_is_refused_where_real_people_are(installation):
    installation.command("administrator", "iemand@school.nl", "Iemand")

    done = run(installation, "demo")

    assert done.returncode == 2
    assert done.stderr.strip().startswith("Deze installatie bevat echte gegevens.")


def test_wrong_setting_stops_with_a_sentence(installation):
    done = subprocess.run(
        [INBRENG, "migrate"],
        env=installation.environment() | {"INBRENG_THREADS": "veel"},
        cwd=installation.home,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode != 0
    assert done.stderr.strip() == "INBRENG_THREADS is 'veel'; it must be a whole number from 1 up."


@pytest.mark.parametrize("command", ["start", "migrate"])
def test_database_of_another_version_is_refused(installation, command):
    with closing(sqlite3.connect(installation.home / "inbreng.sqlite3")) as database, database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('people', '0999_of_tomorrow', '2030-01-01')"
        )

    done = run(installation, command)

    assert done.returncode == 2
    assert done.stderr.strip() == (
        "The database was made by another version of Inbreng: this one does not know its step "
        "people.0999_of_tomorrow. Start that version, or choose an empty folder with INBRENG_HOME."
    )


def test_serve_needs_no_more_than_a_migrated_database(installation):
    installation.start("serve", "--no-worker")
    try:
        with urllib.request.urlopen(installation.url) as page:
            sheets = re.findall(r'href="(/static/css/\S+\.css)"', page.read().decode())
        with urllib.request.urlopen(installation.url + sheets[0]) as sheet:
            rules = sheet.read().decode()
    finally:
        installation.stop()

    assert "{" in rules


@pytest.mark.parametrize("command", ["start", "serve"])
def test_taken_port_is_told_before_anything_is_made(tmp_path, command):
    installation = Installation(tmp_path / "home")
    installation.home.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])

        done = run(installation, command, "--port", port)

    assert done.returncode == 2
    assert done.stderr.startswith(f"Inbreng can not listen at 127.0.0.1:{port}: Address already")
    assert list(installation.home.iterdir()) == []


@pytest.mark.parametrize(
    ("host", "given", "expected"),
    [
        ("127.0.0.1", None, "http://localhost:8123"),
        ("0.0.0.0", None, None),
        ("127.0.0.1", "https://inbreng.invalid", "https://inbreng.invalid"),
    ],
)
def test_start_lets_letters_link_to_where_it_serves(monkeypatch, host, given, expected):
    for name in ("wake", "bring_up_to_date", "_load_sample_once", "refuse_taken_port", "serve"):
        monkeypatch.setattr(f"inbreng_cli.start.{name}", lambda *args, **named: None)
    environment = {"INBRENG_ADDRESS": given} if given else {}
    monkeypatch.setattr(os, "environ", environment)

    start(port=8123, host=host, sample=False)

    assert environment.get("INBRENG_ADDRESS") == expected
