"""Minutes in a table: an item of the agenda, what was spoken there, and what will be done."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.collecting import is_reported_by_organiser
from inbreng_analysis.reports.harvest.grid.table import Table
from inbreng_analysis.reports.harvest.headings import heading_role
from inbreng_analysis.reports.harvest.scope import CLOSED
from inbreng_analysis.reports.harvest.traits import Traits

if TYPE_CHECKING:
    from inbreng_analysis.reports.harvest.walk import Walk

_ITEM = re.compile(r"(?:agenda)?punt(?:en)?|onderwerp(?:en)?|nr\.?", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:wat\s+is\s+)?besproken|bespreking|behandeld|behandeling|verslag|notulen", re.IGNORECASE
)
_DONE = re.compile(r"(?:actie|besluit|afspra[ak]|wie|wanneer)\w*(?:\W+\w+){0,3}", re.IGNORECASE)
_RANK = 70.5


def column_of_talk(names: Mapping[int, str]) -> int | None:
    """The column of minutes that holds what was spoken, or None when a table holds no minutes.

    Examples
    --------
    >>> column_of_talk({0: "Agendapunt", 1: "Besproken", 2: "Actie"})
    1
    >>> column_of_talk({0: "Vraag", 1: "Besproken"}) is None
    True
    """
    told = [column for column, name in names.items() if _TOLD.fullmatch(name)]
    has_item = any(_ITEM.fullmatch(name) for name in names.values())
    has_done = any(_DONE.fullmatch(name) for name in names.values())
    return told[0] if len(told) == 1 and has_item and has_done else None


def read_minutes(walk: "Walk", table: Table, head: int, told: int) -> None:
    """Give every block of minutes in a table its kind: only words with a speaker are points.

    Parameters
    ----------
    walk
        The walk through the document.
    table
        The table.
    head
        The row that names the columns.
    told
        The column that holds what was spoken.
    """
    for row in table.rows:
        for column in table.filled(row):
            for traits in table.cell(row, column):
                if row <= head:
                    walk.find("context" if row < head else "label", traits)
                elif column < told and traits.text[:1].isalpha():
                    walk.scope.open("section", traits.text, _RANK, heading_role(traits))
                    walk.find("heading", traits)
                else:
                    spoken = column == told and _is_spoken(walk, traits)
                    walk.find("contribution" if spoken else "context", traits)
    walk.scope.close(_RANK)


def _is_spoken(walk: "Walk", traits: Traits) -> bool:
    """Whether a line gives the words of a participant, and not of the chair or the writer."""
    if not walk.ground.is_open or walk.scope.role in CLOSED or is_reported_by_organiser(traits):
        return False
    who = traits.speaker or walk.seen.speaker_of(traits)
    return who is not None and who not in walk.seen.chairs and not words.WILL_DO.match(traits.text)
