"""The page where a passage is written: drafts that save themselves, and two people at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inbreng.core.errors import DomainError
from inbreng.plan import actions, queries
from inbreng.plan.actions.writing import WrittenMeanwhile
from inbreng.plan.comparing import compare, merge
from inbreng.plan.forms import DraftForm, PassageForm
from inbreng.plan.models import Chapter, Passage
from inbreng.plan.texts import clean, editable
from inbreng.plan.views.doing import status
from inbreng.plan.views.fetching import fetch_chapter_to_write, fetch_passage_to_write, person


@require_http_methods(["GET", "HEAD", "POST"])
def add_passage(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Write a new passage: at the end of a chapter, or behind the one of ``?na=``."""
    chapter = fetch_chapter_to_write(request, chapter_id)
    behind = request.GET.get("na", "")
    after = (
        chapter.passages.filter(pk=behind, removed_at=None).first() if behind.isdecimal() else None
    )
    return _write(request, chapter, None, after=after)


@require_http_methods(["GET", "HEAD", "POST"])
def write_passage(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Write a new version of a passage."""
    found = fetch_passage_to_write(request, passage_id)
    if found.kind != Passage.Kind.TEXT:
        return redirect("plan:write_block", found.pk)
    return _write(request, found.chapter, found)


def _write(
    request: HttpRequest, chapter: Chapter, found: Passage | None, after: Passage | None = None
) -> HttpResponse:
    start = _start(request, chapter, found)
    form = PassageForm(request.POST or None, trajectory=chapter.plan.trajectory, initial=start)
    if form.is_bound and form.is_valid():
        try:
            written = actions.write_passage(
                chapter=chapter,
                passage=found,
                after=after,
                by=person(request),
                now=timezone.now(),
                **form.cleaned_data,
            )
        except WrittenMeanwhile as refusal:
            return _conflict(request, chapter, found, form, refusal)
        except DomainError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard."))
            return redirect("plan:passage", written.pk)
    context = _page(request, chapter, found) | {"form": form, "draft": start.get("draft")}
    return render(request, "plan/write_passage.html", context, status=status(form))


def _page(request: HttpRequest, chapter: Chapter, found: Passage | None) -> dict[str, Any]:
    return {
        "chapter": chapter,
        "passage": found,
        "trajectory": chapter.plan.trajectory,
        "writing": queries.others_writing(found, person(request)) if found else [],
    }


def _start(request: HttpRequest, chapter: Chapter, found: Passage | None) -> dict[str, Any]:
    """What the form begins with: an unsaved draft, else the text as it stands."""
    start: dict[str, Any] = {"insights": request.GET.getlist("inzicht"), "seen_version": 0}
    if found is not None:
        start = {
            "text": editable(found.text or ""),  # type: ignore[attr-defined]  # annotated
            "insights": found.insights.all(),
            "seen_version": found.version,  # type: ignore[attr-defined]  # annotated
        }
    draft = queries.draft_of(person(request), chapter, found) if request.method != "POST" else None
    if draft is not None and clean(draft.text) != (found.text if found else ""):  # type: ignore[attr-defined]  # annotated
        start |= {"text": draft.text, "seen_version": draft.seen_version, "draft": draft}
    return start


def _conflict(
    request: HttpRequest,
    chapter: Chapter,
    found: Passage | None,
    form: PassageForm,
    refusal: WrittenMeanwhile,
) -> HttpResponse:
    """Show both texts and what they make together; nothing of either was written over."""
    mine, theirs = clean(form.cleaned_data["text"]), refusal.theirs
    seen = theirs.passage.versions.filter(number=form.cleaned_data["seen_version"]).first()
    base = seen.text if seen else ""
    both = merge(base, mine, theirs.text)
    start = {"insights": form.cleaned_data["insights"], "seen_version": theirs.number}
    trajectory = chapter.plan.trajectory
    context = _page(request, chapter, found) | {
        "theirs": theirs,
        "refusal": str(refusal),
        "mine_lines": compare(base, mine),
        "their_lines": compare(base, theirs.text),
        "n_conflicts": both.n_conflicts,
        "form": _form(trajectory, both.text, start),
        "mine_form": _form(trajectory, mine, start, prefix_ids="mine"),
    }
    return render(request, "plan/conflict.html", context, status=422)


def _form(trajectory: Any, text: str, start: dict[str, Any], prefix_ids: str = "id") -> PassageForm:
    initial = start | {"text": editable(text)}
    return PassageForm(trajectory=trajectory, initial=initial, auto_id=f"{prefix_ids}_%s")


@require_POST
def keep_passage_draft(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Keep what somebody types in a passage."""
    found = fetch_passage_to_write(request, passage_id)
    return _keep_draft(request, found.chapter, found)


@require_POST
def keep_chapter_draft(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Keep what somebody types in a passage that does not exist yet."""
    return _keep_draft(request, fetch_chapter_to_write(request, chapter_id), None)


def _keep_draft(request: HttpRequest, chapter: Chapter, found: Passage | None) -> HttpResponse:
    form, user = DraftForm(request.POST), person(request)
    if user is None or not form.is_valid():
        return JsonResponse({"kept": ""}, status=422)
    draft = actions.keep_draft(
        user=user, chapter=chapter, passage=found, now=timezone.now(), **form.cleaned_data
    )
    moment = date_format(timezone.localtime(draft.saved_at), "H:i")
    return JsonResponse({"kept": _("Klad bewaard om %(time)s.") % {"time": moment}})


@require_POST
def drop_passage_draft(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Throw away what somebody typed in a passage."""
    found = fetch_passage_to_write(request, passage_id)
    return _drop_draft(request, found.chapter, found)


@require_POST
def drop_chapter_draft(request: HttpRequest, chapter_id: int) -> HttpResponse:
    """Throw away what somebody typed in a passage that does not exist yet."""
    return _drop_draft(request, fetch_chapter_to_write(request, chapter_id), None)


def _drop_draft(request: HttpRequest, chapter: Chapter, found: Passage | None) -> HttpResponse:
    user = person(request)
    if user is not None:
        actions.drop_draft(user=user, chapter=chapter, passage=found)
        messages.success(request, _("Het klad is weg."))
    if found is None:
        return redirect("plan:add_passage", chapter.pk)
    return redirect("plan:write_passage", found.pk)
