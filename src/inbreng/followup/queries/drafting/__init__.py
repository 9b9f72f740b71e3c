"""A report-back as it follows from the harvest, with nothing in it that everybody may not read."""

from inbreng.followup.queries.drafting.draft import DraftSection, draft_of
from inbreng.followup.queries.drafting.points import quotes_to_choose

__all__ = ["DraftSection", "draft_of", "quotes_to_choose"]
