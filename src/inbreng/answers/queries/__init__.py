"""Questions about answers."""

from inbreng.answers.queries.answers import (
    answers_by_contribution,
    answers_of,
    as_published_answers,
    drafts_with,
    first_passage_on,
    overdue_answers,
    phrases_of,
    thread_of,
    threads_of,
    versions_by_contribution,
    versions_of,
)
from inbreng.answers.queries.drafts import (
    Reach,
    drafts_of,
    drafts_to_read,
    points_of,
    reach_of,
    readers_for,
)
from inbreng.answers.queries.forwards import (
    forwards_of,
    lying_with,
    parties_of,
    party_view,
    replies_by_contribution,
    token_of,
    told_number,
)
from inbreng.answers.queries.grouped import waiting_by
from inbreng.answers.queries.special import special, without_own_answer
from inbreng.answers.queries.working import Counts, asks_another_look, counts_of, outdated, standing

__all__ = [
    "Counts",
    "Reach",
    "answers_by_contribution",
    "answers_of",
    "as_published_answers",
    "asks_another_look",
    "counts_of",
    "drafts_of",
    "drafts_to_read",
    "drafts_with",
    "first_passage_on",
    "forwards_of",
    "lying_with",
    "outdated",
    "overdue_answers",
    "parties_of",
    "party_view",
    "phrases_of",
    "points_of",
    "reach_of",
    "readers_for",
    "replies_by_contribution",
    "special",
    "standing",
    "thread_of",
    "threads_of",
    "token_of",
    "told_number",
    "versions_by_contribution",
    "versions_of",
    "waiting_by",
    "without_own_answer",
]
