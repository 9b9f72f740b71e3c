"""Chapters: the outline of the plan, and one chapter as it is worked on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.plan import actions, queries, rules
from inbreng.plan.forms import ChapterForm
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.fetching import (
    fetch_chapter,
    fetch_chapter_to_write,
    fetch_for_desk,
    fetch_plan_to_write,
)
from inbreng.programme.views.fetching import visitor


@require_safe
def outline(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show the chapters with what the law asks of each and how far that is met."""
    trajectory = fetch_for_desk(request, trajectory_id)
    plan = queries.current_plan(trajectory)
    if plan is None:
        return redirect("plan:plan", trajectory.pk)
    chapters = queries.outline_of(plan)
    context = {
        "trajectory": trajectory,
        "plan": plan,
        "chapters": chapters,
        "missing": queries.contents_missing(plan),
        "removed": plan.chapters.filter(removed_at__isnull=False).order_by("-removed_at"),
        "form": ChapterForm(),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return render(request, "plan/outline.html", context)


@require_safe
def chapter(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Show a chapter on the desk: its demand, its passages and what waits in their margins."""
    found = fetch_chapter(request, chapter_id)
    trajectory = found.plan.trajectory
    passages, removed = queries.desk_passages(found), queries.removed_passages(found)
    context = {
        "trajectory": trajectory,
        "plan": found.plan,
        "chapter": found,
        "checks": queries.checks_of(found),
        "passages": passages,
        "removed": removed,
        "n_proposals": sum(row.n_proposals for row in [*passages, *removed]),
        "may_write": rules.may_write_plan(visitor(request), trajectory),
    }
    return render(request, "plan/chapter.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_chapter(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Add a chapter at the end of the plan."""
    found = fetch_plan_to_write(request, plan_id)
    form = ChapterForm(request.POST or None)
    if kept(form, lambda **words: actions.make_chapter(plan=found, **words)) is not None:
        return redirect("plan:outline", found.trajectory_id)
    context = {"plan": found, "trajectory": found.trajectory, "form": form}
    return render(request, "plan/add_chapter.html", context, status=status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def edit_chapter(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Change the title of a chapter and what has to stand in it."""
    found = fetch_chapter_to_write(request, chapter_id)
    start = {name: getattr(found, name) for name in ("title", "content", "demand", "is_sure")}
    form = ChapterForm(request.POST or None, initial=start)
    if form.is_bound and form.is_valid():
        did(
            request,
            lambda: actions.edit_chapter(chapter=found, **form.cleaned_data),
            _("Het hoofdstuk is veranderd."),
        )
        return redirect("plan:chapter", found.pk)
    context = {"chapter": found, "trajectory": found.plan.trajectory, "form": form}
    return render(request, "plan/edit_chapter.html", context, status=status(form))


@require_POST
def move_chapter(request: HttpRequest, chapter_id: int, way: str) -> HttpResponse:
    """Move a chapter one place up or down."""
    found = fetch_chapter_to_write(request, chapter_id)
    back = "omlaag" if way == "omhoog" else "omhoog"
    did(
        request,
        lambda: actions.move_chapter(chapter=found, up=way == "omhoog"),
        _("Het hoofdstuk is verplaatst."),
        undo=reverse("plan:move_chapter", args=[found.pk, back]),
    )
    return redirect("plan:outline", found.plan.trajectory_id)


@require_POST
def remove_chapter(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Take a chapter out of the plan; its passages and what points at them stay."""
    found = fetch_chapter_to_write(request, chapter_id)
    did(
        request,
        lambda: actions.remove_chapter(chapter=found, now=timezone.now()),
        _("“%(title)s” staat niet meer in het plan.") % {"title": found.title},
        undo=reverse("plan:restore_chapter", args=[found.pk]),
    )
    return redirect("plan:outline", found.plan.trajectory_id)


@require_POST
def restore_chapter(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Put a chapter back in the plan."""
    found = fetch_chapter_to_write(request, chapter_id)
    did(
        request,
        lambda: actions.restore_chapter(chapter=found),
        _("“%(title)s” staat weer in het plan.") % {"title": found.title},
    )
    return redirect("plan:outline", found.plan.trajectory_id)


@require_POST
def keep_as_template(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Let the next plan of the partnership begin with these chapters."""
    found = fetch_plan_to_write(request, plan_id)
    n_kept = len(queries.outline_of(found))
    did(
        request,
        lambda: actions.keep_as_template(plan=found),
        ngettext(
            "Een volgend plan begint met dit ene hoofdstuk.",
            "Een volgend plan begint met deze %(n)d hoofdstukken.",
            n_kept,
        )
        % {"n": n_kept},
    )
    return redirect("plan:outline", found.trajectory_id)
