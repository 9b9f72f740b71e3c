"""What would go along when a theme is merged with another."""

from dataclasses import dataclass

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Theme
from inbreng.insights.queries.themes import parts_of, voices_of


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Counts before two themes become one."""

    n_source: int
    n_goal: int
    n_both: int
    n_parts: int
    n_insights: int
    n_memos: int

    @property
    def n_after(self) -> int:
        """Points that would stand under the theme that stays."""
        return self.n_source + self.n_goal - self.n_both


def merge_preview(source: Theme, goal: Theme) -> MergePreview:
    """What a merge would bring together. Six queries."""
    mine, theirs = voices_of(source), voices_of(goal)
    both: int = (
        Contribution.objects.filter(pk__in=mine.order_by().values("pk"))
        .filter(pk__in=theirs.order_by().values("pk"))
        .count()
    )
    return MergePreview(
        n_source=mine.count(),
        n_goal=theirs.count(),
        n_both=both,
        n_parts=parts_of(source).exclude(pk=goal.pk).count(),
        n_insights=source.insights.count(),
        n_memos=source.memos.count(),
    )
