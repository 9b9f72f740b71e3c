"""Make and change themes."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.models import Theme
from inbreng.programme.models import FocusPoint, Trajectory


class NameTaken(DomainError):
    """Another theme of the trajectory has this name."""


def make_theme(
    *,
    trajectory: Trajectory,
    name: str,
    explanation: str = "",
    focus_point: FocusPoint | None = None,
) -> Theme:
    """Make a theme; raises NameTaken when the trajectory has one of that name."""
    theme = Theme(
        trajectory=trajectory, name=name, explanation=explanation, focus_point=focus_point
    )
    return _keep(theme)


def change_theme(
    *, theme: Theme, name: str, explanation: str, focus_point: FocusPoint | None
) -> Theme:
    """Give a theme another name, explanation or focus point; raises NameTaken."""
    theme.name, theme.explanation, theme.focus_point = name, explanation, focus_point
    return _keep(theme)


def _keep(theme: Theme) -> Theme:
    try:
        with transaction.atomic():
            theme.save()
    except IntegrityError:
        raise NameTaken(_("Er is al een thema “%(name)s”.") % {"name": theme.name}) from None
    return theme
