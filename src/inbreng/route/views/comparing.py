"""Where somebody reads what changed since a body spoke."""

from urllib.parse import urlencode

from django.urls import reverse

from inbreng.plan.models import Edition
from inbreng.plan.queries import latest_edition
from inbreng.programme.models import Trajectory


def changes_since(trajectory: Trajectory, edition: Edition | None, *, shows_drafts: bool) -> str:
    """The page that lays an edition beside the text of now, or beside what others read now.

    Empty when there is nothing that this person may lay beside it.
    """
    if edition is None:
        return ""
    sides = {"old": edition.pk}
    if not shows_drafts:
        newest = latest_edition(edition.plan, published=True)
        if newest is None or newest.digest == edition.digest:
            return ""
        sides["new"] = newest.pk
    return f"{reverse('plan:changes', args=[trajectory.pk])}?{urlencode(sides)}"
