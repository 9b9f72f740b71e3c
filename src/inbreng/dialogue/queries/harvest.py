"""The harvest of a trajectory: what was said, filtered, in steps of a page."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from inbreng.dialogue.disclosure import FIELDS, Disclosure, Line, tell
from inbreng.dialogue.models import Contribution, Wording
from inbreng.dialogue.search import holding

STEP = 50
BATCH = 1000
LONGEST_NUMBER = 18  # digits that every database counts

MARKS: dict[str, Q] = {
    "heavy": Q(is_heavy=True),
    "disagreed": Q(is_disagreed=True),
    "minority": Q(is_minority=True),
    "pearl": Q(sort=Contribution.Sort.PEARL),
    "puzzle": Q(sort=Contribution.Sort.PUZZLE),
    "quoted": Q(is_quoted=True),
    "before": Q(moment=Contribution.Moment.BEFORE),
    "other": Q(moment=Contribution.Moment.OTHER),
}
NO_KIND = "none"


@dataclass(frozen=True, slots=True)
class HarvestFilter:
    """What somebody asks of the harvest; empty means all of it."""

    gathering: int | None = None
    is_small_talk: bool = False
    table: int | None = None
    question: int | None = None
    perspective: int | None = None
    kind: str = ""
    mark: str = ""
    state: str = Contribution.State.VISIBLE
    party: int | None = None
    school_type: str = ""
    text: str = ""
    also: Q = field(default_factory=Q)  # what a later room asks besides


@dataclass(frozen=True, slots=True)
class HarvestPage:
    """One step of the harvest, with the marks from which the steps beside it begin."""

    lines: list[Line] = field(default_factory=list)
    n_lines: int = 0
    before: str = ""
    after: str = ""


def harvest_page(
    view: Disclosure, wanted: HarvestFilter, *, after: str = "", before: str = ""
) -> HarvestPage:
    """The lines after or before a mark, with the count of all of them. Two queries.

    Hides what is held back, refused or withdrawn from all but moderators who
    ask for it, and everything that is staged.
    """
    found = harvest(view, wanted)
    order = [_turned(name) for name in view.order] if before else list(view.order)
    passed = _past(view, before or after, is_back=bool(before))
    pks = found.filter(passed).order_by(*order).values("pk")[: STEP + 1]
    rows = list(told_rows(Contribution.objects.filter(pk__in=pks)).order_by(*order))
    has_more, rows = len(rows) > STEP, rows[:STEP]
    if before:
        rows.reverse()
    return HarvestPage(
        lines=[tell(view, row) for row in rows],
        n_lines=found.count(),
        before=_mark(view, rows[0]) if rows and (has_more if before else after) else "",
        after=_mark(view, rows[-1]) if rows and (has_more or before) else "",
    )


def harvest(view: Disclosure, wanted: HarvestFilter) -> QuerySet[Contribution]:
    """The contributions of which ``view`` may be told that they answer a filter. No query yet."""
    found = view.lines_in(wanted.state).filter(_place(view, wanted), wanted.also)
    if wanted.kind:
        found = found.filter(kind="" if wanted.kind == NO_KIND else wanted.kind)
    if wanted.mark:
        found = found.filter(MARKS[wanted.mark])
    if wanted.party is not None:
        found = found.filter(addressed_to=wanted.party)
    if wanted.school_type:
        found = found.filter(said_by__school_type=wanted.school_type)
        found = found if view.tells_all else found.none()
    return _with_words(found, wanted) if wanted.text else found


def line_of(view: Disclosure, pk: int) -> Line | None:
    """One line, when ``view`` may be told of it. One query."""
    may_see = view.lines().values("pk")
    found = Q(pk__in=may_see)
    if view.is_moderator:
        held = Contribution.objects.filter(trajectory=view.trajectory.pk)
        found = Q(pk__in=held.exclude(state=Contribution.State.STAGED).values("pk"))
    row = told_rows(Contribution.objects.filter(found, pk=pk)).first()
    return tell(view, row) if row else None


def all_lines(view: Disclosure, wanted: HarvestFilter) -> Iterator[Line]:
    """Every line of the filter, in order, read in steps of a thousand. One query for each step."""
    found, passed = harvest(view, wanted), Q()
    while True:
        pks = found.filter(passed).order_by(*view.order).values("pk")[:BATCH]
        rows = list(told_rows(Contribution.objects.filter(pk__in=pks)).order_by(*view.order))
        yield from (tell(view, row) for row in rows)
        if len(rows) < BATCH:
            return
        passed = _past(view, _mark(view, rows[-1]), is_back=False)


def neighbours(view: Disclosure, wanted: HarvestFilter, pk: int) -> tuple[int | None, int | None]:
    """The lines before and after one, in the list of the filter. Three queries."""
    here = Contribution.objects.filter(pk=pk).values("source_id", "position", "key").first()
    if here is None:
        return None, None
    found, mark = harvest(view, wanted), _mark(view, here)
    back = found.filter(_past(view, mark, is_back=True))
    forth = found.filter(_past(view, mark, is_back=False))
    return (
        back.order_by(*map(_turned, view.order)).values_list("pk", flat=True).first(),
        forth.order_by(*view.order).values_list("pk", flat=True).first(),
    )


def following(view: Disclosure, wanted: HarvestFilter, pk: int) -> int | None:
    """The first line after one in the list of the filter, else the first of all. Three queries."""
    here = Contribution.objects.filter(pk=pk).values("source_id", "position", "key").first()
    found = harvest(view, wanted).exclude(pk=pk).order_by(*view.order).values_list("pk", flat=True)
    after = found.filter(_past(view, _mark(view, here), is_back=False)).first() if here else None
    return after or found.first()


def _place(view: Disclosure, wanted: HarvestFilter) -> Q:
    found = Q()
    if wanted.is_small_talk:
        found &= view.in_small_talks()
    if wanted.gathering is not None:
        found &= view.in_gathering(wanted.gathering)
    if wanted.table is not None:
        found &= view.at_table(wanted.table)
    if wanted.question is not None:
        found &= view.answering(wanted.question)
    if wanted.perspective is not None:
        found &= view.of_perspective(wanted.perspective)
    return found


def _with_words(found: QuerySet[Contribution], wanted: HarvestFilter) -> QuerySet[Contribution]:
    if wanted.state == Contribution.State.VISIBLE:
        held = holding(wanted.text)
        return found if held is None else found.filter(pk__in=held)
    # Words that are held back are in no index; moderators look through the few there are.
    for word in wanted.text.split():
        matching = Wording.objects.filter(text__icontains=word, sealed_until__isnull=True)
        found = found.filter(pk__in=matching.values("contribution"))
    return found


def told_rows(found: QuerySet[Contribution]) -> QuerySet[Contribution, dict[str, Any]]:
    """The columns of a line, with the words as said and the newest beside them."""
    open_ones = Wording.objects.filter(contribution=OuterRef("pk"), sealed_until__isnull=True)
    newest = open_ones.exclude(number=1).exclude(why=Wording.Why.REDACTED).order_by("-number")
    rows: QuerySet[Contribution, dict[str, Any]] = found.values(
        *FIELDS,
        words=Subquery(open_ones.order_by("number").values("text")[:1]),
        beside=Subquery(newest.values("text")[:1]),
        beside_why=Subquery(newest.values("why")[:1]),
    )
    return rows


def _turned(name: str) -> str:
    return name.removeprefix("-") if name.startswith("-") else f"-{name}"


def _mark(view: Disclosure, row: Mapping[str, Any]) -> str:
    return f"{row['source_id']}.{row[view.order[1]]}"


def _past(view: Disclosure, mark: str, *, is_back: bool) -> Q:
    """Lines past a mark; one that nobody made, such as a mistyped one, begins at the beginning."""
    source, _, place = mark.partition(".")
    name = view.order[1]
    with suppress(ValueError):
        values = {"source": int(source), name: UUID(place) if name == "key" else int(place)}
        if max(len(source), 0 if name == "key" else len(place)) > LONGEST_NUMBER:
            return Q()
        first, then = ("gt", "lt") if is_back else ("lt", "gt")
        return Q(**{f"source__{first}": values["source"]}) | Q(
            source=values["source"], **{f"{name}__{then}": values[name]}
        )
    return Q()
