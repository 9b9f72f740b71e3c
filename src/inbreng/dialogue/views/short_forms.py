"""Short forms: what they stand for, and which ones the tables are asked back about."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.access import allow
from inbreng.dialogue import rules
from inbreng.dialogue.actions.short_forms import forget_short_form, tell_short_form
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.forms.short_forms import ShortFormForm
from inbreng.dialogue.models import ShortForm
from inbreng.dialogue.queries.harvest import LONGEST_NUMBER
from inbreng.dialogue.queries.short_forms import unknown_short_forms
from inbreng.dialogue.views.seeing import fetch_harvest
from inbreng.people.models import User
from inbreng.programme.rules import own_hosts
from inbreng.programme.views.fetching import visitor


@require_http_methods(["GET", "HEAD", "POST"])
def short_forms(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show short forms with what they stand for, ask after the others, and keep what was told."""
    view = fetch_harvest(request, trajectory_id)
    may_tell = rules.may_tell_short_forms(visitor(request), view.trajectory)
    form = ShortFormForm(trajectory_id, request.POST or None, may_moderate=view.is_moderator)
    if request.method == "POST":
        allow(may_tell, request.user)
        if form.is_valid():
            return _kept(request, view, form)
    return _page(request, view, form, may_tell=may_tell)


def _kept(request: HttpRequest, view: Disclosure, form: ShortFormForm) -> HttpResponse:
    assert isinstance(request.user, User)  # noqa: S101 – the fetch helpers let nobody else pass
    told = tell_short_form(
        partnership=view.trajectory.partnership,
        short=form.cleaned_data["short"],
        meaning=form.cleaned_data["meaning"],
        by=request.user,
        now=timezone.now(),
    )
    done = _("%(short)s staat nu overal voluit: %(meaning)s.")
    messages.success(request, done % {"short": told.short, "meaning": told.meaning})
    point = request.GET.get("punt", "")
    if point.isdecimal() and len(point) <= LONGEST_NUMBER:
        return redirect("dialogue:contribution", int(point))
    return redirect("dialogue:short_forms", view.trajectory.pk)


def _page(
    request: HttpRequest, view: Disclosure, form: ShortFormForm, *, may_tell: bool
) -> HttpResponse:
    user = visitor(request)
    asked = unknown_short_forms(view, own_hosts(user, view.trajectory.partnership_id))
    wrong = form["short"].value() if form.errors else ""
    context: dict[str, Any] = {
        "trajectory": view.trajectory,
        "asked": asked,
        "known": view.trajectory.partnership.short_forms.select_related("told_by"),
        "form": form,
        "wrong": wrong if any(one.short == wrong for one in asked) else "",
        "refusal": next(iter(form.errors.values()))[0] if form.errors else "",
        "may_tell": may_tell,
    }
    status = 422 if form.errors else 200
    return render(request, "dialogue/short_forms.html", context, status=status)


@require_POST
def forget(request: HttpRequest, trajectory_id: int, short_form_id: int) -> HttpResponse:
    """Take back what was told of a short form."""
    view = fetch_harvest(request, trajectory_id)
    allow(rules.may_tell_short_forms(visitor(request), view.trajectory), request.user)
    told = get_object_or_404(
        ShortForm, pk=short_form_id, partnership=view.trajectory.partnership_id
    )
    forget_short_form(short_form=told)
    done = _("%(short)s is weg uit de lijst. Het stond voor: %(meaning)s.")
    messages.success(request, done % {"short": told.short, "meaning": told.meaning})
    return redirect("dialogue:short_forms", trajectory_id)
