"""Write passages that hold more than text: a form for each kind, and its own way to be kept."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.plan.actions import embedding, goals, scenarios
from inbreng.plan.forms.blocks import BlockForm, FigureForm, InsightsForm, NeedsForm
from inbreng.plan.forms.choices import AllocationForm, ScenariosForm
from inbreng.plan.forms.goals import ActionForm, AmbitionForm
from inbreng.plan.models import Chapter, Passage
from inbreng.plan.queries.structure import kept_content
from inbreng.plan.views.doing import kept, status
from inbreng.plan.views.fetching import fetch_chapter_to_write, fetch_passage_to_write, person


class Way(NamedTuple):
    """How one kind of passage is written."""

    kind: str
    form: type[BlockForm]
    write: Callable[..., Passage]


# By the word in the address.
WAYS: Mapping[str, Way] = {
    "ambitie": Way(Passage.Kind.AMBITION, AmbitionForm, goals.write_ambition),
    "actie": Way(Passage.Kind.ACTION, ActionForm, goals.write_action),
    "inzicht": Way(Passage.Kind.INSIGHT, InsightsForm, embedding.write_insights),
    "cijfers": Way(Passage.Kind.FIGURE, FigureForm, embedding.write_figure),
    "scenarios": Way(Passage.Kind.SCENARIOS, ScenariosForm, scenarios.write_scenarios),
    "behoeften": Way(Passage.Kind.NEEDS, NeedsForm, embedding.write_needs),
    "geld": Way(Passage.Kind.ALLOCATION, AllocationForm, scenarios.write_allocation),
}
BY_KIND: Mapping[str, Way] = {way.kind: way for way in WAYS.values()}


@require_http_methods(["GET", "HEAD", "POST"])
def add_block(request: HttpRequest, chapter_id: int, block: str) -> HttpResponse:
    """Write a new passage of some kind at the end of a chapter."""
    chapter = fetch_chapter_to_write(request, chapter_id)
    if block not in WAYS:
        raise Http404
    start = {"insights": request.GET.getlist("inzicht")}
    return _write(request, chapter, WAYS[block], None, start)


@require_http_methods(["GET", "HEAD", "POST"])
def write_block(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Write a new version of a passage that holds more than text."""
    found = fetch_passage_to_write(request, passage_id)
    if found.kind not in BY_KIND:
        return redirect("plan:write_passage", found.pk)
    way, version = BY_KIND[found.kind], found.version  # type: ignore[attr-defined]  # annotated
    content = kept_content(found, version)
    start = way.form.start(content) | {
        "insights": found.insights.all(),
        "seen_version": version,
    }
    return _write(request, found.chapter, way, found, start)


def _write(
    request: HttpRequest,
    chapter: Chapter,
    way: Way,
    found: Passage | None,
    start: dict[str, Any],
) -> HttpResponse:
    form = way.form(request.POST or None, chapter=chapter, initial=start)

    def write(**fields: Any) -> Passage:
        return way.write(
            chapter=chapter, passage=found, by=person(request), now=timezone.now(), **fields
        )

    written = kept(form, write)
    if written is not None:
        messages.success(request, _("Bewaard als nieuwe versie."))
        return redirect("plan:passage", written.pk)
    context = {
        "chapter": chapter,
        "passage": found,
        "trajectory": chapter.plan.trajectory,
        "kind": Passage.Kind(way.kind).label,
        "form": form,
    }
    return render(request, "plan/blocks/write.html", context, status=status(form))
