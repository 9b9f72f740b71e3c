"""Keep good reasons to use again."""

from datetime import datetime

from inbreng.answers.models import Phrase
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


def keep_phrase(
    *, trajectory: Trajectory, text: str, by: User | None, now: datetime
) -> Phrase | None:
    """Keep a reason as a phrase, once; None for an empty one."""
    text = text.strip()
    if not text:
        return None
    phrase, _made = Phrase.objects.get_or_create(
        trajectory=trajectory, text=text, defaults={"made_by": by, "made_at": now}
    )
    return phrase


def forget_phrase(*, phrase: Phrase) -> None:
    """Take a phrase out of the list; answers that used it stay as they are."""
    phrase.delete()
