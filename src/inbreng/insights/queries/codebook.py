"""The codebook as a tree, with how many points stand under each theme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from django.db.models import Count, QuerySet
from django.urls import reverse

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Coding, Theme
from inbreng.programme.models import Trajectory


@cache
def address_of(page: str) -> str:
    """The address of a page of a theme, to put its number in: lists ask for hundreds."""
    return reverse(page, args=[0]).replace("/0/", "/%d/")


@dataclass(frozen=True, slots=True)
class Branch:
    """A theme in the codebook with its points, and the themes under it."""

    theme: Theme
    n_points: int = 0
    parts: list["Branch"] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The page of the theme."""
        return address_of("insights:theme") % self.theme.pk


def codebook(trajectory: Trajectory, view: Disclosure | None, text: str = "") -> list[Branch]:
    """Themes of focus points first, “Overig” last, each with its parts. Two queries or three.

    Without ``view`` no points are counted. With ``text`` only the themes that
    hold these words, and the themes above them.
    """
    themes = list(open_themes(trajectory).select_related("focus_point"))
    counts = n_points_by_theme(view) if view else {}
    return tree(_holding(themes, text), counts)


def open_themes(trajectory: Trajectory) -> QuerySet[Theme]:
    """The themes that did not end, in their order. One query."""
    return Theme.objects.filter(trajectory=trajectory, ended_at__isnull=True)


def tree(themes: Iterable[Theme], counts: Mapping[int, int]) -> list[Branch]:
    """Themes two deep; one whose parent is not among them stands at the top. No query."""
    there = {theme.pk: Branch(theme, counts.get(theme.pk, 0)) for theme in themes}
    tops: list[Branch] = []
    for branch in there.values():
        above = there.get(branch.theme.parent_id or 0)
        (above.parts if above else tops).append(branch)
    return sorted(tops, key=_place)


def flat(branches: Iterable[Branch]) -> list[Branch]:
    """Every branch, each followed by its parts."""
    return [one for branch in branches for one in (branch, *branch.parts)]


def n_points_by_theme(view: Disclosure) -> dict[int, int]:
    """How many points that may be seen stand under each theme. One query, or two for staff."""
    themes = Theme.objects.filter(trajectory=view.trajectory.pk).order_by().values("pk")
    codings = Coding.objects.filter(theme__in=themes)
    if not view.sees_all_lines:
        return _counted(codings.filter(contribution__in=view.lines().order_by().values("pk")))
    # Few are out of sight; counting those apart spares looking up every contribution.
    hidden = Coding.objects.filter(contribution__trajectory=view.trajectory.pk).exclude(
        contribution__state=Contribution.State.VISIBLE
    )
    counts, out_of_sight = _counted(codings), _counted(hidden)
    return {pk: n_points - out_of_sight.get(pk, 0) for pk, n_points in counts.items()}


def n_points_under(theme: Theme) -> int:
    """How many visible points stand under one theme. One query."""
    seen = Coding.objects.filter(theme=theme, contribution__state=Contribution.State.VISIBLE)
    return seen.values("contribution").distinct().count()


def _counted(codings: QuerySet[Coding]) -> dict[int, int]:
    return dict(
        codings.order_by()
        .values_list("theme_id")
        .annotate(n_points=Count("contribution", distinct=True))
    )


def _place(branch: Branch) -> tuple[bool, bool]:
    # Sorting keeps the order of the codebook where these are equal.
    return branch.theme.is_rest, branch.theme.focus_point_id is None


def _holding(themes: list[Theme], text: str) -> list[Theme]:
    words = text.casefold().split()
    found = [theme for theme in themes if _holds(theme, words)]
    above = {theme.parent_id for theme in found}
    return [theme for theme in themes if theme in found or theme.pk in above] if words else themes


def _holds(theme: Theme, words: list[str]) -> bool:
    written = f"{theme.name} {theme.definition}".casefold()
    return all(word in written for word in words)
