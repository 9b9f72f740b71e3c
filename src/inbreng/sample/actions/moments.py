"""When the things of the sample happened."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

OFFICE_HOUR = time(16, 30)
# How long ago, when the sample is loaded: the text was put to people, who had been
# answered, and what lies with others went to them.
WRITTEN = timedelta(days=16)
ANSWERED = timedelta(days=12)
HANDED_ON = timedelta(days=10)
DAYS_TO_ANSWER = 60


def moment(day: date, now: datetime) -> datetime:
    """An hour of that day, or ``now`` where the clock has not come that far."""
    return min(timezone.make_aware(datetime.combine(day, OFFICE_HOUR)), now)


def begin_of(day: date) -> datetime:
    """The first moment of that day."""
    return timezone.make_aware(datetime.combine(day, time.min))
