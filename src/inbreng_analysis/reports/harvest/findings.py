"""What the harvest step finds: a piece of a block, its kind and its place in the talk."""

from dataclasses import dataclass

from inbreng_analysis.reports.outline.blocks import Block

ENTRY_KINDS = (
    "title",
    "heading",
    "label",
    "question",
    "contribution",
    "conclusion",
    "context",
    "participants",
    "furniture",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where in the talk something stands: under which headings, table, question and labels."""

    section: tuple[str, ...] = ()
    group: str | None = None
    table: str | None = None
    question: str | None = None
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of a block, from offset ``start`` to offset ``end`` of its text."""

    kind: str
    block: Block
    start: int
    end: int
    setting: Setting
    quoted: bool = False
    doubt: str | None = None
