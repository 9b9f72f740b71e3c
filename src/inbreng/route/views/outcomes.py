"""What bodies say, whether it still stands, and how conditions are met."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.plan.queries import changed_since, latest_edition
from inbreng.programme.views.fetching import visitor
from inbreng.route import rules
from inbreng.route.actions import conditions, deciding
from inbreng.route.forms import AgainForm, ConfirmForm, MeetForm, OutcomeForm, OwnerForm
from inbreng.route.models import RouteStep
from inbreng.route.queries.steps import before
from inbreng.route.queries.words import not_said_yes_to, words_now
from inbreng.route.rights import basis_of
from inbreng.route.views.asking import ask, tell
from inbreng.route.views.comparing import changes_since
from inbreng.route.views.fetching import (
    fetch_body_to_record,
    fetch_condition_to_lead,
    fetch_outcome_to_end,
    fetch_outcome_to_record,
    signed_in,
)


@require_http_methods(["GET", "HEAD", "POST"])
def record_outcome(request: HttpRequest, body_id: int) -> HttpResponse:
    """Note what a body said about the edition that the page names."""
    body = fetch_body_to_record(request, body_id)
    step = body.step
    waits_for, newer = before(step), _newer_words(step)
    asks = {"early_because"} if waits_for else set()
    asks |= {"is_about_older"} if newer else set()
    start = {
        "seen_edition": step.edition_id,
        "seen_digest": step.edition.digest if step.edition else "",
        "decided_on": timezone.localdate(),
    }
    form = OutcomeForm(request.POST or None, step=step, asks=frozenset(asks), initial=start)
    return ask(
        request,
        form,
        lambda: deciding.record_outcome(
            body=body, saying=form.saying(), by=signed_in(request), now=timezone.now()
        ),
        done=_("De uitkomst staat vast, met de uitgave waar hij over gaat."),
        go_to=("route:step", step.pk),
        template="outcome",
        context={
            "trajectory": step.plan.trajectory,
            "step": step,
            "body": body,
            "waits_for": waits_for,
            "newer": newer,
            "basis": basis_of(step.kind),
        },
    )


def _newer_words(step: RouteStep) -> bool:
    """A published edition has other words than the one on the table."""
    newest = latest_edition(step.plan, published=True)
    return bool(newest and step.edition and newest.digest != step.edition.digest)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_outcome(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Note that an outcome stands although words changed, and why."""
    outcome = fetch_outcome_to_record(request, outcome_id)
    step, trajectory = outcome.body.step, outcome.body.step.plan.trajectory
    shows_drafts = rules.may_see_drafts(visitor(request), trajectory)
    unsaid = not_said_yes_to(outcome, words_now(step.plan))
    form = ConfirmForm(request.POST or None, initial={"digests": " ".join(sorted(unsaid))})
    return ask(
        request,
        form,
        lambda: deciding.confirm_outcome(
            outcome=outcome, by=signed_in(request), now=timezone.now(), **form.cleaned_data
        ),
        done=_("Vastgelegd dat dit nog staat."),
        go_to=("route:step", step.pk),
        template="confirm_outcome",
        context={
            "trajectory": trajectory,
            "step": step,
            "outcome": outcome,
            "is_shaken": bool(unsaid),
            "changed": changed_since(outcome.edition) if outcome.edition else [],
            "changes": changes_since(trajectory, outcome.edition, shows_drafts=shows_drafts),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def end_outcome(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Ask a body again; what it said stays to be read."""
    outcome = fetch_outcome_to_end(request, outcome_id)
    step = outcome.body.step
    form = AgainForm(request.POST or None)
    return ask(
        request,
        form,
        lambda: deciding.end_outcome(
            outcome=outcome, because=form.cleaned_data["because"], now=timezone.now()
        ),
        done=_("Deze uitkomst telt niet meer. Leg nu de uitgave voor waarover je vraagt."),
        go_to=("route:step", step.pk),
        template="end_outcome",
        context={"trajectory": step.plan.trajectory, "step": step, "outcome": outcome},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def meet_condition(request: HttpRequest, condition_id: int) -> HttpResponse:
    """Tick a condition off, with where it was met; and say whose it is."""
    condition = fetch_condition_to_lead(request, condition_id)
    step = condition.outcome.body.step
    form = MeetForm(request.POST or None, step=step)
    owner = OwnerForm(step=step, initial={"owner": condition.owner, "due_on": condition.due_on})
    return ask(
        request,
        form,
        lambda: conditions.meet_condition(
            condition=condition, by=signed_in(request), now=timezone.now(), **form.cleaned_data
        ),
        done=_("De voorwaarde is afgevinkt."),
        go_to=("route:step", step.pk),
        template="condition",
        context={
            "trajectory": step.plan.trajectory,
            "step": step,
            "condition": condition,
            "owner_form": owner,
        },
    )


@require_POST
def assign_condition(request: HttpRequest, condition_id: int) -> HttpResponse:
    """Say who sees to a condition, by when."""
    condition = fetch_condition_to_lead(request, condition_id)
    form = OwnerForm(request.POST, step=condition.outcome.body.step)
    if form.is_valid():
        tell(
            request,
            lambda: conditions.assign_condition(condition=condition, **form.cleaned_data),
            _("Bewaard wie hiervoor zorgt."),
        )
    return redirect("route:meet_condition", condition.pk)


@require_POST
def reopen_condition(request: HttpRequest, condition_id: int) -> HttpResponse:
    """Undo that a condition was ticked off."""
    condition = fetch_condition_to_lead(request, condition_id)
    tell(
        request,
        lambda: conditions.reopen_condition(condition=condition),
        _("De voorwaarde staat weer open."),
    )
    return redirect(reverse("route:step", args=[condition.outcome.body.step_id]))
