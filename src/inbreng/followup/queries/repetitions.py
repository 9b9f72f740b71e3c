"""Texts of our own, and which of them repeat words that somebody said."""

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from inbreng.answers.models import Answer, AnswerBatch
from inbreng.dialogue.models import Contribution, Wording
from inbreng.followup.models import Repetition, ReportBack
from inbreng.followup.repeating import Said
from inbreng.insights.models import Insight
from inbreng.plan.models import (
    EditionPassage,
    Passage,
    PassageDraft,
    PassageVersion,
    Plan,
    ProposedText,
)
from inbreng.plan.queries import latest_edition
from inbreng.plan.texts import plain

Kind = Repetition.Kind
Found = Iterator["Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """A text of our own: where it is read, and its words with their layout."""

    kind: Kind
    number: int
    label: str
    texts: tuple[str, ...]

    @property
    def digest(self) -> str:
        """The same digest, the same words."""
        return hashlib.sha256("\0".join(self.texts).encode()).hexdigest()


def said_in(contributions: Collection[int]) -> Said:
    """All words of these contributions, also sealed ones. One query."""
    wordings = Wording.objects.filter(contribution__in=contributions).exclude(text="")
    return Said(wordings.order_by("pk").values_list("text", flat=True))


def places_repeating(trajectory: int, said: Said) -> list[Place]:
    """The places of a trajectory where a long enough part of it stands. Twelve queries."""
    if not said:
        return []
    judged: dict[str, bool] = {}  # one answer is often given many times

    def stands_in(text: str) -> bool:
        if text not in judged:
            judged[text] = said.may_stand_in(text) and said.stands_in(plain(text))
        return judged[text]

    places = (place for read in READ.values() for place in read(Q(), trajectory))
    return [place for place in places if any(map(stands_in, place.texts))]


def place_now(repetition: Repetition) -> Place | None:
    """The text of a place as it reads now; none when it is gone."""
    kind = Kind(repetition.kind)
    at = Q(**{NUMBERED_BY[kind]: repetition.place})
    return next(READ[kind](at, repetition.contribution.trajectory_id), None)


def open_repetitions(trajectory: int) -> QuerySet[Repetition]:
    """Places that nobody dealt with, the oldest first. No query yet."""
    return Repetition.objects.filter(contribution__trajectory=trajectory, settled_at__isnull=True)


def repetitions_of(contributions: QuerySet[Contribution]) -> QuerySet[Repetition]:
    """Open places that repeated what these contributions said. No query yet."""
    return Repetition.objects.filter(contribution__in=contributions, settled_at__isnull=True)


def _insights(at: Q, trajectory: int) -> Found:
    fields = ("statement", "core", "known", "still_open", "asks")
    rows = Insight.objects.filter(at, trajectory=trajectory).order_by("number")
    for pk, number, *words in rows.values_list("pk", "number", *fields):
        yield Place(Kind.INSIGHT, pk, _("Inzicht %(n)d") % {"n": number}, tuple(words))


def _passages(at: Q, trajectory: int) -> Found:
    """The newest text of each passage, with what waits to become its text."""
    newest = PassageVersion.objects.filter(passage=OuterRef("pk")).order_by("-number")
    rows = Passage.objects.filter(at, chapter__plan__trajectory=trajectory)
    waiting: dict[int, list[str]] = {}
    texts = [
        PassageDraft.objects.filter(passage__in=rows).order_by("pk"),
        ProposedText.objects.filter(passage__in=rows, state="open").order_by("pk"),
    ]
    for found in texts:
        for pk, text in found.values_list("passage", "text"):
            waiting.setdefault(pk, []).append(text)
    related = rows.select_related("chapter").order_by("chapter__number", "number", "pk")
    for passage in related.annotate(text=Subquery(newest.values("text")[:1])):
        words = [passage.text or "", *waiting.get(passage.pk, [])]
        yield Place(Kind.PASSAGE, passage.pk, str(passage), tuple(words))


def _published(at: Q, trajectory: int) -> Found:
    """What everybody reads of the plan."""
    for plan in Plan.objects.filter(trajectory=trajectory).order_by("pk"):
        edition = latest_edition(plan, now=timezone.now())
        if edition is None:
            continue
        for row in EditionPassage.objects.filter(at, edition=edition).select_related("version"):
            label = f"§ {row.chapter_number}.{row.position} {row.chapter_title}, {edition.title}"
            yield Place(Kind.PUBLISHED, row.version.passage_id, label, (row.version.text,))


def _answers(at: Q, trajectory: int) -> Found:
    rows = Answer.objects.filter(at, contribution__trajectory=trajectory).order_by("pk")
    for pk, *words in rows.values_list("contribution", "text", "reason", "translation"):
        yield Place(Kind.ANSWER, pk, _("Antwoord op bijdrage %(n)d") % {"n": pk}, tuple(words))


def _drafts(at: Q, trajectory: int) -> Found:
    rows = AnswerBatch.objects.filter(at, trajectory=trajectory, state__in=AnswerBatch.OPEN)
    fields = ("text", "reason", "translation")
    for pk, *words in rows.order_by("pk").values_list("pk", *fields):
        yield Place(Kind.DRAFT, pk, _("Antwoord in klad, nummer %(n)d") % {"n": pk}, tuple(words))


def _report_backs(at: Q, trajectory: int) -> Found:
    """The sections of each report-back, and its newest version."""
    rows = ReportBack.objects.filter(at, gathering__trajectory=trajectory).order_by("pk")
    for found in rows.select_related("gathering").prefetch_related("sections", "versions"):
        words = [found.title]
        for section in found.sections.all():
            words += [section.title, section.text]
        for version in list(found.versions.all())[:1]:
            words += [one[name] for one in version.sections for name in ("title", "text")]
        label = _("Terugblik: %(title)s") % {"title": found.gathering.title}
        yield Place(Kind.REPORT_BACK, found.gathering_id, label, tuple(words))


READ: dict[Kind, Callable[[Q, int], Found]] = {
    Kind.REPORT_BACK: _report_backs,
    Kind.INSIGHT: _insights,
    Kind.PASSAGE: _passages,
    Kind.PUBLISHED: _published,
    Kind.ANSWER: _answers,
    Kind.DRAFT: _drafts,
}
NUMBERED_BY = {
    Kind.REPORT_BACK: "gathering",
    Kind.INSIGHT: "pk",
    Kind.PASSAGE: "pk",
    Kind.PUBLISHED: "version__passage",
    Kind.ANSWER: "contribution",
    Kind.DRAFT: "pk",
}
