"""Ask questions at a gathering, one by one or a whole standard set."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.people.actions.names import refusing_loss, refusing_twice
from inbreng.people.models import Partnership
from inbreng.programme.models import Gathering, Question, QuestionSet, StandardQuestion, Table


def ask_question(
    *,
    gathering: Gathering,
    text: str,
    heading: str = "",
    tables: Iterable[Table] = (),
    standard_question: StandardQuestion | None = None,
) -> Question:
    """Ask a question after the last one, at these tables or at all; raises NameTaken."""
    last = gathering.questions.aggregate(last=Max("position"))["last"]
    with refusing_twice(_("Deze vraag staat er al onder dit onderwerp.")):
        question = Question.objects.create(
            gathering=gathering,
            text=text,
            heading=heading,
            position=0 if last is None else last + 1,
            standard_question=standard_question or _known(gathering, text),
        )
        question.tables.set(tables)
    return question


def _known(gathering: Gathering, text: str) -> StandardQuestion | None:
    """The standard question with these words, so that answers compare over the years."""
    partnership = gathering.trajectory.partnership_id
    known = StandardQuestion.objects.filter(question_set__partnership=partnership)
    return known.filter(text__iexact=text.strip()).first()


def ask_question_set(*, gathering: Gathering, question_set: QuestionSet, heading: str = "") -> int:
    """Ask every question of a set that is not asked yet; gives back how many were added."""
    asked = set(gathering.questions.filter(heading=heading).values_list("text", flat=True))
    fresh = [known for known in question_set.questions.all() if known.text not in asked]
    with transaction.atomic():
        for known in fresh:
            ask_question(
                gathering=gathering, text=known.text, heading=heading, standard_question=known
            )
    return len(fresh)


def change_question(
    *, question: Question, text: str, heading: str, tables: Iterable[Table]
) -> Question:
    """Change a question's words, heading or tables; raises NameTaken."""
    question.text, question.heading = text, heading
    with refusing_twice(_("Deze vraag staat er al onder dit onderwerp.")):
        question.save()
        question.tables.set(tables)
    return question


def move_question(*, question: Question, steps: int) -> None:
    """Move a question up (negative) or down in the order of its gathering."""
    with transaction.atomic():
        order = list(question.gathering.questions.all())
        at = order.index(question)
        order.insert(max(0, min(len(order) - 1, at + steps)), order.pop(at))
        for position, one in enumerate(order):
            one.position = position
        Question.objects.bulk_update(order, ["position"])


def remove_question(*, question: Question) -> None:
    """Take a question away; raises InUse when somebody answered it."""
    with refusing_loss(_("Op deze vraag is iets gezegd. Daarom blijft hij staan.")):
        question.delete()


def make_question_set(
    *, partnership: Partnership, name: str, questions: Sequence[tuple[str, str]]
) -> QuestionSet:
    """Keep questions, each with the kind it usually brings, under a name; raises NameTaken."""
    with refusing_twice(_("Er is al een vragenlijst met deze naam.")):
        kept = QuestionSet.objects.create(partnership=partnership, name=name)
        StandardQuestion.objects.bulk_create(
            StandardQuestion(question_set=kept, text=text, suggested_kind=kind, position=position)
            for position, (text, kind) in enumerate(dict(questions).items())
        )
    return kept
