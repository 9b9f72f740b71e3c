"""What the machine makes of the points of a trajectory; runs in the child process."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import numpy as np

from inbreng_analysis import themes
from inbreng_analysis.themes import Encoder, Placement

N_FOLDS = 5
LEAST_CODED = 20  # fewer teach nothing: then there is only grouping
LEAST_MEMBERS = 4  # of a group worth showing
MOST_ALIKE = 5  # pairs shown of one point
AT_A_TIME = 500
N_READING = 4  # steps in which the texts are read
SURE = 0.5
LOOSE = ("fits_nowhere", "unsure")


@dataclass
class Remembering:
    """An encoder that reads each text once."""

    encoder: Encoder
    known: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Which encoder it is."""
        return self.encoder.name

    def encode(self, texts: Sequence[str]) -> Any:
        """A vector for each text."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            self.known.update(zip(new, self.encoder.encode(new), strict=True))
        if not texts:
            return self.encoder.encode([])
        return np.stack([self.known[text] for text in texts])


@dataclass
class Work:
    """The texts, what people gave each (None when nobody looked), and the groups of before.

    ``contexts`` has what was asked for each text and ``gatherings`` where it was said,
    ``meanings`` what a theme is said to be about.
    """

    texts: list[str]
    labels: list[list[str] | None]
    fineness: float
    previous: dict[str, list[str]]
    encoder: Encoder | None
    contexts: list[str] = field(default_factory=list)
    gatherings: list[str] = field(default_factory=list)
    meanings: dict[str, str] = field(default_factory=dict)

    @property
    def coded(self) -> list[int]:
        """Rows that people looked at."""
        return [row for row, labels in enumerate(self.labels) if labels is not None]

    @property
    def waiting(self) -> list[int]:
        """Rows that nobody looked at."""
        return [row for row, labels in enumerate(self.labels) if labels is None]

    def heard(self, rows: Sequence[int]) -> list[str]:
        """Texts behind what was asked: “teldatum” is about money when money was asked about."""
        asked = self.contexts or [""] * len(self.texts)
        return [f"{asked[row]} {self.texts[row]}".strip() for row in rows]

    def read(self, texts: Sequence[str]) -> None:
        """Have the encoder read texts, which takes most of the time."""
        if self.encoder:
            self.encoder.encode(texts)

    def said_at(self, rows: Sequence[int]) -> list[str] | None:
        """The gatherings of texts, where those are told."""
        return [self.gatherings[row] for row in rows] if self.gatherings else None

    def learn(self, rows: Sequence[int], gatherings: list[str] | None) -> themes.Placer | None:
        """What some rows teach; None when there is too little."""
        if not any(self.labels[row] for row in rows):
            return None
        return themes.learn(
            self.heard(rows),
            [self.labels[row] or [] for row in rows],
            meanings=self.meanings,
            gatherings=gatherings,
            encoder=self.encoder,
        )

    def place(self, placer: themes.Placer, rows: Sequence[int]) -> dict[int, Placement]:
        """What is suggested for some rows."""
        placed = placer.place(self.heard(rows), self.said_at(rows))
        return dict(zip(rows, placed, strict=True))


def messages(asked: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """How far it is, and then: a head, placements, groups, pairs and an end."""
    encoder = themes.installed_encoder()
    work = Work(**asked, encoder=Remembering(encoder) if encoder else None)
    can_learn = sum(bool(labels) for labels in work.labels) >= LEAST_CODED
    yield _step(0)
    wanted = work.texts + (work.heard(range(len(work.texts))) if can_learn else [])
    for number, part in enumerate(_parts(wanted, -(-len(wanted) // N_READING)), 1):
        work.read(part)
        yield _step(number)
    blind: dict[int, Placement] = {}
    for number in range(N_FOLDS):
        blind |= _blind(work, number) if can_learn else {}
        yield _step(N_READING + number + 1)
    placer = work.learn(work.coded, work.said_at(work.coded)) if can_learn else None
    placed = work.place(placer, work.waiting) if placer else {}
    yield _step(N_READING + N_FOLDS + 1)
    groups = _groups(work, placed)
    yield _step(N_READING + N_FOLDS + 2)
    alike = _alike(work)
    yield {"head": _head(work, blind)}
    told = [*_told(blind, is_blind=True), *_told(placed, is_blind=False)]
    for part in _parts(told):
        yield {"placements": part}
    yield {"groups": groups}
    for pairs in _parts(alike):
        yield {"alike": pairs}
    yield {"end": True}


def _head(work: Work, blind: dict[int, Placement]) -> dict[str, Any]:
    judged = {row: one for row, one in blind.items() if work.labels[row]}
    guessed = [
        row
        for row, one in judged.items()
        if one.suggestions and one.suggestions[0].label in (work.labels[row] or ())
    ]
    return {
        "method": themes.method_name(work.encoder),
        "version": themes.VERSION,
        "n_judged": len(judged),
        "n_guessed": len(guessed),
    }


def _blind(work: Work, number: int) -> dict[int, Placement]:
    """What one fold of the coded rows gets from what the other folds teach."""
    fold = [row for row in work.coded if _fold(work.texts[row]) == number]
    others = [row for row in work.coded if _fold(work.texts[row]) != number]
    # Its doubts are of the gatherings it learns from, and these texts come from them.
    placer = work.learn(others, gatherings=None)
    return work.place(placer, fold) if placer and fold else {}


def _fold(text: str) -> int:
    # The same words are always in the same fold: none is judged by its own double.
    return sha256(themes.normalise(text).encode()).digest()[0] % N_FOLDS


def _step(number: int) -> dict[str, Any]:
    return {"step": number, "of": N_READING + N_FOLDS + 3}


def _parts(rows: list[Any], size: int = AT_A_TIME) -> Iterator[list[Any]]:
    return (rows[first : first + size] for first in range(0, len(rows), max(size, 1)))


def _told(placed: dict[int, Placement], *, is_blind: bool) -> Iterator[dict[str, Any]]:
    for row, one in placed.items():
        yield {
            "row": row,
            "themes": [[each.label, each.probability] for each in one.suggestions],
            "chosen": _chosen(one),
            "doubt": one.doubt or "",
            "is_blind": is_blind,
        }


def _chosen(one: Placement) -> list[str]:
    """What it gives a point as a coder: all that is likely, else the likeliest; may be nothing."""
    if one.doubt == "fits_nowhere":
        return []
    likely = [each.label for each in one.suggestions if each.probability >= SURE]
    return likely or [each.label for each in one.suggestions[:1]]


def _groups(work: Work, placed: dict[int, Placement]) -> list[dict[str, Any]]:
    """Groups of what fits under no theme, or what people gave none; big enough to show."""
    is_loose = {row for row in work.waiting if row not in placed or placed[row].doubt in LOOSE}
    rows = [row for row, labels in enumerate(work.labels) if labels == [] or row in is_loose]
    found = themes.group(
        [work.texts[row] for row in rows],
        fineness=work.fineness,
        previous=work.previous,
        encoder=work.encoder,
    )
    return [
        {
            "key": one.id,
            "label": one.label,
            "terms": list(one.terms),
            "members": [rows[member] for member in one.members],
            "typical": [rows[member] for member in one.typical],
        }
        for one in found.themes
        if len(one.members) >= LEAST_MEMBERS
    ]


def _alike(work: Work) -> list[tuple[int, int, float]]:
    """Pairs of rows that look like one another, the most alike first; few of each row."""
    found = themes.near_duplicates(work.texts, encoder=work.encoder)
    same = [(rows[0], other, 1.0) for rows in found.identical for other in rows[1:]]
    alike = [(pair.first, pair.second, pair.likeness) for pair in found.alike]
    shown: dict[int, int] = {}
    kept = []
    for first, second, likeness in [*same, *alike]:
        if max(shown.get(first, 0), shown.get(second, 0)) < MOST_ALIKE:
            kept.append((first, second, likeness))
            shown[first], shown[second] = shown.get(first, 0) + 1, shown.get(second, 0) + 1
    return kept
