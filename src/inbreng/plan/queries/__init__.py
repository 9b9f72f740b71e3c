"""Questions about the plan."""

from inbreng.plan.queries.checks import Check, checks_of, contents_missing
from inbreng.plan.queries.desk import (
    DeskChapter,
    DeskPassage,
    desk_passages,
    outline_of,
    removed_passages,
)
from inbreng.plan.queries.differing import ChapterChange, PassageChange, changes_between
from inbreng.plan.queries.editions import (
    as_published,
    edition_before,
    latest_edition,
    passages_in,
    published_editions,
)
from inbreng.plan.queries.outlines import proposed_chapters
from inbreng.plan.queries.plans import (
    current_plan,
    insights_told,
    passages_by_insight,
    passages_of,
    standing,
    with_current_text,
)
from inbreng.plan.queries.reading import (
    PlanText,
    ReadChapter,
    ReadPassage,
    changed_since,
    digest_of,
    n_changed_since,
    text_of_edition,
    text_of_plan,
)

__all__ = [
    "ChapterChange",
    "Check",
    "DeskChapter",
    "DeskPassage",
    "PassageChange",
    "PlanText",
    "ReadChapter",
    "ReadPassage",
    "as_published",
    "changed_since",
    "changes_between",
    "checks_of",
    "contents_missing",
    "current_plan",
    "desk_passages",
    "digest_of",
    "edition_before",
    "insights_told",
    "latest_edition",
    "n_changed_since",
    "outline_of",
    "passages_by_insight",
    "passages_in",
    "passages_of",
    "proposed_chapters",
    "published_editions",
    "removed_passages",
    "standing",
    "text_of_edition",
    "text_of_plan",
    "with_current_text",
]
