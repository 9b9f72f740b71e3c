"""A step of the route: what it is, who is asked, what lies on its table, what came of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.errors import DomainError
from inbreng.plan.models import Edition
from inbreng.plan.queries import changed_since
from inbreng.programme.views.fetching import visitor
from inbreng.route import rules
from inbreng.route.actions import routing
from inbreng.route.forms import EditionForm, SkipForm, StepForm
from inbreng.route.models import RouteStep
from inbreng.route.queries.stands import StepStand
from inbreng.route.queries.steps import (
    earlier_outcomes,
    papers_of,
    people_of,
    route_of,
)
from inbreng.route.queries.words import words_now
from inbreng.route.rights import basis_of
from inbreng.route.views.asking import ask, tell
from inbreng.route.views.comparing import changes_since
from inbreng.route.views.fetching import (
    fetch_step,
    fetch_step_to_lead,
    fetch_step_to_release,
    signed_in,
)


@require_safe
def step(request: HttpRequest, step_id: int) -> HttpResponse:
    """Show a step: to all its day and outcomes, to who takes part its papers and people too."""
    found = fetch_step(request, step_id)
    plan, trajectory, user = found.plan, found.plan.trajectory, visitor(request)
    words = words_now(plan)
    stands = route_of(plan, words, timezone.localdate())
    stand = next(one for one in stands if one.step.pk == found.pk)
    people = people_of(found)
    takes_part = rules.may_see_papers(user, found, people)
    shows_drafts = rules.may_see_drafts(user, trajectory)
    may_lead = rules.may_lead_route(user, trajectory)
    oldest = _oldest_shaken(stand)
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "plan": plan,
        "step": found,
        "stand": stand,
        "waits_for": [one for one in _before(stands, stand) if not one.is_behind],
        "basis": basis_of(found.kind),
        "newer": _newer(found, words.newest),
        "changed": changed_since(oldest) if oldest else [],
        "changes": changes_since(trajectory, oldest, shows_drafts=shows_drafts),
        "shows_drafts": shows_drafts,
        "takes_part": takes_part,
        "people": people if takes_part else [],
        "papers": papers_of(found) if takes_part else [],
        "earlier": earlier_outcomes(found) if takes_part else [],
        "may_lead": may_lead,
        "may_release": rules.may_release(user, trajectory),
        "may_record": rules.may_record(user, found, people),
        "edition_form": EditionForm(plan=plan, initial={"edition": found.edition_id})
        if may_lead
        else None,
    }
    return render(request, "route/step.html", context)


def _before(stands: list[StepStand], stand: StepStand) -> list[StepStand]:
    return stands[: stands.index(stand)]


def _newer(found: RouteStep, newest: Edition | None) -> Edition | None:
    """A published edition with other words than the one on the table."""
    if found.edition is None or newest is None or newest.digest == found.edition.digest:
        return None
    published = newest.published_at is not None and newest.published_at <= timezone.now()
    return newest if published else None


def _oldest_shaken(stand: StepStand) -> Edition | None:
    """The oldest edition that a body said yes to and of which words changed."""
    editions = [
        one.outcome.edition for one in stand.bodies if one.is_shaken and one.outcome is not None
    ]
    return min((one for one in editions if one), key=lambda one: one.number, default=None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_step(request: HttpRequest, step_id: int) -> HttpResponse:
    """Change what a step is called, its right and its day."""
    found = fetch_step_to_lead(request, step_id)
    names = ("kind", "title", "right", "n_weeks_before", "only_marked_record")
    start = {name: getattr(found, name) for name in names}
    if found.n_weeks_before is None:
        start["due_on"] = found.due_on
    form = StepForm(request.POST or None, initial=start)
    return ask(
        request,
        form,
        lambda: routing.change_step(step=found, **form.cleaned_data),
        done=_("De stap is veranderd."),
        go_to=("route:step", found.pk),
        template="edit_step",
        context={"trajectory": found.plan.trajectory, "step": found},
    )


@require_POST
def move_step(request: HttpRequest, step_id: int, way: str) -> HttpResponse:
    """Move a step up or down."""
    found = fetch_step_to_lead(request, step_id)
    if way not in (routing.UP, routing.DOWN):
        raise Http404
    back = routing.DOWN if way == routing.UP else routing.UP
    undo = reverse("route:move_step", args=[found.pk, back])
    tell(
        request,
        lambda: routing.move_step(step=found, way=way),
        _("De volgorde is veranderd."),
        undo=undo,
    )
    return redirect("route:route", found.plan.trajectory_id)


@require_http_methods(["GET", "HEAD", "POST"])
def skip_step(request: HttpRequest, step_id: int) -> HttpResponse:
    """Leave a step out, with the reason."""
    found = fetch_step_to_lead(request, step_id)
    form = SkipForm(request.POST or None)
    return ask(
        request,
        form,
        lambda: routing.skip_step(step=found, because=form.cleaned_data["because"]),
        done=_("De stap is overgeslagen. Je kunt hem weer opnemen."),
        go_to=("route:step", found.pk),
        template="skip_step",
        context={"trajectory": found.plan.trajectory, "step": found},
    )


@require_POST
def take_step_up(request: HttpRequest, step_id: int) -> HttpResponse:
    """Put a step back that was left out."""
    found = fetch_step_to_lead(request, step_id)
    tell(request, lambda: routing.take_step_up(step=found), _("De stap hoort weer bij de route."))
    return redirect("route:step", found.pk)


@require_POST
def remove_step(request: HttpRequest, step_id: int) -> HttpResponse:
    """Take a step away at which nobody said anything."""
    found = fetch_step_to_lead(request, step_id)
    tell(request, lambda: routing.remove_step(step=found), _("De stap is weg."))
    return redirect("route:route", found.plan.trajectory_id)


@require_POST
def put_edition(request: HttpRequest, step_id: int) -> HttpResponse:
    """Lay an edition on the table of a step."""
    found = fetch_step_to_lead(request, step_id)
    form = EditionForm(request.POST, plan=found.plan)

    def do() -> None:
        if not form.is_valid():
            raise DomainError(_("Kies een uitgave die gepubliceerd is."))
        edition = form.cleaned_data["edition"]
        routing.put_edition(step=found, edition=edition, now=timezone.now())

    tell(request, do, _("Deze uitgave ligt op tafel."))
    return redirect("route:step", found.pk)


@require_POST
def release_step(request: HttpRequest, step_id: int) -> HttpResponse:
    """Sign a step off as the director."""
    found = fetch_step_to_release(request, step_id)
    tell(
        request,
        lambda: routing.release_step(step=found, by=signed_in(request), now=timezone.now()),
        _("Deze stap is vrijgegeven."),
        undo=reverse("route:take_release_back", args=[found.pk]),
    )
    return redirect("route:step", found.pk)


@require_POST
def take_release_back(request: HttpRequest, step_id: int) -> HttpResponse:
    """Undo that a step was signed off."""
    found = fetch_step_to_release(request, step_id)
    tell(
        request,
        lambda: routing.take_release_back(step=found),
        _("De vrijgave is teruggenomen."),
    )
    return redirect("route:step", found.pk)
