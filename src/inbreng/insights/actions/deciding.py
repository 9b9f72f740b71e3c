"""Say yes or no to what the machine suggests; a yes makes codings of the person who says it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.coding import require_open
from inbreng.insights.actions.history import BATCH, codings_as_kept, note, themes_as_kept
from inbreng.insights.actions.theming import new_theme
from inbreng.insights.models import Coding, ProposedTheme, Suggestion, Theme, ThemeChange
from inbreng.insights.queries.suggestions import open_members
from inbreng.people.models import User

Decision = ProposedTheme.Decision
VISIBLE = Contribution.State.VISIBLE


class NoName(DomainError):
    """A group becomes a theme by a name, or goes under a theme that is there."""


def confirm_suggestions(
    *, theme: Theme, chosen: Iterable[int], by: User, now: datetime
) -> ThemeChange:
    """Put the points of the chosen suggestions under their theme, as one step that can be undone.

    Raises ThemeEnded, and ChangedMeanwhile when somebody decided on all of them before.
    """
    with transaction.atomic():
        require_open(theme)
        taken = _decide(list(chosen), Decision.CONFIRMED, by, now, theme=theme.pk)
        came = _code(list(taken.values()), theme, by, now)
        return _note(theme, by, now, codings=codings_as_kept(came), suggestions=list(taken))


def refuse_suggestions(*, chosen: Iterable[int], by: User, now: datetime) -> int:
    """Say no to suggestions and give back to how many; a later round makes none of them again.

    Raises ChangedMeanwhile when somebody decided on all of them before.
    """
    with transaction.atomic():
        return len(_decide(list(chosen), Decision.REFUSED, by, now))


def accept_group(
    *,
    group: ProposedTheme,
    name: str = "",
    parent: Theme | None = None,
    theme: Theme | None = None,
    by: User,
    now: datetime,
) -> ThemeChange:
    """Make a theme of a group under the name that a person gives it, or put it under ``theme``.

    Raises NoName without either, NameTaken, TooDeep, ThemeEnded, and
    ChangedMeanwhile when somebody decided on the group before.
    """
    if theme is None and not name.strip():
        raise NoName(_("Geef het thema een naam, of kies een thema dat er al is."))
    with transaction.atomic():
        _decide_group(group, Decision.CONFIRMED, by, now)
        made: dict[str, Any] = {}
        if theme is not None:
            require_open(theme)
        else:
            theme = new_theme(trajectory=group.run.trajectory, name=name.strip(), parent=parent)
            made = {"themes": themes_as_kept(theme)}
        members = list(open_members(group).values_list("pk", flat=True))
        taken = _decide(members, Decision.CONFIRMED, by, now)
        came = _code(list(taken.values()), theme, by, now)
        ProposedTheme.objects.filter(pk=group.pk).update(theme=theme)
        kept = {"codings": codings_as_kept(came), "suggestions": list(taken), "group": group.pk}
        return _note(theme, by, now, **kept, **made)


def refuse_group(*, group: ProposedTheme, by: User, now: datetime) -> None:
    """Say no to a group; raises ChangedMeanwhile when somebody decided on it before."""
    _decide_group(group, Decision.REFUSED, by, now)


def _decide_group(group: ProposedTheme, state: str, by: User, now: datetime) -> None:
    is_open = ProposedTheme.objects.filter(pk=group.pk, state=Decision.OPEN)
    if not is_open.update(state=state, decided_by=by, decided_at=now):
        raise ChangedMeanwhile(_("Iemand anders besliste net over deze groep."))


def _decide(
    chosen: Sequence[int], state: str, by: User, now: datetime, **wanted: Any
) -> dict[int, int]:
    """The suggestions that were still open, with their points; from now on they are decided."""
    taken: dict[int, int] = {}
    for start in range(0, len(chosen), BATCH):
        is_open = Suggestion.objects.select_for_update().filter(
            pk__in=chosen[start : start + BATCH],
            state=Decision.OPEN,
            contribution__state=VISIBLE,
            **wanted,
        )
        rows = dict(is_open.order_by("pk").values_list("pk", "contribution"))
        decided = Suggestion.objects.filter(pk__in=list(rows))
        decided.update(state=state, decided_by=by, decided_at=now)
        taken |= rows
    if not taken:
        raise ChangedMeanwhile(_("Hier is net al over beslist. Kijk wat er nu staat."))
    return taken


def _code(points: list[int], theme: Theme, by: User, now: datetime) -> list[Coding]:
    mine = Coding.objects.filter(theme=theme, coded_by=by)
    there = set(mine.values_list("contribution", flat=True))
    new = [
        Coding(contribution_id=pk, theme=theme, coded_by=by, coded_at=now)
        for pk in dict.fromkeys(points)
        if pk not in there
    ]
    Coding.objects.bulk_create(new, ignore_conflicts=True, batch_size=BATCH)
    return new


def _note(theme: Theme, by: User, now: datetime, **after: Any) -> ThemeChange:
    return note(
        trajectory=theme.trajectory,
        kind=ThemeChange.Kind.CONFIRMED,
        theme=theme,
        by=by,
        now=now,
        after=after,
    )
