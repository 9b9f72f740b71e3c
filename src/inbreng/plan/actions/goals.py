"""Write ambitions and actions of the plan, and let people make an action their own."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.people.models import User
from inbreng.plan.actions.blocks import keep_block
from inbreng.plan.models import Adoption, Ambition, Fallback, Passage, PlanAction, Target


class FallbackIncomplete(DomainError):
    """A plan B says both when it is taken up and what is done then."""


class EndsBeforeItBegins(DomainError):
    """An action is done after it began."""


def write_ambition(
    *,
    goal: str,
    measure: str = "",
    unit: str = "",
    baseline: Decimal | None = None,
    baseline_on: date | None = None,
    owner: str = "",
    targets: Mapping[int, Decimal] | None = None,
    **kept: Any,
) -> Passage:
    """Keep an ambition with a target for each school year that has one; see ``keep_block``."""
    fields = {
        "goal": goal,
        "measure": measure,
        "unit": unit,
        "baseline": baseline,
        "baseline_on": baseline_on,
        "owner": owner,
    }

    def lay_out(passage: Passage) -> None:
        ambition, _made = Ambition.objects.update_or_create(passage=passage, defaults=fields)
        ambition.targets.all().delete()
        Target.objects.bulk_create(
            Target(ambition=ambition, school_year=year, value=value)
            for year, value in (targets or {}).items()
        )

    return keep_block(kind=Passage.Kind.AMBITION, lay_out=lay_out, **kept)


def write_action(
    *,
    what: str,
    who: str,
    ambition: Ambition | None = None,
    begins_on: date | None = None,
    due_on: date | None = None,
    means: str = "",
    fallbacks: Mapping[str, tuple[str, str]] | None = None,
    **kept: Any,
) -> Passage:
    """Keep an action with its plans B, C and D: letter → (trigger, what); see ``keep_block``.

    Raises FallbackIncomplete for a fallback without trigger or without words,
    EndsBeforeItBegins for an action that is done before it begins.
    """
    _check_days(begins_on, due_on)
    _check(fallbacks or {})
    fields = {
        "what": what,
        "who": who,
        "ambition": ambition,
        "begins_on": begins_on,
        "due_on": due_on,
        "means": means,
    }

    def lay_out(passage: Passage) -> None:
        action, _made = PlanAction.objects.update_or_create(passage=passage, defaults=fields)
        _lay_out_fallbacks(action, fallbacks or {})

    return keep_block(kind=Passage.Kind.ACTION, lay_out=lay_out, **kept)


def adopt(*, action: PlanAction, by: User, now: datetime) -> None:
    """Make an action somebody's own; doing it twice changes nothing."""
    try:
        with transaction.atomic():
            Adoption.objects.create(action=action, user=by, adopted_at=now)
    except IntegrityError:  # it already is
        return


def give_back(*, action: PlanAction, by: User, now: datetime) -> None:
    """Let go of an action; raises ChangedMeanwhile when it was not theirs."""
    held = Adoption.objects.filter(action=action, user=by, given_back_at__isnull=True)
    if not held.update(given_back_at=now):
        raise ChangedMeanwhile(_("Je had deze actie al losgelaten."))


def _check(fallbacks: Mapping[str, tuple[str, str]]) -> None:
    for letter, (trigger, words) in fallbacks.items():
        if not trigger.strip() or not words.strip():
            said = _("Plan %(letter)s is half: schrijf op wanneer het ingaat en wat je dan doet.")
            raise FallbackIncomplete(said % {"letter": letter})


def _check_days(begins_on: date | None, due_on: date | None) -> None:
    if begins_on and due_on and due_on < begins_on:
        raise EndsBeforeItBegins(_("De actie is klaar voor zij begint. Kijk de twee dagen na."))


def _lay_out_fallbacks(action: PlanAction, fallbacks: Mapping[str, tuple[str, str]]) -> None:
    action.fallbacks.all().delete()
    Fallback.objects.bulk_create(
        Fallback(action=action, letter=letter, trigger=trigger, what=words)
        for letter, (trigger, words) in fallbacks.items()
    )
