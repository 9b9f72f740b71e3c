"""Dull things of the consultation room: each makes itself only, what it hangs under is given."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from inbreng.consultation.actions import (
    Reaction,
    Said,
    make_consultation,
    open_consultation,
    send_reaction,
)
from inbreng.consultation.models import Consultation, Participation, Subject
from inbreng.plan.models import (
    Chapter,
    Edition,
    EditionPassage,
    Passage,
    PassageVersion,
    Plan,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
WEEK = timedelta(weeks=1)


def edition_of(trajectory, texts: Sequence[str] = ("<p>Elke school heeft een gids.</p>",)):
    """An edition of a plan with one chapter that holds these texts."""
    plan = Plan.objects.create(trajectory=trajectory, title="Plan", first_year=2027)
    chapter = Chapter.objects.create(plan=plan, number=2, title="Ouders")
    edition = Edition.objects.create(
        plan=plan, number=1, title="Concept 1", digest="0" * 64, made_at=NOW, published_at=NOW
    )
    for number, text in enumerate(texts, start=1):
        passage = Passage.objects.create(chapter=chapter, number=number)
        version = PassageVersion.objects.create(passage=passage, number=1, text=text, made_at=NOW)
        EditionPassage.objects.create(
            edition=edition,
            version=version,
            chapter_number=2,
            chapter_title="Ouders",
            position=number,
        )
    return edition


def consultation_of(trajectory, *, now: datetime = NOW, is_open: bool = True, **fields):
    """A consultation that opened a week ago and closes in a week, with one loose question."""
    wanted = {
        "kind": Consultation.Kind.DRAFT,
        "audience": Consultation.Audience.PUBLIC,
        "title": "Wat vind je van het concept?",
        "intro": "Lees mee met het plan.",
        "questions": ["Wat missen we nog?"],
        "opens_at": now - WEEK,
        "closes_at": now + WEEK,
        "by": None,
    }
    consultation = make_consultation(trajectory=trajectory, now=now - WEEK, **wanted | fields)
    if is_open:
        open_consultation(consultation=consultation, now=now - WEEK)
    return consultation


def reaction_to(subject: Subject, text: str = "Meer tijd voor ouders.", **fields) -> Reaction:
    """A reaction with one remark on a subject."""
    said = [Said(subject=subject, text=text, score=fields.pop("score", None))]
    return Reaction(key=fields.pop("key", uuid4()), said=said, **fields)


def react(consultation, text="Meer tijd voor ouders.", *, now=NOW, **fields) -> Participation:
    """Somebody reacts to the first subject."""
    subject = fields.pop("subject", None) or consultation.subjects.first()
    return send_reaction(
        consultation=consultation, reaction=reaction_to(subject, text, **fields), now=now
    )
