"""The first tables of a room, made in one step and taken away in one."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from inbreng.core.tables import CreateTables

KEY = ("id", models.BigAutoField(primary_key=True))


@pytest.fixture
def operation():
    """Two tables that name each other, the second one by a third."""
    table = models.ForeignKey("core.Table", models.CASCADE)
    return CreateTables(
        operations=[
            migrations.CreateModel(
                "Table",
                [KEY, ("guests", models.ManyToManyField("core.Guest", through="core.Seat"))],
            ),
            migrations.CreateModel("Guest", [KEY, ("first_table", table)]),
            migrations.CreateModel(
                "Seat",
                [
                    KEY,
                    ("table", table.clone()),
                    ("guest", models.ForeignKey("core.Guest", models.CASCADE)),
                ],
            ),
        ]
    )


def tables() -> set[str]:
    return set(connection.introspection.table_names()) & {"core_table", "core_guest", "core_seat"}


@pytest.mark.django_db(transaction=True)
def test_tables_are_made_and_taken_away(operation):
    before, after, told = ProjectState(), ProjectState(), []
    operation.state_forwards("core", after)

    with connection.schema_editor() as editor:
        operation.database_forwards("core", editor, before, after)
    told.append(tables())
    with connection.schema_editor() as editor:
        operation.database_backwards("core", editor, after, before)
    told.append(tables())

    assert told == [{"core_table", "core_guest", "core_seat"}, set()]


def test_models_are_drawn_up_once(operation):
    state = ProjectState()
    drawn_up_before = state.apps

    operation.state_forwards("core", state)

    assert state.apps is not drawn_up_before
    assert [model.__name__ for model in state.apps.get_models()] == ["Table", "Guest", "Seat"]


def test_operation_says_what_it_makes(operation):
    assert operation.describe() == "Create Table, Guest, Seat"
