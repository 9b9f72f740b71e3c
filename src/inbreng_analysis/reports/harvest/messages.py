"""Messages of more than one line, of which one may only go on with the one above it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from inbreng_analysis.reports.harvest.conversation import Conversation, is_time, post_of
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import joined

_LONG = 40
# A line that begins so leans on the one above it.
_LEANING = re.compile(
    r"(?:want|omdat|maar|dus|zodat|waardoor|waarbij|terwijl|daarom|daardoor|alleen\s+(?:jammer|is|was|moet|niet|dan)|"
    r"(?:en|dan|dat)\s+(?:dat|die|dan|daar|ze|zij|hij|het|dit|zo|toen|daarom|daardoor|dus|is|was|merk|scheelt|helpt))\b",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", ":", ";", "…")


def with_whole_messages(all_traits: Sequence[Traits], talk: Conversation) -> list[Traits]:
    """Join the lines of a message that are one sentence, or lean on one another.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a conversation, in order; of the blocks that remain the
        neighbours are set anew.
    talk
        The conversation that they hold.

    Returns
    -------
    list[Traits]
        The same, with one block where two or more were one point.
    """
    runs: list[list[Traits]] = []
    for traits in all_traits:
        goes_on = runs and traits.block.first > talk.first and _goes_on(runs[-1][-1], traits)
        if goes_on:
            runs[-1].append(traits)
        else:
            runs.append([traits])
    whole = [run[0] if len(run) == 1 else _joined(run) for run in runs]
    for before, after in pairwise(whole):
        before.block.following, after.block.previous = after.block, before.block
    return whole


def _joined(run: Sequence[Traits]) -> Traits:
    """One block of several."""
    block = joined([traits.block for traits in run])
    block.gap_after = run[-1].block.gap_after
    block.following = run[-1].block.following
    return Traits(block)


def _goes_on(above: Traits, traits: Traits) -> bool:
    """Whether a line of a message goes on with the point in the line above it."""
    block = traits.block
    if block.gap or not (_is_message(above) and _is_message(traits)) or _is_head(traits):
        return False
    post = post_of(above)
    said = above.text[post.start :] if post is not None else above.text
    return bool(said) and leans_on(said, traits.text)


def _is_message(traits: Traits) -> bool:
    """Whether a block is plain text, as messages are."""
    block = traits.block
    plain = not (block.is_item or block.line.furniture or block.line.cell is not None)
    return plain and block.line.heading is None


def _is_head(traits: Traits) -> bool:
    """Whether a line says whose message follows, or when."""
    return post_of(traits) is not None or is_time(traits.text)


def leans_on(above: str, text: str) -> bool:
    """Whether a line is no point by itself but the rest of the one above it.

    Examples
    --------
    >>> leans_on("De juf ziet mijn kind", "en dat merk je elke dag")
    True
    >>> leans_on("Rust in de klas", "meer handen")
    False
    """
    if above.endswith("?") or above.split()[0].lower() == text.split()[0].lower():
        return False
    if above.endswith(",") or _LEANING.match(text):
        return True
    small = text[:1].islower() and above[:1].isupper()
    return small and len(above) >= _LONG and not above.endswith(_ENDS)
