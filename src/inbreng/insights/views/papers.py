"""A source from outside with its numbered paragraphs."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.insights import rules
from inbreng.insights.actions import series as actions
from inbreng.insights.forms.series import ParagraphsForm
from inbreng.insights.models import OutsideSource
from inbreng.insights.papers import read_paper
from inbreng.insights.views.fetching import fetch_for_coding, fetch_for_insights
from inbreng.programme.views.fetching import visitor

PER_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def outside_source(request: HttpRequest, source_id: int) -> HttpResponse:
    """Show a paper with its paragraphs, and take more of them."""
    source = get_object_or_404(OutsideSource.objects.select_related("trajectory"), pk=source_id)
    trajectory = fetch_for_insights(request, source.trajectory_id)
    may_code = rules.may_code(visitor(request), trajectory)
    form = ParagraphsForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        allow(may_code, request.user)
        if form.is_valid():
            try:
                n_added = actions.add_paragraphs(source=source, text=_words(form.cleaned_data))
            except DomainError as refusal:
                form.add_error(None, str(refusal))
            else:
                done = ngettext("%(n)d alinea erbij.", "%(n)d alinea’s erbij.", n_added)
                messages.success(request, done % {"n": n_added})
                return redirect("insights:outside_source", source.pk)
    context = {
        "source": source,
        "trajectory": trajectory,
        "page": Paginator(source.paragraphs.all(), PER_PAGE).get_page(request.GET.get("page")),
        "form": form,
        "may_code": may_code,
    }
    status = 422 if form.errors else 200
    return render(request, "insights/series/source.html", context, status=status)


def _words(given: dict[str, Any]) -> str:
    paper = given.get("paper")
    if paper is None:
        return str(given["text"])
    return "\n\n".join(piece.text for piece in read_paper(paper).pieces)


@require_POST
def remove_paragraphs(request: HttpRequest, source_id: int) -> HttpResponse:
    """Take all paragraphs of a paper away, unless the plan cites one."""
    source = get_object_or_404(OutsideSource, pk=source_id)
    fetch_for_coding(request, source.trajectory_id)
    try:
        actions.remove_paragraphs(source=source)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("De alinea’s zijn weg. De bron zelf blijft."))
    return redirect("insights:outside_source", source.pk)
