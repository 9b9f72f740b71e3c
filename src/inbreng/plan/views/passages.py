"""Passages: one passage with what it rests on, and the page where it is written."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.core.access import allow
from inbreng.core.errors import DomainError
from inbreng.insights.queries import insights_under, told_insights
from inbreng.insights.rules import may_see_drafts
from inbreng.people.models import User
from inbreng.plan import actions, rules
from inbreng.plan.forms import PassageForm
from inbreng.plan.models import Chapter, Passage
from inbreng.plan.views.fetching import fetch_chapter_to_write, fetch_passage
from inbreng.programme.views.fetching import visitor


@require_safe
def passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show a passage with its versions and the insights it rests on."""
    found = fetch_passage(request, passage_id)
    trajectory = found.chapter.plan.trajectory
    shows_drafts = may_see_drafts(visitor(request), trajectory)
    told = told_insights(found.insights.all(), shows_drafts)
    context = {
        "passage": found,
        "trajectory": trajectory,
        "insights": insights_under(told).order_by("number"),
        "versions": found.versions.select_related("made_by").order_by("-number"),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return render(request, "plan/passage.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_passage(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Write a new passage at the end of a chapter."""
    chapter = fetch_chapter_to_write(request, chapter_id)
    trajectory = chapter.plan.trajectory
    start = {"insights": request.GET.getlist("inzicht")}
    form = PassageForm(request.POST or None, trajectory=trajectory, initial=start)
    return _write(request, chapter, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
def write_passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Write a new version of a passage."""
    found = fetch_passage(request, passage_id)
    trajectory = found.chapter.plan.trajectory
    allow(rules.may_write_plan(visitor(request), trajectory), request.user)
    start = {
        "text": found.text,  # type: ignore[attr-defined]  # annotated by the query
        "insights": found.insights.all(),
        "seen_version": found.version,  # type: ignore[attr-defined]  # the same
    }
    form = PassageForm(request.POST or None, trajectory=trajectory, initial=start)
    return _write(request, found.chapter, form, found)


def _write(
    request: HttpRequest, chapter: Chapter, form: PassageForm, found: Passage | None
) -> HttpResponse:
    user = visitor(request)
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.write_passage(
                chapter=chapter,
                passage=found,
                by=user if isinstance(user, User) else None,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard als nieuwe versie."))
            return redirect("plan:passage", kept.pk)
    context = {
        "chapter": chapter,
        "passage": found,
        "trajectory": chapter.plan.trajectory,
        "form": form,
    }
    return render(request, "plan/write_passage.html", context, status=422 if form.errors else 200)
