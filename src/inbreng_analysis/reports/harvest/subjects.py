"""Plain lines that are headings because of what stands around them, here and elsewhere."""

from collections.abc import Sequence

from inbreng_analysis.reports.harvest.traits import Traits

_LONGEST = 12
_BRIEF = 3
_ENDS = (".", "?", "!", ":", ",", ";", "…")
_SENTENCE = (".", "?", "!")


def find_subjects(all_traits: Sequence[Traits], recurring: set[str]) -> frozenset[int]:
    """Find the lines that stand above the same question time and again, or between sentences.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a document, in order.
    recurring
        The keys of the stems that occur more than once.

    Returns
    -------
    frozenset[int]
        The first line of each.
    """
    over: dict[str, list[int]] = {}
    between: list[int] = []
    n_sentences = n_notes = 0
    for traits in all_traits:
        if traits.block.is_item:
            continue
        n_sentences += traits.text.endswith(_SENTENCE)
        if not _may_head(traits):
            continue
        n_notes += not _is_between_sentences(traits)
        if _is_between_sentences(traits):
            between.append(traits.block.first)
        elif (key := _question_under(traits, recurring)) is not None:
            over.setdefault(key, []).append(traits.block.first)
    found = [first for firsts in over.values() if len(firsts) > 1 for first in firsts]
    if len(between) > 1 and n_sentences > 2 * (len(between) + n_notes):
        found += between
    return frozenset(found)


def _may_head(traits: Traits) -> bool:
    """Whether a plain line is brief and begins and ends as a heading does."""
    brief = traits.n_words <= _LONGEST and not traits.text.endswith(_ENDS)
    return brief and traits.text[:1].isupper() and traits.block.line.cell is None


def _question_under(traits: Traits, recurring: set[str]) -> str | None:
    """The key of the question that stands directly under a line, when it comes again."""
    after = traits.block.following
    if after is None or not traits.block.gap or traits.opens:
        return None
    below = Traits(after)
    asks = below.is_question or below.opens
    return below.key if asks and below.key in recurring else None


def _is_between_sentences(traits: Traits) -> bool:
    """Whether one to three words stand packed between whole sentences."""
    before, after = traits.block.previous, traits.block.following
    if before is None or after is None or traits.n_words > _BRIEF or before.is_item:
        return False
    packed = not after.gap and not after.is_item and after.text.endswith(_SENTENCE)
    return packed and before.text.endswith((*_SENTENCE, ":"))
