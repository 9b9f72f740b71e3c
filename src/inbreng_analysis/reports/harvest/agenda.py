"""The numbered items of an agenda in minutes, which are headings and no points."""

from collections.abc import Sequence

from inbreng_analysis.reports.harvest.traits import Look, Traits

_FEWEST = 3


def find_agenda(all_traits: Sequence[Traits]) -> frozenset[int]:
    """Find the numbered lines that together are the agenda of a meeting.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a document, in order.

    Returns
    -------
    frozenset[int]
        The first line of each item: lines that look the same, count on from one another, and of
        which at least two are such as "Opening" or "Rondvraag". Empty when there is no agenda,
        or when nothing stands between its items.
    """
    chains: dict[Look, list[Traits]] = {}
    for traits in all_traits:
        if not _may_be_item(traits):
            continue
        chain = chains.setdefault(traits.look, [])
        if _number(traits) == (_number(chain[-1]) + 1 if chain else 1):
            chain.append(traits)
    found = [chain for chain in chains.values() if _is_agenda(chain)]
    return frozenset(traits.block.first for chain in found for traits in chain)


def _may_be_item(traits: Traits) -> bool:
    """Whether a line is numbered at the left edge and could be a heading."""
    block = traits.block
    return block.is_item and block.family == "number" and not block.depth and traits.n_words <= 20


def _number(traits: Traits) -> int:
    """The number in front of a line; 0 when it is written in other signs."""
    digits = traits.block.line.marker.strip("().")
    return int(digits) if digits.isdecimal() else 0


def _is_agenda(chain: Sequence[Traits]) -> bool:
    """Whether numbered lines are an agenda under which something was written."""
    n_apart = sum(traits.is_apart for traits in chain)
    n_filled = sum(
        after is not None and after.family != "number"
        for after in (traits.block.following for traits in chain)
    )
    return len(chain) >= _FEWEST and n_apart >= 2 and n_filled > len(chain) / 2
