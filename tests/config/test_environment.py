"""Variables of the installation are read by type and stop with a sentence."""

import pytest

from inbreng.config.databases import cache_settings, database_settings, job_queue
from inbreng.config.environment import Environment, WrongSetting


@pytest.mark.parametrize(("value", "meant"), [("yes", True), ("nee", False), ("1", True)])
def test_flag_understands_what_people_write(value, meant):
    assert Environment({"X": value}).flag("X", default=not meant) is meant


def test_flag_that_is_neither_stops_with_a_sentence():
    with pytest.raises(WrongSetting, match="X is 'maybe'; it must be yes or no"):
        Environment({"X": "maybe"}).flag("X", default=True)


@pytest.mark.parametrize("value", ["veel", "-1", "1.5", "0"])
def test_number_that_can_not_be_stops_with_a_sentence(value):
    with pytest.raises(WrongSetting, match="a whole number from 1 up"):
        Environment({"X": value}).number("X", 5, least=1)


def test_secret_is_read_from_the_file_that_is_named(tmp_path):
    file = tmp_path / "secret"
    file.write_text("geheim\n")

    assert Environment({"X_FILE": str(file)}).text("X") == "geheim"


def test_secret_file_that_is_not_there_stops_with_a_sentence(tmp_path):
    with pytest.raises(WrongSetting, match="can not be read"):
        Environment({"X_FILE": str(tmp_path / "none")}).text("X")


def test_names_are_parted_by_commas():
    assert Environment({"X": "a, b,,c"}).names("X") == ["a", "b", "c"]


def test_sqlite_takes_the_writer_at_once(tmp_path):
    settings = database_settings(Environment({}), tmp_path)

    assert settings["NAME"] == tmp_path / "inbreng.sqlite3"
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in settings["OPTIONS"]["init_command"]


def test_postgresql_address_is_taken_apart(tmp_path):
    url = "postgresql://in:ge%40heim@db.example:5433/breng?host=%2Fvar%2Frun"

    settings = database_settings(Environment({"DATABASE_URL": url}), tmp_path)

    parts = {name: settings[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    assert parts == {
        "NAME": "breng",
        "USER": "in",
        "PASSWORD": "ge@heim",
        "HOST": "/var/run",
        "PORT": "5433",
    }


def test_unknown_database_stops_with_a_sentence(tmp_path):
    with pytest.raises(WrongSetting, match="DATABASE_URL must start with"):
        database_settings(Environment({"DATABASE_URL": "mysql://x"}), tmp_path)


def test_cache_is_shared_when_there_is_a_redis():
    assert cache_settings(Environment({"REDIS_URL": "redis://x"}))["LOCATION"] == "redis://x"


def test_jobs_wait_in_a_file_of_their_own_without_other_servers(tmp_path):
    queue = job_queue(Environment({}), tmp_path)

    assert type(queue).__name__ == "SqliteHuey"


@pytest.mark.parametrize(
    ("value", "meant"),
    [("https://inbreng.nl/", "https://inbreng.nl"), ("http://hier:8000", "http://hier:8000")],
)
def test_address_is_kept_without_a_slash_at_its_end(value, meant):
    assert Environment({"X": value}).address("X", "http://localhost") == meant


@pytest.mark.parametrize("value", ["inbreng.nl", "https://", "ftp://inbreng.nl", "https://a b"])
def test_address_that_can_not_be_stops_with_a_sentence(value):
    with pytest.raises(WrongSetting, match="must look like https://"):
        Environment({"X": value}).address("X", "http://localhost")
