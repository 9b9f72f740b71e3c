"""Questions about answers."""

from inbreng.answers.queries.answers import answers_by_contribution, first_passage_on
from inbreng.answers.queries.grouped import waiting_by
from inbreng.answers.queries.special import special, without_own_answer
from inbreng.answers.queries.working import Counts, counts_of, outdated, standing

__all__ = [
    "Counts",
    "answers_by_contribution",
    "counts_of",
    "first_passage_on",
    "outdated",
    "special",
    "standing",
    "waiting_by",
    "without_own_answer",
]
