"""The queue of what is held back, and what moderators do with it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions import moderating
from inbreng.dialogue.forms.moderation import RedactForm, RefuseForm, ReleaseAllForm
from inbreng.dialogue.models import Contribution
from inbreng.dialogue.queries.moderation import Held, held_back, moderation_log, n_held_back
from inbreng.dialogue.views.seeing import fetch_held, fetch_moderation
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


@require_safe
def moderation(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """This will show what waits for a moderator, one of it open."""
    trajectory = fetch_moderation(request, trajectory_id)
    return _bench(request, trajectory, chosen=request.GET.get("punt", ""))


def _bench(
    request: HttpRequest,
    trajectory: Trajectory,
    *,
    chosen: str = "",
    status: int = 200,
    **forms: Any,
) -> HttpResponse:
    queue = held_back(trajectory)
    held = next((one for one in queue if str(one.pk) == chosen), queue[0] if queue else None)
    context = {
        "trajectory": trajectory,
        "queue": queue,
        "n_waiting": n_held_back(trajectory),
        "held": held,
        "log": moderation_log(trajectory),
        "redact_form": forms.get("redact_form") or (RedactForm(held) if held else None),
        "refuse_form": forms.get("refuse_form") or RefuseForm(),
        "is_chosen": bool(chosen),
    }
    return render(request, "dialogue/moderation.html", context, status=status)


@require_POST
def release(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will publish a held-back contribution as it stands."""
    contribution = fetch_held(request, contribution_id)
    try:
        moderating.release(contribution=contribution, by=_moderator(request), now=timezone.now())
    except DomainError as error:
        return _late(request, contribution, error)
    return _done(request, contribution, _("Geplaatst zoals het er staat."))


@require_POST
def redact(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will publish a held-back contribution with bars over what may not be read."""
    contribution = fetch_held(request, contribution_id)
    held = _held(contribution)
    if held is None:
        return _late(request, contribution, ChangedMeanwhile(_("Dit punt wacht niet meer.")))
    form = RedactForm(held, request.POST)
    try:
        spans = form.spans() if form.is_valid() else []
        by, now = _moderator(request), timezone.now()
        moderating.redact(contribution=contribution, spans=spans, by=by, now=now)
    except ChangedMeanwhile as error:
        return _late(request, contribution, error)
    except DomainError as error:
        form.add_error(None, str(error))
        chosen = str(contribution_id)
        trajectory = contribution.trajectory
        return _bench(request, trajectory, chosen=chosen, status=422, redact_form=form)
    return _done(
        request, contribution, _("Geplaatst, met een balk over wat niemand hoeft te lezen.")
    )


@require_POST
def refuse(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will keep a held-back contribution from being published, with the reason."""
    contribution = fetch_held(request, contribution_id)
    form = RefuseForm(request.POST)
    if not form.is_valid():
        chosen = str(contribution_id)
        trajectory = contribution.trajectory
        return _bench(request, trajectory, chosen=chosen, status=422, refuse_form=form)
    try:
        reason, by = form.cleaned_data["reason"], _moderator(request)
        moderating.refuse(contribution=contribution, reason=reason, by=by, now=timezone.now())
    except DomainError as error:
        return _late(request, contribution, error)
    return _done(request, contribution, _("Niet geplaatst. De reden staat erbij."))


@require_POST
def release_all(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """This will publish everything that was ticked in the queue."""
    trajectory = fetch_moderation(request, trajectory_id)
    queue = held_back(trajectory)
    form = ReleaseAllForm(queue, request.POST)
    if form.is_valid():
        wanted = [
            held.contribution for held in queue if str(held.pk) in form.cleaned_data["chosen"]
        ]
        n = moderating.release_all(contributions=wanted, by=_moderator(request), now=timezone.now())
        text = ngettext("%(n)s punt is geplaatst.", "%(n)s punten zijn geplaatst.", n) % {"n": n}
        messages.success(request, text)
    else:
        messages.error(request, _("Vink eerst aan wat zo geplaatst mag worden."))
    return redirect("dialogue:moderation", trajectory.pk)


@require_POST
def hold(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will take a published contribution out of sight until it was looked at."""
    contribution = fetch_held(request, contribution_id)
    try:
        moderating.hold(contribution=contribution, by=_moderator(request), now=timezone.now())
    except DomainError as error:
        return _late(request, contribution, error)
    messages.success(request, _("Dit punt wacht nu op nakijken. Alleen moderatoren zien het."))
    return redirect(_bench_address(contribution, chosen=True))


@require_POST
def undo(request: HttpRequest, contribution_id: int) -> HttpResponse:
    """This will take back the visitor's own newest step on a contribution."""
    contribution = fetch_held(request, contribution_id)
    try:
        moderating.undo(contribution=contribution, by=_moderator(request), now=timezone.now())
    except DomainError as error:
        return _late(request, contribution, error)
    messages.success(request, _("Teruggezet: dit punt wacht weer op nakijken."))
    return redirect(_bench_address(contribution, chosen=True))


def _held(contribution: Contribution) -> Held | None:
    found = held_back(contribution.trajectory, pk=contribution.pk)
    return found[0] if found else None


def _done(request: HttpRequest, contribution: Contribution, text: str) -> HttpResponse:
    undo_url = reverse("dialogue:undo_moderation", args=[contribution.pk])
    messages.success(request, text, extra_tags=f"undo:{undo_url}")
    return redirect(_bench_address(contribution))


def _late(request: HttpRequest, contribution: Contribution, error: DomainError) -> HttpResponse:
    messages.error(request, str(error))
    return redirect(_bench_address(contribution))


def _bench_address(contribution: Contribution, *, chosen: bool = False) -> str:
    address = reverse("dialogue:moderation", args=[contribution.trajectory_id])
    return f"{address}?punt={contribution.pk}" if chosen else address


def _moderator(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 – the fetch helpers let nobody else pass
    return request.user
