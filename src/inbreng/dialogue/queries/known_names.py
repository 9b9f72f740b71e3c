"""Names of schools, boards and places that the screening must take for nobody."""

from inbreng.people.models import Area, Organisation, Partnership
from inbreng.programme.models import Gathering


def known_names(trajectory_id: int) -> frozenset[str]:
    """All names of the partnership of a trajectory and of where it met. One query."""
    of_trajectory = {"partnership__trajectories": trajectory_id}
    own = Partnership.objects.filter(trajectories=trajectory_id).order_by()
    rows = own.values_list("name").union(
        own.values_list("short_name"),
        Organisation.objects.filter(**of_trajectory).order_by().values_list("name"),
        Area.objects.filter(**of_trajectory).order_by().values_list("name"),
        Gathering.objects.filter(trajectory=trajectory_id).order_by().values_list("place"),
    )
    return frozenset(part.strip() for (name,) in rows for part in name.split(",") if part.strip())
