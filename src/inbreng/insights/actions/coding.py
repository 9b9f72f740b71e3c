"""Put contributions under themes, take them away and move them, so that it can be undone."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.history import BATCH, codings_as_kept, note
from inbreng.insights.models import Coding, Theme, ThemeChange
from inbreng.insights.queries.themes import where_it_went
from inbreng.people.models import User


class ThemeEnded(DomainError):
    """The theme was merged or removed; ``goal`` is where it went, if it went somewhere."""

    def __init__(self, text: str, goal: Theme | None = None) -> None:
        super().__init__(text)
        self.goal = goal


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
        require_open(theme)
        new = _new_codings(fitting, theme, by, now)
        Coding.objects.bulk_create(new, ignore_conflicts=True, batch_size=BATCH)
        if new:
            _note(ThemeChange.Kind.CODED, theme, by, now, came=new)
    return len(fitting)


def take_from_theme(
    *, contributions: Iterable[Contribution], theme: Theme, by: User | None, now: datetime
) -> ThemeChange | None:
    """Take contributions away from a theme, whoever put them there; None when nobody had."""
    there = Coding.objects.filter(theme=theme, contribution__in=list(contributions))
    return _take(there, theme, by, now)


def take_coding(
    *,
    contribution: Contribution,
    theme: Theme,
    coder: User | None,
    by: User | None,
    now: datetime,
) -> ThemeChange | None:
    """Take away that one person put a contribution under a theme; None when it was gone."""
    there = Coding.objects.filter(theme=theme, contribution=contribution, coded_by=coder)
    return _take(there, theme, by, now)


def move_to_theme(
    *,
    contributions: Iterable[Contribution],
    source: Theme,
    goal: Theme,
    by: User | None,
    now: datetime,
) -> ThemeChange | None:
    """Move contributions from one theme to another; each keeps who coded it.

    Gives back None when there was nothing to move. Raises ThemeEnded.
    """
    with transaction.atomic():
        require_open(source, goal)
        gone, come = moved(contributions, source, goal, now)
        if not gone:
            return None
        return _note(ThemeChange.Kind.MOVED, goal, by, now, went=gone, came=come)


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


def require_open(*themes: Theme) -> None:
    """Raise ThemeEnded unless all of these are there; nobody ends one until the transaction does.

    Always in the same order, so that two people never wait for one another.
    """
    wanted = {theme.pk for theme in themes}
    locked = Theme.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
    ended = next((theme for theme in locked if theme.ended_at), None)
    if ended is None:
        return
    goal = where_it_went(ended)
    if goal is None:
        raise ThemeEnded(
            _("Het thema “%(name)s” is opgeheven. Kies een ander thema.") % {"name": ended.name}
        )
    raise ThemeEnded(
        _("Het thema “%(name)s” is samengevoegd met “%(goal)s”.")
        % {"name": ended.name, "goal": goal.name},
        goal=goal,
    )


def _take(
    there: QuerySet[Coding], theme: Theme, by: User | None, now: datetime
) -> ThemeChange | None:
    with transaction.atomic():
        gone = list(there)
        there.delete()
        return _note(ThemeChange.Kind.UNCODED, theme, by, now, went=gone) if gone else None


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
) -> ThemeChange:
    return note(
        trajectory=theme.trajectory,
        kind=kind,
        theme=theme,
        by=by,
        now=now,
        before={"codings": codings_as_kept(went)},
        after={"codings": codings_as_kept(came)},
    )
