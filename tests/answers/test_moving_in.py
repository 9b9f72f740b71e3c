"""Answers that were given before this room existed."""

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from tests.dialogue.factories import NOW

BEFORE = [("plan", "0002_editions_and_kinds")]
AFTER = [("answers", "0001_answers_move_in")]


@pytest.fixture
def database(tmp_path, django_db_blocker):
    """A database of its own in a file, as an installation has it."""
    own = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "old.db")}
    connections.settings["old"] = connections.configure_settings({"default": {}, "old": own})["old"]
    with django_db_blocker.unblock():
        yield connections["old"]
        connections["old"].close()
    del connections["old"], connections.settings["old"]


def migrated(connection, targets):
    """The models as they are once the database was brought there."""
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return executor.loader.project_state(targets).apps


def keep(models, model, **values):
    """Keep a row of a model as it was."""
    return models.get_model(model).objects.using("old").create(**values)


def test_answers_keep_their_rows_when_their_room_changes(database):
    models = migrated(database, BEFORE)
    partnership = keep(models, "people.Partnership", name="Verband", short_name="V")
    trajectory = keep(
        models, "programme.Trajectory", partnership=partnership, name="Traject", begins_on=NOW
    )
    gathering = keep(models, "programme.Gathering", trajectory=trajectory, title="Rondetafel")
    place = {"trajectory": trajectory, "gathering": gathering}
    source = keep(models, "dialogue.Source", kind="report", made_at=NOW, **place)
    said = keep(models, "dialogue.Contribution", source=source, **place)
    given = keep(
        models, "plan.Answer", contribution=said, kind="not", reason="Te duur.", given_at=NOW
    )

    models = migrated(database, AFTER)

    kept = models.get_model("answers.Answer").objects.using("old").get()
    assert (kept.pk, kept.contribution_id, kept.reason) == (given.pk, said.pk, "Te duur.")
    assert "plan_answer" not in database.introspection.table_names()
