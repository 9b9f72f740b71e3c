"""The page of one contribution, and what people add to it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue import rules
from inbreng.dialogue.actions.completing import ends_at, set_beside, tell_why
from inbreng.dialogue.actions.describing import confirm_kind, describe
from inbreng.dialogue.disclosure import Disclosure, Line
from inbreng.dialogue.forms.contributions import BesideForm, DescribeForm, WhyForm
from inbreng.dialogue.forms.harvest import HarvestForm
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.contributions import moderation_of, origin_of, versions_of
from inbreng.dialogue.queries.harvest import neighbours
from inbreng.dialogue.queries.meanings import short_forms_in
from inbreng.dialogue.queries.short_forms import proposed_in
from inbreng.dialogue.views.harvest import asked
from inbreng.dialogue.views.seeing import BEHIND_A_LINE, fetch_line, fetch_shown
from inbreng.people.models import User
from inbreng.people.rules import may_erase, may_make_return_link
from inbreng.programme.views.fetching import visitor

RETURN_LINK_OFFERS = ["people/_return_link_offer.html", "dialogue/_contribution_no_offer.html"]


@require_safe
def contribution(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will show one point with its wordings, its place and what can be done with it."""
    view, line = fetch_line(request, contribution_id)
    return _page(request, view, line)


def _page(
    request: HttpRequest, view: Disclosure, line: Line, *, status: int = 200, **forms: Any
) -> HttpResponse:
    user, trajectory = visitor(request), view.trajectory
    found = Contribution.objects.select_related(*BEHIND_A_LINE)
    thing = found.get(pk=line.pk)
    before, after = neighbours(view, HarvestForm(view, request.GET).wanted(), line.pk)
    may_complete = _may_complete(user, thing)
    context = {
        "view": view,
        "trajectory": trajectory,
        "line": line,
        "contribution": thing,
        "versions": versions_of(view, line),
        "short_forms": [
            (short, full, proposed_in(line, short))
            for short, full in short_forms_in(line.words, trajectory.partnership_id).items()
        ],
        "origin": origin_of(view, line.pk),
        "steps": moderation_of(view, line.pk),
        "before": before,
        "after": after,
        "asked": asked(request.GET),
        "may_describe": rules.may_describe(user, trajectory),
        "may_complete": may_complete,
        "may_tell_short_forms": rules.may_tell_short_forms(user, trajectory),
        "may_erase": may_erase(user, trajectory.partnership_id),
        "may_make_return_link": may_make_return_link(user, trajectory.partnership_id),
        "return_link_offers": RETURN_LINK_OFFERS,
        "describe_form": forms.get("describe_form") or DescribeForm(thing),
        "beside_form": forms.get("beside_form")
        or BesideForm(trajectory.pk, may_moderate=view.is_moderator),
        "why_form": forms.get("why_form") or WhyForm(trajectory.pk, may_moderate=view.is_moderator),
    }
    return render(request, "dialogue/contribution.html", context, status=status)


@require_POST
def describe_contribution(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will set kind, marks, side and addressee."""
    view, line, thing = fetch_shown(request, contribution_id)
    allow(rules.may_describe(visitor(request), view.trajectory), request.user)
    form = DescribeForm(thing, request.POST)
    if not form.is_valid():
        return _page(request, view, line, status=422, describe_form=form)
    describe(contribution=thing, description=form.description())
    messages.success(request, _("Bewaard."))
    return _back(request, thing)


@require_POST
def confirm(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will confirm the kind that a rule proposed."""
    view, _line, thing = fetch_shown(request, contribution_id)
    allow(rules.may_describe(visitor(request), view.trajectory), request.user)
    try:
        confirm_kind(contribution=thing, kind=request.POST.get("kind", ""))
        messages.success(request, _("Soort bevestigd."))
    except DomainError as error:
        messages.error(request, str(error))
    return _back(request, thing)


@require_POST
def complete(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will set words beside the words as said."""
    view, line, thing = fetch_shown(request, contribution_id)
    allow(_may_complete(visitor(request), thing), request.user)
    form = BesideForm(view.trajectory.pk, request.POST, may_moderate=view.is_moderator)
    if not form.is_valid():
        return _page(request, view, line, status=422, beside_form=form)
    text, why = form.cleaned_data["text"], form.cleaned_data["why"]
    try:
        set_beside(contribution=thing, text=text, why=why, by=_member(request), now=timezone.now())
    except DomainError as error:
        form.add_error(None, str(error))
        return _page(request, view, line, status=422, beside_form=form)
    messages.success(request, _("Bewaard. Het origineel blijft ernaast staan."))
    return _back(request, thing)


@require_POST
def why(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will keep the answer to "waarom?" with the words."""
    view, line, thing = fetch_shown(request, contribution_id)
    allow(_may_complete(visitor(request), thing), request.user)
    form = WhyForm(view.trajectory.pk, request.POST, may_moderate=view.is_moderator)
    if not form.is_valid():
        return _page(request, view, line, status=422, why_form=form)
    try:
        tell_why(contribution=thing, reason=form.cleaned_data["reason"])
    except DomainError as error:
        form.add_error(None, str(error))
        return _page(request, view, line, status=422, why_form=form)
    messages.success(request, _("De reden staat erbij."))
    return _back(request, thing)


def _may_complete(user: Any, thing: Contribution) -> bool:
    """Editors always; the scribe of the table or the talk until three days after it."""
    if rules.may_describe(user, thing.trajectory):
        return True
    until = ends_at(thing.gathering)
    return rules.may_complete(user, thing) and (until is None or timezone.now() < until)


def _back(request: HttpRequest, thing: Contribution) -> HttpResponse:
    response = redirect("dialogue:contribution", thing.pk)
    if request.GET:
        response["Location"] += f"?{asked(request.GET)}"
    return response


def _member(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 – the fetch helpers let nobody else pass
    return request.user
