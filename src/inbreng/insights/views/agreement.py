"""How far coders agree: each two of them and all, theme by theme, and where they differ."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights import jobs_suggestions as jobs
from inbreng.insights.queries import agreement as queries
from inbreng.insights.queries.codebook import address_of
from inbreng.insights.views.fetching import fetch_for_coding
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 10
FEW = 20


@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show how far coders agree; a POST has the worker work it out again."""
    trajectory = fetch_for_coding(request, trajectory_id)
    if request.method == "POST":
        jobs.keep_agreement(trajectory.pk)
        messages.info(request, _("We rekenen het opnieuw uit. Ververs zo deze bladzijde."))
        return redirect("insights:agreement", trajectory.pk)
    report = queries.agreement_of(trajectory)
    names = queries.names_of(report.coders, trajectory)
    context = {
        "trajectory": trajectory,
        "report": report,
        "coders": [(names[one], n) for one, n in report.coders.items() if one in names],
        "comparisons": [_row(one, names) for one in report.comparisons],
    }
    chosen = report.comparison(request.GET.get("wie", ""))
    if chosen:
        context |= _chosen(request, trajectory, chosen, names)
    return render(request, "insights/agreement.html", context)


def _chosen(
    request: HttpRequest, trajectory: Trajectory, chosen: dict[str, Any], names: dict[str, str]
) -> dict[str, Any]:
    page = Paginator(chosen["differing"], PER_PAGE).get_page(request.GET.get("page"))
    view = disclosure_for(visitor(request), trajectory)
    themes = queries.theme_names(pk for pk, _alpha, _n in chosen["themes"])
    only = None if chosen["key"] == queries.ALL else chosen["key"].split("-")
    return {
        "chosen": _row(chosen, names),
        "page": page,
        "differences": queries.differences(view, page.object_list, names, only),
        "themes": [
            {
                "name": themes[pk],
                "url": address_of("insights:theme") % pk,
                "alpha": alpha,
                "says": queries.in_words(alpha),
                "n": n,
            }
            for pk, alpha, n in chosen["themes"]
            if pk in themes
        ],
    }


def _row(one: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    is_all = one["key"] == queries.ALL
    who = [_("iedereen")] if is_all else [names.get(key, "") for key in one["key"].split("-")]
    return {
        "key": one["key"],
        "who": _(" en ").join(who),
        "alpha": one["alpha"],
        "says": queries.in_words(one["alpha"]),
        "n_points": one["n_points"],
        "n_differing": one["n_differing"],
        "is_few": one["n_points"] < FEW,
    }
