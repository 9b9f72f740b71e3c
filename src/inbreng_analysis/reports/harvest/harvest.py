"""The harvest step: what each block of a document is, and the facts about the talk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inbreng_analysis.reports.harvest.dates import find_date
from inbreng_analysis.reports.harvest.findings import Finding
from inbreng_analysis.reports.harvest.gathered import Met
from inbreng_analysis.reports.harvest.kinds import HARVESTED, kind_of
from inbreng_analysis.reports.harvest.people import HeadCount, count_heads
from inbreng_analysis.reports.harvest.profile import profile
from inbreng_analysis.reports.harvest.title import find_title
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.harvest.walk import Walk
from inbreng_analysis.reports.outline.blocks import Block

_LATER = re.compile(
    r"\b(?:volgende|vorige|vervolg\w*|deadline|v[oó]{1,2}r|uiterlijk|per|sinds|vanaf)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:datum|wanneer)\s*:", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:aanwezig|kwamen|waren|deelnemers|opkomst|bijeenkomst|aanmeldingen)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Harvest:
    """What the harvest step found in a document."""

    title: str | None
    held_on: str | None
    kind: str
    heads: HeadCount | None
    groups: tuple[Met, ...]
    findings: tuple[Finding, ...]


def harvest(blocks: Sequence[Block], title: str | None) -> Harvest:
    """Name every block of a document.

    Parameters
    ----------
    blocks
        The blocks of the document, nested.
    title
        A title that the format gives apart, as the subject of a mail, or None.

    Returns
    -------
    Harvest
        Findings that together cover every block.
    """
    all_traits = [Traits(block) for block in blocks]
    chosen = find_title(all_traits) if title is None else None
    name = title or (_title_text(chosen) if chosen else None)
    seen = profile(all_traits)
    kind = kind_of(seen, name, "\n".join(block.text for block in blocks[:80])[:12_000])
    walk = Walk(seen, kind, chosen)
    for traits in all_traits:
        walk.visit(traits)
    heads = walk.gathered.heads or _heads_in_prose(all_traits) or walk.gathered.participants()
    return Harvest(
        name,
        _held_on(all_traits, name, kind),
        kind,
        heads,
        tuple(walk.gathered.groups),
        tuple(walk.findings),
    )


def _title_text(traits: Traits) -> str:
    """The title with the number in front of it."""
    marker = traits.block.line.marker
    return f"{marker} {traits.text}" if marker[:-1].isdigit() else traits.text


def _held_on(all_traits: Sequence[Traits], title: str | None, kind: str) -> str | None:
    """The day of the talk: in the title, after "Datum:", or early in a report."""
    if title and (day := find_date(title)):
        return day
    head = [traits.text for traits in all_traits[:12]]
    for text in head:
        if _DATED.match(text) and (day := find_date(text)):
            return day
    if kind not in HARVESTED | {"agenda", "retrospective_article"}:
        return None
    for text in head[:8]:
        if not _LATER.search(text) and (day := find_date(text)):
            return day
    return None


def _heads_in_prose(all_traits: Sequence[Traits]) -> HeadCount | None:
    """The head count in a sentence near the start ("er waren zo'n 150 leerkrachten aanwezig")."""
    for traits in all_traits[:10]:
        if not traits.block.is_item and _CAME.search(traits.text):
            heads = count_heads(traits.text)
            if heads is not None:
                return heads
    return None
