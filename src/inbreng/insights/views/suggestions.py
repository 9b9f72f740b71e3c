"""What the machine suggests: the newest round, how far it is, and asking for another."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django.views.decorators.vary import vary_on_headers

from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import jobs_suggestions as jobs
from inbreng.insights.actions.suggesting import ask_suggestions
from inbreng.insights.forms.suggestions import FinenessForm
from inbreng.insights.models import SuggestionRun
from inbreng.insights.queries.certainty import groups_told, offered_by_theme
from inbreng.insights.queries.suggestions import latest_run, newest_run, offered_groups
from inbreng.insights.views.fetching import fetch_for_coding, person
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

GROUPS_PER_PAGE = 6
State = SuggestionRun.State
BUSY = (State.ASKED, State.RUNNING)


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def suggestions(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the newest round and take a wish for another; htmx gets how far it is."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = FinenessForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _ask(request, trajectory, form.cleaned_data["fineness"])
    newest = newest_run(trajectory)
    if request.headers.get("HX-Request"):
        return _progress(request, trajectory, newest)
    run = newest if newest and newest.state == State.READY else latest_run(trajectory)
    context = {
        "trajectory": trajectory,
        "run": run,
        "form": form if form.errors else FinenessForm(initial={"fineness": _fineness(newest)}),
        **_on_its_way(trajectory, newest),
    }
    if run:
        context |= _found(request, trajectory, run)
    return render(request, "insights/suggestions.html", context, status=422 if form.errors else 200)


def _ask(request: HttpRequest, trajectory: Trajectory, fineness: float) -> HttpResponse:
    now = timezone.now()
    try:
        run = ask_suggestions(trajectory=trajectory, fineness=fineness, by=person(request), now=now)
    except DomainError as refusal:
        messages.info(request, str(refusal))
    else:
        jobs.make_suggestions(run.pk)
    return redirect("insights:suggestions", trajectory.pk)


def _progress(
    request: HttpRequest, trajectory: Trajectory, newest: SuggestionRun | None
) -> HttpResponse:
    context = _on_its_way(trajectory, newest)
    if context["busy"]:
        return render(request, "insights/_suggestions_progress.html", context)
    response = HttpResponse()
    response["HX-Redirect"] = reverse("insights:suggestions", args=[trajectory.pk])
    return response


def _on_its_way(trajectory: Trajectory, newest: SuggestionRun | None) -> dict[str, Any]:
    is_refused = newest is not None and newest.state == State.REFUSED
    return {
        "busy": newest if newest and newest.state in BUSY else None,
        "progress_url": reverse("insights:suggestions", args=[trajectory.pk]),
        "refusal": _sentence(newest.refusal) if newest and is_refused else "",
    }


def _found(request: HttpRequest, trajectory: Trajectory, run: SuggestionRun) -> dict[str, Any]:
    view = disclosure_for(visitor(request), trajectory)
    page = Paginator(offered_groups(run), GROUPS_PER_PAGE).get_page(request.GET.get("page"))
    themes = offered_by_theme(run)
    return {
        "page": page,
        "groups": groups_told(view, page.object_list),
        "themes": themes,
        "n_offered": sum(one.n_all for one in themes),
    }


def _fineness(newest: SuggestionRun | None) -> float:
    return newest.fineness if newest else 0.5


def _sentence(code: str) -> str:
    return {
        "too_heavy": _(
            "Het zijn er te veel om in één keer te bekijken: er was te weinig geheugen."
        ),
        "too_slow": _("Het duurde te lang, daarom is het gestopt."),
        "worker_died": _("Het is drie keer halverwege gestopt. Vraag het opnieuw, of vraag hulp."),
    }.get(code, _("Er ging iets mis. Vraag het opnieuw, of vraag hulp."))
