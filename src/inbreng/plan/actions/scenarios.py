"""Write scenarios and portions of money, and choose the arguments for and against them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.people.models import User
from inbreng.plan.actions.blocks import freeze_again, keep_block
from inbreng.plan.models import Allocation, Argument, Passage, Portion, Scenario


class OneScenario(DomainError):
    """A choice is between at least two scenarios."""


class HasArguments(DomainError):
    """What people's arguments hang on does not disappear with them."""


def write_scenarios(*, scenarios: Mapping[int, tuple[str, str]], **kept: Any) -> Passage:
    """Keep scenarios by number: title and text; see ``keep_block``.

    Raises OneScenario for fewer than two, HasArguments when one that is left
    out still has arguments.
    """
    if len(scenarios) < 2:
        raise OneScenario(_("Zet er minstens twee scenario’s naast elkaar."))

    def lay_out(passage: Passage) -> None:
        _remove(passage.scenarios.exclude(number__in=scenarios))
        for number, (title, text) in scenarios.items():
            Scenario.objects.update_or_create(
                passage=passage, number=number, defaults={"title": title, "text": text}
            )

    return keep_block(kind=Passage.Kind.SCENARIOS, lay_out=lay_out, **kept)


def write_allocation(
    *,
    title: str,
    rule: str = "",
    school_year: int | None = None,
    portions: Mapping[int, tuple[str, Decimal, str]],
    **kept: Any,
) -> Passage:
    """Keep how money is divided, by number: for what, how much, why; see ``keep_block``.

    Raises HasArguments when a portion that is left out still has arguments.
    """
    fields = {"title": title, "rule": rule, "school_year": school_year}

    def lay_out(passage: Passage) -> None:
        allocation, _made = Allocation.objects.update_or_create(passage=passage, defaults=fields)
        _remove(allocation.portions.exclude(number__in=portions))
        for number, (name, amount, reason) in portions.items():
            Portion.objects.update_or_create(
                allocation=allocation,
                number=number,
                defaults={"name": name, "amount": amount, "reason": reason},
            )

    return keep_block(kind=Passage.Kind.ALLOCATION, lay_out=lay_out, **kept)


def choose_arguments(
    *,
    under: Scenario | Portion,
    support: Sequence[Contribution],
    against: Sequence[Contribution],
    by: User | None,
    now: datetime,
) -> int:
    """Put contributions under a scenario or portion as arguments; says how many are new."""
    held = _held_by(under)
    with transaction.atomic():
        there = set(under.arguments.values_list("contribution", flat=True))
        made = [
            Argument(contribution=one, stance=stance, chosen_by=by, chosen_at=now, **held)
            for stance, chosen in (("for", support), ("against", against))
            for one in chosen
            if one.pk not in there
        ]
        Argument.objects.bulk_create(made)
        if made:
            freeze_again(passage=passage_of(under), by=by, now=now)
    return len(made)


def word_argument(*, argument: Argument, words: str, by: User | None, now: datetime) -> None:
    """Say an argument in the words of the plan, for who may not read the line itself."""
    with transaction.atomic():
        Argument.objects.filter(pk=argument.pk).update(words=words)
        freeze_again(passage=passage_of_argument(argument), by=by, now=now)


def drop_argument(*, argument: Argument, by: User | None, now: datetime) -> None:
    """Take an argument away; the contribution stays where it was said."""
    passage = passage_of_argument(argument)
    with transaction.atomic():
        argument.delete()
        freeze_again(passage=passage, by=by, now=now)


def passage_of(under: Scenario | Portion) -> Passage:
    """The passage in which a scenario or portion stands."""
    return under.passage if isinstance(under, Scenario) else under.allocation.passage


def passage_of_argument(argument: Argument) -> Passage:
    """The passage in which an argument stands."""
    under = argument.scenario or argument.portion
    assert under is not None  # noqa: S101 – the table holds it to one of both
    return passage_of(under)


def _held_by(under: Scenario | Portion) -> dict[str, Any]:
    return {"scenario": under} if isinstance(under, Scenario) else {"portion": under}


def _remove(left_out: Iterable[Scenario] | Iterable[Portion]) -> None:
    for one in left_out:
        if one.arguments.exists():
            said = _("Bij “%(name)s” staan nog argumenten. Haal die eerst weg.")
            raise HasArguments(said % {"name": one})
        one.delete()
