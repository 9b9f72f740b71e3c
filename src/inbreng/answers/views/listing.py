"""The working list: what waits for an answer, and where."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inbreng.answers import queries
from inbreng.answers.forms import AnswersForm
from inbreng.answers.queries.grouped import GROUPINGS, waiting_by
from inbreng.answers.views.fetching import fetch_for_answers
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.harvest import HarvestPage, harvest_page
from inbreng.dialogue.views.harvest import active_filters, asked
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

N_OVERDUE = 5
N_GROUPS = 25  # of the overview, unless all of them are asked for
# A grouping, and the filter of the list that its rows lead to.
FILTERS = {"theme": "under", "gathering": "gathering", "perspective": "perspective", "kind": "kind"}


@require_safe
def answers(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List the points that wait, or those of another list, with a form to choose some of them."""
    trajectory, today = fetch_for_answers(request, trajectory_id), timezone.localdate()
    view = disclosure_for(visitor(request), trajectory)
    form = AnswersForm(view, request.GET, today=today)
    page = harvest_page(
        view,
        form.wanted(),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    counts = queries.counts_of(trajectory, today)
    overdue = queries.overdue_answers(trajectory, today)[:N_OVERDUE] if counts.overdue else []
    context = {
        "trajectory": trajectory,
        "form": form,
        "page": page,
        "rows": _rows(page),
        "active": [one for one in active_filters(form, request.GET) if one["label"]],
        "asked": asked(request.GET),
        "counts": counts,
        "tabs": _tabs(request.GET, form.standing, counts),
        "overdue": overdue,
        "overview": _overview(request.GET, trajectory),
        "drafts": queries.drafts_of(trajectory),
        "phrases_url": reverse("answers:phrases", args=[trajectory.pk]),
    }
    return render(request, "answers/answers.html", context)


def _rows(page: HarvestPage) -> list[tuple[Any, Any]]:
    given = queries.answers_of([line.pk for line in page.lines])
    return [(line, given.get(line.pk)) for line in page.lines]


def _tabs(query: QueryDict, standing: str, counts: queries.Counts) -> list[dict[str, Any]]:
    """The lists, each with its count; those that hold nothing are left out but for the first."""
    labels = {
        "waiting": _("Wacht op antwoord"),
        "overdue": _("Datum voorbij"),
        "look_again": _("Kijk opnieuw"),
        "apart": _("Vraagt een eigen antwoord"),
        "asked": _("Vraag over een antwoord"),
        "drafted": _("In klad"),
        "open": _("Nog niet bekend"),
        "answered": _("Beantwoord"),
    }
    return [
        {
            "label": label,
            "url": _with(query, stand=name),
            "is_active": name == standing,
            "count": getattr(counts, name),
        }
        for name, label in labels.items()
        if getattr(counts, name) or name in {"waiting", "answered", standing}
    ]


def _overview(query: QueryDict, trajectory: Trajectory) -> dict[str, Any]:
    labels = {
        "theme": _("thema"),
        "gathering": _("bijeenkomst"),
        "perspective": _("perspectief"),
        "kind": _("soort"),
    }
    chosen = query.get("per", "")
    chosen = chosen if chosen in GROUPINGS else "theme"
    groups = waiting_by(trajectory, chosen)
    shown = groups if "all" in query else groups[:N_GROUPS]
    return {
        "label": labels[chosen],
        "ways": [
            {"label": label, "url": _with(query, per=name), "is_active": name == chosen}
            for name, label in labels.items()
        ],
        "groups": [(group, _way_to(chosen, group.key)) for group in shown],
        "n_groups": len(groups),
        "all_url": _with(query, all="1") if len(shown) < len(groups) else "",
        "can_write": chosen == "theme",
    }


def _way_to(grouping: str, key: int | str) -> str:
    if grouping == "perspective" and key == "none":
        return ""
    return f"{FILTERS[grouping]}={key}&per={grouping}"


def _with(query: QueryDict, **changed: str) -> str:
    left = query.copy()
    for gone in ("after", "before"):
        left.pop(gone, None)
    for name, value in changed.items():
        left[name] = value
    return f"?{left.urlencode()}"
