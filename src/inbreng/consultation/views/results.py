"""What came back: remarks per piece, results of a poll, the fragment on a passage's page."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from inbreng.consultation import queries, rules
from inbreng.consultation.views.fetching import fetch_results
from inbreng.plan.views.fetching import fetch_passage
from inbreng.programme.views.fetching import visitor

PER_PAGE = 25


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
    context = {
        "consultation": found,
        "trajectory": found.trajectory,
        "subjects": subjects,
        "chosen": chosen,
        "page": page,
        "lines": queries.lines_of(visitor(request), found, page.object_list),
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
    """Tell in how many remarks a passage was spoken of; a fragment on the passage's page."""
    passage = fetch_passage(request, passage_id)
    context = {
        "passage": passage,
        "trajectory": passage.chapter.plan.trajectory,
        "texts": queries.remarks_on_passage(passage),
    }
    is_fragment = request.htmx  # type: ignore[attr-defined]
    name = "_passage_remarks.html" if is_fragment else "passage_remarks.html"
    return render(request, f"consultation/{name}", context)
