"""The decision log: list, write down, change, take out, take along."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.answers import rules
from inbreng.answers.actions import decisions as actions
from inbreng.answers.forms.decisions import DecisionFilterForm, DecisionForm
from inbreng.answers.models import Decision
from inbreng.answers.papers.decisions import decisions_as_csv, decisions_document
from inbreng.answers.papers.files import sent
from inbreng.answers.queries.decision_entries import entries
from inbreng.answers.queries.decisions import decided
from inbreng.answers.views.fetching import fetch_for_answers
from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights.rules import may_see_insights
from inbreng.people.models import User
from inbreng.people.views.rooms import active_filters
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import fetch_trajectory, seen, visitor

PER_PAGE = 30
MOST_EXPORTED = 5000


@require_safe
@vary_on_headers("HX-Request")
def decisions(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List what was decided and from which signals, the newest first."""
    trajectory = _fetch_for_log(request, trajectory_id)
    view = disclosure_for(visitor(request), trajectory)
    form = DecisionFilterForm(trajectory, request.GET, today=timezone.localdate())
    found = decided(trajectory, form.wanted(), lines=view.lines())
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "trajectory": trajectory,
        "form": form,
        "page": page,
        "entries": entries(page.object_list, tells_all=view.tells_all),
        "active": active_filters(form, request.GET, unset={}),
        "may_write": rules.may_answer(visitor(request), trajectory),
        "asked": request.GET.urlencode(),
        "files": [("docx", _("Word")), ("pdf", _("pdf")), ("csv", _("CSV"))],
    }
    return render(request, "answers/decisions/decisions.html", context)


@require_safe
def decisions_file(request: HttpRequest, trajectory_id: int, ending: str) -> HttpResponse:
    """Give the log as a table or as a Word file, by the same filters."""
    trajectory = _fetch_for_log(request, trajectory_id)
    view = disclosure_for(visitor(request), trajectory)
    wanted = DecisionFilterForm(trajectory, request.GET, today=timezone.localdate()).wanted()
    rows = decided(trajectory, wanted, lines=view.lines())[:MOST_EXPORTED]
    told = entries(rows, tells_all=view.tells_all)
    if ending == "csv":
        return sent(decisions_as_csv(told), _("besluiten"), "csv")
    if ending not in {"docx", "pdf"}:
        raise Http404
    return sent(decisions_document(trajectory, told), _("besluiten"), ending)


@require_http_methods(["GET", "HEAD", "POST"])
def new_decision(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Write a decision down."""
    trajectory = fetch_for_answers(request, trajectory_id)
    form = DecisionForm(trajectory, request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = visitor(request)
        by = user if isinstance(user, User) else None
        try:
            actions.note_decision(
                trajectory=trajectory, by=by, now=timezone.now(), **form.cleaned_data
            )
        except DomainError as refusal:
            form.add_error("because", str(refusal))
        else:
            messages.success(request, _("Het besluit staat in het logboek."))
            return redirect("answers:decisions", trajectory.pk)
    return _form_page(request, trajectory, form)


@require_http_methods(["GET", "HEAD", "POST"])
def change_decision(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Set a decision right."""
    decision = _fetch_decision(request, decision_id)
    form = DecisionForm(decision.trajectory, request.POST or None, instance=decision)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_decision(decision=decision, **form.cleaned_data)
        except DomainError as refusal:
            form.add_error("because", str(refusal))
        else:
            messages.success(request, _("Het besluit is bijgewerkt."))
            return redirect("answers:decisions", decision.trajectory_id)
    return _form_page(request, decision.trajectory, form, decision=decision)


@require_POST
def withdraw_decision(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Take a decision out of the log."""
    decision = _fetch_decision(request, decision_id)
    try:
        actions.withdraw_decision(decision=decision, now=timezone.now())
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        back = reverse("answers:put_decision_back", args=[decision.pk])
        done = _("Het besluit is uit het logboek gehaald.")
        messages.success(request, done, extra_tags=f"undo:{back}")
    return redirect("answers:decisions", decision.trajectory_id)


@require_POST
def put_decision_back(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Undo a withdrawal."""
    decision = _fetch_decision(request, decision_id)
    actions.put_decision_back(decision=decision)
    messages.success(request, _("Het besluit staat weer in het logboek."))
    return redirect("answers:decisions", decision.trajectory_id)


def _form_page(
    request: HttpRequest,
    trajectory: Trajectory,
    form: DecisionForm,
    *,
    decision: Decision | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {"trajectory": trajectory, "form": form, "decision": decision}
    status = 422 if form.errors else 200
    return render(request, "answers/decisions/decision.html", context, status=status)


def _fetch_for_log(request: HttpRequest, pk: int) -> Trajectory:
    """The trajectory, when the visitor may see its insights: the log tells what came of them."""
    trajectory = fetch_trajectory(request, pk)
    allow(may_see_insights(visitor(request), trajectory), request.user)
    return trajectory


def _fetch_decision(request: HttpRequest, pk: int) -> Decision:
    decision = get_object_or_404(Decision.objects.select_related("trajectory__partnership"), pk=pk)
    seen(request, decision.trajectory)
    allow(rules.may_answer(visitor(request), decision.trajectory), request.user)
    return decision
