"""What the council asked: open questions first, late ones, and how many about each chapter."""

from collections import Counter
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from inbreng.core.paging import page_with
from inbreng.plan.models import Plan
from inbreng.route.models import CouncilQuestion

PER_PAGE = 25

Listed = list[tuple[int, int | None]]  # a question and the chapter that it is about


def questions_of(plan: Plan) -> QuerySet[CouncilQuestion]:
    """All questions of the council, those without an answer first by day. No query yet."""
    found = plan.council_questions.select_related("chapter", "asked_by", "answered_by")
    return found.annotate(is_answered=Q(answered_at__isnull=False)).order_by(
        "is_answered", "due_on", "pk"
    )


def late_questions(plan: Plan, today: date) -> list[CouncilQuestion]:
    """Those that waited for an answer longer than was said. One query."""
    return list(questions_of(plan).filter(answered_at__isnull=True, due_on__lt=today))


def listed_questions(plan: Plan) -> Listed:
    """All questions in their order by id, each with its chapter. One query."""
    return list(questions_of(plan).values_list("pk", "chapter"))


def n_by_chapter(listed: Listed) -> Counter[int]:
    """How many questions each chapter has, by its id. No query."""
    return Counter(chapter for _pk, chapter in listed if chapter is not None)


def page_of_questions(plan: Plan, listed: Listed, number: str, asked: str) -> Page[CouncilQuestion]:
    """The page of questions with a number, else the one on which a question stands. One query."""
    pks = [pk for pk, _chapter in listed]
    pages = Paginator(pks, PER_PAGE)
    page = pages.get_page(number or page_with(asked, pks, PER_PAGE))
    shown = list(questions_of(plan).filter(pk__in=page.object_list))
    return Page(shown, page.number, pages)  # type: ignore[arg-type]  # the list holds their ids
