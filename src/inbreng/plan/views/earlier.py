"""Earlier plans: what was promised, what became of it, what people say of it now."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inbreng.core.access import allow
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights.papers import read_paper, typed_pieces
from inbreng.insights.pictures.asking import number
from inbreng.insights.spread import ground_of
from inbreng.plan import rules
from inbreng.plan.actions import earlier as actions
from inbreng.plan.forms.earlier import EarlierPlanForm, MarkForm, SettleForm
from inbreng.plan.models import EarlierPlan, PastPromise
from inbreng.plan.queries import earlier as queries
from inbreng.plan.views.doing import did, kept, status
from inbreng.plan.views.fetching import fetch_for_plan, fetch_to_write, person
from inbreng.programme.views.fetching import seen, visitor

PER_PAGE = 60
THEMES_PER_PAGE = 20


@require_safe
def earlier_plans(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Show by theme what earlier plans promised, what became of it, and what is said now."""
    trajectory = fetch_for_plan(request, trajectory_id)
    user = visitor(request)
    is_staff = rules.may_see_working_text(user, trajectory)
    found = queries.promises_by_theme(trajectory, shows_drafts=is_staff, now=timezone.now())
    rows = Paginator(found, THEMES_PER_PAGE).get_page(request.GET.get("page"))
    queries.say_what_is_said_now(ground_of(disclosure_for(user, trajectory)), rows)
    context = {
        "trajectory": trajectory,
        "plans": queries.earlier_plans_of(trajectory),
        "rows": rows,
        "is_staff": is_staff,
        "may_write": rules.may_write_plan(user, trajectory),
    }
    return render(request, "plan/earlier/all.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: HttpRequest, trajectory_id: int) -> HttpResponse:
    """Take an earlier plan in from its file, or from pasted text."""
    trajectory = fetch_to_write(request, trajectory_id)
    form = EarlierPlanForm(request.POST or None, request.FILES or None)

    def take(paper: Any, text: str, **fields: Any) -> EarlierPlan:
        pieces = read_paper(paper).pieces if paper else typed_pieces(text)
        return actions.take_in_earlier_plan(
            trajectory=trajectory,
            pieces=pieces,
            file_name=paper.name if paper else "",
            by=person(request),
            now=timezone.now(),
            **fields,
        )

    taken = kept(form, take)
    if taken is not None:
        messages.success(request, _("Het plan is ingelezen. Vink nu aan wat beloften zijn."))
        return redirect("plan:earlier_plan", taken.pk)
    context = {"trajectory": trajectory, "form": form}
    return render(request, "plan/earlier/take_in.html", context, status=status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def earlier_plan(request: HttpRequest, earlier_id: int) -> HttpResponse:
    """Show an earlier plan by chapter, and mark what is a promise."""
    found = _fetch(request, earlier_id)
    may_write = rules.may_write_plan(visitor(request), found.trajectory)
    chapters = list(queries.chapters_of(found))
    asked = number(request.GET.get("hoofdstuk"))
    chapter = queries.chapter_to_open(chapters, asked)
    form = MarkForm(request.POST or None, trajectory=found.trajectory, chapter=chapter)
    if request.method == "POST":
        allow(may_write, request.user)
    n_made = kept(
        form,
        lambda **ticked: actions.mark_promises(
            plan=found, by=person(request), now=timezone.now(), **ticked
        ),
    )
    if n_made is not None:
        done = ngettext("%(n)d belofte aangewezen.", "%(n)d beloften aangewezen.", n_made)
        messages.success(request, done % {"n": n_made})
        return redirect(request.get_full_path())
    page = Paginator(queries.lines_of(chapter), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "plan": found,
        "trajectory": found.trajectory,
        "chapters": chapters,
        "chapter": chapter,
        "page": page,
        "form": form,
        "may_write": may_write,
    }
    return render(request, "plan/earlier/one.html", context, status=status(form))


@require_POST
def remove_earlier_plan(request: HttpRequest, earlier_id: int) -> HttpResponse:
    """Take an earlier plan away, with what was marked in it."""
    found = _fetch(request, earlier_id)
    allow(rules.may_write_plan(visitor(request), found.trajectory), request.user)
    did(request, lambda: actions.remove_earlier_plan(plan=found), _("Het vorige plan is weg."))
    return redirect("plan:earlier_plans", found.trajectory_id)


@require_http_methods(["GET", "HEAD", "POST"])
def settle_promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Say what became of a promise."""
    promise = _fetch_promise(request, promise_id)
    trajectory = promise.line.chapter.plan.trajectory
    start = {name: getattr(promise, name) for name in ("state", "says", "theme", "passage")}
    form = SettleForm(request.POST or None, trajectory=trajectory, initial=start)

    def settle(**fields: Any) -> bool:
        actions.settle_promise(promise=promise, **fields)
        return True

    if kept(form, settle):
        messages.success(request, _("Bewaard wat ervan werd."))
        return redirect("plan:earlier_plans", trajectory.pk)
    context = {"promise": promise, "trajectory": trajectory, "form": form}
    return render(request, "plan/earlier/settle.html", context, status=status(form))


@require_POST
def unmark_promise(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Say that a line is no promise after all."""
    promise = _fetch_promise(request, promise_id)
    chapter = promise.line.chapter
    did(
        request,
        lambda: actions.unmark_promise(promise=promise),
        _("Dit is geen belofte meer. De regel blijft staan."),
    )
    way = redirect("plan:earlier_plan", chapter.plan_id)
    way["Location"] += f"?hoofdstuk={chapter.number}"
    return way


def _fetch(request: HttpRequest, pk: int) -> EarlierPlan:
    related = EarlierPlan.objects.select_related("trajectory__partnership")
    found = get_object_or_404(related, pk=pk)
    seen(request, found.trajectory)
    allow(rules.may_see_plan(visitor(request), found.trajectory), request.user)
    return found


def _fetch_promise(request: HttpRequest, pk: int) -> PastPromise:
    related = PastPromise.objects.select_related("line__chapter__plan__trajectory__partnership")
    found = get_object_or_404(related, pk=pk)
    trajectory = seen(request, found.line.chapter.plan.trajectory)
    allow(rules.may_write_plan(visitor(request), trajectory), request.user)
    return found
