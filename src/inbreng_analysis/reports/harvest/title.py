"""Which block is the title of the document."""

import re
from collections.abc import Sequence

from inbreng_analysis.reports.harvest import furniture, places, words
from inbreng_analysis.reports.harvest.people import names_participants
from inbreng_analysis.reports.harvest.questions import question_prefix
from inbreng_analysis.reports.harvest.surroundings import has_answers, is_place
from inbreng_analysis.reports.harvest.traits import Traits

_TELLING = re.compile(
    r"\b(?:terugblik\w*|verslag|notulen|opbrengst\w*|oogst|agenda|uitnodiging|programma|nieuwsbrief|"
    r"maandbericht|notities|aantekeningen|flip-?overs?|uitkomsten|impressie|ouderpanel|bijeenkomst|"
    r"ondersteuningsplan|\w*gesprek(?:ken)?|\w*middag|\w*avond|studiedag|conferentie|netwerk\w*)\b",
    re.IGNORECASE,
)
_SHORT = 12
_PART = re.compile(r"(?:thema|onderwerp|speerpunt|deel|vraag)\s*\d*\s*:", re.IGNORECASE)


def find_title(all_traits: Sequence[Traits]) -> Traits | None:
    """Choose the title among the first blocks.

    Parameters
    ----------
    all_traits
        The traits of all blocks, in order.

    Returns
    -------
    Traits | None
        A block in a title style; else, of the blocks before the first list or paragraph, the
        highest heading, the first that says what the document is, or the first. None when the
        document starts with a table, a group or a question.
    """
    styled = next((traits for traits in all_traits[:12] if traits.block.line.heading == 0), None)
    if styled is not None:
        return styled
    candidates = _candidates(all_traits)
    if not candidates:
        return None
    headings = [traits for traits in candidates if traits.block.line.heading is not None]
    if headings:
        return min(headings, key=lambda traits: traits.block.line.heading or 0)
    telling = next((traits for traits in candidates if _TELLING.search(traits.text)), None)
    return telling or candidates[0]


def _candidates(all_traits: Sequence[Traits]) -> list[Traits]:
    """The blocks before the first that cannot stand above a title."""
    found: list[Traits] = []
    for traits in all_traits[:8]:
        line = traits.block.line
        if line.furniture or _is_around(traits.text):
            continue
        if _ends_head(traits, first=not found):
            break
        found.append(traits)
    return found


def _is_around(text: str) -> bool:
    """Whether a line is page furniture, or a header of a mail that was pasted whole."""
    return furniture.is_furniture(text) or furniture.is_mail_header(text)


def _ends_head(traits: Traits, *, first: bool) -> bool:
    """Whether the block shows that the head of the document is over."""
    text = traits.text
    if traits.block.is_item:
        return not (first and traits.block.family == "number" and traits.block.gap_after)
    return (
        traits.n_words > 22
        or (not first and words.GROUND_RULES.fullmatch(text) is not None)
        or bool(_PART.match(text) or question_prefix(text)[0])
        or text.endswith((".", ":", ",", ";"))
        or names_participants(text)
        or furniture.is_greeting(text)
        or (is_place(traits) and bool(places.find_group(text) or places.find_table(text)))
        or (traits.is_question and (not first or _is_answered(traits)))
    )


def _is_answered(traits: Traits) -> bool:
    """Whether a question at the top is put to a table: points or short lines stand under it."""
    after = traits.block.following
    short = after is not None and after.text.count(" ") < _SHORT and not after.line.furniture
    return has_answers(traits) or (traits.asks and short)
