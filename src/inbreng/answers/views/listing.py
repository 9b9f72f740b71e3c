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
from inbreng.answers.views.fetching import fetch_for_answers
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.queries.harvest import HarvestPage, harvest_page
from inbreng.dialogue.views.harvest import active_filters, asked
from inbreng.programme.views.fetching import visitor

N_OVERDUE = 5


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
            "url": with_changes(query, stand=name),
            "is_active": name == standing,
            "count": getattr(counts, name),
        }
        for name, label in labels.items()
        if getattr(counts, name) or name in {"waiting", "answered", standing}
    ]


def with_changes(query: QueryDict, **changed: str) -> str:
    """The address of the list with the same filters but these, from its first page."""
    left = query.copy()
    for gone in ("after", "before"):
        left.pop(gone, None)
    for name, value in changed.items():
        left[name] = value
    return f"?{left.urlencode()}"
