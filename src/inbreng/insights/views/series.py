"""Series of figures: the list, one with its picture, and how a new one comes in."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.insights import rules
from inbreng.insights.actions import series as actions
from inbreng.insights.forms.series import SeriesFieldsForm, SeriesForm
from inbreng.insights.models import Series
from inbreng.insights.pictures.series import series_picture
from inbreng.insights.queries.series import (
    SMALLEST,
    beside_theme,
    grid_of,
    in_words,
    public_grid,
    series_of,
)
from inbreng.insights.series import Figures, read_figures
from inbreng.insights.views.fetching import (
    fetch_for_coding,
    fetch_for_insights,
    fetch_theme,
    person,
)
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30
MOST_PROBLEMS = 30
ROWS_SHOWN = 12


@require_safe
def all_series(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List the series that stand beside the voices of a trajectory."""
    trajectory = fetch_for_insights(request, trajectory_id)
    user = visitor(request)
    found = series_of(trajectory, tells_schools=rules.may_see_schools(user, trajectory))
    context = {
        "trajectory": trajectory,
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "may_code": rules.may_code(user, trajectory),
    }
    return render(request, "insights/series/all.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_series(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Take figures in: first show what was read, and keep them when asked to."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = SeriesForm(
        request.POST or None,
        request.FILES or None,
        trajectory=trajectory,
        initial={"themes": request.GET.getlist("thema")},
    )
    figures = None
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data
        text = fields.pop("text")
        try:
            figures = read_figures(text, fields["area_kind"])
            if "keep" in request.POST:
                kept = actions.keep_series(
                    trajectory=trajectory,
                    figures=figures,
                    by=person(request),
                    now=timezone.now(),
                    **fields,
                )
                messages.success(request, _("De reeks is bewaard."))
                return redirect("insights:one_series", kept.pk)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            return _look(request, trajectory, form, figures, text)
    context = {"trajectory": trajectory, "form": form}
    status = 422 if form.errors else 200
    return render(request, "insights/series/add.html", context, status=status)


def _look(
    request: HttpRequest, trajectory: Trajectory, form: SeriesForm, figures: Figures, text: str
) -> HttpResponse:
    """What was read, before it is kept; or what is wrong, and then nothing can be kept."""
    words = {(cell.area, cell.period): in_words(cell.value) for cell in figures.cells}
    rows = [
        (area, [words.get((area, period), "–") for period in figures.periods])
        for area in figures.areas[:ROWS_SHOWN]
    ]
    fields = form.cleaned_data
    context = {
        "trajectory": trajectory,
        "form": form,
        "figures": figures,
        "rows": rows,
        "n_more": len(figures.areas) - len(rows),
        "problems": figures.problems[:MOST_PROBLEMS],
        "n_more_problems": max(0, len(figures.problems) - MOST_PROBLEMS),
        "n_small": figures.n_below(SMALLEST) if fields["counts_people"] else 0,
        "sent": _sent_again(request, text, counts_people=fields["counts_people"]),
    }
    status = 422 if figures.problems else 200
    return render(request, "insights/series/look.html", context, status=status)


def _sent_again(request: HttpRequest, text: str, *, counts_people: bool) -> list[tuple[str, str]]:
    """What the second form sends: the same fields, and the words of the file as pasted."""
    names = ("title", "area_kind", "unit", "source", "address", "dated_on")
    sent = [(name, request.POST.get(name, "")) for name in names]
    sent += [("themes", pk) for pk in request.POST.getlist("themes")]
    return [*sent, ("pasted", text), *([("counts_people", "on")] if counts_people else [])]


@require_safe
def one_series(request: HttpRequest, series_id: int) -> HttpResponse:
    """Show a series as bars, and as a table whose cells can be cited."""
    found, context = _fetch(request, series_id)
    grid = grid_of(found)
    if not rules.may_see_drafts(visitor(request), found.trajectory):
        grid = public_grid(grid, counts_people=found.counts_people)
    context |= {
        "grid": grid,
        "picture": series_picture(grid, found.unit, request.GET.get("periode", "")),
        "themes": found.themes.all(),
    }
    return render(request, "insights/series/one.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_series(request: HttpRequest, series_id: int) -> HttpResponse:
    """Change what a series is called, where it comes from and where it stands."""
    found, context = _fetch(request, series_id)
    fetch_for_coding(request, found.trajectory_id)
    names = ("title", "area_kind", "unit", "counts_people", "source", "address", "dated_on")
    start: dict[str, Any] = {name: getattr(found, name) for name in names}
    start["themes"] = found.themes.all()
    form = SeriesFieldsForm(request.POST or None, trajectory=found.trajectory, initial=start)
    if request.method == "POST" and form.is_valid():
        actions.change_series(series=found, **form.cleaned_data)
        messages.success(request, _("De reeks is veranderd."))
        return redirect("insights:one_series", found.pk)
    status = 422 if form.errors else 200
    return render(request, "insights/series/edit.html", context | {"form": form}, status=status)


@require_POST
def remove_series(request: HttpRequest, series_id: int) -> HttpResponse:
    """Take a series away, unless the plan shows it."""
    found, _context = _fetch(request, series_id)
    fetch_for_coding(request, found.trajectory_id)
    try:
        actions.remove_series(series=found)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("insights:one_series", series_id)
    messages.success(request, _("De reeks is weg."))
    return redirect("insights:all_series", found.trajectory_id)


@require_safe
def beside(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show the figures and papers that stand beside the voices under a theme."""
    theme = fetch_theme(request, theme_id)
    user = visitor(request)
    tells_schools = rules.may_see_schools(user, theme.trajectory)
    series, sources = beside_theme(theme, tells_schools=tells_schools)
    context = {
        "theme": theme,
        "trajectory": theme.trajectory,
        "series": series,
        "sources": sources,
        "may_code": rules.may_code(user, theme.trajectory),
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]  # set by the middleware
    template = "_beside_theme" if is_fragment else "beside_theme"
    return render(request, f"insights/series/{template}.html", context)


def _fetch(request: HttpRequest, pk: int) -> tuple[Series, dict[str, Any]]:
    """The series, when the visitor may see it: those of schools are for staff."""
    found = get_object_or_404(Series.objects.select_related("trajectory__partnership"), pk=pk)
    trajectory = fetch_for_insights(request, found.trajectory_id)
    user = visitor(request)
    is_of_schools = found.area_kind == Series.AreaKind.SCHOOL
    if is_of_schools and not rules.may_see_schools(user, trajectory):
        raise Http404
    may_code = rules.may_code(user, trajectory)
    return found, {"series": found, "trajectory": trajectory, "may_code": may_code}
