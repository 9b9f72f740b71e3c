"""The voices on the desk where an insight is written: what was chosen, and what was looked for."""

from dataclasses import dataclass, field

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, QueryDict

from inbreng.dialogue.disclosure import Line, disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in
from inbreng.insights import queries
from inbreng.insights.forms import SearchForm
from inbreng.insights.models import Insight
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 20
MOST_CHOSEN = 500  # as many as a person can mean
TOO_LONG = 19  # digits that not every database counts


@dataclass(frozen=True, slots=True)
class Choosing:
    """What the desk shows of voices."""

    search: SearchForm
    page: Page[Contribution]
    found: list[Line]
    chosen: list[Line] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)


def choosing(
    request: HttpRequest, trajectory: Trajectory, insight: Insight | None = None
) -> Choosing:
    """Look for voices as asked; what was ticked stays, what is evidence already is left out."""
    asked: QueryDict = request.POST if request.method == "POST" else request.GET
    search = SearchForm(asked, trajectory=trajectory)
    search.is_valid()
    view = disclosure_for(visitor(request), trajectory)
    support, against = ticked(asked, "support"), ticked(asked, "against")
    chosen = Contribution.objects.filter(trajectory=trajectory, pk__in={*support, *against})
    found = queries.voices_to_choose(
        view,
        theme=search.cleaned_data.get("theme"),
        text=search.cleaned_data.get("text", ""),
    ).exclude(pk__in={*support, *against})
    if insight is not None:
        there = insight.evidence.filter(dropped_at__isnull=True)
        found = found.exclude(pk__in=there.values("contribution"))
    page = Paginator(found, PER_PAGE).get_page(asked.get("page"))
    return Choosing(
        search=search,
        page=page,
        found=voices_in(view, page.object_list),
        chosen=voices_in(view, chosen),
        support=[str(pk) for pk in support],
        against=[str(pk) for pk in against],
    )


def ticked(asked: QueryDict, name: str) -> list[int]:
    """The ids that were ticked, or that a link brought along for what supports."""
    values = asked.getlist(name) or (asked.getlist("bijdrage") if name == "support" else [])
    ids = [pk for one in values for pk in one.split(",")]
    return [int(pk) for pk in ids if pk.isdecimal() and len(pk) < TOO_LONG][:MOST_CHOSEN]
