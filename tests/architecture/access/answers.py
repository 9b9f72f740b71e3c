"""One of everything of this room, for the walk over its addresses."""

from typing import Any

from django.core.files.base import ContentFile

from inbreng.answers.merging.example import example_template
from inbreng.answers.models import (
    Answer,
    AnswerBatch,
    Decision,
    Forward,
    LetterRound,
    LetterTemplate,
)
from inbreng.answers.queries import token_of
from inbreng.people.models import Organisation, User
from tests.dialogue.factories import NOW


def more(objects: dict[str, Any]) -> dict[str, Any]:
    """What the addresses of this room point at, by the name it has in an address."""
    return papers(objects) | drafts(objects) | forwards(objects)


def drafts(objects: dict[str, Any]) -> dict[str, Any]:
    """A draft for the contribution, which has an answer."""
    batch = AnswerBatch.objects.create(
        trajectory_id=objects["trajectory_id"],
        kind="not",
        reason="Te duur.",
        state=AnswerBatch.State.ASKED,
        made_at=NOW,
    )
    batch.points.create(contribution_id=objects["contribution_id"])
    Answer.objects.create(
        contribution_id=objects["contribution_id"], kind="taken_up", text="Ja.", given_at=NOW
    )
    return {"batch_id": batch.pk, "number": 1}


def forwards(objects: dict[str, Any]) -> dict[str, Any]:
    """A bundle that its party can open."""
    forward = Forward.objects.create(
        trajectory_id=objects["trajectory_id"],
        party_id=objects["organisation_id"],
        title="Kleinere klassen",
        letter="Dit hoorden we.",
        due_on=NOW.date(),
        state=Forward.State.RELEASED,
        made_at=NOW,
        released_at=NOW,
    )
    forward.points.create(contribution_id=objects["contribution_id"])
    return {"forward_id": forward.pk, "forward_token": token_of(forward)}


def papers(objects: dict[str, Any]) -> dict[str, Any]:
    """A template with letters that were made, a decision, and a board with its account."""
    editor = User.objects.get(email="editor@proef.invalid")
    template = LetterTemplate.objects.create(
        trajectory_id=objects["trajectory_id"],
        name="Brief",
        recipients="persons",
        content=ContentFile(example_template("persons"), name="brief.docx"),
        made_at=NOW,
    )
    made = LetterRound.objects.create(
        template=template,
        state=LetterRound.State.READY,
        content=ContentFile(b"zip", name="brieven.bin"),
        asked_by=editor,
        asked_at=NOW,
    )
    decision = Decision.objects.create(
        trajectory_id=objects["trajectory_id"],
        what="Er komt een gids.",
        because="Dat vroegen ouders.",
        decided_by="het bestuur",
        decided_on=NOW.date(),
        made_at=NOW,
    )
    board = Organisation.objects.get(pk=objects["organisation_id"])
    return {
        "template_id": template.pk,
        "round_id": made.pk,
        "recipients": "persons",
        "decision_id": decision.pk,
        "whom": str(board.pk),
        "account_paper": "verantwoording",
        "ending": "docx",
    }
