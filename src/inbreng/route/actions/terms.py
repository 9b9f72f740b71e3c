"""Set the terms, the order of steps, weeks without school and phases."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import Partnership
from inbreng.plan.models import Plan
from inbreng.route.counting import monday_of
from inbreng.route.models import FreeWeek, Phase, RouteTerms, StepTerm


def set_terms(*, partnership: Partnership, **fields: Any) -> None:
    """Keep the terms of a partnership."""
    RouteTerms.objects.update_or_create(partnership=partnership, defaults=fields)


def set_order(*, partnership: Partnership, rows: Sequence[dict[str, Any]]) -> None:
    """Keep the kinds of step in this order, with right, weeks and whether each is used."""
    with transaction.atomic():
        for position, row in enumerate(rows, start=1):
            StepTerm.objects.update_or_create(
                partnership=partnership,
                kind=row["kind"],
                defaults={
                    "right": row["right"],
                    "n_weeks_before": row["n_weeks_before"],
                    "is_used": row["is_used"],
                    "position": position,
                },
            )


def add_free_week(*, partnership: Partnership, day: date, name: str) -> None:
    """Keep the week of a day as one without school; raises DomainError when it is there."""
    _week, is_new = FreeWeek.objects.get_or_create(
        partnership=partnership, monday=monday_of(day), defaults={"name": name.strip()}
    )
    if not is_new:
        raise DomainError(_("Deze week staat er al."))


def remove_free_week(*, week: FreeWeek) -> None:
    """Let a week count again."""
    week.delete()


def set_phase(
    *, plan: Plan, name: str, begins_on: date, ends_on: date, goes_on_when: str = ""
) -> Phase:
    """Keep a phase of the work on a plan; one of that name gets the new days."""
    phase, _is_new = Phase.objects.update_or_create(
        plan=plan,
        name=name.strip(),
        defaults={
            "begins_on": begins_on,
            "ends_on": ends_on,
            "goes_on_when": goes_on_when.strip(),
        },
    )
    return phase


def remove_phase(*, phase: Phase) -> None:
    """Take a phase away."""
    phase.delete()
