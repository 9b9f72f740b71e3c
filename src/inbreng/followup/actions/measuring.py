"""Note readings and remarks, and let the inspector read along."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.followup.models import InspectorLink, Reading, YearRemark
from inbreng.people.actions.return_links import hash_of
from inbreng.people.models import User
from inbreng.plan.models import Ambition, Passage
from inbreng.programme.models import Trajectory

DAYS_VALID = 365


def note_reading(
    *,
    ambition: Ambition,
    read_on: date,
    value: Decimal,
    source: str,
    remark: str = "",
    by: User,
    now: datetime,
) -> Reading:
    """Note what was measured; a second reading of the same day takes the place of the first."""
    if read_on > now.date():
        raise DomainError(_("Deze dag moet nog komen. Een meting is van vandaag of eerder."))
    reading, _is_new = Reading.objects.update_or_create(
        ambition=ambition,
        read_on=read_on,
        defaults={"value": value, "source": source, "remark": remark, "by": by, "at": now},
    )
    return reading


def remove_reading(*, reading: Reading) -> None:
    """Take a reading away that was a mistake."""
    reading.delete()


def remark_on_year(
    *, passage: Passage, school_year: int, text: str, by: User, now: datetime
) -> None:
    """Say what there is to say of an ambition or action in a school year; no words take it away."""
    if not text.strip():
        YearRemark.objects.filter(passage=passage, school_year=school_year).delete()
        return
    YearRemark.objects.update_or_create(
        passage=passage,
        school_year=school_year,
        defaults={"text": text.strip(), "by": by, "at": now},
    )


@dataclass(frozen=True)
class FreshInspectorLink:
    """A link just made; its token is known only now and kept nowhere."""

    link: InspectorLink
    token: str


def make_inspector_link(
    *, trajectory: Trajectory, name: str, by: User, now: datetime
) -> FreshInspectorLink:
    """Give somebody without an account a way to read the monitor for a year."""
    token = secrets.token_urlsafe(24)
    link = InspectorLink.objects.create(
        trajectory=trajectory,
        name=name,
        token_hash=hash_of(token),
        made_by=by,
        made_at=now,
        expires_at=now + timedelta(days=DAYS_VALID),
    )
    return FreshInspectorLink(link, token)


def revoke_inspector_link(*, link: InspectorLink, now: datetime) -> None:
    """End a link at once."""
    open_ones = InspectorLink.objects.filter(pk=link.pk, revoked_at__isnull=True)
    if not open_ones.update(revoked_at=now):
        raise ChangedMeanwhile(_("Deze link was al ingetrokken."))
