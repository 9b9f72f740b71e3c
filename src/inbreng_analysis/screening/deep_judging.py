"""Which findings of deduce to believe in a text of the field.

deduce was made for notes of doctors. There "Bao" is a name, every place and
age is reported, and so is every institution. Of what it finds only names and
contact data are taken over, and not those that the words of schools explain.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from inbreng_analysis.screening.deep_answer import Annotation
from inbreng_analysis.screening.findings import Finding, Kind
from inbreng_analysis.screening.persons.knowledge import is_no_name, rank, surname
from inbreng_analysis.screening.persons.stand_ins import is_organisation, left_alone
from inbreng_analysis.screening.persons.surnames import is_prefix
from inbreng_analysis.screening.tokens import Token, tokens

_KINDS: Final[dict[str, Kind]] = {
    "persoon": "person_name",
    "patient": "person_name",
    "telefoonnummer": "phone",
    "emailadres": "email",
    "bsn": "bsn",
}


def believed(line: str, found: Sequence[Annotation]) -> Iterator[Finding]:
    """Give the findings of deduce that count in a line of a report.

    Args:
        line: the line that deduce read.
        found: what it marked there.

    Yields:
        Findings of the kinds person_name, phone, email and bsn, never sure.
    """
    words = tokens(line)
    for one in found:
        kind = _KINDS.get(one.tag)
        if kind and (kind != "person_name" or _is_person(words, one)):
            yield Finding(one.start, one.end, kind, line[one.start : one.end], False)


def _is_person(words: list[Token], one: Annotation) -> bool:
    inside = [n for n, word in enumerate(words) if word.start < one.end and one.start < word.end]
    telling = [n for n in inside if not is_prefix(words[n])]
    if not telling or set(telling) & left_alone(words):
        return False
    if is_organisation(words, inside[0], inside[-1], full=len(telling) > 1):
        return False
    return any(_may_name(words[n]) for n in telling)


def _may_name(word: Token) -> bool:
    """Say whether a word may be a name: it has a capital, or the lists hold it."""
    known = rank(word) or surname(word)
    return not is_no_name(word) and (word.capital or known > 1)
