"""Questions about answers."""

from inbreng.answers.queries.answers import answers_by_contribution, first_passage_on

__all__ = ["answers_by_contribution", "first_passage_on"]
