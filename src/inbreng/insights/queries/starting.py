"""Whether a trajectory has the codebook that every trajectory starts with."""

from django.db.models import Exists, OuterRef

from inbreng.insights.models import Theme
from inbreng.programme.models import FocusPoint, Trajectory


def has_codebook(trajectory: Trajectory) -> bool:
    """There is a theme for the rest, and one was made for each focus point. Two queries."""
    themes = Theme.objects.filter(trajectory=trajectory)
    if not themes.filter(is_rest=True, ended_at__isnull=True).exists():
        return False
    same_name = Theme.objects.filter(
        trajectory=trajectory, name=OuterRef("name"), ended_at__isnull=True
    )
    made = Theme.objects.filter(focus_point=OuterRef("pk"))
    points = FocusPoint.objects.filter(trajectory=trajectory)
    return not points.filter(~Exists(made), ~Exists(same_name)).exists()
