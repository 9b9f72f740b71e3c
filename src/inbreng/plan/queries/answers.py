"""Answers to contributions."""

from collections.abc import Iterable

from inbreng.dialogue.models import Contribution
from inbreng.plan.models import Answer


def answers_by_contribution(contributions: Iterable[Contribution]) -> dict[int, Answer]:
    """The answer of each contribution that has one, by the contribution's id. One query."""
    answers = Answer.objects.filter(contribution__in=list(contributions))
    related = answers.select_related("passage__chapter", "party")
    return {answer.contribution_id: answer for answer in related}
