"""What a partnership set for its routes, or what holds as long as nobody set anything."""

from datetime import date

from inbreng.people.models import Partnership
from inbreng.plan.models import Plan
from inbreng.route.models import FreeWeek, Phase, RouteTerms, StepTerm
from inbreng.route.rights import DEFAULTS


def terms_of(partnership: Partnership) -> RouteTerms:
    """The terms of a partnership; the usual numbers when it set none. One query."""
    found = RouteTerms.objects.filter(partnership=partnership).first()
    return found or RouteTerms(partnership=partnership)


def terms_in_order(partnership: Partnership) -> list[StepTerm]:
    """The kinds of step in this partnership's order; those not set stand last. One query."""
    found = list(StepTerm.objects.filter(partnership=partnership))
    known = {term.kind for term in found}
    usual = [
        StepTerm(
            partnership=partnership,
            kind=one.kind,
            right=one.right,
            position=position,
            n_weeks_before=one.n_weeks_before,
        )
        for position, one in enumerate(DEFAULTS, start=len(found) + 1)
        if one.kind not in known
    ]
    return [*found, *usual]


def free_mondays(partnership: Partnership) -> frozenset[date]:
    """The Mondays of the weeks without school. One query."""
    weeks = FreeWeek.objects.filter(partnership=partnership)
    return frozenset(weeks.values_list("monday", flat=True))


def phases_of(plan: Plan) -> list[Phase]:
    """The phases of the work on a plan, in order of time. One query."""
    return list(plan.phases.all())
