"""The chapters that a new plan begins with."""

from typing import Any

from inbreng.plan.contents import CHAPTERS
from inbreng.plan.models import TemplateChapter

WORDS = ("title", "content", "demand", "is_sure")


def proposed_chapters(partnership: int) -> list[dict[str, Any]]:
    """The template of a partnership, or what the law asks while it has none. One query."""
    kept = TemplateChapter.objects.filter(partnership=partnership).order_by("number")
    return list(kept.values(*WORDS)) or [
        {
            "title": str(one.title),
            "content": one.content,
            "demand": str(one.demand),
            "is_sure": one.is_sure,
        }
        for one in CHAPTERS
    ]
