"""Sources from outside, and bundles that go to a group."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_in, voices_on
from inbreng.insights import actions, queries, rules
from inbreng.insights.forms import BundleForm, OutcomeForm, SourceForm
from inbreng.insights.models import Bundle, Insight, OutsideSource
from inbreng.insights.views.choosing import ticked
from inbreng.insights.views.fetching import fetch_for_coding, fetch_for_insights, person
from inbreng.insights.views.insights import with_spread
from inbreng.programme.views.fetching import seen, visitor

PER_PAGE = 30
VISIBLE = Contribution.State.VISIBLE


@require_http_methods(["GET", "HEAD", "POST"])
def outside_sources(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the papers, figures and laws of a trajectory and take a new one."""
    trajectory = fetch_for_insights(request, trajectory_id)
    may_code = rules.may_code(visitor(request), trajectory)
    start = {"insights": request.GET.getlist("inzicht"), "themes": request.GET.getlist("thema")}
    form = SourceForm(request.POST or None, trajectory=trajectory, initial=start)
    if request.method == "POST":
        allow(may_code, request.user)
        if form.is_valid():
            actions.keep_source(
                trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
            )
            messages.success(request, _("De bron is bewaard."))
            return redirect("insights:outside_sources", trajectory.pk)
    sources = queries.sources_of(trajectory)
    context = {
        "trajectory": trajectory,
        "page": Paginator(sources, PER_PAGE).get_page(request.GET.get("page")),
        "form": form,
        "may_code": may_code,
        "shows_drafts": rules.may_see_drafts(visitor(request), trajectory),
    }
    return render(request, "insights/sources.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_source(request: HttpRequest, source_id: int) -> HttpResponse:
    """Change a source from outside and what it stands beside."""
    source = _fetch_source(request, source_id)
    names = ("kind", "title", "place", "says", "address", "dated_on")
    start = {name: getattr(source, name) for name in names}
    start |= {"insights": source.insights.all(), "themes": source.themes.all()}
    form = SourceForm(
        request.POST or None, trajectory=source.trajectory, source=source, initial=start
    )
    if request.method == "POST" and form.is_valid():
        actions.change_source(source=source, **form.cleaned_data)
        messages.success(request, _("De bron is veranderd."))
        return redirect("insights:outside_sources", source.trajectory_id)
    context = {"source": source, "trajectory": source.trajectory, "form": form}
    return render(request, "insights/edit_source.html", context, status=422 if form.errors else 200)


@require_POST
def remove_source(request: HttpRequest, source_id: int) -> HttpResponse:
    """Take a source from outside away."""
    source = _fetch_source(request, source_id)
    try:
        actions.remove_source(source=source)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("insights:outside_source", source.pk)
    messages.success(request, _("De bron is weg. De inzichten ernaast blijven."))
    return redirect("insights:outside_sources", source.trajectory_id)


@require_safe
def bundles(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show what is out with a group, and what came back."""
    trajectory = fetch_for_insights(request, trajectory_id)
    found = queries.bundles_of(disclosure_for(visitor(request), trajectory))
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "page": page,
        "today": timezone.localdate(),
        "may_code": rules.may_code(visitor(request), trajectory),
    }
    return render(request, "insights/bundles.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Hand insights or contributions to a group."""
    trajectory = fetch_for_coding(request, trajectory_id)
    start = {"insights": request.GET.getlist("inzicht")}
    form = BundleForm(request.POST or None, trajectory=trajectory, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            bundle = actions.hand_over_bundle(
                trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De bundel staat klaar voor de groep."))
            return redirect("insights:bundle", bundle.pk)
    asked = request.POST if request.method == "POST" else request.GET
    name = "contributions" if request.method == "POST" else "bijdrage"
    chosen = Contribution.objects.filter(trajectory=trajectory, pk__in=ticked(asked, name))
    view = disclosure_for(visitor(request), trajectory)
    context = {"trajectory": trajectory, "form": form, "chosen": voices_in(view, chosen)}
    return render(request, "insights/hand_over.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def bundle(request: HttpRequest, bundle_id: int) -> HttpResponse:
    """Show a bundle as the group gets it, and take what came out of it."""
    related = Bundle.objects.select_related("trajectory__partnership", "standing_group")
    found = get_object_or_404(related, pk=bundle_id)
    trajectory, user = found.trajectory, visitor(request)
    seen(request, trajectory)
    allow(rules.may_see_insights(user, trajectory), request.user)
    may_code = rules.may_code(user, trajectory)
    form = OutcomeForm(request.POST or None)
    if request.method == "POST":
        allow(may_code, request.user)
        if form.is_valid():
            try:
                actions.return_bundle(bundle=found, now=timezone.now(), **form.cleaned_data)
            except DomainError as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, _("Wat eruit kwam, is bewaard."))
                return redirect("insights:bundle", found.pk)
    told = queries.told_insights(found.insights.all(), rules.may_see_drafts(user, trajectory))
    told = told.exclude(state=Insight.State.WITHDRAWN)
    view = disclosure_for(user, trajectory)
    voices = queries.told_among(view, found.contributions.filter(state=VISIBLE))
    page = Paginator(voices, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "bundle": found,
        "trajectory": trajectory,
        "rows": with_spread(view, told.select_related("theme").order_by("number")),
        "page": page,
        "voices": voices_on(view, page, voices),
        "form": form,
        "may_code": may_code,
        "today": timezone.localdate(),
    }
    return render(request, "insights/bundle.html", context, status=422 if form.errors else 200)


def _fetch_source(request: HttpRequest, pk: int) -> OutsideSource:
    source = get_object_or_404(OutsideSource.objects.select_related("trajectory"), pk=pk)
    fetch_for_coding(request, source.trajectory_id)
    return source
