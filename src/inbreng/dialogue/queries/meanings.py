"""What short forms stand for: the list of the field, and what a partnership told itself."""

from collections.abc import Iterable, Sequence

from inbreng.dialogue.bridge.abbreviations import short_forms
from inbreng.dialogue.models import ShortForm

TOLD = ("partnership_id", "short", "meaning")


def short_forms_in(words: str, partnership_id: int) -> dict[str, str]:
    """Short forms in these words with what they stand for; empty where nobody knows.

    What the partnership told goes before the list of the field. One query when there is any.
    """
    found = short_forms(words)
    if found:
        told = ShortForm.objects.filter(partnership=partnership_id, short__in=found)
        found |= dict(told.values_list("short", "meaning"))
    return found


def unknown_in(words: str, partnership_id: int) -> list[str]:
    """Short forms in these words that nobody explained. One query when there is any."""
    return [short for short, full in short_forms_in(words, partnership_id).items() if not full]


def full_terms(texts: Sequence[Iterable[str]], partnerships: Iterable[int]) -> list[list[str]]:
    """Of each row of texts what its short forms stand for, as its partnership told it.

    One query when there is a short form in any of them, else none.
    """
    found = [{short for text in row for short in short_forms(text)} for row in texts]
    wanted = set().union(*found)
    if not wanted:
        return [[] for _row in found]
    rows = ShortForm.objects.filter(short__in=wanted)
    told = {(at, short): full for at, short, full in rows.values_list(*TOLD)}
    return [
        [told[at, short] for short in sorted(row) if (at, short) in told]
        for at, row in zip(partnerships, found, strict=True)
    ]
