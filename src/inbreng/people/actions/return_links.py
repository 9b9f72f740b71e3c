"""Give somebody without an account a private way back, and take it away."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.people.models import Person, ReturnLink, User

DAYS_VALID = 4 * 365  # as long as a plan period: answers come late


class LinkNotValid(DomainError):
    """The link was revoked, ran out, or never existed; which one is not told."""


@dataclass(frozen=True)
class FreshLink:
    """A link just made; its token is known only now and kept nowhere."""

    link: ReturnLink
    token: str


def hash_of(token: str) -> str:
    """The SHA-256 of a token, hexadecimal; it has 192 random bits, so no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def make_return_link(*, person: Person, by: User | None, now: datetime) -> FreshLink:
    """Make an unguessable link for a person; earlier links of theirs stay valid."""
    token = secrets.token_urlsafe(24)
    link = ReturnLink.objects.create(
        person=person,
        token_hash=hash_of(token),
        made_by=by,
        made_at=now,
        expires_at=now + timedelta(days=DAYS_VALID),
    )
    return FreshLink(link=link, token=token)


def use_return_link(*, token: str, now: datetime) -> ReturnLink:
    """The link that ``token`` opens, marked as used; raises LinkNotValid."""
    valid = ReturnLink.objects.filter(
        token_hash=hash_of(token),
        revoked_at__isnull=True,
        expires_at__gt=now,
        person__erased_at__isnull=True,
    )
    if not valid.update(used_at=now):
        raise LinkNotValid(_("Deze link werkt niet (meer). Vraag een nieuwe aan."))
    return valid.select_related("person").get()


def revoke_return_links(*, person: Person, now: datetime) -> int:
    """End every link of a person at once; gives back how many were open."""
    return ReturnLink.objects.filter(person=person, revoked_at__isnull=True).update(revoked_at=now)
