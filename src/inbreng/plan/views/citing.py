"""What a passage cites of papers and series."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.insights.models import OutsideSource, Series
from inbreng.insights.pictures.asking import number
from inbreng.insights.queries.series import series_of
from inbreng.plan.actions import embedding as actions
from inbreng.plan.forms.citing import CiteForm
from inbreng.plan.models import Citation
from inbreng.plan.queries.citing import papers_of
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.fetching import fetch_passage_to_write
from inbreng.programme.models import Trajectory


@require_http_methods(["GET", "HEAD", "POST"])
def cite(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Choose a paper or series, then the paragraphs or cells that the passage rests on."""
    passage = fetch_passage_to_write(request, passage_id)
    trajectory = passage.chapter.plan.trajectory
    chosen = _chosen(request, trajectory)
    form = CiteForm(request.POST or None, source=chosen)
    cited = kept(
        form,
        lambda **ticked: actions.cite(passage=passage, now=timezone.now(), **ticked),
    )
    if cited is not None:
        messages.success(request, _("De verwijzing staat bij de passage."))
        return redirect("plan:passage", passage.pk)
    context = {
        "passage": passage,
        "trajectory": trajectory,
        "sources": papers_of(trajectory),
        "series": series_of(trajectory, tells_schools=False),
        "chosen": chosen,
        "form": form,
    }
    return render(request, "plan/blocks/cite.html", context, status=status(form))


@require_POST
def drop_citation(request: HttpRequest, citation_id: int) -> HttpResponse:
    """Take a citation away from a passage."""
    citation = get_object_or_404(Citation, pk=citation_id)
    fetch_passage_to_write(request, citation.passage_id)
    did(
        request,
        lambda: actions.drop_citation(citation=citation),
        _("De verwijzing is weg. De bron zelf blijft."),
    )
    return redirect("plan:passage", citation.passage_id)


def _chosen(request: HttpRequest, trajectory: Trajectory) -> OutsideSource | Series | None:
    """The paper or series of the address; None before one is chosen."""
    paper, series = number(request.GET.get("bron")), number(request.GET.get("reeks"))
    if paper is not None:
        return get_object_or_404(OutsideSource, trajectory=trajectory, pk=paper)
    if series is not None:
        return get_object_or_404(series_of(trajectory, tells_schools=False), pk=series)
    return None
