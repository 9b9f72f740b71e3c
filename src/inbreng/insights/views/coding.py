"""One step at the bench: a theme on or off, a new theme, another's theme away, or a step back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbreng.core.errors import DomainError
from inbreng.dialogue.models import Contribution
from inbreng.insights.actions.coding import ThemeEnded, put_under_theme, take_coding
from inbreng.insights.actions.history import undo
from inbreng.insights.actions.theming import make_theme
from inbreng.insights.forms.bench import StepForm
from inbreng.insights.models import Coding, Theme, ThemeChange
from inbreng.insights.queries.bench import rows
from inbreng.insights.queries.codebook import n_points_under
from inbreng.insights.queries.steps import points_of, undoable
from inbreng.insights.views.bench_suggestions import decide_at_point
from inbreng.insights.views.desk import Desk, opened, panel, theme_named
from inbreng.insights.views.fetching_points import fetch_point_to_code
from inbreng.people.models import User


@require_POST
def code(request: HttpRequest, trajectory_id: int, contribution_id: int) -> HttpResponse:
    """Do one step at a point and show the point as it is now."""
    asked = QueryDict(request.POST.get("asked"), mutable=True)
    asked["toetsen"] = request.POST.get("keys", "")
    desk, point = fetch_point_to_code(request, trajectory_id, contribution_id, asked)
    form = StepForm(request.POST)
    answer: dict[str, Any] = {}
    try:
        if form.is_valid():
            answer = _do(request, desk, point, form.cleaned_data)
    except ThemeEnded as refusal:
        answer = {"refusal": str(refusal), "goal": refusal.goal, "is_panel_new": True}
    except DomainError as refusal:
        answer = {"refusal": str(refusal)}
    return _answer(request, desk, answer.pop("point", point.pk), answer)


def _answer(request: HttpRequest, desk: Desk, pk: int, answer: dict[str, Any]) -> HttpResponse:
    if desk.is_whole:
        if "refusal" in answer:
            messages.error(request, answer["refusal"])
        return redirect(desk.url(pk))
    context = {"desk": desk, "trajectory": desk.trajectory, **opened(desk, pk), **answer}
    if context["line"]:
        (context["row"],) = rows(desk.trajectory, [context["line"]], desk.user, desk.now)
    if answer.get("is_panel_new"):
        context |= panel(desk)
    if theme := answer.get("theme"):
        context["n_points"] = n_points_under(theme)
    return render(request, "insights/_bench_step.html", context)


def _do(
    request: HttpRequest, desk: Desk, point: Contribution, asked: dict[str, Any]
) -> dict[str, Any]:
    if asked["do"] == "undo":
        return _undo(desk, point)
    if asked["suggestion"]:
        return decide_at_point(desk, point, asked["suggestion"])
    if asked["take"]:
        return _take(request, desk, point, asked["take"])
    if asked["theme"]:
        theme = Theme.objects.filter(trajectory=desk.trajectory, pk=asked["theme"]).first()
        return _turn(desk, point, theme) if theme else {}
    return _named(desk, point, " ".join(asked["name"].split()))


def _turn(desk: Desk, point: Contribution, theme: Theme) -> dict[str, Any]:
    user, now = desk.user, desk.now
    mine = Coding.objects.filter(contribution=point, theme=theme, coded_by=user)
    if mine.exists():
        take_coding(contribution=point, theme=theme, coder=user, by=user, now=now)
        said = _("Weggehaald uit “%(theme)s”.")
    else:
        put_under_theme(contributions=[point], theme=theme, by=user, now=now)
        said = _("Onder “%(theme)s” gezet.")
    return {"theme": theme, "said": said % {"theme": theme.name}}


def _named(desk: Desk, point: Contribution, name: str) -> dict[str, Any]:
    if not name:
        return {}
    theme = theme_named(desk, name)
    if theme is None:
        theme = make_theme(trajectory=desk.trajectory, name=name, by=desk.user, now=desk.now)
        answer = {"is_panel_new": True, "said": _("Nieuw thema “%(name)s”.") % {"name": name}}
    else:
        answer = {"said": _("Onder “%(theme)s” gezet.") % {"theme": theme.name}}
    put_under_theme(contributions=[point], theme=theme, by=desk.user, now=desk.now)
    return answer | {"theme": theme}


def _take(request: HttpRequest, desk: Desk, point: Contribution, which: str) -> dict[str, Any]:
    theme_pk, _sign, coder_pk = which.partition("-")
    theme = Theme.objects.filter(trajectory=desk.trajectory, pk=int(theme_pk)).first()
    coder = User.objects.filter(pk=int(coder_pk)).first() if coder_pk else None
    if theme is None:
        return {}
    now = desk.now
    step = take_coding(contribution=point, theme=theme, coder=coder, by=desk.user, now=now)
    if step is None:
        return {"said": _("Dat was al weggehaald.")}
    said = _("“%(theme)s” van %(who)s weggehaald.") % {
        "theme": theme.name,
        "who": coder.name if coder else _("een oud-medewerker"),
    }
    if coder == desk.user:
        return {"theme": theme, "said": _("Weggehaald uit “%(theme)s”.") % {"theme": theme.name}}
    way_back = reverse("insights:undo_step", args=[desk.trajectory.pk, step.pk])
    messages.success(request, said, extra_tags=f"undo:{way_back}")
    return {"theme": theme}


def _undo(desk: Desk, point: Contribution) -> dict[str, Any]:
    step: ThemeChange | None = undoable(desk.trajectory, desk.user)
    if step is None:
        return {"said": _("Er is niets om ongedaan te maken.")}
    undo(change=step, now=desk.now)
    points = points_of(step)
    goes_to = points[0] if len(points) == 1 else point.pk
    said = _("Ongedaan gemaakt: %(step)s.") % {"step": step.get_kind_display()}
    is_panel_new = bool(step.before.get("themes") or step.after.get("themes"))
    return {
        "point": goes_to,
        "said": said,
        "theme": None if is_panel_new else step.theme,
        "is_panel_new": is_panel_new,
    }
