"""What became of what I said? Drafts, given answers, what was told and what was handed on."""

from inbreng.answers.models.answers import Answer, AnswerVersion
from inbreng.answers.models.batches import AnswerBatch, BatchPoint, Phrase
from inbreng.answers.models.decisions import Decision
from inbreng.answers.models.forwards import Forward, ForwardPoint
from inbreng.answers.models.letters import LetterRound, LetterTemplate
from inbreng.answers.models.telling import AnswerMessage, AnswerTold
from inbreng.answers.models.words import AnswerKind, AnswerWords

__all__ = [
    "Answer",
    "AnswerBatch",
    "AnswerKind",
    "AnswerMessage",
    "AnswerTold",
    "AnswerVersion",
    "AnswerWords",
    "BatchPoint",
    "Decision",
    "Forward",
    "ForwardPoint",
    "LetterRound",
    "LetterTemplate",
    "Phrase",
]
