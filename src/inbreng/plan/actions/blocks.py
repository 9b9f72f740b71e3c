"""Keep a passage that holds more than text: what it holds, and the words that freeze it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction

from inbreng.insights.models import Insight
from inbreng.people.models import User
from inbreng.plan.actions.numbering import passages_in
from inbreng.plan.actions.writing import write_passage
from inbreng.plan.models import Chapter, Passage, PassageStructure
from inbreng.plan.queries.structure import content_of
from inbreng.plan.telling import told


def keep_block(
    *,
    chapter: Chapter,
    kind: str,
    insights: Sequence[Insight],
    by: User | None,
    now: datetime,
    lay_out: Callable[[Passage], object] | None = None,
    passage: Passage | None = None,
    seen_version: int | None = None,
) -> Passage:
    """Lay something out in a passage and keep it as a new version; without one make a passage.

    Raises WrittenMeanwhile when somebody wrote a version after ``seen_version``.
    """
    with transaction.atomic():
        if passage is None:
            number = len(passages_in(chapter)) + 1
            passage = Passage.objects.create(chapter=chapter, number=number, kind=kind)
        if lay_out is not None:
            lay_out(passage)
        freeze(passage=passage, insights=insights, by=by, now=now, seen_version=seen_version)
    return passage


def freeze(
    *,
    passage: Passage,
    insights: Sequence[Insight],
    by: User | None,
    now: datetime,
    seen_version: int | None = None,
) -> None:
    """Make a version of what a passage holds now, in words that editions and consent compare.

    What changes no word of the plan, such as an argument that has none yet, makes no version.
    """
    content = content_of(passage, insights)
    write_passage(
        chapter=passage.chapter,
        passage=passage,
        text=told(passage.kind, content),
        insights=insights,
        by=by,
        now=now,
        seen_version=seen_version,
    )
    newest = passage.versions.order_by("-number")[0]
    PassageStructure.objects.update_or_create(version=newest, defaults={"content": content})


def freeze_again(*, passage: Passage, by: User | None, now: datetime) -> None:
    """Make a version after something beside its form changed, such as an argument."""
    freeze(passage=passage, insights=list(passage.insights.all()), by=by, now=now)
