"""Lines one under another that each say whose words follow, or of what kind ("Moeder: de bus")."""

import re
from collections.abc import Sequence

from inbreng_analysis.reports.harvest import places, words
from inbreng_analysis.reports.harvest.questions import question_prefix
from inbreng_analysis.reports.harvest.traits import Traits

_FEWEST = 3
_FEWEST_NOTED = 6
_TIME = re.compile(
    r"(?:\d{1,2}[.:]\d{2}(?:\s*(?:uur|u)\b)?|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?)\s*[-–:,]?\s+(?=[^\W\d])"
)
_TURN = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w’'&/-]*(?:\s+[\w’'()&/.-]+){0,3})\s*:\s+(?=\w+|[\"“‘'])(?P<words>.+)"
)
# "Locatie: De Spil" and the like, of which the first lines of a report are full.
_FACT = re.compile(
    r"(?:datum|dag|plaats|tijd\w*|locatie|wanneer|waar|aanwezig\w*|afwezig\w*|afgemeld|opkomst|deelnemers|gasten|genodigd\w*|"
    r"voorzitter|notulist\w*|notulen|verslag\w*|gespreksleid\w*|begeleid\w*|door|auteur|van|aan|cc|bcc|betreft|onderwerp|verzonden|"
    r"sent|from|to|subject|bijlage\w*|project\w*|opdrachtgever|contact\w*|versie|status|kenmerk|thema\w*|titel|naam|adres|telefoon|"
    r"tel|e-?mail|website|school|bestuur|organisatie|functie|gesproken\s+met|periode|duur|aantal\w*|totaal|doel\w*|aanleiding|"
    r"(?:vraag|stelling|opdracht)(?:\s*\w{1,2})?$|vragen|antwoord|actie\w*|besluit\w*|afspra\w+|let\s+op|nb|ps|bron|trefwoorden|tags|categorie\w*|"
    r"programma|agenda|volgende\s+\w+|wie|wat|hoe|inloop|zaal|kosten|aanmelden|opgave|id|notitie|concept|kop|tekst)\b.*",
    re.IGNORECASE,
)


def find_turns(all_traits: Sequence[Traits]) -> frozenset[int]:
    """Find the lines that give what somebody said behind who it was.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a document, in order.

    Returns
    -------
    frozenset[int]
        The first line of each: three or more one under another, none of which is such as
        "Datum: 3 mei".
    """
    found: list[int] = []
    run: list[int] = []
    told = [traits for traits in all_traits if ":" in traits.text]
    timed = [traits.block.first for traits in told if _is_noted(traits)]
    if len(timed) >= _FEWEST:
        return frozenset(timed)
    for traits in all_traits:
        if ":" in traits.text and _is_turn(traits):
            run.append(traits.block.first)
            continue
        found += run if len(run) >= _FEWEST else []
        run = []
    return frozenset(found + (run if len(run) >= _FEWEST else []))


def _is_turn(traits: Traits) -> bool:
    """Whether a plain line begins with a name or role and goes on with words."""
    block = traits.block
    if block.is_item or block.line.heading is not None or block.line.furniture or traits.is_prose:
        return False
    return _says(traits, traits.text)


def _is_noted(traits: Traits) -> bool:
    """Whether a line gives a time, who came then, and what that person said."""
    time = _TIME.match(traits.text) if traits.text[:1].isdecimal() else None
    if time is None or traits.block.line.furniture:
        return False
    rest = traits.text[time.end() :]
    return traits.n_words >= _FEWEST_NOTED and _says(traits, rest[:1].upper() + rest[1:])


def _says(traits: Traits, text: str) -> bool:
    """Whether a text begins with who spoke, or of what kind the words are."""
    found = _TURN.fullmatch(text)
    if found is None or _FACT.fullmatch(found["who"]) or words.ANSWER.match(traits.text):
        return False
    if question_prefix(traits.text)[0] and traits.is_question:
        return False
    return places.table_with_point(traits.text) is None
