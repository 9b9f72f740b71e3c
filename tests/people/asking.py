"""Ask for a letter as a test needs one, and see how it stands."""

from datetime import UTC, datetime

from inbreng.people.actions.post import queue_letter
from inbreng.people.models import Letter, Topic

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def ask(person=None, key="brief", **fields) -> Letter | None:
    """Ask for a letter about an answer, unless the fields say otherwise."""
    order = {
        "topic": Topic.REMINDER,
        "subject": "Er wacht iets op je",
        "template": "people/letters/reminder",
        "context": {"what": "een concept", "path": "/trajecten/1/plan/", "due_on": "1 mei 2026"},
    }
    return queue_letter(key=key, person=person, now=NOW, **order | fields)


def standing(letter: Letter) -> tuple[str, str]:
    letter.refresh_from_db()
    return letter.state, letter.refusal


def clock() -> datetime:
    return NOW
