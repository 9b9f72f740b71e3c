"""The desk where an insight is written, changed, agreed on and withdrawn."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inbreng.core.errors import DomainError
from inbreng.dialogue.queries.voices import voices_for
from inbreng.insights import actions, queries
from inbreng.insights.forms import (
    AgreeForm,
    EvidenceForm,
    InsightForm,
    ReasonForm,
    RevisionForm,
)
from inbreng.insights.models import Evidence, Insight
from inbreng.insights.views.choosing import choosing
from inbreng.insights.views.fetching import fetch_for_coding, fetch_insight_to_change, person
from inbreng.programme.views.fetching import visitor

WORDS = (*actions.WORDS, "theme")
NOTHING: Mapping[str, Any] = {}


@require_http_methods(["GET", "HEAD", "POST"])
def state(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Choose voices and write what they say, on one screen."""
    trajectory = fetch_for_coding(request, trajectory_id)
    form = InsightForm(
        _sent(request, "make"),
        trajectory=trajectory,
        initial=request.POST.dict() or {"theme": request.GET.get("theme")},
    )
    if form.is_bound and form.is_valid():
        try:
            insight = actions.state_insight(
                trajectory=trajectory, by=person(request), now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Dit inzicht staat er, als concept."))
            return redirect("insights:insight", insight.pk)
    context = {"trajectory": trajectory, "form": form, "desk": choosing(request, trajectory)}
    return render(request, "insights/state.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def add_evidence(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Choose more voices for or against an insight."""
    insight = fetch_insight_to_change(request, insight_id)
    form = EvidenceForm(_sent(request, "make"), trajectory=insight.trajectory)
    if form.is_bound and form.is_valid():
        try:
            _add(request, insight, form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("De stemmen staan bij dit inzicht."))
            return redirect("insights:insight", insight.pk)
    context = {
        "trajectory": insight.trajectory,
        "insight": insight,
        "form": form,
        "desk": choosing(request, insight.trajectory, insight),
    }
    return render(request, "insights/add_evidence.html", context, status=_status(form))


def _add(request: HttpRequest, insight: Insight, chosen: dict[str, Any]) -> None:
    """Keep the chosen voices on both sides, or none of them."""
    sides = (("support", Evidence.Stance.FOR), ("against", Evidence.Stance.AGAINST))
    with transaction.atomic():
        for name, stance in sides:
            actions.add_voices(
                insight=insight,
                voices=chosen[name],
                stance=stance,
                by=person(request),
                now=timezone.now(),
            )


@require_http_methods(["GET", "HEAD", "POST"])
def drop_evidence(request: HttpRequest, insight_id: int, contribution_id: int) -> HttpResponse:
    """Drop a voice from an insight, with the reason where that must be told."""
    insight = fetch_insight_to_change(request, insight_id)
    there = insight.evidence.filter(contribution=contribution_id, dropped_at__isnull=True)
    piece = there.select_related("contribution").first()
    if piece is None:
        messages.info(request, _("Deze stem was hier al weggehaald."))
        return redirect("insights:insight", insight.pk)

    def drop(reason: str) -> None:
        actions.drop_voice(
            insight=insight,
            contribution=piece.contribution,
            reason=reason,
            by=person(request),
            now=timezone.now(),
        )

    done = _("De stem staat niet meer bij dit inzicht. De bijdrage zelf blijft.")
    told = voices_for(visitor(request), insight.trajectory, [piece.contribution])
    more: dict[str, Any] = {"evidence": piece, "told": told}
    return _ask(request, insight, ReasonForm, drop, done, "drop_evidence", **more)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_insight(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Change the words of an insight; whoever was late sees both texts."""
    insight = fetch_insight_to_change(request, insight_id)
    start = {name: getattr(insight, name) for name in WORDS} | {"version": insight.version}
    form = RevisionForm(request.POST or None, trajectory=insight.trajectory, initial=start)
    newest = None
    if form.is_bound and form.is_valid():
        fields = {name: form.cleaned_data[name] for name in WORDS}
        try:
            actions.revise_insight(
                insight=insight,
                version=form.cleaned_data["version"],
                fields=fields,
                by=person(request),
                now=timezone.now(),
            )
        except DomainError as refusal:
            newest = Insight.objects.get(pk=insight.pk)
            form = _again(request, newest, str(refusal))
        else:
            messages.success(request, _("Het inzicht is veranderd. De vorige versie is bewaard."))
            return redirect("insights:insight", insight.pk)
    context = {
        "trajectory": insight.trajectory,
        "insight": insight,
        "form": form,
        "newest": newest,
    }
    return render(request, "insights/edit_insight.html", context, status=_status(form))


def _again(request: HttpRequest, newest: Insight, refusal: str) -> RevisionForm:
    """The text as sent on the newest version, so that saving it again is a choice."""
    sent = request.POST.copy()
    sent["version"] = str(newest.version)
    form = RevisionForm(sent, trajectory=newest.trajectory)
    form.add_error(None, refusal)
    return form


@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Agree on an insight: with whom."""
    insight = fetch_insight_to_change(request, insight_id)

    def do(agreed_with: str, version: int | None) -> None:
        actions.agree_insight(
            insight=insight,
            agreed_with=agreed_with,
            version=version,
            by=person(request),
            now=timezone.now(),
        )

    # Several are agreed on in a row, with the same people.
    start = {"agreed_with": queries.last_agreed_with(insight.trajectory, visitor(request))}
    done = _("Dit inzicht is vastgesteld.")
    return _ask(request, insight, AgreeForm, do, done, "agree", start=start)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, insight_id: int) -> HttpResponse:
    """Withdraw an insight with a reason."""
    insight = fetch_insight_to_change(request, insight_id)

    def do(reason: str) -> None:
        actions.withdraw_insight(
            insight=insight, reason=reason, by=person(request), now=timezone.now()
        )

    done = _("Dit inzicht is ingetrokken. Het blijft te lezen, met de reden.")
    return _ask(request, insight, ReasonForm, do, done, "withdraw")


def _ask(
    request: HttpRequest,
    insight: Insight,
    form_class: type[forms.Form],
    do: Callable[..., None],
    done: str,
    template: str,
    start: Mapping[str, Any] = NOTHING,
    **more: Any,
) -> HttpResponse:
    """Ask one thing about an insight and do it."""
    form = form_class(request.POST or None, initial={"version": insight.version, **start})
    if form.is_bound and form.is_valid():
        try:
            do(**form.cleaned_data)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
            # The page shows the newest words, so that saying it again is about those.
            form.data = request.POST | {"version": str(insight.version)}
        else:
            messages.success(request, done)
            return redirect("insights:insight", insight.pk)
    context = {"trajectory": insight.trajectory, "insight": insight, "form": form} | more
    return render(request, f"insights/{template}.html", context, status=_status(form))


def _sent(request: HttpRequest, name: str) -> Any:
    """What was sent to be kept; None when somebody only looked for more voices."""
    return request.POST if request.method == "POST" and name in request.POST else None


def _status(form: forms.Form) -> int:
    return 422 if form.is_bound and form.errors else 200
