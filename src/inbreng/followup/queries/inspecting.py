"""Who may read the monitor by a link."""

from datetime import datetime

from inbreng.followup.models import InspectorLink
from inbreng.people.actions.return_links import hash_of


def link_behind(token: str, now: datetime) -> InspectorLink | None:
    """The open link of a token, with its trajectory; None when it opens nothing. One query."""
    valid = InspectorLink.objects.filter(
        token_hash=hash_of(token), revoked_at__isnull=True, expires_at__gt=now
    )
    return valid.select_related("trajectory__partnership").first()
