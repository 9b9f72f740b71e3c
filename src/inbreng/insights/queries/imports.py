"""The points of a trajectory, to find back what another program coded."""

from collections.abc import Callable, Collection
from uuid import UUID

from django.db.models import QuerySet

from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.models import Role, User
from inbreng.programme.models import Trajectory


def points_by_key(trajectory: Trajectory) -> dict[UUID, int]:
    """Every visible point that was not erased, by its key. One query."""
    return dict(_visible(trajectory).values_list("key", "pk"))


def points_by_words(
    trajectory: Trajectory, wanted: Collection[str], plain: Callable[[str], str]
) -> dict[str, int]:
    """The visible points with these words as said; words of several points are left out.

    One query, read piece by piece.
    """
    words = Wording.objects.filter(
        contribution__in=_visible(trajectory).values("pk"), number=1, sealed_until__isnull=True
    )
    found: dict[str, int] = {}
    several: set[str] = set()
    for pk, text in words.order_by().values_list("contribution_id", "text").iterator():
        said = plain(text)
        if said in wanted:
            several |= {said} & found.keys()
            found[said] = pk
    return {said: pk for said, pk in found.items() if said not in several}


def possible_coders(trajectory: Trajectory) -> QuerySet[User]:
    """Everybody who ever held a role in the partnership. One query."""
    roles = Role.objects.filter(partnership=trajectory.partnership_id)
    return User.objects.filter(pk__in=roles.order_by().values("user")).order_by("pk")


def _visible(trajectory: Trajectory) -> QuerySet[Contribution]:
    return Contribution.objects.filter(
        trajectory=trajectory, state=Contribution.State.VISIBLE, erased_at__isnull=True
    ).order_by()
