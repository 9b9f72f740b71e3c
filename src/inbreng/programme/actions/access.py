"""Say in which trajectories a partner takes part."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import Role
from inbreng.programme.models import Trajectory, TrajectoryAccess


@transaction.atomic
def set_trajectories(*, role: Role, trajectories: Iterable[Trajectory]) -> None:
    """Let a partner take part in exactly these trajectories of the partnership."""
    wanted = list(trajectories)
    if role.kind != Role.Kind.PARTNER:
        raise DomainError(
            _("Alleen een partner doet mee in losse trajecten; andere rollen zien alles.")
        )
    if any(trajectory.partnership_id != role.partnership_id for trajectory in wanted):
        raise DomainError(_("Dit traject hoort bij een ander samenwerkingsverband."))
    TrajectoryAccess.objects.filter(role=role).exclude(trajectory__in=wanted).delete()
    given = [TrajectoryAccess(role=role, trajectory=trajectory) for trajectory in wanted]
    TrajectoryAccess.objects.bulk_create(given, ignore_conflicts=True)
