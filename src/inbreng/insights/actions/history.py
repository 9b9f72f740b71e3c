"""Keep what people did to the codebook and to codings, and take it back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.hanging import hang_back
from inbreng.insights.actions.reopening import reopen_confirmed
from inbreng.insights.models import Coding, Theme, ThemeChange
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

# What a theme is; a change keeps these as they were and as they became.
FIELDS = (
    *("name", "definition", "examples_in", "examples_out", "is_question", "parent_id", "position"),
    *("focus_point_id", "ended_at", "merged_into_id", "version"),
)
BATCH = 500  # codings in one statement
Kept = dict[str, Any]


def themes_as_kept(*themes: Theme) -> dict[str, Kept]:
    """The fields of themes as a change keeps them, each by its id as text."""
    return {str(theme.pk): _fields(theme) for theme in themes}


def _fields(theme: Theme) -> Kept:
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
    before: Kept | None = None,
    after: Kept | None = None,
    reason: str = "",
) -> ThemeChange:
    """Keep one step with what went and what came, and of how many contributions."""
    before, after = before or {}, after or {}
    touched = {one[0] for kept in (before, after) for one in kept.get("codings", [])}
    return ThemeChange.objects.create(
        trajectory=trajectory,
        kind=kind,
        theme=theme,
        before=before,
        after=after | {"n_points": len(touched)},
        reason=reason,
        by=by,
        at=now,
    )


def undo(*, change: ThemeChange, now: datetime) -> None:
    """Put back what a step took and take away what it brought.

    Raises ChangedMeanwhile, and changes nothing, when it was undone before or
    when somebody changed or ended one of its themes afterwards.
    """
    with transaction.atomic():
        waiting = ThemeChange.objects.filter(pk=change.pk, undone_at__isnull=True)
        if not waiting.update(undone_at=now):
            raise ChangedMeanwhile(_("Dit was al ongedaan gemaakt."))
        list(Theme.objects.select_for_update().filter(pk__in=_themes_in(change)).order_by("pk"))
        _take_away(_only(change.after, change.before))
        was, became = change.before.get("themes", {}), change.after.get("themes", {})
        for pk in became:
            _put_theme_back(int(pk), was.get(pk), became[pk], now)
        _keep_two_deep([int(pk) for pk in was])
        _require_open(_themes_in(change) - {int(pk) for pk in became.keys() - was.keys()})
        _bring_back(_only(change.before, change.after))
        reopen_confirmed(change.after)
        if change.theme_id and "hanging" in change.before:
            hang_back(change.before["hanging"], goal=change.theme_id)


def _themes_in(change: ThemeChange) -> set[int]:
    codings = [*change.before.get("codings", []), *change.after.get("codings", [])]
    themes = {int(pk) for pk in change.after.get("themes", {})}
    here = {change.theme_id} if change.theme_id else set()
    return {coding[1] for coding in codings} | themes | here


def _require_open(themes: set[int]) -> None:
    if Theme.objects.filter(pk__in=themes, ended_at__isnull=False).exists():
        raise ChangedMeanwhile(
            _("Het thema is daarna samengevoegd of opgeheven. Maak eerst dat ongedaan.")
        )


def _put_theme_back(pk: int, was: Kept | None, became: Kept, now: datetime) -> None:
    # A theme that this step made ends; it is not deleted, its history points at it.
    fields = was or {"ended_at": now.isoformat()}
    fields = fields | {"ended_at": _moment(fields["ended_at"]), "version": became["version"] + 1}
    same = Theme.objects.filter(pk=pk, version=became["version"])
    if was is None:
        parts = Theme.objects.filter(parent=OuterRef("pk"), ended_at__isnull=True)
        same = same.filter(~Exists(Coding.objects.filter(theme=OuterRef("pk"))), ~Exists(parts))
    if not _updated(same, fields):
        raise ChangedMeanwhile(
            _("Er is daarna nog iets met dit thema gedaan. Kijk eerst wat er nu staat.")
        )


def _updated(themes: QuerySet[Theme], fields: Kept) -> bool:
    try:
        with transaction.atomic():
            return themes.update(**fields) > 0
    except IntegrityError:  # its old name is taken by now
        return False


def _keep_two_deep(themes: list[int]) -> None:
    # Its old place may be gone by now, or lie too deep: then it stands at the top.
    parts = Theme.objects.filter(parent=OuterRef("pk"), ended_at__isnull=True)
    above = Theme.objects.filter(
        pk=OuterRef("parent"), ended_at__isnull=True, parent__isnull=True
    ).values("pk")
    placed = Theme.objects.filter(pk__in=themes, ended_at__isnull=True, parent__isnull=False)
    misplaced = placed.exclude(Exists(above), ~Exists(parts))
    Theme.objects.filter(pk__in=list(misplaced.values_list("pk", flat=True))).update(parent=None)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _only(one: Kept, other: Kept) -> list[list[Any]]:
    there = {tuple(coding[:3]) for coding in other.get("codings", [])}
    return [coding for coding in one.get("codings", []) if tuple(coding[:3]) not in there]


def _take_away(codings: list[list[Any]]) -> None:
    by_place: dict[tuple[int, int | None], list[int]] = {}
    for contribution, theme, by, _at in codings:
        by_place.setdefault((theme, by), []).append(contribution)
    for (theme, by), contributions in by_place.items():
        for part in _parts(contributions):
            Coding.objects.filter(theme=theme, coded_by=by, contribution__in=part).delete()


def _bring_back(codings: list[list[Any]]) -> None:
    # Somebody's account, or a contribution, may have gone for good since.
    people = set(User.objects.filter(pk__in={one[2] for one in codings} - {None}).values_list("pk"))
    said = {
        pk
        for part in _parts([one[0] for one in codings])
        for pk in Contribution.objects.filter(pk__in=part).values_list("pk", flat=True)
    }
    rows = [
        Coding(
            contribution_id=contribution,
            theme_id=theme,
            coded_by_id=by if (by,) in people else None,
            coded_at=datetime.fromisoformat(at),
        )
        for contribution, theme, by, at in codings
        if contribution in said
    ]
    Coding.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)


def _parts(pks: list[int]) -> list[list[int]]:
    return [pks[start : start + BATCH] for start in range(0, len(pks), BATCH)]
