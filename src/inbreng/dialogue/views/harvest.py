"""The list of the harvest."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.dialogue.forms.harvest import HarvestForm
from inbreng.dialogue.queries import harvest as queries
from inbreng.dialogue.queries.joining import joined_on_page
from inbreng.dialogue.rules import may_log_small_talk
from inbreng.dialogue.views.seeing import fetch_harvest
from inbreng.programme.views.fetching import visitor


@require_safe
@vary_on_headers("HX-Request")
def harvest(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """This will list what was said; htmx gets the results and the filters that follow others."""
    view = fetch_harvest(request, trajectory_id)
    form = HarvestForm(view, request.GET)
    wanted = form.wanted()
    page = queries.harvest_page(
        view,
        wanted,
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    kept = asked(request.GET)
    lines = joined_on_page(view, page.lines, queries.harvest(view, wanted))
    is_part = bool(request.htmx)  # type: ignore[attr-defined]  # django-htmx
    if is_part:
        form.replace_followers()
    context = {
        "view": view,
        "trajectory": view.trajectory,
        "form": form,
        "page": replace(page, lines=[replace(line, asked=kept) for line in lines]),
        "active": active_filters(form, request.GET),
        "asked": kept,
        "is_part": is_part,
        "may_log_small_talk": may_log_small_talk(visitor(request), view.trajectory),
    }
    return render(
        request, "dialogue/_harvest.html" if is_part else "dialogue/harvest.html", context
    )


def active_filters(form: HarvestForm, query: QueryDict) -> list[dict[str, Any]]:
    """The filters that are on, each with the address without it."""
    return [
        {
            "label": form.fields[name].label,
            "value": dict(getattr(form.fields[name], "choices", ())).get(_key(value), value),
            "url": without(query, name),
        }
        for name, value in form.cleaned_data.items()
        if value
    ]


def _key(value: str) -> Any:
    return int(value) if value.isdecimal() else value


def without(query: QueryDict, name: str) -> str:
    """The address of the list without one filter; a gathering takes tables and questions along."""
    left = query.copy()
    also = ["table", "question"] if name == "gathering" else []
    for gone in [name, *also, "after", "before"]:
        left.pop(gone, None)
    return f"?{left.urlencode()}"


def asked(query: QueryDict) -> str:
    """The filters of an address without its place in the list, for links that keep them."""
    left = query.copy()
    for gone in ("after", "before", "format"):
        left.pop(gone, None)
    for name in [name for name, value in left.items() if not value]:
        del left[name]
    return left.urlencode()
