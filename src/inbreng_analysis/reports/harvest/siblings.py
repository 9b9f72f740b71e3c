"""Plain lines that begin as a question and stand over points in group after group."""

from collections import Counter
from collections.abc import Sequence

from inbreng_analysis.reports.harvest.questions import OPENER
from inbreng_analysis.reports.harvest.surroundings import has_answers
from inbreng_analysis.reports.harvest.traits import Traits

_ENDS = (".", "?", "!", ":", ",", ";", "…")
_FEWEST_WORDS = 2


def find_siblings(all_traits: Sequence[Traits], recurring: set[str]) -> frozenset[str]:
    """Find the lines that ask by their place ("Wat stellen de ouders voor"), whatever their verb.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a document, in order.
    recurring
        The keys of the stems that occur more than once.

    Returns
    -------
    frozenset[str]
        Their keys; none when such lines part the answers to the question directly above them.
    """
    over: Counter[str] = Counter()
    for traits in all_traits:
        if traits.key not in recurring or not _may_ask(traits) or not has_answers(traits):
            continue
        if _is_under_question(traits):
            return frozenset()
        over[traits.key] += 1
    return frozenset(key for key, n in over.items() if n > 1)


def _may_ask(traits: Traits) -> bool:
    """Whether a plain line begins with "Wat" or the like and is not yet known as a question."""
    block = traits.block
    if block.is_item or block.line.cell is not None or traits.stands_out or traits.opens:
        return False
    brief = traits.n_words >= _FEWEST_WORDS and not traits.text.endswith(_ENDS)
    return brief and OPENER.match(traits.text) is not None and not traits.is_label_word


def _is_under_question(traits: Traits) -> bool:
    """Whether a plain question stands directly above it, without points of its own."""
    before = traits.block.previous
    if before is None or before.is_item:
        return False
    above = Traits(before)
    return above.is_question or above.opens
