"""Make, change and remove themes; the codebook that every trajectory starts with."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import translation
from django.utils.translation import gettext as _

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.insights.actions.coding import require_open
from inbreng.insights.actions.history import codings_as_kept, note, themes_as_kept
from inbreng.insights.models import Theme, ThemeChange, ThemeMemo
from inbreng.people.models import User
from inbreng.programme.models import FocusPoint, Trajectory


class NameTaken(DomainError):
    """Another theme of the trajectory has this name."""


class TooDeep(DomainError):
    """Themes go two deep: a theme, and themes under it."""


class RestStays(DomainError):
    """Every codebook has a theme for the rest, which is not removed or merged away."""


def make_theme(
    *,
    trajectory: Trajectory,
    name: str,
    definition: str = "",
    examples_in: str = "",
    examples_out: str = "",
    is_question: bool = False,
    parent: Theme | None = None,
    focus_point: FocusPoint | None = None,
    by: User | None,
    now: datetime,
) -> Theme:
    """Make a theme; raises NameTaken when the trajectory has one of that name, and TooDeep."""
    with transaction.atomic():
        theme = new_theme(
            trajectory=trajectory,
            name=name,
            definition=definition,
            examples_in=examples_in,
            examples_out=examples_out,
            is_question=is_question,
            parent=parent,
            focus_point=focus_point,
        )
        kind, became = ThemeChange.Kind.MADE, {"themes": themes_as_kept(theme)}
        note(trajectory=trajectory, kind=kind, theme=theme, by=by, now=now, after=became)
    return theme


def new_theme(*, trajectory: Trajectory, parent: Theme | None, **fields: Any) -> Theme:
    """A theme at the end of the codebook, of which no step is noted yet."""
    position = _next_position(trajectory)
    theme = Theme(trajectory=trajectory, parent=parent, position=position, **fields)
    require_two_deep(theme, parent)
    return _keep(theme)


def change_theme(
    *,
    theme: Theme,
    version: int,
    fields: dict[str, Any],
    reason: str = "",
    by: User | None,
    now: datetime,
) -> Theme:
    """Change fields of a theme that somebody read at ``version``.

    Raises ChangedMeanwhile when it changed since then, NameTaken and TooDeep.
    """
    with transaction.atomic():
        same = Theme.objects.select_for_update().filter(pk=theme.pk, ended_at__isnull=True)
        kept = same.filter(version=version).first()
        if kept is None:
            raise ChangedMeanwhile(
                _("Iemand anders veranderde dit thema net. Jouw tekst staat er nog; vergelijk ze.")
            )
        before = {"themes": themes_as_kept(kept)}
        for name, value in fields.items():
            setattr(kept, name, value)
        if kept.is_rest and kept.parent_id:
            raise RestStays(_("“Overig” staat los: daar komt wat nergens anders past."))
        require_two_deep(kept, kept.parent)
        kept.version += 1
        _keep(kept)
        note(
            trajectory=kept.trajectory,
            kind=ThemeChange.Kind.CHANGED,
            theme=kept,
            by=by,
            now=now,
            before=before,
            after={"themes": themes_as_kept(kept)},
            reason=reason,
        )
    return kept


def remove_theme(*, theme: Theme, by: User | None, now: datetime) -> ThemeChange:
    """End a theme; its contributions stay where they also are, and its parts move up a level."""
    with transaction.atomic():
        themes = Theme.objects.select_for_update().filter(ended_at__isnull=True)
        kept = themes.filter(pk=theme.pk).first()
        if kept is None:
            raise ChangedMeanwhile(_("Dit thema is er al niet meer."))
        if kept.is_rest:
            raise RestStays(_("“Overig” blijft: daar komt wat nergens anders past."))
        parts = list(themes.filter(parent=kept))
        before: dict[str, Any] = {"themes": themes_as_kept(kept, *parts)}
        before["codings"] = codings_as_kept(kept.codings.all())
        kept.codings.all().delete()
        end(kept, now)
        lift(parts, parent=None)
        return note(
            trajectory=kept.trajectory,
            kind=ThemeChange.Kind.REMOVED,
            theme=kept,
            by=by,
            now=now,
            before=before,
            after={"themes": themes_as_kept(kept, *parts)},
        )


def start_codebook(*, trajectory: Trajectory, by: User | None, now: datetime) -> None:
    """See to it that there is a theme for each focus point, and one for the rest; twice is once."""
    # The names are kept, so they are in the language of the site and not of whoever came first.
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        Trajectory.objects.select_for_update().get(pk=trajectory.pk)
        themes = Theme.objects.filter(trajectory=trajectory)
        for point in trajectory.focus_points.all():
            is_there = themes.filter(focus_point=point).exists()
            is_named = themes.filter(name=point.name, ended_at__isnull=True).exists()
            if not is_there and not is_named:
                make_theme(
                    trajectory=trajectory,
                    name=point.name,
                    definition=point.explanation,
                    focus_point=point,
                    by=by,
                    now=now,
                )
        if not themes.filter(is_rest=True, ended_at__isnull=True).exists():
            _make_rest(trajectory)


def write_memo(*, theme: Theme, text: str, by: User | None, now: datetime) -> ThemeMemo:
    """Keep a note about a theme."""
    return ThemeMemo.objects.create(theme=theme, text=text, written_by=by, written_at=now)


def order_theme(*, theme: Theme, steps: int, by: User | None, now: datetime) -> ThemeChange | None:
    """Move a theme down among its neighbours by ``steps``, or up below 0; None at the end."""
    with transaction.atomic():
        row = _beside(theme)
        here = next((n for n, one in enumerate(row) if one.pk == theme.pk), None)
        if here is None:
            raise ChangedMeanwhile(_("Dit thema is er niet meer."))
        goal = min(max(here + steps, 0), len(row) - 1)
        if goal == here:
            return None
        was = {one.pk: themes_as_kept(one) for one in row}
        first = min(one.position for one in row)
        row.insert(goal, row.pop(here))
        shifted = [one for n, one in enumerate(row, first) if one.position != n]
        for number, one in enumerate(row, first):
            one.position = number
        Theme.objects.bulk_update(shifted, ["position"])
        return note(
            trajectory=theme.trajectory,
            kind=ThemeChange.Kind.CHANGED,
            theme=theme,
            by=by,
            now=now,
            before={"themes": {pk: kept for one in shifted for pk, kept in was[one.pk].items()}},
            after={"themes": themes_as_kept(*shifted)},
        )


def require_two_deep(theme: Theme, parent: Theme | None) -> None:
    """Raise TooDeep unless ``theme`` may stand under ``parent``, and ThemeEnded without it."""
    if parent is None:
        return
    require_open(parent)
    has_parts = theme.pk is not None and theme.parts.filter(ended_at__isnull=True).exists()
    if parent.pk == theme.pk or parent.parent_id is not None or has_parts:
        raise TooDeep(_("Thema’s gaan twee lagen diep: een thema, en thema’s daaronder."))


def end(theme: Theme, now: datetime, merged_into: Theme | None = None) -> None:
    """Let a theme be no more, in favour of another or not."""
    theme.ended_at, theme.merged_into = now, merged_into
    theme.version += 1
    theme.save()


def lift(parts: list[Theme], *, parent: Theme | None) -> None:
    """Give themes another parent."""
    for part in parts:
        part.parent = parent
        part.version += 1
        part.save()


def _beside(theme: Theme) -> list[Theme]:
    # Themes of focus points come first, so they are a row of their own.
    row = Theme.objects.select_for_update().filter(
        trajectory=theme.trajectory_id,
        parent=theme.parent_id,
        ended_at__isnull=True,
        is_rest=False,
        focus_point__isnull=theme.focus_point_id is None,
    )
    return list(row.order_by("position", "name"))


def _make_rest(trajectory: Trajectory) -> Theme:
    taken = Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True, name=_("Overig"))
    if theme := taken.first():
        taken.update(is_rest=True)
        return theme
    return Theme.objects.create(
        trajectory=trajectory,
        name=_("Overig"),
        definition=_("Wat (nog) nergens anders past."),
        is_rest=True,
        position=_next_position(trajectory),
    )


def _next_position(trajectory: Trajectory) -> int:
    last = Theme.objects.filter(trajectory=trajectory).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def _keep(theme: Theme) -> Theme:
    try:
        with transaction.atomic():
            theme.save()
    except IntegrityError:
        raise NameTaken(_("Er is al een thema “%(name)s”.") % {"name": theme.name}) from None
    return theme
