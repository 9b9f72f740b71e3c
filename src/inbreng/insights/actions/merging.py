"""Merge themes and split them; what was said stays under what is left."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.coding import moved, require_open
from inbreng.insights.actions.hanging import hand_over
from inbreng.insights.actions.history import BATCH, codings_as_kept, note, themes_as_kept
from inbreng.insights.actions.theming import RestStays, end, lift, new_theme
from inbreng.insights.models import Coding, Theme, ThemeChange
from inbreng.people.models import User


class SameTheme(DomainError):
    """A theme can not be merged with itself."""


class OtherTrajectory(DomainError):
    """Themes of two trajectories are never one."""


class NothingChosen(DomainError):
    """A new theme without contributions would be an empty name."""


def merge_themes(
    *, source: Theme, goal: Theme, reason: str = "", by: User | None, now: datetime
) -> ThemeChange:
    """Let ``goal`` take over everything of ``source``, which ends and points at it.

    Raises SameTheme, RestStays, and ThemeEnded when one of them is no more.
    """
    if source.pk == goal.pk:
        raise SameTheme(_("Kies een ander thema om dit mee samen te voegen."))
    with transaction.atomic():
        source, goal = _both(source, goal)
        parts = list(source.parts.select_for_update().filter(ended_at__isnull=True))
        # The goal itself changes only when it goes up from under the source.
        themes = [source, *parts]
        was = themes_as_kept(*themes)
        gone = list(source.codings.all())
        come = _taken_over(gone, goal)
        source.codings.all().delete()
        Coding.objects.bulk_create(come, batch_size=BATCH)
        hanging = hand_over(source, goal)
        _bequeath(source, goal, parts, now)
        return note(
            trajectory=goal.trajectory,
            kind=ThemeChange.Kind.MERGED,
            theme=goal,
            by=by,
            now=now,
            before={"themes": was, "codings": codings_as_kept(gone), "hanging": hanging},
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
    """Move some contributions of a theme to a new one beside it; undone as one step.

    Raises NothingChosen, NameTaken, and ThemeEnded when the theme is no more.
    """
    with transaction.atomic():
        require_open(theme)
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
    require_open(source, goal)
    found = Theme.objects.select_related("trajectory").in_bulk([source.pk, goal.pk])
    source, goal = found[source.pk], found[goal.pk]
    if source.trajectory_id != goal.trajectory_id:
        raise OtherTrajectory(_("Dit thema hoort bij een ander traject."))
    if source.is_rest:
        raise RestStays(_("“Overig” blijft: daar komt wat nergens anders past."))
    return source, goal


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
    # A theme that goes up into one of its own parts leaves that part in its place; the other
    # parts stay two deep: beside the goal when that is itself a part.
    heir = next((part for part in parts if part.pk == goal.pk), None)
    if heir is not None:
        lift([heir], parent=source.parent)
    lift([part for part in parts if part is not heir], parent=goal if heir else goal.parent or goal)
    end(source, now, merged_into=goal)
