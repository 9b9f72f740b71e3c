"""Keep the list of training that people ask for."""

from datetime import datetime

from inbreng.insights.models import Theme, TrainingNeed
from inbreng.people.models import User


def list_training(
    *, theme: Theme, subject: str, given_by: str = "", by: User | None, now: datetime
) -> TrainingNeed:
    """Put a theme on the list of training; a later time changes its words."""
    need, _made = TrainingNeed.objects.update_or_create(
        theme=theme,
        defaults={
            "subject": subject,
            "given_by": given_by,
            "listed_by": by,
            "listed_at": now,
        },
    )
    return need


def unlist_training(*, need: TrainingNeed) -> None:
    """Take a theme off the list; the theme and its voices stay."""
    need.delete()
