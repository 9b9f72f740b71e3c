"""Note which boards take part in a project."""

from datetime import datetime

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.followup.models import Appointment, Interest
from inbreng.people.models import Organisation, User


class NoProject(DomainError):
    """Boards are asked about projects only."""


def note_interest(
    *,
    appointment: Appointment,
    organisation: Organisation,
    stance: str,
    words: str = "",
    by: User,
    now: datetime,
) -> None:
    """Keep what a board says of a project now, in place of what it said before.

    Without a stance it said nothing. Raises NoProject.
    """
    if not appointment.is_project:
        raise NoProject(_("Alleen bij een project vraag je besturen of ze meedoen."))
    if not stance:
        Interest.objects.filter(appointment=appointment, organisation=organisation).delete()
        return
    Interest.objects.update_or_create(
        appointment=appointment,
        organisation=organisation,
        defaults={"stance": stance, "words": words.strip(), "noted_by": by, "noted_at": now},
    )
