"""Editions: the list, one edition to read, and what changed between two."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.people.queries.house_styles import house_style
from inbreng.plan import actions, queries, rules
from inbreng.plan.documents import TYPES, as_file, document_of
from inbreng.plan.forms import CompareForm, EditionForm, PublishForm
from inbreng.plan.models import Edition, Plan
from inbreng.plan.queries import PlanText
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.fetching import (
    fetch_edition,
    fetch_edition_to_publish,
    fetch_for_plan,
    person,
)
from inbreng.programme.models import Trajectory
from inbreng.programme.views.fetching import visitor


def reading(request: HttpRequest, edition: Edition) -> dict[str, Any]:
    """What the page of an edition shows. Four queries."""
    trajectory = edition.plan.trajectory
    read_now = queries.latest_edition(edition.plan)
    return {
        "trajectory": trajectory,
        "plan": edition.plan,
        "edition": edition,
        "text": queries.text_of_edition(edition),
        "newer": read_now if read_now and read_now.number > edition.number else None,
        "before": queries.edition_before(edition),
        "is_staff": rules.may_see_working_text(visitor(request), trajectory),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
        "is_published": edition.published_at and edition.published_at <= timezone.now(),
    }


@require_safe
def edition(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Show the plan as it stood in an edition."""
    found = fetch_edition(request, edition_id)
    return render(request, "plan/edition.html", reading(request, found))


@require_safe
def edition_file(request: HttpRequest, edition_id: int, ending: str) -> HttpResponse:
    """Send an edition as Word file or as tagged pdf, in the style of the house."""
    found = fetch_edition(request, edition_id)
    if ending not in TYPES:
        raise Http404
    style = house_style(found.plan.trajectory.partnership)
    document = document_of(found, queries.text_of_edition(found), style=style)
    name = slugify(f"{found.plan.title} {found.title}") or "plan"
    return HttpResponse(
        as_file(document, ending),
        content_type=TYPES[ending],
        headers={"Content-Disposition": f'attachment; filename="{name}.{ending}"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def editions(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """List the editions that the visitor may read, and make one of the text as it stands."""
    trajectory = fetch_for_plan(request, trajectory_id)
    plan = queries.current_plan(trajectory)
    form = EditionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        allow(plan is not None and rules.may_write_plan(visitor(request), trajectory), request.user)
        if plan is not None and (made := _make(request, plan, form)) is not None:
            return redirect("plan:edition", made.pk)
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "form": form,
        "editions": _to_read(request, trajectory, plan),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
        "now": timezone.now(),
        "digest": queries.digest_of(plan) if plan else "",
    }
    return render(request, "plan/editions.html", context, status=status(form))


def _make(request: HttpRequest, plan: Plan, form: EditionForm) -> Edition | None:
    now = timezone.now()

    def make(title: str, note: str, **_moment: Any) -> Edition:
        return actions.make_edition(
            plan=plan,
            title=title,
            note=note,
            by=person(request),
            now=now,
            published_at=form.published_from(now),
        )

    made: Edition | None = kept(form, make)
    return made


def _to_read(request: HttpRequest, trajectory: Trajectory, plan: Plan | None) -> list[Edition]:
    """The editions that the visitor may read, newest first. One query."""
    if plan is None:
        return []
    if rules.may_see_working_text(visitor(request), trajectory):
        return list(plan.editions.select_related("made_by"))
    return list(queries.published_editions(plan))


@require_http_methods(["GET", "HEAD", "POST"])
def publish_edition(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Let everybody with a role read an edition, now or from a moment on."""
    found, now = fetch_edition_to_publish(request, edition_id), timezone.now()
    form = PublishForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        moment = form.published_from(now)
        if moment is not None:
            undo = reverse("plan:hold_back_edition", args=[found.pk]) if moment > now else ""
            did(
                request,
                lambda: actions.publish_edition(edition=found, published_at=moment, now=now),
                _("Deze uitgave wordt gelezen vanaf het moment dat je koos."),
                undo=undo,
            )
        return redirect("plan:edition", found.pk)
    context = {"edition": found, "trajectory": found.plan.trajectory, "form": form}
    return render(request, "plan/publish_edition.html", context, status=status(form))


@require_POST
def hold_back_edition(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Take back a publication that has yet to come."""
    found = fetch_edition_to_publish(request, edition_id)
    did(
        request,
        lambda: actions.hold_back_edition(edition=found, now=timezone.now()),
        _("Deze uitgave blijft nog bij de medewerkers."),
    )
    return redirect("plan:edition", found.pk)


@require_safe
def changes(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show what changed since the published edition, or between two that are chosen."""
    trajectory = fetch_for_plan(request, trajectory_id)
    plan = queries.current_plan(trajectory)
    sees_desk = rules.may_see_working_text(visitor(request), trajectory)
    if plan is None:
        return redirect("plan:plan", trajectory.pk)
    readable = plan.editions.all() if sees_desk else queries.published_editions(plan)
    form = CompareForm(request.GET or None, editions=readable, shows_desk=sees_desk)
    old, new = _chosen(form) or _usual(plan, sees_desk=sees_desk)
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "form": form if form.is_bound else _filled(form, old, new),
        "old": old,
        "new": new,
        "changes": queries.changes_between(_text(plan, old), _text(plan, new)) if old else [],
        "links": sees_desk,
    }
    return render(request, "plan/changes.html", context, status=status(form))


def _chosen(form: CompareForm) -> tuple[Edition | None, Edition | None] | None:
    if not (form.is_bound and form.is_valid()):
        return None
    return form.cleaned_data["old"], form.cleaned_data["new"]


def _usual(plan: Plan, *, sees_desk: bool) -> tuple[Edition | None, Edition | None]:
    """For staff the desk against what is read now; for others that against what was read before."""
    read_now = queries.latest_edition(plan)
    if sees_desk or read_now is None:
        return read_now, None
    return queries.edition_before(read_now), read_now


def _filled(form: CompareForm, old: Edition | None, new: Edition | None) -> CompareForm:
    form.initial = {"old": old, "new": new}
    return form


def _text(plan: Plan, edition: Edition | None) -> PlanText:
    return queries.text_of_edition(edition) if edition else queries.text_of_plan(plan)
