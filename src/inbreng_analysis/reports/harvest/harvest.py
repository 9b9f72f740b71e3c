"""The harvest step: what each block of a document is, and the facts about the talk."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from inbreng_analysis.reports.harvest.conversation import find_conversation
from inbreng_analysis.reports.harvest.dates import find_date
from inbreng_analysis.reports.harvest.findings import Finding
from inbreng_analysis.reports.harvest.furniture import may_be_furniture
from inbreng_analysis.reports.harvest.gathered import Met
from inbreng_analysis.reports.harvest.grid import Shape, Table, inner_traits, shape_of, visit_grid
from inbreng_analysis.reports.harvest.ground import ground_of
from inbreng_analysis.reports.harvest.heads import HeadCount, count_heads
from inbreng_analysis.reports.harvest.kinds import HARVESTED, kind_of
from inbreng_analysis.reports.harvest.messages import with_whole_messages
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.profiling import profile
from inbreng_analysis.reports.harvest.title import find_title
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.harvest.walk import Walk
from inbreng_analysis.reports.outline.blocks import Block

_LATER = re.compile(
    r"\b(?:volgende|vorige|deadline|uiterlijk|sinds|vanaf|geplaatst|gepubliceerd|bijgewerkt|gewijzigd)\b",
    re.IGNORECASE,
)

_DATED = re.compile(r"\b(?:datum|wanneer)\s*:", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:aanwezig\w*|spraken|zaten|bezochten|namen\s+deel|deden\s+mee|kwamen|waren|deelnemers|opkomst|bijeenkomst|aanmeldingen)\b",
    re.IGNORECASE,
)
_AT_TOP = 3
_BRIEF = 12


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
    tables = _tables(all_traits)
    running = _running(all_traits, tables)
    conversation = find_conversation(running)
    if conversation is not None:
        all_traits = with_whole_messages(all_traits, conversation)
        running = _running(all_traits, tables)
    seen = profile(running, conversation, sum(shape.is_sure for _, shape in tables.values()))
    chosen = find_title(running) if title is None and not _begins_with_message(seen) else None
    name = title or (_title_text(chosen) if chosen else None)
    kind = kind_of(seen, name, "\n".join(block.text for block in blocks[:80])[:12_000])
    walk = Walk(seen, ground_of(kind, seen, name), chosen)
    for run in _runs(all_traits):
        grid = _grid(run[0])
        if grid is None or grid not in tables:
            for traits in run:
                walk.visit(traits)
        else:
            visit_grid(walk, *tables[grid])
    heads = (
        walk.gathered.heads or _heads_in_prose(walk.findings, kind) or walk.gathered.participants()
    )
    return Harvest(
        name,
        _held_on(running, name, kind),
        kind,
        heads,
        tuple(walk.gathered.groups),
        tuple(walk.findings),
    )


def _running(
    all_traits: Sequence[Traits], tables: Mapping[int, tuple[Table, Shape]]
) -> list[Traits]:
    """The blocks of the running text: without the rows of the tables."""
    in_tables = {id(one) for table, _ in tables.values() for one in inner_traits(table)}
    return [traits for traits in all_traits if id(traits) not in in_tables]


def _begins_with_message(seen: Profile) -> bool:
    """Whether a document is a conversation from its first line, without a title."""
    return seen.conversation is not None and seen.conversation.first == 0


def _tables(all_traits: Sequence[Traits]) -> dict[int, tuple[Table, Shape]]:
    """The tables of a document and which way each is read, by their number."""
    found = {}
    for run in _runs(all_traits):
        grid = _grid(run[0])
        if grid is not None:
            table = Table(run)
            found[grid] = (table, shape_of(table))
    return found


def _runs(all_traits: Sequence[Traits]) -> Iterator[list[Traits]]:
    """Blocks one after another that stand in the same table, or in none."""
    for _grid_number, run in groupby(all_traits, key=_grid):
        yield list(run)


def _grid(traits: Traits) -> int | None:
    """The number of the table in which a block stands."""
    cell = traits.block.line.cell
    return cell.grid if cell is not None else None


def _title_text(traits: Traits) -> str:
    """The title with the number in front of it."""
    marker = traits.block.line.marker
    return f"{marker} {traits.text}" if marker[:-1].isdigit() else traits.text


def _held_on(all_traits: Sequence[Traits], title: str | None, kind: str) -> str | None:
    """The day of the talk: in the title, after "Datum:", or early in a report."""
    if title and (day := find_date(title)):
        return day
    head = [traits.text for traits in all_traits[:12] if not may_be_furniture(traits.text)]
    for text in head:
        if _DATED.match(text) and (day := find_date(text)):
            return day
    if kind not in HARVESTED | {"agenda", "retrospective_article"}:
        return None
    for text in head[:8]:
        day = find_date(text)
        if day and not _LATER.search(text):
            return day
    return None


def _heads_in_prose(findings: Sequence[Finding], kind: str) -> HeadCount | None:
    """The head count in a sentence before the first table ("er waren zo'n 150 leerkrachten")."""
    told = findings[:12] if kind in HARVESTED | {"retrospective_article"} else ()
    for at, found in enumerate(told):
        setting = found.setting
        if setting.group or setting.table or found.kind != "context":
            continue
        text = found.block.text
        at_top = at < _AT_TOP and text.count(" ") < _BRIEF and text[-1].isalnum()
        if at_top or _CAME.search(text) or find_date(text):
            heads = count_heads(text)
            if heads is not None:
                return heads
    return None
