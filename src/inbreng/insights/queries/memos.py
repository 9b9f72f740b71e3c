"""Notes that coders wrote about themes."""

from collections import defaultdict

from inbreng.insights.models import ThemeMemo
from inbreng.programme.models import Trajectory


def memos_by_theme(trajectory: Trajectory) -> dict[int, list[ThemeMemo]]:
    """The notes of each theme, newest first, by the theme's id. One query."""
    found: dict[int, list[ThemeMemo]] = defaultdict(list)
    memos = ThemeMemo.objects.filter(theme__trajectory=trajectory, theme__ended_at__isnull=True)
    for memo in memos.select_related("written_by"):
        found[memo.theme_id].append(memo)
    return dict(found)
