"""Remarks in a consultation, as lines, and as the person who sent them sees them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from inbreng.consultation.models import Consultation, Remark
from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.people.models import Person
from inbreng.people.rules import Visitor
from inbreng.plan.models import PassageVersion

VISIBLE = Contribution.State.VISIBLE


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark as it may be told, and whether the text it was about still reads so."""

    line: Line
    about: str
    quoted: str
    text_changed: bool
    text_gone: bool


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


def lines_of(
    user: Visitor, consultation: Consultation, remarks: Iterable[Remark]
) -> list[RemarkLine]:
    """The remarks that ``user`` may be told, in their order. Four queries."""
    order = [remark.contribution_id for remark in remarks]
    found = {one.contribution_id: one for one in _with_text(order)}
    contributions = [found[pk].contribution for pk in order if pk in found]
    lines = voices_for(user, consultation.trajectory, contributions)
    return [_told(line, found[line.pk]) for line in lines]


def _with_text(contributions: list[int]) -> QuerySet[Remark]:
    newest = PassageVersion.objects.filter(passage=OuterRef("passage_version__passage"))
    return (
        Remark.objects.filter(contribution__in=contributions)
        .select_related("contribution", "subject__question")
        .annotate(
            current=Subquery(newest.order_by("-number").values("pk")[:1]),
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
    return RemarkLine(
        line=line,
        about=str(remark.subject),
        quoted=remark.quoted,
        text_gone=is_gone,
        text_changed=not is_gone and remark.passage_version_id not in {None, current},
    )


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
