"""Keep what somebody is typing, so that a lost connection loses nothing."""

from datetime import datetime
from typing import Any

from inbreng.people.models import User
from inbreng.plan.models import Chapter, Passage, PassageDraft


def keep_draft(
    *,
    user: User,
    chapter: Chapter,
    passage: Passage | None,
    text: str,
    seen_version: int,
    now: datetime,
) -> PassageDraft:
    """Keep what somebody typed so far; the same again changes nothing but the moment."""
    lookup: dict[str, Any] = {"user": user, "passage": passage}
    if passage is None:
        lookup["chapter"] = chapter
    fields = {"chapter": chapter, "text": text, "seen_version": seen_version, "saved_at": now}
    draft, _made = PassageDraft.objects.update_or_create(defaults=fields, **lookup)
    return draft


def drop_draft(*, user: User, chapter: Chapter, passage: Passage | None) -> None:
    """Throw away what somebody typed."""
    drafts = PassageDraft.objects.filter(user=user, passage=passage)
    (drafts if passage else drafts.filter(chapter=chapter)).delete()
