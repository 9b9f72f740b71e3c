"""The quick screening: lists and patterns, no model, well under a millisecond a line."""

from collections.abc import Iterable

from inbreng_analysis.screening.addresses import address_findings
from inbreng_analysis.screening.ages import birth_findings
from inbreng_analysis.screening.children import child_findings, single_child
from inbreng_analysis.screening.contact import email_findings, phone_findings
from inbreng_analysis.screening.findings import Finding, LineFinding, overlap, without_overlap
from inbreng_analysis.screening.known_names import NO_NAMES, known_words
from inbreng_analysis.screening.numbers import bsn_findings, iban_findings
from inbreng_analysis.screening.persons import person_findings
from inbreng_analysis.screening.tokens import tokens


def screen(text: str, *, known_names: frozenset[str] = NO_NAMES) -> tuple[Finding, ...]:
    """Find what may be personal in one contribution.

    Parameters
    ----------
    text
        A line or a few, as typed. Offsets count its characters.
    known_names
        Names of the schools, boards, municipalities and places of the
        installation, as they are written. None of them is taken for a person:
        not "Sint Jozef", and of "Jan van De Kievit" only "Jan".

    Returns
    -------
    tuple[Finding, ...]
        Findings in the order of the text; empty for an empty text and for one
        that holds nothing personal. A stretch may carry two kinds.

    Examples
    --------
    >>> [(found.kind, found.text) for found in screen("onze zoon daan (8), 06 12345678")]
    [('person_name', 'daan'), ('child_age', '(8)'), ('phone', '06 12345678')]
    >>> screen("Kinderen met autisme hebben rust nodig")
    ()
    >>> screen("Sem en Jozef doen mee", known_names=frozenset({"Jozef"}))[0].text
    'Sem'
    """
    contact, words = _contact(text), tokens(text)
    named = person_findings(text, words, known_words(words, known_names))
    people = list(without_overlap(_apart_from(contact, named)))
    child = list(child_findings(text, people))
    birth = list(birth_findings(text, about_person=bool(people) or single_child(text)))
    return without_overlap([*contact, *people, *child, *birth])


def _contact(text: str) -> list[Finding]:
    found = list(email_findings(text))
    if any(map(str.isdigit, text)):
        for search in (iban_findings, phone_findings, bsn_findings, address_findings):
            found += _apart_from(found, search(text))
    return found


def _apart_from(taken: list[Finding], found: Iterable[Finding]) -> list[Finding]:
    """Keep the findings that lie outside others which are surer by their form."""
    return [one for one in found if not any(overlap(one, other) for other in taken)]


def screen_lines(
    lines: Iterable[str], *, known_names: frozenset[str] = NO_NAMES
) -> tuple[LineFinding, ...]:
    """Find what may be personal in each of several lines.

    Parameters
    ----------
    lines
        The lines of a document, in order.
    known_names
        As in ``screen``.

    Returns
    -------
    tuple[LineFinding, ...]
        Findings in the order of the lines, which count from 1.

    Examples
    --------
    >>> screen_lines(["geen bijzonderheden", "mail jan@school.nl"])[0].line
    2
    """
    return tuple(
        LineFinding(number, one.start, one.end, one.kind, one.text, one.sure)
        for number, line in enumerate(lines, start=1)
        for one in screen(line, known_names=known_names)
    )
