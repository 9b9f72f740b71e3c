"""Passages: one passage with what it rests on, and the page where it is written."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inbreng.insights.queries import insights_under
from inbreng.plan import actions, queries, rules
from inbreng.plan.forms import PassageForm
from inbreng.plan.models import Chapter, Passage
from inbreng.plan.texts import editable
from inbreng.plan.views.doing import kept, status
from inbreng.plan.views.fetching import (
    fetch_chapter_to_write,
    fetch_passage,
    fetch_passage_to_write,
    person,
)
from inbreng.programme.views.fetching import visitor


@require_safe
def passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show a passage with the insights it rests on; to staff with its versions and margin."""
    found = fetch_passage(request, passage_id)
    trajectory = found.chapter.plan.trajectory
    is_staff = rules.may_see_working_text(visitor(request), trajectory)
    told = queries.insights_told(found, shows_drafts=is_staff)
    context = {
        "passage": found,
        "trajectory": trajectory,
        "insights": insights_under(told).order_by("number"),
        "versions": found.versions.select_related("made_by").order_by("-number"),
        "is_staff": is_staff,
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
    found = fetch_passage_to_write(request, passage_id)
    start = {
        "text": editable(found.text or ""),  # type: ignore[attr-defined]  # annotated by the query
        "insights": found.insights.all(),
        "seen_version": found.version,  # type: ignore[attr-defined]  # the same
    }
    trajectory = found.chapter.plan.trajectory
    form = PassageForm(request.POST or None, trajectory=trajectory, initial=start)
    return _write(request, found.chapter, form, found)


def _write(
    request: HttpRequest, chapter: Chapter, form: PassageForm, found: Passage | None
) -> HttpResponse:
    def write(**words: object) -> Passage:
        return actions.write_passage(
            chapter=chapter,
            passage=found,
            by=person(request),
            now=timezone.now(),
            **words,  # type: ignore[arg-type]  # the form named them
        )

    written = kept(form, write)
    if written is not None:
        messages.success(request, _("Bewaard als nieuwe versie."))
        return redirect("plan:passage", written.pk)
    context = {
        "chapter": chapter,
        "passage": found,
        "trajectory": chapter.plan.trajectory,
        "form": form,
    }
    return render(request, "plan/write_passage.html", context, status=status(form))
