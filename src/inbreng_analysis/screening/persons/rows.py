"""Names in one row: what stands beside a name, joined by a comma or "en", may be one too."""

from itertools import pairwise

from inbreng_analysis.screening.persons.knowledge import may_be_unknown_name, rank
from inbreng_analysis.screening.persons.weighing import ENOUGH, SURE, Candidate
from inbreng_analysis.screening.tokens import Token


def raise_neighbours(words: list[Token], found: list[Candidate]) -> None:
    """Give points to what stands in one row with a name: "Sem en Roos", "Daan, Mees en Bo".

    Parameters
    ----------
    words
        The words of the line.
    found
        Its candidates, whose points are raised in place.
    """
    row = sum(one.points >= SURE for one in found) > 1
    for _ in range(2):
        for left, right in pairwise(found):
            between = _between(words, left, right)
            if left.points >= ENOUGH > right.points and _may_join(words[right.first], between, row):
                right.points += ENOUGH
            if right.points >= ENOUGH > left.points and _may_join(words[left.first], between, row):
                left.points += ENOUGH


def _between(words: list[Token], left: Candidate, right: Candidate) -> str:
    """Give what joins two stretches, in small letters, without spaces around it."""
    middle = words[left.last + 1 : right.first]
    if len(middle) > 1:
        return "…"
    joints = [word.gap + word.key for word in middle] + [words[right.first].gap]
    return "".join(joints).strip()


def _may_join(word: Token, between: str, row: bool) -> bool:
    """Say whether a word may be a name because of the one beside it.

    A comma joins much, so there an unknown word counts only in a row of sure names.
    """
    if between in {",", "/", "+"}:
        return rank(word) > 1 or (row and may_be_unknown_name(word))
    if between in {"en", "&", "of", "met"}:
        return rank(word) > 1 or may_be_unknown_name(word)
    return False
