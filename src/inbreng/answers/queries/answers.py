"""Answers to contributions."""

from collections.abc import Iterable

from inbreng.answers.models import Answer
from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Passage


def answers_by_contribution(contributions: Iterable[Contribution]) -> dict[int, Answer]:
    """The answer of each contribution that has one, by the contribution's id. One query."""
    answers = Answer.objects.filter(contribution__in=list(contributions))
    related = answers.select_related("passage__chapter", "party", "given_by")
    return {answer.contribution_id: answer for answer in related}


def first_passage_on(contribution: Contribution) -> Passage | None:
    """The first passage that rests on an insight this contribution supports. One query."""
    passages = Passage.objects.filter(insights__evidence__contribution=contribution)
    return passages.order_by("chapter__number", "number").first()
