"""Keep what a round found, and clear what older rounds left open."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef

from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.history import BATCH
from inbreng.insights.models import LookAlike, ProposedTheme, Suggestion, SuggestionRun, Theme
from inbreng.insights.queries.themes import where_it_went

OPEN = ProposedTheme.Decision.OPEN


class Findings:
    """The findings of one round, kept part by part as they come out of the child process."""

    def __init__(self, run: SuggestionRun, points: list[int]) -> None:
        self.run, self.points = run, points
        themes = Theme.objects.filter(trajectory=run.trajectory_id)
        self.goals = {str(theme.pk): goal for theme in themes if (goal := _goal(theme))}
        self.rest = next((pk for pk, is_rest in self.goals.values() if is_rest), None)

    def keep(self, message: dict[str, Any]) -> None:
        """Keep one message of the child; raises nothing for what is gone meanwhile."""
        if placements := message.get("placements"):
            self._keep_placements(placements)
        for group in message.get("groups", ()):
            self._keep_group(group)
        if alike := message.get("alike"):
            self._keep_alike(alike)

    def _keep_placements(self, placements: list[dict[str, Any]]) -> None:
        there = self._there(one["row"] for one in placements)
        rows = [
            suggestion
            for one in placements
            if self.points[one["row"]] in there
            for suggestion in self._suggestions(one)
        ]
        Suggestion.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)

    def _suggestions(self, one: dict[str, Any]) -> list[Suggestion]:
        chosen = {self.goals[label][0] for label in one["chosen"] if label in self.goals}
        likely: dict[int, float] = {}
        for label, probability in one["themes"]:
            if label in self.goals:
                likely.setdefault(self.goals[label][0], probability)
        if not chosen and one["is_blind"] and self.rest is not None:
            # As a coder it has to choose: what fits nowhere goes where people put that too.
            chosen, likely = {self.rest}, likely | {self.rest: 0.0}
        return [
            self._suggestion(self.points[one["row"]], theme, probability, one, theme in chosen)
            for theme, probability in likely.items()
        ]

    def _suggestion(
        self, point: int, theme: int, probability: float, one: dict[str, Any], is_chosen: bool
    ) -> Suggestion:
        return Suggestion(
            run=self.run,
            contribution_id=point,
            theme_id=theme,
            probability=probability,
            doubt=one["doubt"],
            is_chosen=is_chosen,
            is_blind=one["is_blind"],
        )

    def _keep_group(self, group: dict[str, Any]) -> None:
        there = self._there(group["members"])
        proposed = ProposedTheme.objects.create(
            run=self.run,
            key=group["key"],
            label=group["label"][:200],
            terms=group["terms"],
            typical=[self.points[row] for row in group["typical"]],
        )
        members = [self.points[row] for row in group["members"]]
        Suggestion.objects.bulk_create(
            [
                Suggestion(run=self.run, contribution_id=pk, proposed_theme=proposed, probability=1)
                for pk in members
                if pk in there
            ],
            batch_size=BATCH,
        )

    def _keep_alike(self, alike: list[tuple[int, int, float]]) -> None:
        there = self._there(row for first, second, _ in alike for row in (first, second))
        pairs = [(self.points[first], self.points[second], how) for first, second, how in alike]
        LookAlike.objects.bulk_create(
            [
                LookAlike(run=self.run, first_id=first, second_id=second, likeness=likeness)
                for first, second, likeness in pairs
                if first in there and second in there
            ],
            batch_size=BATCH,
        )

    def _there(self, rows: Iterable[int]) -> set[int]:
        """The points of these rows that nobody deleted while the machine looked."""
        pks = list(dict.fromkeys(self.points[row] for row in rows))
        return {
            pk
            for start in range(0, len(pks), BATCH)
            for pk in Contribution.objects.filter(pk__in=pks[start : start + BATCH]).values_list(
                "pk", flat=True
            )
        }


def clear_older(run: SuggestionRun) -> None:
    """Delete what earlier rounds of the trajectory left open; what people decided is kept."""
    older = SuggestionRun.objects.filter(trajectory=run.trajectory_id, pk__lt=run.pk)
    Suggestion.objects.filter(run__in=older, state=OPEN).delete()
    LookAlike.objects.filter(run__in=older).delete()
    held = Suggestion.objects.filter(proposed_theme=OuterRef("pk"))
    groups = ProposedTheme.objects.filter(run__in=older, state=OPEN)
    groups.filter(~Exists(held)).delete()
    decided = Suggestion.objects.filter(run=OuterRef("pk"))
    proposed = ProposedTheme.objects.filter(run=OuterRef("pk"))
    older.filter(~Exists(decided), ~Exists(proposed)).delete()


def _goal(theme: Theme) -> tuple[int, bool] | None:
    """Where a theme is now, and whether that is the one for the rest; None when it ended."""
    now = theme if theme.ended_at is None else where_it_went(theme)
    return (now.pk, now.is_rest) if now else None
