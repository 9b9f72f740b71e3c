"""A line as it may be shown: lists, exports and the API know a contribution in no other form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure.viewing import Disclosure
from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.models import Organisation, Perspective

# Columns of a contribution that a line is told from; its words come from its wordings.
FIELDS = (
    *("pk", "key", "source_id", "position", "gathering_id", "table_id", "perspective_id", "state"),
    *("moment", "kind", "suggested_kind", "sort", "path", "is_quoted", "is_heavy", "is_disagreed"),
    *("is_minority", "line", "end_line", "page", "erased_at", "question_id", "question__text"),
    *("question__heading", "addressed_to_id", "addressed_to__name", "said_by__school_type"),
)

MOST_BESIDE = 5  # places named beside a line that was said more often


@cache
def _address() -> str:
    """The address of a contribution's page: a list of fifty asks for a hundred."""
    return reverse("dialogue:contribution", args=[0]).replace("/0/", "/%d/")


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that stand beside the words as said, and why they do."""

    why: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One contribution with as much of its place as may be told."""

    pk: int
    key: UUID
    words: str
    beside: list[Beside]
    path: list[str]
    erased_at: datetime | None
    state: str
    moment: str
    kind: str
    suggested_kind: str
    sort: str
    is_quoted: bool
    is_heavy: bool
    is_disagreed: bool
    is_minority: bool
    gathering_id: int | None
    gathering: str
    held_on: date | None
    table_id: int | None
    table: str
    table_is_hidden: bool
    question_id: int | None
    question: str
    topic: str
    perspective: Perspective | None
    addressed_to_id: int | None
    addressed_to: str
    # To staff only: what a parent told of the school, and the place in the file.
    school_type: str
    line: int | None
    end_line: int | None
    page: int | None
    asked: str = ""  # the filters of the list it stands in, which its address keeps
    also: "tuple[Line, ...]" = ()  # the same words said elsewhere, of which this one is shown

    @property
    def url(self) -> str:
        """The page of the contribution."""
        page = _address() % self.pk
        return f"{page}?{self.asked}" if self.asked else page

    @property
    def also_shown(self) -> "tuple[Line, ...]":
        """Where else the same was said, as far as fits beside a line."""
        return self.also[:MOST_BESIDE]

    @property
    def n_also_more(self) -> int:
        """How often the same was said besides those."""
        return len(self.also) - len(self.also_shown)

    @property
    def ticks(self) -> str:
        """What a tick at this line stands for: all points that it shows."""
        return ",".join(str(one.pk) for one in (self, *self.also))

    @property
    def kind_label(self) -> str:
        """The kind in words; one that only a rule proposed says so."""
        if self.kind or not self.suggested_kind:
            return self.kind_name
        return _("voorstel: %(kind)s") % {"kind": self.suggested_kind_name}

    @property
    def kind_name(self) -> str:
        """The kind that a person set."""
        return str(Contribution.Kind(self.kind).label) if self.kind else ""

    @property
    def suggested_kind_name(self) -> str:
        """The kind that a rule proposed."""
        return str(Contribution.Kind(self.suggested_kind).label) if self.suggested_kind else ""

    @property
    def moment_name(self) -> str:
        """When it was said, when that was not in answer to a question."""
        is_answer = self.moment == Contribution.Moment.ANSWER
        return "" if is_answer else str(Contribution.Moment(self.moment).label)

    @property
    def school_type_name(self) -> str:
        """The type of school that a parent told, to staff."""
        return str(Organisation.SchoolType(self.school_type).label) if self.school_type else ""

    @property
    def sort_name(self) -> str:
        """Pearl or puzzle, when somebody said so."""
        return str(Contribution.Sort(self.sort).label) if self.sort else ""


def tell(view: Disclosure, row: Mapping[str, Any]) -> Line:
    """The line that ``view`` may be told of a row with ``FIELDS`` and its words. No query.

    The first row costs one: the perspectives of the partnership.
    """
    is_erased = row["erased_at"] is not None
    return Line(
        **{name: row[name] for name in _AS_THEY_ARE},
        words="" if is_erased else row["words"] or "",
        beside=[] if is_erased else _beside(row),
        question=row["question__text"] or "",
        topic=row["question__heading"] or "",
        addressed_to=row["addressed_to__name"] or "",
        **_place(view, row),
        **_file(view, row),
    )


_AS_THEY_ARE = (
    *("pk", "key", "path", "state", "moment", "kind", "suggested_kind", "sort", "is_quoted"),
    *("is_heavy", "is_disagreed", "is_minority", "addressed_to_id", "erased_at"),
)


def _beside(row: Mapping[str, Any]) -> list[Beside]:
    if not row["beside_why"]:
        return []
    return [Beside(str(Wording.Why(row["beside_why"]).label), row["beside"])]


def _place(view: Disclosure, row: Mapping[str, Any]) -> dict[str, Any]:
    occasion = view.occasions[row["gathering_id"]]
    tells_gathering = view.tells_gathering(occasion)
    table = view.told.get(row["table_id"])
    perspective = view.perspectives.get(row["perspective_id"])
    place = (row["table_id"], row["gathering_id"])
    tells_perspective = perspective and view.tells_perspective(perspective.pk, *place)
    return {
        "gathering_id": occasion.pk if tells_gathering else None,
        "gathering": occasion.title if tells_gathering else _("In gesprek met…"),
        "held_on": occasion.held_on if tells_gathering else None,
        "question_id": row["question_id"] if view.tells_questions(occasion) else None,
        "table_id": table,
        "table": "" if table is None else view.table_label(table),
        "table_is_hidden": row["table_id"] is not None and table is None,
        "perspective": perspective if tells_perspective else None,
    }


def _file(view: Disclosure, row: Mapping[str, Any]) -> dict[str, Any]:
    if not view.tells_all:
        return {"school_type": "", "line": None, "end_line": None, "page": None}
    return {
        "school_type": row["said_by__school_type"] or "",
        **{name: row[name] for name in ("line", "end_line", "page")},
    }
