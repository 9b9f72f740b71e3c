"""Answers to half of what was said, drafts, bundles for parties, letters and decisions."""

from datetime import timedelta

from bench.harvest_requests import NOW

from django.core.files.base import ContentFile  # isort: skip

from inbreng.answers.merging.example import example_template
from inbreng.answers.models import (
    Answer,
    AnswerBatch,
    AnswerMessage,
    AnswerVersion,
    BatchPoint,
    Decision,
    Forward,
    ForwardPoint,
    LetterRound,
    LetterTemplate,
    Phrase,
)
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation, User
from inbreng.plan.models import PassageVersion
from inbreng.programme.models import Trajectory

PER_BATCH, N_DECISIONS, N_IN_FORWARD, N_DRAFTED = 200, 200, 300, 1000
KINDS = ("taken_up", "partly", "not", "lies_with", "already_so", "not_known_yet")


def fill_answers(trajectory: Trajectory, editor: User) -> None:
    """Half of the points are answered, two hundred at a time."""
    points = list(Contribution.objects.visible().order_by("pk").values_list("pk", flat=True))
    answered = points[: len(points) // 2]
    parties = list(Organisation.objects.filter(partnership=trajectory.partnership)[:40])
    versions = list(PassageVersion.objects.filter(number=1)[:150])
    for number, start in enumerate(range(0, len(answered), PER_BATCH)):
        words = words_of(number, versions, parties)
        give(trajectory, editor, answered[start : start + PER_BATCH], words)
    add_versions(editor)
    add_drafts(trajectory, editor, points[-N_DRAFTED:])
    add_forwards(trajectory, parties)
    add_decisions(trajectory)
    add_letters(trajectory, editor)
    add_messages(answered[::100])


def words_of(
    number: int, versions: list[PassageVersion], parties: list[Organisation]
) -> dict[str, object]:
    """What an answer says; each of the kinds in turn."""
    version = versions[number % len(versions)]
    kind = KINDS[number % len(KINDS)]
    words: dict[str, object] = {"kind": kind, "text": "Dit nemen we mee.", "reason": "Daarom."}
    if kind in {"taken_up", "partly"}:
        words |= {"passage_id": version.passage_id, "passage_version": version}
    if kind == "lies_with":
        words["party"] = parties[number % len(parties)]
    if kind == "not_known_yet":
        words["due_on"] = NOW.date() + timedelta(days=number * 5)
    return words


def give(trajectory: Trajectory, editor: User, points: list[int], words: dict[str, object]) -> None:
    """A draft that was given."""
    batch = AnswerBatch.objects.create(
        trajectory=trajectory,
        chosen_as="Onder thema",
        state="given",
        made_by=editor,
        made_at=NOW,
        given_by=editor,
        given_at=NOW,
        **words,
    )
    BatchPoint.objects.bulk_create(
        BatchPoint(batch=batch, contribution_id=pk, outcome="given") for pk in points
    )
    Answer.objects.bulk_create(
        Answer(
            contribution_id=pk,
            is_shared=True,
            batch=batch,
            given_by=editor,
            given_at=NOW,
            **words,
        )
        for pk in points
    )


def add_versions(editor: User) -> None:
    """Some answers said something else before."""
    some = Answer.objects.filter(kind="already_so")
    AnswerVersion.objects.bulk_create(
        AnswerVersion(
            answer=one, number=1, kind="not", reason="Nee.", given_by=editor, given_at=NOW
        )
        for one in some
    )
    some.update(number=2)


def add_drafts(trajectory: Trajectory, editor: User, points: list[int]) -> None:
    """Ten drafts for what waits."""
    for number in range(10):
        batch = AnswerBatch.objects.create(
            trajectory=trajectory,
            kind="not",
            reason="Te duur.",
            state="asked" if number % 2 else "draft",
            made_by=editor,
            made_at=NOW,
        )
        BatchPoint.objects.bulk_create(
            BatchPoint(batch=batch, contribution_id=pk, is_excepted=pk % 7 == 0)
            for pk in points[number::10]
        )


def add_forwards(trajectory: Trajectory, parties: list[Organisation]) -> None:
    """A bundle for every party; the first holds three hundred wishes."""
    lying = list(Answer.objects.filter(kind="lies_with").values_list("contribution", flat=True))
    for number, party in enumerate(parties):
        forward = Forward.objects.create(
            trajectory=trajectory,
            party=party,
            title=f"Kleinere klassen {number}",
            letter="Dit hoorden we.",
            due_on=NOW.date(),
            state="released",
            made_at=NOW,
            released_at=NOW,
        )
        n_points = 20 if number else N_IN_FORWARD
        ForwardPoint.objects.bulk_create(
            ForwardPoint(forward=forward, contribution_id=pk)
            for pk in lying[number * 20 : number * 20 + n_points]
        )


def add_decisions(trajectory: Trajectory) -> None:
    """Decisions by hand, and sentences to use again."""
    Decision.objects.bulk_create(
        Decision(
            trajectory=trajectory,
            what=f"Er komt een gids, deel {number}.",
            because="Dat vroegen ouders.",
            decided_by="het bestuur",
            decided_on=NOW.date() + timedelta(days=number),
            is_public=bool(number % 2),
            made_at=NOW,
        )
        for number in range(N_DECISIONS)
    )
    Phrase.objects.bulk_create(
        Phrase(trajectory=trajectory, text=f"Dat mag niet van de wet, {n}.", made_at=NOW)
        for n in range(40)
    )


def add_letters(trajectory: Trajectory, editor: User) -> None:
    """Templates of letters, with rounds that were made."""
    for recipients in ("persons", "organisations"):
        for number in range(5):
            template = LetterTemplate.objects.create(
                trajectory=trajectory,
                name=f"Brief {recipients} {number}",
                recipients=recipients,
                content=ContentFile(example_template(recipients), name="brief.docx"),
                made_at=NOW,
            )
            LetterRound.objects.create(
                template=template,
                state="ready",
                content=ContentFile(b"zip", name="brieven.bin"),
                asked_by=editor,
                asked_at=NOW,
            )


def add_messages(points: list[int]) -> None:
    """People asked something about an answer."""
    persons = dict(Contribution.objects.filter(pk__in=points).values_list("pk", "said_by"))
    AnswerMessage.objects.bulk_create(
        AnswerMessage(contribution_id=pk, person_id=persons[pk], text="Hoe dan?", at=NOW)
        for pk in points
    )
