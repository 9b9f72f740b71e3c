"""Rows that point at a row which is not there."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import BooleanField, Case, Exists, ForeignKey, Model, OuterRef, Q, When
from django.utils.translation import gettext as _

from inbreng.trail.audit.findings import Broken

# The rooms of the chain; who holds a role or an account is not part of it.
ROOMS = (
    *("programme", "dialogue", "insights", "plan"),
    *("consultation", "answers", "route", "followup"),
)


def broken() -> Iterator[Broken]:
    """Every row of the chain that points at a row of the chain that is gone."""
    for model, fields in links():
        kind = f"{model._meta.model_name}_points_nowhere"
        for row in _dangling(model, fields):
            for field in fields:
                if row[f"lost_{field.name}"]:
                    yield Broken(kind, row["pk"], _says(model, field, row))


Link = ForeignKey[Any, Any]


def links() -> list[tuple[type[Model], list[Link]]]:
    """The tables of the chain, each with its relations to tables of the chain."""
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    found = [(model, _links_of(model)) for model in models]
    return [(model, fields) for model, fields in found if fields]


def _links_of(model: type[Model]) -> list[Link]:
    relations = [one for one in model._meta.concrete_fields if isinstance(one, ForeignKey)]
    return [one for one in relations if one.remote_field.model._meta.app_label in ROOMS]


def _dangling(model: type[Model], fields: list[Link]) -> list[dict[str, Any]]:
    """The rows of a table with a relation that leads nowhere, told for each. One query."""
    lost = {f"lost_{field.name}": _lost(field) for field in fields}
    anywhere = reduce(or_, (Q(**{name: True}) for name in lost))
    rows = model._base_manager.annotate(**lost).filter(anywhere).order_by("pk")
    return list(rows.values("pk", *lost, *(field.attname for field in fields)))


def _lost(field: Link) -> Case:
    """Of a row: the relation is filled, and what it leads to is not there."""
    goal = field.remote_field.model._base_manager.filter(pk=OuterRef(field.attname))
    is_lost = Q(~Exists(goal), **{f"{field.attname}__isnull": False})
    return Case(When(is_lost, then=True), default=False, output_field=BooleanField())


def _says(model: type[Model], field: Link, row: dict[str, Any]) -> str:
    return _("%(room)s.%(row)s %(pk)s wijst naar %(goal)s %(goal_pk)s, en die is er niet.") % {
        "room": model._meta.app_label,
        "row": model._meta.object_name,
        "pk": row["pk"],
        "goal": field.remote_field.model._meta.object_name,
        "goal_pk": row[field.attname],
    }
