"""Scores a report against its gold file, by the rules with which readers are compared.

A gold entry marked optional may be there or not. Punctuation, capitals and quotation marks do not
count. A label matches when two or more of its words in a row match. A table where the gold has
none is wrong.
"""

import difflib
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

CLOSE = 0.9


@dataclass(frozen=True)
class Score:
    """Fractions 0..1; question, group, table and path are shares of the points that were found."""

    precision: float
    recall: float
    question: float
    group: float
    table: float
    path: float
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(gold: dict[str, Any], found: dict[str, Any]) -> Score:
    """Score what was read from a report."""
    wanted = gold["contributions"]
    points = [entry for entry in found["entries"] if entry["kind"] == "contribution"]
    pairs, extra = _pair_up(wanted, points)
    must = [index for index, entry in enumerate(wanted) if not entry.get("optional")]
    hits = [index for index in must if index in pairs]

    def share(what: str) -> float:
        right = [_agrees(what, wanted[g], points[f]) for g, f in pairs.items()]
        return sum(right) / len(right) if right else 1.0

    return Score(
        precision=len(pairs) / len(points) if points else 1.0,
        recall=len(hits) / len(must) if must else 1.0,
        question=share("question"),
        group=share("group"),
        table=share("table"),
        path=share("path"),
        missed=tuple(wanted[index]["text"] for index in must if index not in pairs),
        extra=tuple(points[index]["text"] for index in extra),
    )


def plain(text: str | None) -> str:
    """A text without capitals, quotation marks and punctuation."""
    bare = re.sub(r"[“”„\"'’‘`]", "", unicodedata.normalize("NFKC", text or "").lower())
    return re.sub(r"\W+", " ", bare).strip()


def _pair_up(
    wanted: list[dict[str, Any]], points: list[dict[str, Any]]
) -> tuple[dict[int, int], list[int]]:
    """Match each wanted entry with at most one point: first the surest matches."""
    left = list(range(len(points)))
    pairs: dict[int, int] = {}
    for matches in (_same_place, _same_text, _close_text):
        for index, entry in enumerate(wanted):
            if index in pairs:
                continue
            hit = next((at for at in left if matches(entry, points[at])), None)
            if hit is not None:
                pairs[index] = hit
                left.remove(hit)
    return pairs, left


def _same_place(entry: dict[str, Any], point: dict[str, Any]) -> bool:
    """The same words under the same question."""
    return _same_text(entry, point) and plain(entry["question"]) == plain(point["question"])


def _same_text(entry: dict[str, Any], point: dict[str, Any]) -> bool:
    """The same words."""
    return plain(entry["text"]) == plain(point["text"])


def _close_text(entry: dict[str, Any], point: dict[str, Any]) -> bool:
    """Nearly the same words."""
    matcher = difflib.SequenceMatcher(None, plain(entry["text"]), plain(point["text"]))
    return matcher.quick_ratio() >= CLOSE and matcher.ratio() >= CLOSE


def _agrees(what: str, entry: dict[str, Any], point: dict[str, Any]) -> bool:
    """Whether a point has the right question, group, table or path."""
    if what == "path":
        return [plain(step) for step in entry["path"]] == [plain(step) for step in point["path"]]
    if what == "question":
        return plain(entry["question"]) == plain(point["question"])
    label, value = plain(entry[what]).split(), plain(point[what]).split()
    if not label:
        return what == "group" or not value
    short, long = sorted((label, value), key=len)
    starts = range(len(long) - len(short) + 1)
    inside = any(long[at : at + len(short)] == short for at in starts)
    return label == value or (len(short) >= 2 and inside)
