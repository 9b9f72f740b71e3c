"""Rows that point at a row which is not there."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import Exists, ForeignKey, Model, OuterRef
from django.utils.translation import gettext as _

from inbreng.trail.audit.findings import Broken

# The rooms of the chain; who holds a role or an account is not part of it.
ROOMS = (
    *("programme", "dialogue", "insights", "plan"),
    *("consultation", "answers", "route", "followup"),
)


def broken() -> Iterator[Broken]:
    """Every row of the chain that points at a row of the chain that is gone."""
    for model, field in links():
        for pk, goal in _dangling(model, field):
            kind = f"{model._meta.model_name}_points_nowhere"
            yield Broken(kind, pk, _says(model, field, pk, goal))


def links() -> list[tuple[type[Model], "ForeignKey[Any, Any]"]]:
    """The relations between tables of the chain, each with the model that holds it."""
    return [
        (model, field)
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.remote_field.model._meta.app_label in ROOMS
    ]


def _dangling(model: type[Model], field: "ForeignKey[Any, Any]") -> list[tuple[int, int]]:
    goal = field.remote_field.model._base_manager.filter(pk=OuterRef(field.attname))
    pointing = model._base_manager.filter(**{f"{field.name}__isnull": False})
    return list(pointing.exclude(Exists(goal)).order_by("pk").values_list("pk", field.attname))


def _says(model: type[Model], field: "ForeignKey[Any, Any]", pk: int, goal: int) -> str:
    return _("%(room)s.%(row)s %(pk)s wijst naar %(goal)s %(goal_pk)s, en die is er niet.") % {
        "room": model._meta.app_label,
        "row": model._meta.object_name,
        "pk": pk,
        "goal": field.remote_field.model._meta.object_name,
        "goal_pk": goal,
    }
