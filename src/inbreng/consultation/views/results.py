"""What came back: remarks per piece, results of a poll, the fragment on a passage's page."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.consultation import queries, rules
from inbreng.consultation.views.fetching import fetch_results
from inbreng.plan.queries import marks_of, notes_of
from inbreng.plan.views.fetching import fetch_passage
from inbreng.programme.views.fetching import visitor

PER_PAGE = 25
MOST_BESIDE_TEXT = 50


@require_safe
def remarks(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """List the remarks of a consultation, of one subject or all, a page at a time."""
    found = fetch_results(request, consultation_id)
    subjects = list(queries.counted_subjects(found))
    chosen = next((one for one in subjects if str(one.pk) == request.GET.get("over")), None)
    is_staff = rules.may_see_consultations(visitor(request), found.trajectory)
    listed = queries.remarks_in(
        found, subject=chosen.pk if chosen else None, is_shuffled=not is_staff
    )
    page = Paginator(listed, PER_PAGE).get_page(request.GET.get("page"))
    lines = queries.lines_of(visitor(request), found, page.object_list)
    read = chosen.passage_version if chosen else None
    if read is not None:
        lines = queries.numbered(lines, read.text)
    context = {
        "consultation": found,
        "trajectory": found.trajectory,
        "subjects": subjects,
        "chosen": chosen,
        "page": page,
        "lines": lines,
        "marks": queries.marks_of(lines),
        "is_staff": is_staff,
    }
    return render(request, "consultation/remarks.html", context)


@require_safe
def results(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Show what people noticed beside what was promised."""
    found = fetch_results(request, consultation_id)
    is_staff = rules.may_see_consultations(visitor(request), found.trajectory)
    context = {
        "consultation": found,
        "trajectory": found.trajectory,
        "results": queries.results_of(found, tells_all=is_staff),
        "phase": found.phase(timezone.now()),
        "is_staff": is_staff,
    }
    return render(request, "consultation/results.html", context)


@require_safe
@vary_on_headers("HX-Request")
def passage_remarks(request: HttpRequest, passage_id: int) -> HttpResponse:
    """Show what was said of a passage, at its words; a fragment on the passage's page."""
    passage, user = fetch_passage(request, passage_id), visitor(request)
    trajectory, text = passage.chapter.plan.trajectory, passage.text or ""  # type: ignore[attr-defined]  # annotated
    is_staff = rules.may_see_consultations(user, trajectory)
    pointing = queries.remarks_pointing_in(passage, tells_all=is_staff)
    page = Paginator(pointing, MOST_BESIDE_TEXT).get_page(request.GET.get("page"))
    lines = queries.numbered(queries.told_to(user, trajectory, page.object_list), text)
    notes = marks_of(notes_of(passage, text)) if is_staff else []
    context = {
        "passage": passage,
        "trajectory": trajectory,
        "texts": queries.remarks_on_passage(passage),
        "lines": lines,
        "page": page,
        "marks": [*notes, *queries.marks_of(lines)],
        "is_staff": is_staff,
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]
    name = "_passage_remarks_in_text.html" if is_fragment else "passage_remarks.html"
    return render(request, f"consultation/{name}", context)
