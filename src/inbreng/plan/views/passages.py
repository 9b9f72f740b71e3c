"""Passages: one with what it rests on and what stands in its margin; two versions side by side."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inbreng.insights.queries import insights_under
from inbreng.plan import actions, queries, rules
from inbreng.plan.comparing import compare
from inbreng.plan.forms import AskReviewForm, NoteForm, ReplyForm, ReviewForm, VersionsForm
from inbreng.plan.models import Passage
from inbreng.plan.views.doing import did, status
from inbreng.plan.views.fetching import (
    fetch_desk_passage,
    fetch_passage,
    fetch_passage_to_write,
    person,
)
from inbreng.programme.views.fetching import visitor


@require_safe
def passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show a passage with the insights it rests on; to staff also its versions and margin."""
    found = fetch_passage(request, passage_id)
    return render(request, "plan/passage.html", passage_page(request, found))


def passage_page(request: HttpRequest, found: Passage, **more: Any) -> dict[str, Any]:
    """What the page of a passage shows to whoever asks."""
    trajectory = found.chapter.plan.trajectory
    is_staff = rules.may_see_working_text(visitor(request), trajectory)
    told = queries.insights_told(found, shows_drafts=is_staff)
    page = {
        "passage": found,
        "trajectory": trajectory,
        "insights": insights_under(told).order_by("number"),
        "is_staff": is_staff,
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return page | (_margin(request, found) if is_staff else {}) | more


def _margin(request: HttpRequest, found: Passage) -> dict[str, Any]:
    """What staff see beside a passage. Nine queries."""
    trajectory = found.chapter.plan.trajectory
    related = found.versions.select_related("made_by", "proposed_by").order_by("-number")
    versions, reviews = list(related), list(queries.reviews_of(found))
    text: str = found.text or ""  # type: ignore[attr-defined]  # annotated
    notes = queries.notes_of(found, text)
    wrote_newest = bool(versions) and versions[0].made_by == person(request)
    others = queries.colleagues(trajectory, timezone.localdate())
    if versions and versions[0].made_by_id:
        others = others.exclude(pk=versions[0].made_by_id)
    return {
        "versions": versions,
        "notes": notes,
        "marks": queries.marks_of(notes),
        "proposals": queries.proposals_of(found),
        "reviews": reviews,
        "shapers": queries.shaped_by(versions, reviews),
        "drafts": queries.others_writing(found, person(request)),
        "note_form": NoteForm(prefix="note", passage_text=text),
        "reply_form": ReplyForm(auto_id=False),
        "ask_form": AskReviewForm(colleagues=others),
        "review_form": None if wrote_newest else ReviewForm(initial={"version": found.version}),  # type: ignore[attr-defined]  # annotated
    }


@require_safe
def compare_versions(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show what changed between two versions of a passage, word by word."""
    found = fetch_desk_passage(request, passage_id)
    versions = found.versions.select_related("made_by").order_by("-number")
    newest = list(versions[:2])
    form = VersionsForm(
        request.GET or None,
        versions=versions,
        initial={"old": newest[-1], "new": newest[0]},
    )
    old, new = newest[-1], newest[0]
    if form.is_bound and form.is_valid():
        old, new = form.cleaned_data["old"], form.cleaned_data["new"]
    context = {
        "passage": found,
        "trajectory": found.chapter.plan.trajectory,
        "form": form,
        "old": old,
        "new": new,
        "lines": compare(old.text, new.text),
    }
    return render(request, "plan/compare_versions.html", context, status=status(form))


@require_POST
def move_passage(request: HttpRequest, passage_id: int, way: str) -> HttpResponse:
    """Move a passage one place up or down, also into the next chapter."""
    found = fetch_passage_to_write(request, passage_id)
    back = "omlaag" if way == "omhoog" else "omhoog"
    did(
        request,
        lambda: actions.move_passage(passage=found, up=way == "omhoog"),
        _("De passage is verplaatst."),
        undo=reverse("plan:move_passage", args=[found.pk, back]),
    )
    return _to_chapter(found)


@require_POST
def remove_passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Take a passage out of the text; what points at it stays."""
    found = fetch_passage_to_write(request, passage_id)
    did(
        request,
        lambda: actions.remove_passage(passage=found, now=timezone.now()),
        _("%(place)s staat niet meer in het plan.") % {"place": found.place},
        undo=reverse("plan:restore_passage", args=[found.pk]),
    )
    return _to_chapter(found)


@require_POST
def restore_passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Put a passage back in the text."""
    found = fetch_passage_to_write(request, passage_id)
    did(
        request,
        lambda: actions.restore_passage(passage=found),
        _("De passage staat weer in het plan."),
    )
    return _to_chapter(found)


def _to_chapter(found: Passage) -> HttpResponse:
    """Back to the chapter where the passage stands now."""
    chapter = Passage.objects.values_list("chapter", flat=True).get(pk=found.pk)
    return redirect(f"{reverse('plan:chapter', args=[chapter])}#passage-{found.pk}")
