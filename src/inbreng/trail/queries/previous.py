"""What came of the gathering of a standing group before this one."""

from dataclasses import dataclass

from django.db.models import Count, Q

from inbreng.answers.models import Answer
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


def previous_time(gathering: Gathering) -> PreviousTime | None:
    """What came of the time before, if there was one, and what is still to be done. Six queries."""
    before = previous_of_group(gathering)
    if before is None:
        return None
    said = Contribution.objects.filter(gathering=before, state=Contribution.State.VISIBLE)
    counts = said.aggregate(said=Count("pk"), answered=Count("answer"))
    here = Q(codings__contribution__in=said)
    themes = Theme.objects.annotate(
        n_here=Count("codings__contribution", filter=here, distinct=True)
    ).filter(n_here__gt=0)
    answers = Answer.objects.filter(contribution__in=said).select_related(
        "passage__chapter", "party", "given_by"
    )
    return PreviousTime(
        gathering=before,
        questions=list(before.questions.all()),
        n_said=counts["said"],
        n_answered=counts["answered"],
        themes=list(themes.order_by("-n_here", "name")[:N_THEMES]),
        answers=list(answers.order_by("-given_at")[:N_ANSWERS]),
        appointments=open_before(gathering)[:N_APPOINTMENTS],
    )
