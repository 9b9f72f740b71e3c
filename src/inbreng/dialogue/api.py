"""The harvest for programs, with no more in it than the page shows."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from ninja import Field, Query, Router, Schema
from ninja.errors import ValidationError

from inbreng.dialogue.disclosure import Line
from inbreng.dialogue.forms.harvest import HarvestForm
from inbreng.dialogue.queries.harvest import harvest_page
from inbreng.dialogue.views.seeing import fetch_harvest

router = Router(tags=["dialogue"])


class HarvestQuery(Schema):
    """Filters of the harvest; all that are given must hold."""

    text: str = Field("", description="Dutch words; all must be there, in any form.")
    gathering: str = Field("", description='Id of a gathering, or "talks" for all small talks.')
    table: str = Field("", description="Id of a table that may be told apart.")
    question: str = Field("", description="Id of a question.")
    perspective: str = Field("", description="Id of a perspective.")
    kind: str = Field("", description='Kind of contribution, or "none".')
    mark: str = Field(
        "", description="heavy, disagreed, minority, pearl, puzzle, quoted, before or other."
    )
    party: str = Field("", description="Id of the organisation it is addressed to.")
    school_type: str = Field("", description="For staff.")
    state: str = Field("", description="For moderators: quarantined, refused or withdrawn.")
    after: str = Field("", description="Where the former step ended; see next.")


class Place(Schema):
    """A thing with its name."""

    id: int
    name: str


class GatheringOut(Schema):
    """The gathering, as far as it may be told."""

    id: int | None
    name: str
    held_on: date | None


class BesideOut(Schema):
    """Words that stand beside those as said."""

    why: str
    text: str


class ContributionOut(Schema):
    """One contribution; what may not be told is null."""

    id: int
    key: UUID
    url: str
    text: str
    beside: list[BesideOut]
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
    gathering: GatheringOut
    table: Place | None
    question: Place | None
    topic: str
    perspective: Place | None
    addressed_to: Place | None
    school_type: str
    page: int | None
    line: int | None


class HarvestOut(Schema):
    """A step of the harvest, how many there are in all, and the address of the next step."""

    count: int
    contributions: list[ContributionOut]
    next: str | None


@router.get(
    "/trajectories/{trajectory_id}/contributions",
    response=HarvestOut,
    operation_id="harvest",
    summary="What was said in a trajectory",
    url_name="harvest",
)
def harvest(request: HttpRequest, trajectory_id: int, query: Query[HarvestQuery]) -> dict[str, Any]:
    """List contributions, fifty at a time, with the place that the visitor may be told."""
    view = fetch_harvest(request, trajectory_id)
    given = {name: value for name, value in query.dict().items() if value}
    after = given.pop("after", "")
    form = HarvestForm(view, given)
    wanted = form.wanted()
    unknown = {name: ["Unknown filter."] for name in given if name not in form.fields}
    if form.errors or unknown:
        raise ValidationError([{"loc": ["query"], "errors": form.errors.get_json_data() | unknown}])
    page = harvest_page(view, wanted, after=after)
    address = request.build_absolute_uri(reverse("api:harvest", args=[trajectory_id]))
    following = urlencode(given | {"after": page.after})
    return {
        "count": page.n_lines,
        "contributions": [_told(line) for line in page.lines],
        "next": f"{address}?{following}" if page.after else None,
    }


def _told(line: Line) -> dict[str, Any]:
    return {
        **{name: getattr(line, name) for name in _AS_THEY_ARE},
        "id": line.pk,
        "text": line.words,
        "beside": [{"why": beside.why, "text": beside.text} for beside in line.beside],
        "gathering": {"id": line.gathering_id, "name": line.gathering, "held_on": line.held_on},
        "table": _place(line.table_id, line.table),
        "question": _place(line.question_id, line.question),
        "perspective": line.perspective and _place(line.perspective.pk, line.perspective.name),
        "addressed_to": _place(line.addressed_to_id, line.addressed_to),
    }


_AS_THEY_ARE = (
    *("key", "url", "path", "erased_at", "state", "moment", "kind", "suggested_kind", "sort"),
    *("is_quoted", "is_heavy", "is_disagreed", "is_minority", "topic", "school_type"),
    *("page", "line"),
)


def _place(pk: int | None, name: str) -> dict[str, Any] | None:
    return None if pk is None else {"id": pk, "name": name}
