"""Texts beside one another: what changed, what two people made of one, where a quote stands."""

from inbreng.plan.comparing.anchors import Place, Span, paragraphs_in, place_of, span_of
from inbreng.plan.comparing.differences import Changed, Piece, compare, n_changed_words
from inbreng.plan.comparing.marking import Mark, Pointing, marked
from inbreng.plan.comparing.merging import Merged, merge

__all__ = [
    "Changed",
    "Mark",
    "Merged",
    "Piece",
    "Place",
    "Pointing",
    "Span",
    "compare",
    "marked",
    "merge",
    "n_changed_words",
    "paragraphs_in",
    "place_of",
    "span_of",
]
