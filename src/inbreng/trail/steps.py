"""The steps of a trail: where a thing came from and what came of it, as links with counts."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Step:
    """A link of the trail; a gap can be seen, and followed to fill it."""

    label: str
    url: str = ""
    count: int | None = None
    state: Literal["past", "here", "future", "gap"] = "past"
