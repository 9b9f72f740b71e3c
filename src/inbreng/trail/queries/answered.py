"""Which lines of a list got an answer, for pages of rooms that know of no answers."""

from collections.abc import Collection

from django.db.models import Count

from inbreng.answers.models import Answer
from inbreng.answers.queries import answers_of
from inbreng.dialogue.disclosure import Disclosure


def answers_told(view: Disclosure, contributions: Collection[int]) -> dict[int, Answer | None]:
    """The answer of each line that ``view`` may be told, None where there is none. Two queries."""
    told = view.lines().filter(pk__in=contributions).values_list("pk", flat=True)
    answers = answers_of(told)
    return {pk: answers.get(pk) for pk in told}


def n_answered_by_question(view: Disclosure, questions: Collection[int]) -> dict[int, int]:
    """How many lines that answer each question got an answer themselves. One query."""
    told = view.lines().filter(question__in=questions, answer__isnull=False).order_by()
    found = dict(told.values_list("question").annotate(n=Count("pk")))
    return {pk: found.get(pk, 0) for pk in questions}
