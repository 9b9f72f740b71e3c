"""Merge themes and split them; what was said stays under what is left."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.coding import moved
from inbreng.insights.actions.history import BATCH, codings_as_kept, note, themes_as_kept
from inbreng.insights.actions.theming import RestStays, end, lift, new_theme
from inbreng.insights.models import Coding, Insight, Theme, ThemeChange
from inbreng.people.models import User


class SameTheme(DomainError):
    """A theme can not be merged with itself."""


class NothingChosen(DomainError):
    """A new theme without contributions would be an empty name."""


def merge_themes(
    *, source: Theme, goal: Theme, reason: str = "", by: User | None, now: datetime
) -> ThemeChange:
    """Let ``goal`` take over everything of ``source``, which ends and points at it.

    Raises SameTheme, RestStays, and ChangedMeanwhile when one of them ended.
    """
    if source.pk == goal.pk:
        raise SameTheme(_("Kies een ander thema om dit mee samen te voegen."))
    with transaction.atomic():
        source, goal = _both(source, goal)
        themes = [source, goal, *source.parts.filter(ended_at__isnull=True)]
        before: dict[str, Any] = {"themes": themes_as_kept(*themes)}
        under = Insight.objects.filter(theme=source).values_list("pk", flat=True)
        before["insights"] = {str(pk): source.pk for pk in under}
        gone = list(source.codings.all())
        come = _taken_over(gone, goal)
        source.codings.all().delete()
        Coding.objects.bulk_create(come, batch_size=BATCH)
        _bequeath(source, goal, [part for part in themes[2:] if part.pk != goal.pk], now)
        return note(
            trajectory=goal.trajectory,
            kind=ThemeChange.Kind.MERGED,
            theme=goal,
            by=by,
            now=now,
            before=before | {"codings": codings_as_kept(gone)},
            after={"themes": themes_as_kept(*themes), "codings": codings_as_kept(come)},
            reason=reason,
        )


def split_theme(
    *,
    theme: Theme,
    name: str,
    contributions: Iterable[Contribution],
    by: User | None,
    now: datetime,
) -> Theme:
    """Move some contributions of a theme to a new one beside it; undone as one step."""
    with transaction.atomic():
        new = new_theme(trajectory=theme.trajectory, name=name, parent=theme.parent)
        gone, come = moved(contributions, theme, new, now)
        if not gone:
            raise NothingChosen(_("Kies eerst de bijdragen die naar het nieuwe thema gaan."))
        note(
            trajectory=theme.trajectory,
            kind=ThemeChange.Kind.SPLIT,
            theme=new,
            by=by,
            now=now,
            before={"codings": codings_as_kept(gone)},
            after={"themes": themes_as_kept(new), "codings": codings_as_kept(come)},
        )
    return new


def _both(source: Theme, goal: Theme) -> tuple[Theme, Theme]:
    open_themes = Theme.objects.select_for_update().filter(ended_at__isnull=True)
    found = {each.pk: each for each in open_themes.filter(pk__in=[source.pk, goal.pk])}
    if len(found) < 2 or source.trajectory_id != goal.trajectory_id:
        raise ChangedMeanwhile(_("Een van deze thema’s is er niet meer. Kijk wat er nu staat."))
    if found[source.pk].is_rest:
        raise RestStays(_("“Overig” blijft: daar komt wat nergens anders past."))
    return found[source.pk], found[goal.pk]


def _taken_over(gone: list[Coding], goal: Theme) -> list[Coding]:
    present = set(goal.codings.values_list("contribution", "coded_by"))
    return [
        Coding(
            contribution_id=coding.contribution_id,
            theme=goal,
            coded_by_id=coding.coded_by_id,
            coded_at=coding.coded_at,
        )
        for coding in gone
        if (coding.contribution_id, coding.coded_by_id) not in present
    ]


def _bequeath(source: Theme, goal: Theme, parts: list[Theme], now: datetime) -> None:
    # A theme that goes up into one of its own parts leaves that part in its place.
    if goal.parent_id == source.pk:
        lift([goal], parent=source.parent)
    else:
        goal.version += 1
        goal.save(update_fields=["version"])
    # Parts stay two deep: beside the goal when that is itself a part.
    lift(parts, parent=goal.parent or goal)
    Insight.objects.filter(theme=source).update(theme=goal)
    end(source, now, merged_into=goal)
