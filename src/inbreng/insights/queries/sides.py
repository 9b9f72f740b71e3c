"""One theme as two perspectives speak of it, beside one another."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights.models import Coding, Theme
from inbreng.insights.queries.voices import told_among
from inbreng.insights.spread import ground_of, spreads_of_branches, spreads_of_themes
from inbreng.people.models import Perspective

MOST_VOICES = 40  # in one column; the harvest shows the rest


@dataclass(frozen=True, slots=True)
class Side:
    """What one perspective said of a theme: how often, and the first lines."""

    perspective: Perspective
    n_points: int
    lines: list[Line]


def perspectives_on(view: Disclosure, theme: Theme) -> list[tuple[Perspective, int]]:
    """Perspectives that may be told to have spoken of a theme or its parts, with how often.

    Who spoke of it most comes first.
    """
    spreads_of = spreads_of_themes if theme.parent_id else spreads_of_branches
    spread = spreads_of(ground_of(view), [theme.pk])[theme.pk]
    counted = [(one, spread.by_perspective[one.pk]) for one in spread.perspectives]
    return sorted(counted, key=lambda one: -one[1])


def side_of(view: Disclosure, theme: Theme, perspective: Perspective, n_points: int) -> Side:
    """The lines of one perspective under a theme and its parts. Two queries."""
    told = told_among(view, _under(theme)).filter(view.of_perspective(perspective.pk))
    return Side(perspective, n_points, voices_in(view, told[:MOST_VOICES]))


def _under(theme: Theme) -> QuerySet[Contribution]:
    codings = Coding.objects.filter(Q(theme=theme) | Q(theme__parent=theme))
    return Contribution.objects.filter(
        pk__in=codings.values("contribution"), state=Contribution.State.VISIBLE
    )
