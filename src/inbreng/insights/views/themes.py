"""Themes: the list as a tree, one theme with its voices, its texts, and notes about it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from inbreng.core.access import allow
from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.disclosure import Disclosure, disclosure_for
from inbreng.dialogue.queries.voices import voices_on
from inbreng.insights import actions, queries, rules
from inbreng.insights.actions.theming import start_codebook
from inbreng.insights.forms import InsightForm, ThemeForm
from inbreng.insights.forms.bench import MemoForm
from inbreng.insights.forms.themes import EditThemeForm, FindForm, MoveForm, SplitForm
from inbreng.insights.models import Theme
from inbreng.insights.queries.codebook import codebook, flat
from inbreng.insights.queries.starting import has_codebook
from inbreng.insights.queries.themes import parts_of, where_it_went
from inbreng.insights.spread import ground_of, spreads_of_themes
from inbreng.insights.views.fetching import (
    fetch_for_coding,
    fetch_for_insights,
    fetch_theme,
    fetch_theme_to_change,
    person,
)
from inbreng.insights.wording import neutral_name
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30
TEXTS = ("name", "definition", "examples_in", "examples_out")


@require_http_methods(["GET", "HEAD", "POST"])
@vary_on_headers("HX-Request")
def themes(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the codebook of a trajectory as a tree and take a new theme."""
    trajectory = fetch_for_insights(request, trajectory_id)
    user, by = visitor(request), person(request)
    may_code = rules.may_code(user, trajectory)
    if may_code and not has_codebook(trajectory):
        start_codebook(trajectory=trajectory, by=by, now=timezone.now())
    form = ThemeForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST":
        allow(may_code, request.user)
        if form.is_valid():
            try:
                theme = actions.make_theme(
                    trajectory=trajectory, by=by, now=timezone.now(), **form.cleaned_data
                )
            except DomainError as refusal:
                form.add_error("name", str(refusal))
            else:
                _advise(request, theme)
                return redirect("insights:theme", theme.pk)
    find = FindForm(request.GET)
    branches = codebook(trajectory, disclosure_for(user, trajectory), find.text())
    context = {
        "trajectory": trajectory,
        "branches": branches,
        "n_found": len(flat(branches)),
        "n_without": queries.voices_without_theme(trajectory).count(),
        "find": find,
        "form": form,
        "may_code": may_code,
        "is_beginning": may_code
        and not find.text()
        and not any(one.n_points for one in flat(branches)),
        "is_ordering": may_code and "volgorde" in request.GET,
    }
    part = "insights/_themes.html" if request.headers.get("HX-Request") else "insights/themes.html"
    return render(request, part, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Show a theme with its voices; ticked voices and a statement become an insight."""
    found = fetch_theme(request, theme_id)
    trajectory = found.trajectory
    if found.ended_at is not None:
        return _ended(request, found)
    form = InsightForm(request.POST or None, trajectory=trajectory)
    if request.method == "POST":
        allow(rules.may_code(visitor(request), trajectory), request.user)
        if form.is_valid():
            stated = form.cleaned_data | {"theme": found}
            try:
                insight = actions.state_insight(
                    trajectory=trajectory, by=person(request), now=timezone.now(), **stated
                )
            except DomainError as refusal:
                form.add_error(None, str(refusal))
            else:
                return redirect("insights:insight", insight.pk)
    return _theme_page(request, found, form)


def _theme_page(request: HttpRequest, found: Theme, form: InsightForm) -> HttpResponse:
    user, trajectory = visitor(request), found.trajectory
    view = disclosure_for(user, trajectory)
    voices = queries.told_among(view, queries.voices_of(found))
    page = Paginator(voices, PER_PAGE).get_page(request.GET.get("page"))
    may_code = rules.may_code(user, trajectory)
    context: dict[str, Any] = {
        "theme": found,
        "trajectory": trajectory,
        "page": page,
        "voices": voices_on(view, page, voices),
        "ticked": request.POST.getlist("support"),
        "view": view,
        "parts": parts_of(found),
        "insights": queries.insights_on(found, shows_drafts=rules.may_see_drafts(user, trajectory)),
        "form": form,
        "may_code": may_code,
    }
    if page.paginator.count:
        context |= _spread(view, found)
    if may_code:
        context |= {
            "memos": found.memos.select_related("written_by"),
            "memo": MemoForm(trajectory=trajectory, initial={"theme": found}, auto_id="memo-%s"),
            "move": MoveForm(theme=found),
            "split": SplitForm(),
            "advice": neutral_name(found.name),
        }
    return render(request, "insights/theme.html", context, status=422 if form.errors else 200)


def _spread(view: Disclosure, theme: Theme) -> dict[str, Any]:
    spread = spreads_of_themes(ground_of(view), [theme.pk])[theme.pk]
    gatherings = [view.occasions[pk] for pk in view.occasions if pk in spread.by_gathering]
    return {
        "spread": spread,
        "by_perspective": [(one, spread.by_perspective[one.pk]) for one in spread.perspectives],
        "by_gathering": [(one, spread.by_gathering[one.pk]) for one in gatherings],
    }


def _ended(request: HttpRequest, theme: Theme) -> HttpResponse:
    goal = where_it_went(theme)
    if goal is not None:
        said = _("“%(name)s” is samengevoegd met dit thema.") % {"name": theme.name}
        messages.info(request, said)
        return redirect("insights:theme", goal.pk)
    context = {
        "theme": theme,
        "trajectory": theme.trajectory,
        "may_code": rules.may_code(visitor(request), theme.trajectory),
    }
    return render(request, "insights/theme_ended.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Change a theme; when somebody else was first, both texts are shown and nothing is lost."""
    found = fetch_theme_to_change(request, theme_id)
    start = {name: getattr(found, name) for name in EditThemeForm.KEPT}
    start |= {"version": found.version}
    form = EditThemeForm(request.POST or None, theme=found, initial=start)
    context: dict[str, Any] = {"theme": found, "trajectory": found.trajectory, "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_theme(
                theme=found,
                version=form.cleaned_data["version"],
                fields={name: form.cleaned_data[name] for name in EditThemeForm.KEPT},
                reason=form.cleaned_data["reason"],
                by=person(request),
                now=timezone.now(),
            )
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            asked_again = request.POST.copy()
            asked_again["version"] = str(found.version)
            form.data = asked_again
            context["theirs"] = [
                (form.fields[name].label, getattr(found, name))
                for name in TEXTS
                if getattr(found, name) != form.cleaned_data[name]
            ]
        except DomainError as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("Het thema is veranderd."))
            _advise(request, changed)
            return redirect("insights:theme", found.pk)
    return render(request, "insights/edit_theme.html", context, status=422 if form.errors else 200)


@require_POST
def write_memo(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Keep a note about a theme, and go back to where it was written."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = MemoForm(request.POST, trajectory=trajectory)
    if form.is_valid():
        actions.write_memo(by=person(request), now=timezone.now(), **form.cleaned_data)
        name = form.cleaned_data["theme"].name
        messages.success(request, _("Je notitie staat bij “%(theme)s”.") % {"theme": name})
    else:
        said = [str(error) for errors in form.errors.values() for error in errors]
        messages.error(request, " ".join(said))
    back = request.POST.get("terug", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect("insights:themes", trajectory.pk)


def _advise(request: HttpRequest, theme: Theme) -> None:
    advice = neutral_name(theme.name)
    if advice is not None:
        messages.info(request, advice.says)
