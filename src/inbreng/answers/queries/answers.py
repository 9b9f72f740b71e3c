"""Answers to contributions."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from inbreng.answers.models import (
    Answer,
    AnswerBatch,
    AnswerKind,
    AnswerMessage,
    AnswerVersion,
    Phrase,
)
from inbreng.answers.models.words import AnswerWords
from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Passage
from inbreng.plan.queries import as_published
from inbreng.programme.models import Trajectory


def answers_by_contribution(contributions: Iterable[Contribution]) -> dict[int, Answer]:
    """The answer of each contribution that has one, by the contribution's id. One query."""
    answers = Answer.objects.filter(contribution__in=list(contributions))
    related = answers.select_related("passage__chapter", "party", "given_by")
    return {answer.contribution_id: answer for answer in related}


def as_published_answers(answers: Iterable[AnswerWords]) -> None:
    """Let answers in memory point at the plan as it is published; at nothing that is not.

    For who reads no drafts; never save them. One query, none when no answer points anywhere.
    """
    pointing = [answer for answer in answers if answer.passage is not None]
    published = as_published([a.passage for a in pointing if a.passage]) if pointing else {}
    for answer in pointing:
        answer.passage = published.get(answer.passage_id or 0)


def first_passage_on(contribution: Contribution) -> Passage | None:
    """The first passage that rests on an insight this contribution supports. One query."""
    passages = Passage.objects.filter(insights__evidence__contribution=contribution)
    return passages.order_by("chapter__number", "number").first()


def answers_of(pks: Iterable[int]) -> dict[int, Answer]:
    """The answers of contributions by their number, for lists. One query."""
    answers = Answer.objects.filter(contribution__in=list(pks))
    related = answers.select_related("passage__chapter", "party", "given_by")
    return {answer.contribution_id: answer for answer in related}


def overdue_answers(trajectory: Trajectory, today: date) -> QuerySet[Answer]:
    """What was promised by a day that has passed, oldest promise first. No query yet."""
    open_ones = Answer.objects.filter(
        contribution__trajectory=trajectory,
        contribution__state=Contribution.State.VISIBLE,
        kind=AnswerKind.NOT_KNOWN_YET,
        due_on__lt=today,
    )
    return open_ones.select_related("contribution").order_by("due_on", "pk")


def phrases_of(trajectory: Trajectory) -> QuerySet[Phrase]:
    """Reasons in good words, to use again. No query yet."""
    return Phrase.objects.filter(trajectory=trajectory)


def versions_of(answer: Answer) -> QuerySet[AnswerVersion]:
    """What an answer said before, newest first. One query."""
    return answer.versions.select_related("passage__chapter", "party", "given_by")


def drafts_with(contribution: Contribution) -> QuerySet[AnswerBatch]:
    """Open drafts that this contribution would get. One query."""
    return AnswerBatch.objects.filter(
        state__in=AnswerBatch.OPEN,
        points__contribution=contribution,
        points__is_excepted=False,
    ).select_related("made_by", "party")


def thread_of(contribution: Contribution) -> QuerySet[AnswerMessage]:
    """The messages about an answer in their order. One query."""
    return AnswerMessage.objects.filter(contribution=contribution).select_related("written_by")


def threads_of(contributions: Iterable[int]) -> dict[int, list[AnswerMessage]]:
    """The messages about answers, by contribution. One query."""
    found: dict[int, list[AnswerMessage]] = defaultdict(list)
    for message in AnswerMessage.objects.filter(contribution__in=list(contributions)):
        found[message.contribution_id].append(message)
    return found


def versions_by_contribution(contributions: Iterable[int]) -> dict[int, list[AnswerVersion]]:
    """What answers said before, newest first, by contribution. One query."""
    found: dict[int, list[AnswerVersion]] = defaultdict(list)
    versions = AnswerVersion.objects.filter(answer__contribution__in=list(contributions))
    for version in versions.select_related("answer", "passage__chapter", "party"):
        found[version.answer.contribution_id].append(version)
    return found
