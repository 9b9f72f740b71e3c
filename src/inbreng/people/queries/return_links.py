"""Which person came back through a return link."""

from datetime import datetime

from inbreng.people.models import Person

SESSION_KEY = "return_link"


def person_behind(link_id: int | None, now: datetime) -> Person | None:
    """The person of a link that is still valid, so that revoking it ends every visit. One query."""
    if link_id is None:
        return None
    return (
        Person.objects.filter(
            return_links=link_id,
            return_links__revoked_at__isnull=True,
            return_links__expires_at__gt=now,
            erased_at__isnull=True,
        )
        .select_related("partnership", "perspective")
        .first()
    )
