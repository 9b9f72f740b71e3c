"""What did people say?"""

from inbreng.dialogue.models.contributions import Contribution, Stems, Wording
from inbreng.dialogue.models.moderation import Finding, ModerationStep
from inbreng.dialogue.models.reports import (
    LineBlock,
    Report,
    ReportChange,
    StagedEntry,
    StoredFile,
    Upload,
)
from inbreng.dialogue.models.short_forms import ShortForm
from inbreng.dialogue.models.sources import Source

__all__ = [
    "Contribution",
    "Finding",
    "LineBlock",
    "ModerationStep",
    "Report",
    "ReportChange",
    "ShortForm",
    "Source",
    "StagedEntry",
    "Stems",
    "StoredFile",
    "Upload",
    "Wording",
]
