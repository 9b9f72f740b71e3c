"""What a consultation puts to people, as long as it is in preparation."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from inbreng.consultation.models import Consultation, Subject
from inbreng.core.errors import ChangedMeanwhile
from inbreng.plan.models import EditionPassage
from inbreng.programme.actions import ask_question
from inbreng.programme.models import Question


class AlreadyOpened(ChangedMeanwhile):
    """Somebody may have reacted to it: the words that people were shown stay as they are."""


@transaction.atomic
def choose_passages(*, consultation: Consultation, passages: Sequence[EditionPassage]) -> None:
    """Put these passages of the edition to people, in its order; others are taken out.

    What was written beside a passage that stays is kept. Raises AlreadyOpened.
    """
    _check_prepared(consultation)
    wanted = {one.version_id: one for one in passages}
    known = {
        one.passage_version_id: one
        for one in consultation.subjects.filter(passage_version__isnull=False)
    }
    for version, subject in known.items():
        if version not in wanted:
            _drop(subject)
    for position, one in enumerate(passages):
        if one.version_id in known:
            Subject.objects.filter(pk=known[one.version_id].pk).update(position=position)
        else:
            _put(consultation, one, position)


def _put(consultation: Consultation, passage: EditionPassage, position: int) -> None:
    label = f"{passage.chapter_number}.{passage.position}"
    chapter = f"{passage.chapter_number}. {passage.chapter_title}"
    text = (
        _("Wat vind je van § %(label)s?")
        if not consultation.is_poll
        else _("Wat merk je van § %(label)s?")
    )
    question = ask_question(
        gathering=consultation.gathering,
        heading=chapter[:200],
        text=text % {"label": label},
        tables=[consultation.table],
    )
    Subject.objects.create(
        consultation=consultation,
        position=position,
        question=question,
        passage_version_id=passage.version_id,
        chapter=chapter[:220],
        label=label,
        has_scale=consultation.is_poll,
    )


@transaction.atomic
def ask_questions(
    *, consultation: Consultation, questions: Sequence[str], has_scale: bool = False
) -> None:
    """Put loose questions after the passages; those that were left out go. Raises AlreadyOpened.

    With a scale people also choose how much they notice of it.
    """
    _check_prepared(consultation)
    loose = consultation.subjects.filter(passage_version__isnull=True)
    wanted = list(dict.fromkeys(text.strip()[:500] for text in questions if text.strip()))
    known = {subject.question.text: subject for subject in loose.select_related("question")}
    for text, subject in known.items():
        if text not in wanted:
            _drop(subject)
    last = consultation.subjects.filter(passage_version__isnull=False).aggregate(n=Max("position"))
    first = 0 if last["n"] is None else last["n"] + 1
    for position, text in enumerate(wanted, start=first):
        if text in known:
            kept = Subject.objects.filter(pk=known[text].pk)
            kept.update(position=position, has_scale=has_scale)
            continue
        asked = ask_question(
            gathering=consultation.gathering, text=text, tables=[consultation.table]
        )
        Subject.objects.create(
            consultation=consultation,
            position=position,
            question=asked,
            has_scale=has_scale,
        )


@transaction.atomic
def shape_consultation(
    *,
    consultation: Consultation,
    passages: Sequence[tuple[EditionPassage, str]],
    questions: Sequence[str],
    has_scale: bool,
) -> None:
    """Put these passages to people, each with what it means for them, and loose questions.

    Raises AlreadyOpened.
    """
    choose_passages(consultation=consultation, passages=[one for one, _meaning in passages])
    for one, meaning in passages:
        explained = consultation.subjects.filter(passage_version=one.version_id)
        explained.update(meaning=meaning.strip())
    ask_questions(consultation=consultation, questions=questions, has_scale=has_scale)


def _drop(subject: Subject) -> None:
    question = subject.question_id
    subject.delete()
    Question.objects.filter(pk=question).delete()


def _check_prepared(consultation: Consultation) -> None:
    prepared = Consultation.objects.filter(pk=consultation.pk, state=Consultation.State.PREPARED)
    if not prepared.exists():
        raise AlreadyOpened(
            _("Deze raadpleging is al opengezet. Wat mensen lezen, verandert dan niet meer.")
        )
