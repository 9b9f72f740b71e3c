"""What came of the gathering of a standing group before this one."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet

from inbreng.answers.models import Answer
from inbreng.answers.queries import as_published_answers
from inbreng.dialogue.disclosure import Disclosure
from inbreng.dialogue.models import Contribution
from inbreng.followup.models import Appointment
from inbreng.followup.queries.appointments import open_before
from inbreng.insights.models import Theme
from inbreng.programme.models import Gathering, Question
from inbreng.programme.queries import previous_of_group

N_THEMES = 5
N_ANSWERS = 5
N_APPOINTMENTS = 20


@dataclass(frozen=True)
class PreviousTime:
    """The earlier gathering with its questions, themes and answers."""

    gathering: Gathering
    questions: list[Question]
    n_said: int
    n_answered: int
    themes: list[Theme]
    answers: list[Answer]
    appointments: list[Appointment]


def previous_time(
    gathering: Gathering, view: Disclosure, *, shows_drafts: bool
) -> PreviousTime | None:
    """What came of the time before, if there was one, and what is still to be done.

    Of the points and answers that ``view`` may be told; who is told of no drafts is told
    of places in the published plan alone. Six queries, seven for who is told of no drafts.
    """
    before = previous_of_group(gathering)
    if before is None or not view.tells_gathering(view.occasions[before.pk]):
        return None
    said = view.lines().filter(gathering=before).order_by()
    counts = said.aggregate(said=Count("pk"), answered=Count("answer"))
    here = Q(codings__contribution__in=said)
    themes = Theme.objects.annotate(
        n_here=Count("codings__contribution", filter=here, distinct=True)
    ).filter(n_here__gt=0)
    answers = list(_different_answers(said)[:N_ANSWERS])
    if not shows_drafts:
        as_published_answers(answers)
    return PreviousTime(
        gathering=before,
        questions=list(before.questions.all()),
        n_said=counts["said"],
        n_answered=counts["answered"],
        themes=list(themes.order_by("-n_here", "name")[:N_THEMES]),
        answers=answers,
        appointments=open_before(gathering)[:N_APPOINTMENTS],
    )


def _different_answers(said: QuerySet[Contribution]) -> QuerySet[Answer]:
    """Answers, newest first; one that was given to several points stands there once."""
    given = Answer.objects.filter(contribution__in=said).order_by()
    once = given.values("kind", "text", "reason").annotate(last=Max("pk")).values("last")
    found = Answer.objects.filter(pk__in=once).order_by("-given_at", "-pk")
    return found.select_related("passage__chapter", "party", "given_by")
