"""Telling questions, also those without a question mark, from points."""

import re

_WORD = (
    r"wat|hoe|waarom|welke?|wanneer|wie|wiens|hoeveel|hoezo|in\s+hoeverre|in\s+welke\s+mate|"
    r"waar(?:mee|om|in|aan|over|naar|voor|door|van|toe|uit|bij|op)?|"
    r"(?:op|aan|met|bij|voor|van|naar|door|over|in|uit|onder)\s+(?:wat|welke?|wie)"
)
_VERB = (
    r"gaat|gaan|ga|kan|kunnen|kun|kunt|werkt|werken|werkte|mis|mist|missen|heb|hebt|heeft|hebben|"
    r"had|hadden|is|zijn|was|waren|ben|bent|zou|zouden|moet|moeten|doen|doe|doet|deed|vind|vindt|vinden|vond|"
    r"willen|wil|wilt|wens|wensen|verwacht|verwachten|helpt|helpen|hielp|vraagt|vragen|betekent|valt|"
    r"vallen|loopt|lopen|liep|maakt|maken|merk|merkt|merken|zie|ziet|zien|ervaar|ervaart|ervaren|voel|"
    r"voelt|voelen|geeft|geven|geef|weet|weten|hoort|horen|hoor|komt|komen|staat|staan|zit|zitten|"
    r"levert|leveren|mag|mogen|blijft|blijven|denk|denkt|denken|lukt|lukte|krijg|krijgt|krijgen|"
    r"neem|neemt|nemen|leer|leert|leren|wordt|worden|zal|zullen|speelt|spelen|raakt|raken|dromen|droom|"
    r"ging|gingen|ontbreekt|houdt|houden|belemmert|knelt|schuurt|bied|biedt|bieden|maak|kies|kiest|"
    r"gun|gunnen|gunt|hoop|hoopt|hopen|wringt|trekt|brengt|breng|zorgt|zorgen|lopen|past|passen|"
    r"kost|kosten|lijkt|lijken|scheelt|begrijp|begrijpt|begrijpen|ontmoet|bereiken|bereik|verdient|verdienen|adviseer|adviseert"
)
_ABOUT = (
    r"nodig|goed|beter|anders|niet|wel|nu|al|er|willen|mooi|lastig|moeilijk|fijn|"
    r"werkt|gaat|kan|moet|mist|ik|we|wij|je|jij|jullie|u|ons|de|het"
)
OPENER = re.compile(rf"(?:en\s+|maar\s+|of\s+)?(?:{_WORD})\b", re.IGNORECASE)
_INVERTED = re.compile(
    rf"(?:en\s+|maar\s+|of\s+)?(?:{_WORD})\s+(?:[\w'’-]+\s+){{0,3}}?(?:{_VERB})\b", re.IGNORECASE
)
_STRICT = re.compile(
    rf"(?:en\s+)?(?:{_WORD})\s+(?:[\w'’-]+\s+){{0,2}}?(?:{_VERB})\s+"
    r"(?:er|je|jij|jullie|u|we|wij|ons|het|de|dit|dat|deze|een|goed|beter|al|nu|niet|wel|anders|mis|volgens)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    rf"(?:{_VERB})\s+(?:er\s+|het\s+|hier\s+|dit\s+|dat\s+)?(?:je|jij|jullie|u|we|wij)\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    rf"(?:en\s+|maar\s+|of\s+)?(?:{_VERB}|durf|herken\w*|bij)\b", re.IGNORECASE
)
_EMBEDDED = re.compile(rf"wat\s+(?:{_ABOUT})\b", re.IGNORECASE)
_LEAD_IN = re.compile(r"(?:[\w’'-]+\s+){0,3}[\w’'-]+:\s+(?=\S)")
_LONGEST_QUESTION = 160
_CLOSING = "\"'”’)]* "
_PREFIX = re.compile(
    r"(?:(?:hoofd|deel|gespreks|discussie|kern|tafel|start|sub)?vraag|stelling|opdracht|interviewer|gespreksleid(?:er|ster)|moderator|vragensteller|vr\.?|v|q)"
    r"\s*(?P<number>\d{1,2}|[a-z])?\s*"
    rf"(?P<end>[:.)–—-]|$|(?<=\d\s)(?=(?:{_WORD})\s))\s*",
    re.IGNORECASE,
)


# "1.1 Wat mis je?"; "9.30 uur" is a time.
_CHAPTER = re.compile(r"\d{1,2}(?:\.[1-9](?!\d)){1,3}\.?\s+(?=[A-Z])")
_HASH = re.compile(r"#\s?(?P<number>\d{1,2})(?P<end>[:.)])?\s+")


def ends_as_question(text: str) -> bool:
    """Whether the last character that counts is a question mark."""
    bare = text.rstrip(_CLOSING)
    # "(niet te lezen ??)" is a mark of the writer.
    return bare.endswith("?") and not (bare.endswith("??") and text.endswith(")"))


def ends_in_remark(text: str) -> bool:
    """Whether sentences of a writer end in one that is no question to anybody but the reader.

    Examples
    --------
    >>> ends_in_remark("De ouders waren positief. Misschien iets voor de nieuwsbrief?")
    True
    >>> ends_in_remark("Je bent een dag wethouder. Wat doe je?")
    False
    """
    told, _, last = text.rpartition(". ")
    return bool(told) and not (OPENER.search(last) or _VERB_FIRST.match(last))


def asks(text: str) -> bool:
    """Whether a line is worded as a question to the table, whatever its last character.

    Examples
    --------
    >>> asks("Wanneer voel je je betrokken als ouder")
    True
    >>> asks("Wanneer er gezamenlijk wordt gekeken naar een kind.")
    False
    """
    bare = _without_lead_in(text)
    if bare.endswith((".", ",", ";", "!", "…")) or len(bare.split()) > 22:
        return False
    return bool(_STRICT.match(bare) or _ASKING.match(bare)) or bool(
        _INVERTED.match(bare) and len(bare.split()) <= 6
    )


def opens_as_question(text: str) -> bool:
    """Whether a short line begins like a question or its indirect form ("Wat beter kan")."""
    bare = _without_lead_in(text)
    if bare.endswith((".", ",", ";", "!")) or not 2 <= len(bare.split()) <= 14:
        return False
    return asks(bare) or bool(_INVERTED.match(bare) or _EMBEDDED.match(bare))


def _without_lead_in(text: str) -> str:
    """The words without "Tot slot:" or the like in front and without closing signs."""
    bare = text.rstrip(_CLOSING + ":").rstrip()
    found = _LEAD_IN.match(bare)
    return bare[found.end() :] if found else bare


def asks_something(text: str) -> bool:
    """Whether the words are a question, with or without question mark."""
    return ends_as_question(text) or asks(text)


_PLANS = re.compile(
    r"(?:wat|hoe|waar|wanneer|welke\s+\w+|wie)\s+(?:(?:willen|gaan|doen|weten|meten|zien|staan|is|zijn|hebben|vragen|bieden|zoeken|verwachten)\s+(?:we|wij|onze|ons)|"
    r"(?:is|zijn)\s+(?:het|de)\s+(?:doel|ambitie|resulta)\w*|doet\s+wat)\b",
    re.IGNORECASE,
)


def plans(text: str) -> bool:
    """Whether an organisation asks it of itself, as over the lists of a plan.

    Examples
    --------
    >>> plans("Wat willen we bereiken?"), plans("Wat wil je bereiken?")
    (True, False)
    """
    return _PLANS.match(text) is not None


def question_before_answer(text: str) -> int:
    """Where the answer begins in a line that holds a question and its answer, otherwise 0.

    Examples
    --------
    >>> question_before_answer("Wat gaat er goed? De sfeer en de korte lijnen.")
    18
    >>> question_before_answer("Wat mis je? Waarom?")
    0
    """
    end = text.find("? ") + 1
    if not 1 < end < _LONGEST_QUESTION or ends_as_question(text):
        return 0
    begins = OPENER.match(text) or _ASKING.match(text)
    return end + 1 if begins and "." not in text[:end] else 0


def question_prefix(text: str) -> tuple[int, str | None]:
    """Find "Vraag 2:" or "Stelling:" at the start.

    Returns
    -------
    tuple[int, str | None]
        Where the question itself begins (0 when there is no prefix), and its number.

    Examples
    --------
    >>> question_prefix("Vraag 2: Wat mis je?"), question_prefix("1.2 Wat mis je?")
    ((9, '2'), (4, None))
    """
    numbered = _CHAPTER.match(text) if text[:1].isdecimal() else None
    if numbered is not None:
        rest = text[numbered.end() :]
        asked = ends_as_question(rest) or opens_as_question(rest)
        return (numbered.end(), None) if asked else (0, None)
    found = (_HASH if text[:1] == "#" else _PREFIX).match(text)
    if not found or not (found["number"] or found["end"] in (":", "–", "-", "—")):
        return 0, None
    if len(found.group().rstrip(" :.)–—-")) == 1 and not (
        found["end"] == ":" and ends_as_question(text)
    ):
        return 0, None
    return found.end(), found["number"]
