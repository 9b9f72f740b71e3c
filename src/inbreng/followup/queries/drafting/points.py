"""The points of a gathering that could be quoted, and a choice in which many sides speak."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from django.db.models import OuterRef, Q, Subquery

from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution, Wording
from inbreng.insights.models import Coding
from inbreng.insights.queries.quotes import quotable
from inbreng.programme.models import Gathering

MOST_QUOTES = 3
READABLE = range(20, 241)  # characters: shorter says little alone, longer is not read


@dataclass(frozen=True, slots=True)
class Point:
    """A point that could be quoted."""

    pk: int
    words: str
    place: tuple[int | None, int | None]  # perspective and table
    question: int | None
    is_minority: bool
    is_disagreed: bool
    is_quoted: bool
    is_released: bool

    @property
    def rank(self) -> tuple[bool, bool, bool, bool]:
        """What is quoted first: minority views, then released words, citations, a fair length."""
        is_readable = len(self.words) in READABLE
        return not self.is_minority, not self.is_released, not self.is_quoted, not is_readable


def points_of(view: Disclosure, gathering: Gathering) -> list[Point]:
    """The points of a gathering that may be quoted, in no order that tells a table. Two queries."""
    open_ones = Wording.objects.filter(contribution=OuterRef("pk"), sealed_until__isnull=True)
    rows = (
        quotable(view)
        .filter(gathering=gathering)
        .annotate(words=Subquery(open_ones.order_by("number").values("text")[:1]))
        .order_by("key")
    )
    released = Q(released_quotes__taken_back_at__isnull=True, released_quotes__isnull=False)
    has_released = set(rows.filter(released).values_list("pk", flat=True))
    fields = ("pk", "words", "perspective_id", "table_id", "question_id")
    marks = ("is_minority", "is_disagreed", "is_quoted")
    return [
        Point(
            pk=row["pk"],
            words=row["words"],
            place=(row["perspective_id"], row["table_id"]),
            question=row["question_id"],
            is_released=row["pk"] in has_released,
            **{mark: row[mark] for mark in marks},
        )
        for row in rows.values(*fields, *marks)
        if row["words"]
    ]


def chosen(points: Iterable[Point], most: int = MOST_QUOTES) -> tuple[int, ...]:
    """At most so many points, in turn from each perspective and table, minority views first."""
    places: dict[tuple[int | None, int | None], list[Point]] = defaultdict(list)
    for point in sorted(points, key=lambda one: one.rank):
        places[point.place].append(point)
    return tuple(point.pk for point in _in_turn(list(places.values())))[:most]


def _in_turn(groups: list[list[Point]]) -> Iterator[Point]:
    for turn in zip_longest(*groups):
        yield from (point for point in turn if point is not None)


def by_branch(gathering: Gathering) -> dict[int, set[int]]:
    """The points under each theme that falls under no other, its parts included. One query."""
    codings = Coding.objects.filter(
        contribution__gathering=gathering,
        contribution__state=Contribution.State.VISIBLE,
        theme__ended_at__isnull=True,
    )
    found: dict[int, set[int]] = defaultdict(set)
    for pk, theme, parent in codings.order_by().values_list(
        "contribution_id", "theme_id", "theme__parent_id"
    ):
        found[parent or theme].add(pk)
    return found


def quotes_to_choose(view: Disclosure, gathering: Gathering, theme: int | None) -> list[Point]:
    """What an editor may choose for a section: of its theme, else of all. Three queries."""
    points = sorted(points_of(view, gathering), key=lambda one: one.rank)
    if theme is None:
        return points
    here = by_branch(gathering).get(theme, set())
    return [point for point in points if point.pk in here]
