"""What an import linter can not see: relations named as text, and changes without a migration."""

import tomllib

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Field

from tests.architecture.tracked import ROOT


def rooms_from_the_top() -> list[str]:
    """The rooms in the order of the import contract, highest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["name"] == "Rooms look down only")
    return [layer.removeprefix("inbreng.") for layer in layers]


def relations() -> list[Field]:  # type: ignore[type-arg]
    """Every relation that a model of a room holds to a model of a room."""
    rooms = rooms_from_the_top()
    fields = [
        field
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in rooms
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model
    ]
    return [field for field in fields if field.related_model._meta.app_label in rooms]


def test_relations_point_to_the_same_room_or_a_lower_one() -> None:
    rooms = rooms_from_the_top()

    upward = [
        f"{field} → {field.related_model._meta.label}"
        for field in relations()
        if rooms.index(field.related_model._meta.app_label)
        < rooms.index(field.model._meta.app_label)
    ]

    assert upward == []


def test_relations_are_found_between_rooms() -> None:
    crossing = {
        (field.model._meta.app_label, field.related_model._meta.app_label) for field in relations()
    }

    assert ("plan", "insights") in crossing


def test_every_room_with_tables_is_in_the_import_contract() -> None:
    own = {
        config.label
        for config in apps.get_app_configs()
        if config.name.startswith("inbreng.") and list(config.get_models())
    }

    assert own - set(rooms_from_the_top()) == set()


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
        missing = ""
    except SystemExit:
        missing = capsys.readouterr().out

    assert missing == ""
