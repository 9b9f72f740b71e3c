"""Names of persons, weighed by what the lists know and what stands beside them.

Each stretch that may be a name collects points: for the word itself (a first
name that is no word counts most), for a title, a relative, a surname, an age
or another name beside it. Two points make a finding, three a sure one. The
names of schools, streets, methods and authors are taken out before.
"""

from collections.abc import Iterator

from inbreng_analysis.screening.findings import Finding
from inbreng_analysis.screening.persons.initials import names_with_initials, short_forms
from inbreng_analysis.screening.persons.knowledge import without_apostrophe
from inbreng_analysis.screening.persons.rows import raise_neighbours
from inbreng_analysis.screening.persons.stand_ins import left_alone
from inbreng_analysis.screening.persons.weighing import ENOUGH, SURE, candidates
from inbreng_analysis.screening.tokens import Token

__all__ = ["person_findings"]


def person_findings(
    text: str, words: list[Token], known: frozenset[int] = frozenset()
) -> Iterator[Finding]:
    """Find names of persons in a line.

    Parameters
    ----------
    text
        The line.
    words
        Its words, as ``tokens(text)`` gives them.
    known
        Numbers of the words that belong to a school, a board or a place that
        the installation knows.

    Yields
    ------
    Finding
        Findings of the kind person_name: first name, surname or both, without
        the title before it.
    """
    found = list(candidates(text, words, left_alone(words) | known))
    raise_neighbours(words, found)
    for one in found:
        if one.points >= ENOUGH:
            begin = words[one.first].start
            end = begin + len(without_apostrophe(text[begin : words[one.last].end]))
            yield Finding(begin, end, "person_name", text[begin:end], one.points >= SURE)
    for beside in (*names_with_initials(text), *short_forms(text)):
        if not any(words[n].start < beside.end and beside.start < words[n].end for n in known):
            yield beside
