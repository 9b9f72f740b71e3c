"""Write passages; a new text is a new version, the old one stays."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.insights.models import Insight
from inbreng.people.models import User
from inbreng.plan.actions.numbering import order_passages, passages_in
from inbreng.plan.models import (
    Chapter,
    Passage,
    PassageDraft,
    PassageGround,
    PassageVersion,
)
from inbreng.plan.texts import clean


class NothingWritten(DomainError):
    """The text holds no words."""


class PassageRemoved(DomainError):
    """The passage stands in the plan no longer."""


class WrittenMeanwhile(ChangedMeanwhile):
    """Somebody kept a version after the one that was on the screen."""

    def __init__(self, text: str, theirs: PassageVersion) -> None:
        super().__init__(text)
        self.theirs = theirs


def write_passage(
    *,
    chapter: Chapter,
    text: str,
    insights: Sequence[Insight],
    by: User | None,
    now: datetime,
    passage: Passage | None = None,
    seen_version: int | None = None,
    after: Passage | None = None,
    kind: str = Passage.Kind.TEXT,
) -> Passage:
    """Keep a passage's text as a new version and the insights it rests on.

    Plain text becomes paragraphs. Without ``passage`` a new one is added: after
    ``after``, else at the end of the chapter. The same text again makes no
    version. The writer's unsaved draft goes. Raises NothingWritten without words,
    PassageRemoved when the passage was taken out, and WrittenMeanwhile when
    somebody kept a version after ``seen_version``.
    """
    kept = clean(text)
    if not kept:
        raise NothingWritten(_("Schrijf eerst een tekst."))
    with transaction.atomic():
        if passage is None:
            passage = _add_passage(chapter, after=after, kind=kind)
            PassageDraft.objects.filter(user=by, chapter=chapter, passage=None).delete()
        add_version(passage, kept, seen_version=seen_version, by=by, now=now)
        PassageDraft.objects.filter(user=by, passage=passage).delete()
        _rest_on(passage, insights)
    return passage


def _add_passage(chapter: Chapter, *, after: Passage | None, kind: str) -> Passage:
    there = passages_in(chapter)
    passage = Passage.objects.create(chapter=chapter, number=len(there) + 1, kind=kind)
    if after in there:
        there.insert(there.index(after) + 1, passage)
        order_passages(chapter, there)
    return passage


def add_version(
    passage: Passage,
    text: str,
    *,
    seen_version: int | None = None,
    proposed_by: User | None = None,
    by: User | None,
    now: datetime,
) -> PassageVersion:
    """Keep a clean text as the newest version; the one that is there when the text is the same."""
    there = Passage.objects.select_for_update().select_related("chapter").get(pk=passage.pk)
    if there.is_removed:
        raise PassageRemoved(_("Deze passage is uit het plan gehaald. Zet haar eerst terug."))
    newest = passage.versions.order_by("-number").select_related("made_by").first()
    if newest is not None and newest.text == text:
        return newest
    number = newest.number if newest else 0
    if newest is not None and seen_version is not None and seen_version != number:
        raise WrittenMeanwhile(
            _("Iemand anders veranderde deze passage intussen. Jouw tekst staat hieronder."),
            newest,
        )
    return PassageVersion.objects.create(
        passage=passage,
        number=number + 1,
        text=text,
        proposed_by=proposed_by,
        made_by=by,
        made_at=now,
    )


def rest_also_on(*, passage: Passage, insight: Insight) -> None:
    """Let a passage rest on one more insight."""
    PassageGround.objects.get_or_create(passage=passage, insight=insight)


def _rest_on(passage: Passage, insights: Sequence[Insight]) -> None:
    passage.grounds.exclude(insight__in=insights).delete()
    grounds = [PassageGround(passage=passage, insight=insight) for insight in insights]
    PassageGround.objects.bulk_create(grounds, ignore_conflicts=True)
