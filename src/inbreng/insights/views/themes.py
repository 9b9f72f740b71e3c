"""Themes: the list, one theme with its voices, and the desk where contributions go under themes."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights import actions, queries, rules
from inbreng.insights.forms import CodingForm, InsightForm, ThemeForm
from inbreng.insights.models import Theme
from inbreng.insights.views.fetching import (
    fetch_for_coding,
    fetch_for_insights,
    fetch_theme,
    person,
)
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
def themes(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the themes of a trajectory and take a new one."""
    trajectory = fetch_for_insights(request, trajectory_id)
    may_code = rules.may_code(visitor(request), trajectory)
    form = ThemeForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST":
        allow(may_code, request.user)
        if form.is_valid():
            try:
                theme = actions.make_theme(
                    trajectory=trajectory,
                    by=person(request),
                    now=timezone.now(),
                    **form.cleaned_data,
                )
            except DomainError as refusal:
                form.add_error("name", str(refusal))
            else:
                return redirect("insights:theme", theme.pk)
    context = {
        "trajectory": trajectory,
        "themes": queries.themes_of(trajectory),
        "n_without": queries.voices_without_theme(trajectory).count(),
        "form": form,
        "may_code": may_code,
    }
    return render(request, "insights/themes.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show a theme with its voices; ticked voices and a statement become an insight."""
    found = fetch_theme(request, theme_id)
    trajectory, user = found.trajectory, visitor(request)
    form = InsightForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST":
        allow(rules.may_code(user, trajectory), request.user)
        if form.is_valid():
            try:
                insight = actions.state_insight(
                    trajectory=trajectory,
                    theme=found,
                    by=person(request),
                    now=timezone.now(),
                    **form.cleaned_data,
                )
            except DomainError as refusal:
                form.add_error(None, str(refusal))
            else:
                return redirect("insights:insight", insight.pk)
    return _theme_page(request, found, form)


def _theme_page(request: HttpRequest, found: Theme, form: InsightForm) -> HttpResponse:
    user = visitor(request)
    page = Paginator(queries.voices_of(found), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "theme": found,
        "trajectory": found.trajectory,
        "page": page,
        "voices": voices_for(user, found.trajectory, page.object_list),
        "form": form,
        "may_code": rules.may_code(user, found.trajectory),
    }
    return render(request, "insights/theme.html", context, status=422 if form.errors else 200)


@require_safe
def coding(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the contributions without a theme, or those asked for, to be put under one."""
    trajectory = fetch_for_coding(request, trajectory_id)
    return _coding_page(request, trajectory, CodingForm(trajectory=trajectory))


def _coding_page(request: HttpRequest, trajectory: Trajectory, form: CodingForm) -> HttpResponse:
    asked = [int(pk) for pk in request.GET.getlist("bijdrage") if pk.isdecimal()][:PER_PAGE]
    waiting = queries.voices_to_code(trajectory, asked)
    page = Paginator(waiting, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "page": page,
        "voices": voices_for(visitor(request), trajectory, page.object_list),
        "form": form,
        "ticked": request.POST.getlist("voices") or [str(pk) for pk in asked],
        "is_asked": bool(asked),
    }
    return render(request, "insights/coding.html", context, status=422 if form.errors else 200)


@require_POST
def put_under_theme(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Put the ticked contributions under the chosen or a new theme."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = CodingForm(request.POST, trajectory=trajectory)
    if not form.is_valid():
        return _coding_page(request, trajectory, form)
    chosen = form.cleaned_data["theme"]
    try:
        chosen = chosen or actions.make_theme(
            trajectory=trajectory,
            name=form.cleaned_data["new_theme"],
            by=person(request),
            now=timezone.now(),
        )
    except DomainError as refusal:
        form.add_error("new_theme", str(refusal))
        return _coding_page(request, trajectory, form)
    n_put = actions.put_under_theme(
        contributions=form.cleaned_data["voices"],
        theme=chosen,
        by=person(request),
        now=timezone.now(),
    )
    done = ngettext(
        "%(n)d bijdrage staat nu onder “%(theme)s”.",
        "%(n)d bijdragen staan nu onder “%(theme)s”.",
        n_put,
    )
    messages.success(request, done % {"n": n_put, "theme": chosen.name})
    return redirect("insights:coding", trajectory.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Change a theme's name, definition or focus point."""
    found = fetch_theme(request, theme_id)
    allow(rules.may_code(visitor(request), found.trajectory), request.user)
    start = {"name": found.name, "definition": found.definition, "focus_point": found.focus_point}
    form = ThemeForm(request.POST or None, trajectory=found.trajectory, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_theme(
                theme=found,
                version=found.version,
                fields=form.cleaned_data,
                by=person(request),
                now=timezone.now(),
            )
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("Het thema is veranderd."))
            return redirect("insights:theme", found.pk)
    context = {"theme": found, "trajectory": found.trajectory, "form": form}
    return render(request, "insights/edit_theme.html", context, status=422 if form.errors else 200)


@require_POST
def take_from_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Take one contribution away from the theme."""
    found = fetch_theme(request, theme_id)
    allow(rules.may_code(visitor(request), found.trajectory), request.user)
    voices = queries.voices_of(found).filter(pk__in=request.POST.getlist("voices"))
    actions.take_from_theme(
        contributions=voices, theme=found, by=person(request), now=timezone.now()
    )
    messages.success(request, _("Weggehaald uit dit thema. De bijdrage zelf blijft."))
    return redirect("insights:theme", found.pk)
