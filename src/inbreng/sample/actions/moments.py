"""When the things of the sample happened."""

from datetime import date, datetime, time

from django.utils import timezone

OFFICE_HOUR = time(16, 30)


def moment(day: date, now: datetime) -> datetime:
    """An hour of that day, or ``now`` where the clock has not come that far."""
    return min(timezone.make_aware(datetime.combine(day, OFFICE_HOUR)), now)
