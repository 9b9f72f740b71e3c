"""The table of a step: who sits at it, what lies on it, what was written down."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.route.actions import bodies, gathering, telling
from inbreng.route.forms import BodyForm, MinutesForm, PaperForm, PersonForm
from inbreng.route.views.asking import ask, tell
from inbreng.route.views.fetching import (
    fetch_body_to_lead,
    fetch_paper,
    fetch_paper_to_lead,
    fetch_person_to_lead,
    fetch_step_to_lead,
    signed_in,
)


@require_http_methods(["GET", "HEAD", "POST"])
def ask_person(request: HttpRequest, step_id: int) -> HttpResponse:
    """Ask somebody to a step."""
    step = fetch_step_to_lead(request, step_id)
    form = PersonForm(request.POST or None, step=step)
    return ask(
        request,
        form,
        lambda: gathering.ask_person(step=step, now=timezone.now(), **form.cleaned_data),
        done=_("Staat bij deze stap, en krijgt een herinnering."),
        go_to=("route:step", step.pk),
        template="ask_person",
        context={"trajectory": step.plan.trajectory, "step": step},
    )


@require_POST
def leave_person_out(request: HttpRequest, step_person_id: int) -> HttpResponse:
    """Ask somebody no longer."""
    person = fetch_person_to_lead(request, step_person_id)
    tell(
        request,
        lambda: gathering.leave_person_out(person=person),
        _("Staat niet meer bij deze stap."),
    )
    return redirect("route:step", person.step_id)


@require_POST
def invite_people(request: HttpRequest, step_id: int) -> HttpResponse:
    """Send who is asked to a step where its papers are."""
    step = fetch_step_to_lead(request, step_id)
    tell(
        request,
        lambda: telling.invite_to_step(step=step, now=timezone.now()),
        _("De uitnodigingen gaan uit. Wie er al een kreeg over deze uitgave, krijgt geen tweede."),
    )
    return redirect("route:step", step.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def add_body(request: HttpRequest, step_id: int) -> HttpResponse:
    """Add a body that speaks at a step, such as another municipality."""
    step = fetch_step_to_lead(request, step_id)
    form = BodyForm(request.POST or None, step=step)
    return ask(
        request,
        form,
        lambda: bodies.add_body(step=step, **form.cleaned_data),
        done=_("Spreekt mee bij deze stap."),
        go_to=("route:step", step.pk),
        template="add_body",
        context={"trajectory": step.plan.trajectory, "step": step},
    )


@require_POST
def remove_body(request: HttpRequest, body_id: int) -> HttpResponse:
    """Take a body away that never said anything."""
    body = fetch_body_to_lead(request, body_id)
    tell(request, lambda: bodies.remove_body(body=body), _("Spreekt niet meer mee bij deze stap."))
    return redirect("route:step", body.step_id)


@require_http_methods(["GET", "HEAD", "POST"])
def lay_paper(request: HttpRequest, step_id: int) -> HttpResponse:
    """Lay a file or an edition on the table of a step."""
    step = fetch_step_to_lead(request, step_id)
    form = PaperForm(request.POST or None, request.FILES or None, step=step)
    return ask(
        request,
        form,
        lambda: gathering.lay_paper(
            step=step, by=signed_in(request), now=timezone.now(), **form.cleaned_data
        ),
        done=_("Ligt bij de stukken."),
        go_to=("route:step", step.pk),
        template="lay_paper",
        context={"trajectory": step.plan.trajectory, "step": step},
    )


@require_safe
def paper(request: HttpRequest, step_paper_id: int) -> FileResponse:
    """Send a paper, to keep and never to open in the browser."""
    found = fetch_paper(request, step_paper_id)
    if not found.content:
        raise Http404
    return FileResponse(
        found.content.open("rb"),
        as_attachment=True,
        filename=found.file_name,
        content_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )


@require_POST
def take_paper_away(request: HttpRequest, step_paper_id: int) -> HttpResponse:
    """Take a paper from the table."""
    found = fetch_paper_to_lead(request, step_paper_id)
    tell(request, lambda: gathering.take_paper_away(paper=found), _("Het stuk is weg."))
    return redirect("route:step", found.step_id)


@require_http_methods(["GET", "HEAD", "POST"])
def write_minutes(request: HttpRequest, step_id: int) -> HttpResponse:
    """Write down what was said, and the days of a step."""
    step = fetch_step_to_lead(request, step_id)
    start = {name: getattr(step, name) for name in ("asked_on", "held_on", "minutes")}
    form = MinutesForm(request.POST or None, initial=start)
    return ask(
        request,
        form,
        lambda: gathering.write_minutes(step=step, **form.cleaned_data),
        done=_("Het verslag is bewaard."),
        go_to=("route:step", step.pk),
        template="write_minutes",
        context={"trajectory": step.plan.trajectory, "step": step},
    )
