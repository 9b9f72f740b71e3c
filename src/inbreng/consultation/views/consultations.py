"""The pages of an editor: the list, one consultation, and the forms that make it."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.consultation import actions, queries, rules
from inbreng.consultation.forms import ConsultationForm, ExtendForm, ReactionForm, SubjectsForm
from inbreng.consultation.forms.consultations import WEEKS_OPEN, last_day
from inbreng.consultation.models import Consultation, Invitation
from inbreng.consultation.views.fetching import (
    fetch_consultation,
    fetch_consultation_to_change,
    fetch_for_consultations,
    fetch_to_consult,
    person,
)
from inbreng.core.errors import DomainError
from inbreng.dialogue.views.persons import qr_code
from inbreng.plan.models import Edition
from inbreng.programme.views.fetching import visitor

PER_PAGE = 30
Kind = Consultation.Kind


@require_safe
def consultations(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List what was put to people in a trajectory."""
    trajectory = fetch_for_consultations(request, trajectory_id)
    found = queries.consultations_of(trajectory)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    context = {
        "trajectory": trajectory,
        "page": page,
        "rows": [(one, one.phase(now)) for one in page],
        "may_consult": rules.may_consult(visitor(request), trajectory),
    }
    return render(request, "consultation/consultations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_consultation(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Prepare a consultation, or a poll with ``?soort=navraag``."""
    trajectory = fetch_to_consult(request, trajectory_id)
    kind = Kind.POLL if request.GET.get("soort") == "navraag" else Kind.DRAFT
    form = ConsultationForm(
        request.POST or None, trajectory=trajectory, is_new=True, initial=_start(trajectory, kind)
    )
    if request.method == "POST" and form.is_valid():
        edition = form.cleaned_data["edition"]
        try:
            made = actions.make_consultation(
                trajectory=trajectory,
                kind=kind,
                passages=_passages(edition) if kind == Kind.DRAFT else [],
                by=person(request),
                now=timezone.now(),
                **form.filled(),
            )
        except DomainError as refusal:
            form.add_error("closes_on", str(refusal))
        else:
            return redirect("consultation:subjects", made.pk)
    context = {"trajectory": trajectory, "form": form, "is_poll": kind == Kind.POLL}
    return _form_page(request, context)


def _passages(edition: Edition | None) -> list[Any]:
    return list(queries.passages_of_edition(edition)) if edition else []


def _start(trajectory: Any, kind: Kind) -> dict[str, Any]:
    today = timezone.localdate()
    newest = Edition.objects.filter(plan__trajectory=trajectory)
    audience = Consultation.Audience.PUBLIC if kind == Kind.DRAFT else Consultation.Audience.GROUP
    return {
        "audience": audience,
        "edition": newest.order_by("-plan__first_year", "-number").first(),
        "opens_on": today,
        "closes_on": today + timedelta(weeks=WEEKS_OPEN),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def edit_consultation(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Change what a consultation says of itself and when it is open."""
    found = fetch_consultation_to_change(request, consultation_id)
    start = {name: getattr(found, name) for name in ("title", "intro", "audience")}
    start |= {
        "opens_on": timezone.localdate(found.opens_at),
        "closes_on": last_day(found.closes_at),
    }
    form = ConsultationForm(
        request.POST or None, trajectory=found.trajectory, is_new=False, initial=start
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_consultation(consultation=found, **form.filled())
        except DomainError as refusal:
            form.add_error("closes_on", str(refusal))
        else:
            messages.success(request, _("De raadpleging is bewaard."))
            return redirect("consultation:consultation", found.pk)
    context = {"trajectory": found.trajectory, "consultation": found, "form": form}
    return _form_page(request, context | {"is_poll": found.is_poll})


def _form_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return render(request, "consultation/consultation_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def subjects(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Choose which passages people read, what each means for them, and what is asked besides."""
    found = fetch_consultation_to_change(request, consultation_id)
    form = SubjectsForm(
        request.POST or None,
        is_poll=found.is_poll,
        passages=_passages(found.edition),
        subjects=list(queries.subjects_of(found)),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.shape_consultation(consultation=found, passages=form.chosen(), **form.asked())
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard. Zo ziet een deelnemer het."))
            return redirect("consultation:preview", found.pk)
    context = {"consultation": found, "trajectory": found.trajectory, "form": form}
    return render(
        request, "consultation/subjects.html", context, status=422 if form.errors else 200
    )


@require_safe
def preview(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Show a consultation as a participant sees it; nothing can be sent."""
    found = fetch_consultation(request, consultation_id)
    form = ReactionForm(consultation=found, subjects=list(queries.subjects_of(found)))
    context = {"consultation": found, "form": form, "rows": form.rows(), "is_preview": True}
    return render(request, "consultation/take_part.html", context)


@require_safe
def consultation(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Show how a consultation stands: its link, who answered, what was said per piece."""
    found = fetch_consultation(request, consultation_id)
    address = reverse("consultation:take_part", args=[found.address])
    url = request.build_absolute_uri(address)
    context = {
        "consultation": found,
        "trajectory": found.trajectory,
        "phase": found.phase(timezone.now()),
        "last_day": last_day(found.closes_at),
        "url": url,
        "code": qr_code(url),
        "reach": queries.reach_of(found),
        "subjects": queries.counted_subjects(found),
        "n_invited": Invitation.objects.filter(consultation=found).count(),
        "extend_form": ExtendForm(initial={"closes_on": last_day(found.closes_at)}),
        "may_consult": rules.may_consult(visitor(request), found.trajectory),
    }
    return render(request, "consultation/consultation.html", context)
