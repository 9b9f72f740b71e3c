"""Themes with their visible voices."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef, QuerySet

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Theme
from inbreng.programme.models import Trajectory

VISIBLE = Contribution.State.VISIBLE


def voices_of(theme: Theme) -> QuerySet[Contribution]:
    """Visible contributions under the theme, in the order of the harvest. One query."""
    coded = Coding.objects.filter(theme=theme).values("contribution")
    return Contribution.objects.filter(pk__in=coded, state=VISIBLE)


def voices_without_theme(trajectory: Trajectory) -> QuerySet[Contribution]:
    """Visible contributions that nobody put under a theme yet. One query."""
    # Nothing stands under a theme that ended: what ends one takes its codings away.
    coded = Coding.objects.filter(contribution=OuterRef("pk"))
    return Contribution.objects.filter(
        ~Exists(coded), trajectory=trajectory, state=VISIBLE, erased_at__isnull=True
    )


def voices_to_code(trajectory: Trajectory, asked: Collection[int]) -> QuerySet[Contribution]:
    """The visible contributions asked for, under a theme or not; else all without. One query."""
    if not asked:
        return voices_without_theme(trajectory)
    return Contribution.objects.filter(
        trajectory=trajectory, state=VISIBLE, erased_at__isnull=True, pk__in=asked
    )


def themes_by_contribution(contributions: Iterable[Contribution]) -> dict[int, list[Theme]]:
    """The themes of each contribution, by the contribution's id. One query."""
    found: dict[int, list[Theme]] = defaultdict(list)
    codings = Coding.objects.filter(contribution__in=list(contributions)).select_related("theme")
    for coding in codings:
        if coding.theme not in found[coding.contribution_id]:
            found[coding.contribution_id].append(coding.theme)
    return found


def where_it_went(theme: Theme) -> Theme | None:
    """The theme that took over one that ended, also by way of others. A query for each."""
    passed = {theme.pk}
    goal = theme.merged_into
    while goal is not None and goal.ended_at is not None and goal.pk not in passed:
        passed.add(goal.pk)
        goal = goal.merged_into
    return goal if goal is not None and goal.ended_at is None else None


def parts_of(theme: Theme) -> QuerySet[Theme]:
    """The themes under one, in the order of the codebook. One query."""
    return Theme.objects.filter(parent=theme, ended_at__isnull=True)
