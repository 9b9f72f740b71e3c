"""Texts beside one another: what changed, what two people made of one, where a quote stands."""

from inbreng.plan.comparing.anchors import Place, place_of
from inbreng.plan.comparing.differences import Changed, Piece, compare, n_changed_words
from inbreng.plan.comparing.merging import Merged, merge

__all__ = [
    "Changed",
    "Merged",
    "Piece",
    "Place",
    "compare",
    "merge",
    "n_changed_words",
    "place_of",
]
