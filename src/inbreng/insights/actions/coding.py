"""Put contributions under themes, take them away and move them, so that it can be undone."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.history import BATCH, codings_as_kept, note
from inbreng.insights.models import Coding, Theme, ThemeChange
from inbreng.people.models import User


class ThemeEnded(DomainError):
    """The theme was merged or removed; nothing goes under it any more."""


def put_under_theme(
    *, contributions: Iterable[Contribution], theme: Theme, by: User | None, now: datetime
) -> int:
    """Put contributions under a theme and give back how many were asked for; twice is once.

    Contributions of another trajectory, and ones that are not visible, are left
    out. Raises ThemeEnded when the theme is no more.
    """
    fitting = [
        contribution.pk
        for contribution in contributions
        if contribution.trajectory_id == theme.trajectory_id
        and contribution.state == Contribution.State.VISIBLE
    ]
    with transaction.atomic():
        _require_open(theme)
        new = _new_codings(fitting, theme, by, now)
        Coding.objects.bulk_create(new, ignore_conflicts=True, batch_size=BATCH)
        if new:
            _note(ThemeChange.Kind.CODED, theme, by, now, came=new)
    return len(fitting)


def take_from_theme(
    *, contributions: Iterable[Contribution], theme: Theme, by: User | None, now: datetime
) -> None:
    """Take contributions away from a theme, whoever put them there; the step can be undone."""
    there = Coding.objects.filter(theme=theme, contribution__in=list(contributions))
    with transaction.atomic():
        gone = list(there)
        there.delete()
        if gone:
            _note(ThemeChange.Kind.UNCODED, theme, by, now, went=gone)


def move_to_theme(
    *,
    contributions: Iterable[Contribution],
    source: Theme,
    goal: Theme,
    by: User | None,
    now: datetime,
) -> None:
    """Move contributions from one theme to another; each keeps who coded it."""
    with transaction.atomic():
        _require_open(goal)
        gone, come = moved(contributions, source, goal, now)
        if gone:
            _note(ThemeChange.Kind.MOVED, goal, by, now, went=gone, came=come)


def moved(
    contributions: Iterable[Contribution], source: Theme, goal: Theme, now: datetime
) -> tuple[list[Coding], list[Coding]]:
    """Move codings and give back what went and what came."""
    there = Coding.objects.filter(theme=source, contribution__in=list(contributions))
    gone = list(there)
    present = set(goal.codings.values_list("contribution", "coded_by"))
    come = [
        Coding(
            contribution_id=coding.contribution_id,
            theme=goal,
            coded_by_id=coding.coded_by_id,
            coded_at=now,
        )
        for coding in gone
        if (coding.contribution_id, coding.coded_by_id) not in present
    ]
    there.delete()
    Coding.objects.bulk_create(come, batch_size=BATCH)
    return gone, come


def _require_open(theme: Theme) -> None:
    # Locked, so that nobody merges it away between this and what follows.
    if not Theme.objects.select_for_update().filter(pk=theme.pk, ended_at__isnull=True).exists():
        raise ThemeEnded(_("Dit thema is er niet meer. Kies een ander thema."))


def _new_codings(fitting: list[int], theme: Theme, by: User | None, now: datetime) -> list[Coding]:
    mine = Coding.objects.filter(theme=theme, coded_by=by, contribution__in=fitting)
    there = set(mine.values_list("contribution", flat=True))
    return [
        Coding(contribution_id=pk, theme=theme, coded_by=by, coded_at=now)
        for pk in dict.fromkeys(fitting)
        if pk not in there
    ]


def _note(
    kind: str,
    theme: Theme,
    by: User | None,
    now: datetime,
    *,
    went: Iterable[Coding] = (),
    came: Iterable[Coding] = (),
) -> None:
    note(
        trajectory=theme.trajectory,
        kind=kind,
        theme=theme,
        by=by,
        now=now,
        before={"codings": codings_as_kept(went)},
        after={"codings": codings_as_kept(came)},
    )
