"""What changed between two texts of a plan, passage by passage and word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from inbreng.plan.comparing import Changed, compare
from inbreng.plan.queries.reading import PlanText, ReadPassage


@dataclass(frozen=True)
class PassageChange:
    """A passage in two texts: where it stood, where it stands, and what became of its words."""

    old: ReadPassage | None
    new: ReadPassage | None

    @cached_property
    def lines(self) -> list[Changed]:
        """What became of its words; nothing when it only moved. Worked out when asked."""
        was, now = self.old.text if self.old else "", self.new.text if self.new else ""
        return compare(was, now) if was != now else []

    @property
    def kind(self) -> str:
        """Whether it came (added), went (gone), moved, or changed."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "gone"
        return "changed" if self.old.version_id != self.new.version_id else "moved"


@dataclass(frozen=True, slots=True)
class ChapterChange:
    """What changed in a chapter, under its title in the newer text."""

    number: int
    title: str
    old_title: str
    passages: tuple[PassageChange, ...]


def changes_between(old: PlanText, new: PlanText) -> list[ChapterChange]:
    """The chapters in which something changed, in the order of the newer text.

    What went stands under the chapter it went from, at the end of the list. A passage
    that only got another number because of its neighbours did not change.
    """
    before = {passage.pk: passage for passage in old.passages}
    titles = _titles_of_old(old, new)
    found = []
    for chapter in new.chapters:
        passages = tuple(_changes(before, chapter.passages))
        was = titles.get(chapter.number, chapter.title)
        if passages or was != chapter.title:
            found.append(ChapterChange(chapter.number, chapter.title, was, passages))
    return [*found, *_gone(old, {passage.pk for passage in new.passages})]


def _changes(
    before: dict[int, ReadPassage], passages: tuple[ReadPassage, ...]
) -> Iterator[PassageChange]:
    for passage in passages:
        old = before.get(passage.pk)
        if old is None:
            yield PassageChange(None, passage)
        elif old.text != passage.text or old.chapter_number != passage.chapter_number:
            yield PassageChange(old, passage)


def _gone(old: PlanText, stands: set[int]) -> Iterator[ChapterChange]:
    for chapter in old.chapters:
        gone = tuple(
            PassageChange(passage, None) for passage in chapter.passages if passage.pk not in stands
        )
        if gone:
            yield ChapterChange(chapter.number, chapter.title, chapter.title, gone)


def _titles_of_old(old: PlanText, new: PlanText) -> dict[int, str]:
    """The title that each chapter had, by its number now: the one that most of its passages had."""
    was = {passage.pk: chapter for chapter in old.chapters for passage in chapter.passages}
    found = {}
    for chapter in new.chapters:
        titles = [was[passage.pk].title for passage in chapter.passages if passage.pk in was]
        if titles:
            found[chapter.number] = max(set(titles), key=titles.count)
    return found
