"""Go on with the themes of an earlier trajectory: the same themes, in another talk."""

from datetime import datetime

from django.db import transaction

from inbreng.insights.actions.history import note, themes_as_kept
from inbreng.insights.actions.theming import new_theme
from inbreng.insights.models import Theme, ThemeChange
from inbreng.people.models import User
from inbreng.programme.models import Trajectory

WORDS = ("key", "name", "definition", "examples_in", "examples_out", "is_question")


def take_over_codebook(
    *, source: Trajectory, goal: Trajectory, by: User | None, now: datetime
) -> int:
    """Make the themes of ``source`` in ``goal`` too and give back how many are new.

    A theme keeps its key, by which it stays the same theme through the years.
    One that is there already, by its key or its name, stays as it is.
    """
    with transaction.atomic():
        Trajectory.objects.select_for_update().get(pk=goal.pk)
        here = Theme.objects.filter(trajectory=goal, ended_at__isnull=True)
        by_key = {theme.key: theme for theme in here}
        by_name = {theme.name: theme for theme in here}
        taken = {
            theme.pk: by_key.get(theme.key) or by_name.get(theme.name) for theme in _of(source)
        }
        made = []
        for theme in _of(source):
            if taken[theme.pk] is None:
                parent = taken.get(theme.parent_id) if theme.parent_id else None
                made.append(_same(theme, goal, parent))
                taken[theme.pk] = made[-1]
        _note(goal, made, by, now)
    return len(made)


def _of(source: Trajectory) -> list[Theme]:
    """The open themes but the one for the rest, those at the top before their parts."""
    themes = Theme.objects.filter(trajectory=source, ended_at__isnull=True, is_rest=False)
    return sorted(themes, key=lambda theme: theme.parent_id is not None)


def _same(theme: Theme, goal: Trajectory, parent: Theme | None) -> Theme:
    # Under a theme that is itself a part here, it stands beside that one.
    above = parent.parent if parent and parent.parent_id else parent
    fields = {name: getattr(theme, name) for name in WORDS}
    return new_theme(trajectory=goal, parent=above, **fields)


def _note(goal: Trajectory, made: list[Theme], by: User | None, now: datetime) -> None:
    for theme in made:
        after = {"themes": themes_as_kept(theme)}
        note(
            trajectory=goal,
            kind=ThemeChange.Kind.MADE,
            theme=theme,
            by=by,
            now=now,
            after=after,
        )
