"""What stands in the margin of a passage: remarks at their words, proposed texts, reviews."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from inbreng.people.models import Role, User
from inbreng.people.rules import STAFF, Visitor
from inbreng.plan.comparing import Changed, Mark, Merged, Place, compare, merge, place_of, span_of
from inbreng.plan.models import (
    Chapter,
    MarginNote,
    Passage,
    PassageDraft,
    PassageVersion,
    ProposedText,
    Review,
)
from inbreng.plan.queries.plans import with_current_text
from inbreng.programme.models import Trajectory


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A remark, and where its words stand in the text as it is now."""

    note: MarginNote
    place: Place | None
    start: int = -1
    number: int | None = None  # in the text, while it is open

    @property
    def is_lost(self) -> bool:
        """The words it was written beside stand there no longer."""
        return bool(self.note.quote) and self.place is None


def notes_of(passage: Passage, text: str) -> list[PlacedNote]:
    """The remarks on a passage in the order of a text, the open ones first. Two queries."""
    related = passage.margin_notes.select_related("made_by", "settled_by", "version")
    notes = related.prefetch_related("replies__made_by")
    placed = sorted(
        (_placed(note, text) for note in notes),
        key=lambda one: (one.note.settled_at is not None, one.start),
    )
    numbers = count(1)
    return [
        replace(one, number=next(numbers)) if one.place and not one.note.settled_at else one
        for one in placed
    ]


def _placed(note: MarginNote, text: str) -> PlacedNote:
    span = span_of(note.quote, text)
    return PlacedNote(note, place_of(note.quote, text), span.start if span else -1)


def marks_of(notes: Iterable[PlacedNote]) -> list[Mark]:
    """Where in the text the open remarks are marked. No query."""
    return [
        Mark(
            quote=one.note.quote,
            number=str(one.number),
            target=f"kanttekening-{one.note.pk}",
            label=_("Kanttekening %(number)d") % {"number": one.number},
        )
        for one in notes
        if one.number
    ]


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A proposed text: what it would change, and what came of the passage meanwhile."""

    proposal: ProposedText
    lines: tuple[Changed, ...]
    current: str
    current_version: int

    @property
    def is_outdated(self) -> bool:
        """The passage has a later version than the one that the proposal changes."""
        return self.current_version != self.proposal.base.number

    @property
    def merged(self) -> Merged:
        """The text as it is now with what the proposal would change in it."""
        return merge(self.proposal.base.text, self.proposal.text, self.current)

    @property
    def merged_lines(self) -> list[Changed]:
        """What taking over the merged text would change in the text as it is now."""
        return compare(self.current, self.merged.text)


def proposals(wanted: QuerySet[ProposedText]) -> list[ShownProposal]:
    """Proposed texts with what they change. Two queries, however many there are."""
    related = wanted.select_related("base", "proposed_by", "decided_by", "passage__chapter__plan")
    found = list(related)
    passages = with_current_text(Passage.objects.filter(pk__in={one.passage_id for one in found}))
    current = {one.pk: one for one in passages.order_by()}
    return [
        ShownProposal(
            one,
            tuple(compare(one.base.text, one.text)),
            current[one.passage_id].text,  # type: ignore[attr-defined]  # annotated
            current[one.passage_id].version,  # type: ignore[attr-defined]  # annotated
        )
        for one in found
    ]


def proposals_of(passage: Passage) -> list[ShownProposal]:
    """The proposed texts of a passage, newest first. Two queries."""
    return proposals(ProposedText.objects.filter(passage=passage).order_by("-proposed_at"))


def pending_in(chapter: Chapter) -> list[ShownProposal]:
    """The proposed texts of a chapter that wait, by passage; of removed ones too. Two queries."""
    there = ProposedText.objects.filter(passage__chapter=chapter, state=ProposedText.State.OPEN)
    return proposals(there.order_by("passage__number", "proposed_at"))


def reviews_of(passage: Passage) -> QuerySet[Review]:
    """What people said of the versions of a passage, the newest version first. One query."""
    reviews = Review.objects.filter(version__passage=passage)
    return reviews.select_related("reviewer", "version").order_by("-version__number", "-asked_at")


def passages_to_read(user: Visitor, trajectory: Trajectory) -> QuerySet[Passage]:
    """Passages of which somebody was asked to read the newest version, in order of asking."""
    newer = PassageVersion.objects.filter(
        passage=OuterRef("version__passage"), number__gt=OuterRef("version__number")
    )
    asked = Review.objects.filter(~Exists(newer), reviewer=user.pk, state=Review.State.ASKED)
    there = Passage.objects.filter(
        chapter__plan__trajectory=trajectory,
        chapter__removed_at__isnull=True,
        removed_at__isnull=True,
    )
    return there.filter(versions__reviews__in=asked).order_by("versions__reviews__asked_at", "pk")


def draft_of(user: User | None, chapter: Chapter, passage: Passage | None) -> PassageDraft | None:
    """What somebody typed before and did not keep. One query."""
    drafts = PassageDraft.objects.filter(user=user, passage=passage)
    return (drafts if passage else drafts.filter(chapter=chapter)).first()


def others_writing(passage: Passage, user: User | None) -> list[PassageDraft]:
    """The unsaved drafts that others have of a passage. One query."""
    return list(passage.drafts.exclude(user=user).select_related("user"))


def colleagues(trajectory: Trajectory, today: date) -> QuerySet[User]:
    """Staff of the partnership who may read a passage before it is published. One query."""
    held = Role.objects.on(today).filter(partnership=trajectory.partnership_id, kind__in=STAFF)
    return User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("name")


@dataclass(frozen=True, slots=True)
class Shaper:
    """Somebody who shaped a passage, and how."""

    name: str
    n_versions: int
    n_proposed: int
    n_reviewed: int


def shaped_by(versions: Iterable[PassageVersion], reviews: Iterable[Review]) -> list[Shaper]:
    """Who wrote, proposed and read a passage, by name, from rows that were fetched. No query."""
    counts: dict[str, list[int]] = {}

    def add(user: User | None, place: int) -> None:
        if user is not None:
            counts.setdefault(str(user), [0, 0, 0])[place] += 1

    for version in versions:
        add(version.made_by, 0)
        add(version.proposed_by, 1)
    for review in reviews:
        if review.given_at is not None:
            add(review.reviewer, 2)
    return [Shaper(name, *numbers) for name, numbers in counts.items()]
