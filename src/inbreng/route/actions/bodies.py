"""Who speaks at a step: the bodies that its kind usually has, and others that are added."""

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbreng.core.errors import DomainError
from inbreng.people.models import Organisation
from inbreng.route.models import RouteStep, StepBody

Kind = RouteStep.Kind
# Bodies of these steps are organisations of that kind, one row for each.
BODIES_OF = {
    Kind.MUNICIPALITIES: Organisation.Kind.MUNICIPALITY,
    Kind.NEIGHBOUR: Organisation.Kind.PARTNERSHIP,
    Kind.BOARDS: Organisation.Kind.BOARD,
}
# What a body without an organisation is called.
NAMES = {
    Kind.NEIGHBOUR: gettext_lazy("Buursamenwerkingsverband"),
    Kind.COUNCIL: gettext_lazy("Ondersteuningsplanraad (OPR)"),
    Kind.HAND_IN: gettext_lazy("Onderwijsinspectie"),
}


class SomethingWasSaid(DomainError):
    """A body said something at this step; it is asked again instead of changed."""


def seat_bodies(step: RouteStep) -> None:
    """Give a new step the bodies that its kind has here; one named after it if there are none."""
    partnership = step.plan.trajectory.partnership
    here = Organisation.objects.filter(
        partnership=partnership, kind=BODIES_OF.get(Kind(step.kind), ""), is_active=True
    ).exclude(name=partnership.name)  # nobody tunes a plan with themselves
    bodies = [
        StepBody(step=step, organisation=one, name=one.name, position=position)
        for position, one in enumerate(here, start=1)
    ]
    name = str(NAMES.get(Kind(step.kind), step.title))
    StepBody.objects.bulk_create(bodies or [StepBody(step=step, name=name)])


def add_body(*, step: RouteStep, name: str, organisation: Organisation | None) -> StepBody:
    """Add a body to a step; raises DomainError when it is there already."""
    called = organisation.name if organisation else name.strip()
    last = step.bodies.aggregate(last=Max("position"))["last"] or 0
    body, is_new = StepBody.objects.get_or_create(
        step=step,
        name=called,
        defaults={"organisation": organisation, "position": last + 1},
    )
    if not is_new:
        raise DomainError(_("%(name)s staat al bij deze stap.") % {"name": called})
    return body


def remove_body(*, body: StepBody) -> None:
    """Take a body away that never said anything; raises SomethingWasSaid."""
    if body.outcomes.exists():
        raise SomethingWasSaid(_("Dit orgaan zei al iets; dat blijft staan."))
    body.delete()
