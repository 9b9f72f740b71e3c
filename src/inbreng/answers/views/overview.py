"""Where answers wait: beside the working list, which comes first, and as a page."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.answers.queries.grouped import GROUPINGS, Group, waiting_by
from inbreng.answers.views.fetching import fetch_for_answers
from inbreng.answers.views.listing import with_changes

N_GROUPS = 25  # unless all of them are asked for
# A grouping, and the filter of the list that its rows lead to.
FILTERS = {"theme": "under", "gathering": "gathering", "perspective": "perspective", "kind": "kind"}


@require_safe
@vary_on_headers("HX-Request")
def overview(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Count what waits per theme, gathering, perspective or kind."""
    trajectory = fetch_for_answers(request, trajectory_id)
    is_fragment = request.htmx  # type: ignore[attr-defined]
    list_url = reverse("answers:answers", args=[trajectory.pk])
    chosen = request.GET.get("per", "")
    chosen = chosen if chosen in GROUPINGS else "theme"
    groups = waiting_by(trajectory, chosen)
    context = {
        "trajectory": trajectory,
        "list_url": list_url,
        "can_write": chosen == "theme",
        **_ways(request.GET, chosen, list_url if is_fragment else ""),
        **_shown(request.GET, chosen, groups),
    }
    template = "answers/_overview.html" if is_fragment else "answers/overview.html"
    return render(request, template, context)


def _ways(query: QueryDict, chosen: str, url: str) -> dict[str, Any]:
    """How the points may be divided, each with its way; and what the chosen one is called."""
    labels = {
        "theme": _("thema"),
        "gathering": _("bijeenkomst"),
        "perspective": _("perspectief"),
        "kind": _("soort"),
    }
    ways = [
        {"label": label, "url": url + with_changes(query, per=name), "is_active": name == chosen}
        for name, label in labels.items()
    ]
    return {"label": labels[chosen], "ways": ways}


def _shown(query: QueryDict, chosen: str, groups: list[Group]) -> dict[str, Any]:
    """The groups with most to do, or all of them, each with its way into the list."""
    shown = groups if "all" in query else groups[:N_GROUPS]
    return {
        "groups": [(group, _way_to(chosen, group.key)) for group in shown],
        "n_groups": len(groups),
        "all_query": with_changes(query, all="1") if len(shown) < len(groups) else "",
    }


def _way_to(grouping: str, key: int | str) -> str:
    if grouping == "perspective" and key == "none":
        return ""
    return f"{FILTERS[grouping]}={key}&per={grouping}"
