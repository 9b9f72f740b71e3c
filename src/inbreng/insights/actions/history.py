"""Keep what people did to the codebook and to codings, and take it back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.insights.models import Coding, Insight, Theme, ThemeChange
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

# What a theme is; a change keeps these as they were and as they became.
FIELDS = (
    *("name", "definition", "examples_in", "examples_out", "is_question", "parent_id", "position"),
    *("focus_point_id", "ended_at", "merged_into_id", "version"),
)
BATCH = 500  # codings in one statement


def themes_as_kept(*themes: Theme) -> dict[str, dict[str, Any]]:
    """The fields of themes as a change keeps them, each by its id as text."""
    return {str(theme.pk): _fields(theme) for theme in themes}


def _fields(theme: Theme) -> dict[str, Any]:
    ended_at = theme.ended_at.isoformat() if theme.ended_at else None
    return {name: getattr(theme, name) for name in FIELDS} | {"ended_at": ended_at}


def codings_as_kept(codings: Iterable[Coding]) -> list[list[Any]]:
    """Codings as a change keeps them: contribution, theme, coder, moment."""
    return [[c.contribution_id, c.theme_id, c.coded_by_id, c.coded_at.isoformat()] for c in codings]


def note(
    *,
    trajectory: Trajectory,
    kind: str,
    by: User | None,
    now: datetime,
    theme: Theme | None = None,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> ThemeChange:
    """Keep one step with what went and what came."""
    return ThemeChange.objects.create(
        trajectory=trajectory,
        kind=kind,
        theme=theme,
        before=before or {},
        after=after or {},
        reason=reason,
        by=by,
        at=now,
    )


def undo(*, change: ThemeChange, now: datetime) -> None:
    """Put back what a step took and take away what it brought.

    Raises ChangedMeanwhile, and changes nothing, when it was undone before or
    when somebody changed one of its themes afterwards.
    """
    with transaction.atomic():
        waiting = ThemeChange.objects.filter(pk=change.pk, undone_at__isnull=True)
        if not waiting.update(undone_at=now):
            raise ChangedMeanwhile(_("Dit was al ongedaan gemaakt."))
        _take_away(_only(change.after, change.before))
        for pk, became in change.after.get("themes", {}).items():
            _put_theme_back(int(pk), change.before.get("themes", {}).get(pk), became, now)
        _bring_back(_only(change.before, change.after))
        _give_insights_back(change.before.get("insights", {}))


def _put_theme_back(
    pk: int, was: dict[str, Any] | None, became: dict[str, Any], now: datetime
) -> None:
    # A theme that this step made ends; it is not deleted, its history points at it.
    fields = was or {"ended_at": now.isoformat()}
    fields = fields | {"ended_at": _moment(fields["ended_at"]), "version": became["version"] + 1}
    same = Theme.objects.filter(pk=pk, version=became["version"])
    if was is None:
        same = same.filter(codings__isnull=True)
    if not _updated(same, fields):
        raise ChangedMeanwhile(
            _("Er is daarna nog iets met dit thema gedaan. Kijk eerst wat er nu staat.")
        )


def _updated(themes: QuerySet[Theme], fields: dict[str, Any]) -> bool:
    try:
        with transaction.atomic():
            return themes.update(**fields) > 0
    except IntegrityError:  # its old name is taken by now
        return False


def _give_insights_back(themes: dict[str, int]) -> None:
    for insight, theme in themes.items():
        Insight.objects.filter(pk=int(insight)).update(theme=theme)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _only(one: dict[str, Any], other: dict[str, Any]) -> list[list[Any]]:
    there = {tuple(coding[:3]) for coding in other.get("codings", [])}
    return [coding for coding in one.get("codings", []) if tuple(coding[:3]) not in there]


def _take_away(codings: list[list[Any]]) -> None:
    by_place: dict[tuple[int, int | None], list[int]] = {}
    for contribution, theme, by, _at in codings:
        by_place.setdefault((theme, by), []).append(contribution)
    for (theme, by), contributions in by_place.items():
        for start in range(0, len(contributions), BATCH):
            part = contributions[start : start + BATCH]
            Coding.objects.filter(theme=theme, coded_by=by, contribution__in=part).delete()


def _bring_back(codings: list[list[Any]]) -> None:
    rows = [
        Coding(
            contribution_id=said,
            theme_id=theme,
            coded_by_id=by,
            coded_at=datetime.fromisoformat(at),
        )
        for said, theme, by, at in codings
    ]
    Coding.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)
