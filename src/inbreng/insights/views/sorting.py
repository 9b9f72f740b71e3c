"""Several points at once: put them under a theme, take them away, move them, split a theme."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights import actions, queries
from inbreng.insights.forms import CodingForm
from inbreng.insights.forms.themes import MoveForm, SplitForm
from inbreng.insights.models import Theme, ThemeChange
from inbreng.insights.views.choosing import ticked
from inbreng.insights.views.fetching import fetch_for_coding, fetch_theme_to_change, person
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30


@require_safe
def coding(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the contributions without a theme, or those asked for, to be put under one."""
    trajectory = fetch_for_coding(request, trajectory_id)
    return _coding_page(request, trajectory, CodingForm(trajectory=trajectory))


def _coding_page(request: HttpRequest, trajectory: Trajectory, form: CodingForm) -> HttpResponse:
    asked = ticked(request.GET, "bijdrage")[:PER_PAGE]
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
        n_put = actions.put_under_theme(
            contributions=form.cleaned_data["voices"],
            theme=chosen,
            by=person(request),
            now=timezone.now(),
        )
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return _coding_page(request, trajectory, form)
    done = ngettext(
        "%(n)d bijdrage staat nu onder “%(theme)s”.",
        "%(n)d bijdragen staan nu onder “%(theme)s”.",
        n_put,
    )
    messages.success(request, done % {"n": n_put, "theme": chosen.name})
    return redirect("insights:coding", trajectory.pk)


@require_POST
def take_from_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Take the ticked contributions away from the theme."""
    found = fetch_theme_to_change(request, theme_id)
    step = actions.take_from_theme(
        contributions=_ticked(request, found), theme=found, by=person(request), now=timezone.now()
    )
    said = _("Weggehaald uit dit thema. De bijdragen zelf blijven.")
    return _done(request, found, step, said)


@require_POST
def move_to_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Move the ticked contributions to another theme."""
    found = fetch_theme_to_change(request, theme_id)
    form = MoveForm(request.POST, theme=found)
    if not form.is_valid() or form.cleaned_data["goal"] is None:
        messages.error(request, _("Kies eerst naar welk thema de bijdragen gaan."))
        return redirect("insights:theme", found.pk)
    goal = form.cleaned_data["goal"]
    try:
        step = actions.move_to_theme(
            contributions=_ticked(request, found),
            source=found,
            goal=goal,
            by=person(request),
            now=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("insights:theme", found.pk)
    return _done(request, found, step, _("Verplaatst naar “%(goal)s”.") % {"goal": goal.name})


@require_POST
def split_theme(request: HttpRequest, theme_id: int) -> HttpResponse:
    """Make a new theme of the ticked contributions."""
    found = fetch_theme_to_change(request, theme_id)
    form = SplitForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Geef het nieuwe thema eerst een naam."))
        return redirect("insights:theme", found.pk)
    try:
        new = actions.split_theme(
            theme=found,
            name=form.cleaned_data["new_theme"],
            contributions=_ticked(request, found),
            by=person(request),
            now=timezone.now(),
        )
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("insights:theme", found.pk)
    step = new.changes.order_by("-id").first()
    return _done(request, new, step, _("“%(name)s” is nu een eigen thema.") % {"name": new.name})


def _ticked(request: HttpRequest, theme: Theme) -> QuerySet[Contribution]:
    return queries.voices_of(theme).filter(pk__in=ticked(request.POST, "support"))


def _done(request: HttpRequest, theme: Theme, step: ThemeChange | None, said: str) -> HttpResponse:
    if step is None:
        messages.error(request, _("Vink eerst aan welke bijdragen je bedoelt."))
    else:
        way_back = reverse("insights:undo_step", args=[theme.trajectory_id, step.pk])
        messages.success(request, said, extra_tags=f"undo:{way_back}")
    return redirect("insights:theme", theme.pk)
