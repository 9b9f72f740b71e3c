"""Contributions as voice lines, for pages of higher rooms that show some of them."""

from collections.abc import Iterable

from django.core.paginator import Page
from django.db.models import QuerySet

from inbreng.dialogue.disclosure import Disclosure, Line, disclosure_for, tell
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.harvest import told_rows
from inbreng.dialogue.queries.joining import joined_on_page
from inbreng.people.rules import Visitor
from inbreng.programme.models import Trajectory


def voices_for(
    user: Visitor, trajectory: Trajectory, contributions: Iterable[Contribution]
) -> list[Line]:
    """The lines that ``user`` may be told of these contributions, in their order. Three queries."""
    return voices_in(disclosure_for(user, trajectory), contributions)


def voices_in(view: Disclosure, contributions: Iterable[Contribution]) -> list[Line]:
    """The lines that ``view`` may be told of these contributions, in their order. Two queries."""
    wanted = [contribution.pk for contribution in contributions]
    rows = {row["pk"]: row for row in told_rows(view.lines().filter(pk__in=wanted))}
    return [tell(view, rows[pk]) for pk in wanted if pk in rows]


def voices_on(
    view: Disclosure, page: Page[Contribution], among: QuerySet[Contribution]
) -> list[Line]:
    """The lines of one page of a list; what was said in the same words is shown once.

    Three queries.
    """
    return joined_on_page(view, voices_in(view, page.object_list), among)
