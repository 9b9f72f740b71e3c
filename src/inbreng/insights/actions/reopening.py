"""Let what somebody decided on be open again."""

from typing import Any

from inbreng.insights.models import ProposedTheme, Suggestion

Decision = ProposedTheme.Decision
UNDECIDED: dict[str, Any] = {"state": Decision.OPEN, "decided_by": None, "decided_at": None}
BATCH = 500


def reopen_confirmed(kept: dict[str, Any]) -> None:
    """Open the suggestions and the group that an undone step had taken over."""
    pks = kept.get("suggestions", [])
    for start in range(0, len(pks), BATCH):
        rows = Suggestion.objects.filter(pk__in=pks[start : start + BATCH])
        rows.filter(state=Decision.CONFIRMED).update(**UNDECIDED)
    group = ProposedTheme.objects.filter(pk=kept.get("group") or 0, state=Decision.CONFIRMED)
    group.update(theme=None, **UNDECIDED)


def reopen_group(*, group: ProposedTheme) -> None:
    """Take back that a group was refused."""
    refused = ProposedTheme.objects.filter(pk=group.pk, state=Decision.REFUSED)
    refused.update(**UNDECIDED)


def reopen_suggestion(*, suggestion: Suggestion) -> None:
    """Take back that a suggestion was refused."""
    refused = Suggestion.objects.filter(pk=suggestion.pk, state=Decision.REFUSED)
    refused.update(**UNDECIDED)
