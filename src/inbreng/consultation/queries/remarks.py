"""Remarks in a consultation, as lines, and as the person who sent them sees them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from inbreng.consultation.models import Consultation, Remark
from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.people.models import Person
from inbreng.people.rules import Visitor
from inbreng.plan.comparing import Mark, span_of
from inbreng.plan.models import Passage, PassageVersion
from inbreng.programme.models import Trajectory

VISIBLE = Contribution.State.VISIBLE


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark as it may be told, and whether the text it was about still reads so."""

    line: Line
    about: str
    quoted: str
    text_changed: bool
    text_gone: bool
    quote_gone: bool  # the words it points at stand no longer in the text, or more than once
    number: int | None = None  # in the text that is shown beside it

    @property
    def target(self) -> str:
        """Its address on a page."""
        return f"reactie-{self.line.pk}"


def remarks_in(
    consultation: Consultation, *, subject: int | None = None, is_shuffled: bool = False
) -> QuerySet[Remark]:
    """Published remarks, newest first, of one subject or all; without what is held back.

    Shuffled where neighbours would tell which ones a single person sent.
    """
    found = Remark.objects.filter(
        participation__consultation=consultation, contribution__state=VISIBLE
    )
    found = found.filter(subject=subject) if subject else found
    return found.order_by("contribution__key") if is_shuffled else found.order_by("-pk")


def remarks_pointing_in(passage: Passage, *, tells_all: bool) -> QuerySet[Remark]:
    """Published remarks that point at words of a passage, in any version; shuffled for readers.

    Those of a consultation that was taken back are told to staff alone.
    """
    there = Remark.objects.filter(passage_version__passage=passage, contribution__state=VISIBLE)
    found = there.exclude(quoted="")
    if tells_all:
        return found.order_by("-pk")
    was_open = (Consultation.State.OPENED, Consultation.State.CLOSED)
    seen = found.filter(participation__consultation__state__in=was_open)
    return seen.order_by("contribution__key")


def lines_of(
    user: Visitor, consultation: Consultation, remarks: Iterable[Remark]
) -> list[RemarkLine]:
    """The remarks that ``user`` may be told, in their order. Four queries."""
    return told_to(user, consultation.trajectory, remarks)


def told_to(user: Visitor, trajectory: Trajectory, remarks: Iterable[Remark]) -> list[RemarkLine]:
    """The remarks of any consultation of a trajectory that ``user`` may be told. Four queries."""
    order = [remark.contribution_id for remark in remarks]
    found = {one.contribution_id: one for one in _with_text(order)}
    contributions = [found[pk].contribution for pk in order if pk in found]
    lines = voices_for(user, trajectory, contributions)
    return [_told(line, found[line.pk]) for line in lines]


def _with_text(contributions: list[int]) -> QuerySet[Remark]:
    newest = PassageVersion.objects.filter(passage=OuterRef("passage_version__passage"))
    return (
        Remark.objects.filter(contribution__in=contributions)
        .select_related("contribution", "subject__question")
        .annotate(
            current=Subquery(newest.order_by("-number").values("pk")[:1]),
            current_text=Subquery(newest.order_by("-number").values("text")[:1]),
            removed_at=Coalesce(
                "passage_version__passage__removed_at",
                "passage_version__passage__chapter__removed_at",
            ),
        )
    )


def _told(line: Line, remark: Remark) -> RemarkLine:
    removed_at = remark.removed_at  # type: ignore[attr-defined]  # annotated
    current = remark.current  # type: ignore[attr-defined]  # annotated
    is_gone = remark.passage_version_id is not None and removed_at is not None
    text = remark.current_text or ""  # type: ignore[attr-defined]  # annotated
    return RemarkLine(
        line=line,
        about=str(remark.subject),
        quoted=remark.quoted,
        text_gone=is_gone,
        text_changed=not is_gone and remark.passage_version_id not in {None, current},
        quote_gone=bool(remark.quoted) and (is_gone or span_of(remark.quoted, text) is None),
    )


def numbered(lines: Iterable[RemarkLine], text: str) -> list[RemarkLine]:
    """The remarks, those that point at words of a text first, in its order and with a number."""
    placed = [(span_of(one.quoted, text), one) for one in lines]
    pointing = sorted(((span.start, at, one) for at, (span, one) in enumerate(placed) if span))
    there = [replace(one, number=n) for n, (_start, _at, one) in enumerate(pointing, start=1)]
    return there + [one for span, one in placed if span is None]


def marks_of(lines: Iterable[RemarkLine]) -> list[Mark]:
    """Where in the text the numbered remarks are marked."""
    return [
        Mark(
            quote=one.quoted,
            number=f"R{one.number}",
            target=one.target,
            label=_("Reactie %(number)d") % {"number": one.number},
        )
        for one in lines
        if one.number
    ]


def remarks_of_person(consultation: Consultation, key: UUID) -> QuerySet[Remark]:
    """What one sending held, in its order, with words and subject. Two queries."""
    mine = Q(participation__consultation=consultation, participation__key=key)
    related = Remark.objects.filter(mine).select_related("contribution", "subject__question")
    return related.prefetch_related("contribution__wordings").order_by("pk")


def own_remarks(person: Person) -> QuerySet[Remark]:
    """What a person sent in any consultation, newest first, without erased words. Two queries."""
    mine = Remark.objects.filter(
        participation__person=person, contribution__said_by=person, contribution__erased_at=None
    )
    related = mine.select_related(
        "contribution__trajectory",
        "subject__question",
        "participation__consultation__gathering",
    )
    return related.prefetch_related("contribution__wordings").order_by("-pk")
