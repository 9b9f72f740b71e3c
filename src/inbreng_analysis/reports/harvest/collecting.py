"""Whether what stands here is harvest: something that was said by those who came."""

import re

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.ground import Ground
from inbreng_analysis.reports.harvest.members import speaks_in_last_round
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.scope import CLOSED, Scope
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_ORGANISER = re.compile(
    r"(?:de\s+(?:voorzitter|gespreksleider|dagvoorzitter|bestuurder|directeur-bestuurder|notulist)\b|"
    r"zelf\s+vond(?:en)?\s+(?:ik|we|wij)\s+het\b|(?:het\s+)?viel\s+(?:mij|me|ons)\s+op\b|(?:we|wij)\s+(?:begonnen|begin|startten|sloten|bespraken|kijken\s+terug|bedanken|hopen\s+jullie|nemen)\b|"
    r"(?:daarna|vervolgens|tot\s+slot|na\s+(?:de|een)\s+(?:pauze|korte|welkom|inleiding|presentatie))\b|"
    r"(?:(?:de|het)\s+)?volgende\s+(?:keer|bijeenkomst|vergadering|overleg|datum|ib-middag|\w+middag|\w+avond)\b|"
    r"(?:in\s+)?totaal\s*:?\s+\d+\b|"
    r"(?:dank|bedankt|met\s+dank\s+aan|graag\s+tot|tot\s+(?:dan|ziens))\b|"
    r"(?:in\s+(?:groepjes|subgroepen)|tijdens\s+(?:de|deze)\s+(?:avond|middag|bijeenkomst))\b|"
    r"(?:actie|afspraak|besluit|nb|noot|opmerking\s+notulist)\s*(?:\d+|\w{1,3})?\s*:)",
    re.IGNORECASE,
)
_PAPERS = (
    r"(?:samenvatting|verslag|opbrengst(?:en)?|punten|notulen|antwoorden|input|uitkomsten|aantekeningen|reacties|"
    r"conclusies|resultaten|foto['’]?s|presentatie|inbreng|overzicht)"
)
_HANDLING = (
    r"(?:verwerk\w*|sta(?:at|an)\s+(?:op\s+de|online)|(?:gaan|gaat)\s+mee|nemen\s+(?:we|wij)\b|rond\s?ge?stuu?r\w*|toegestuurd|toesturen|"
    r"sturen|stuurt|gestuurd|maakt\s+een|op\s+de\s+(?:web)?site|online|volgt|volgen|terug\s+te\s+lezen|te\s+vinden|"
    r"graag\s+v[oó]{1,2}r|meegenomen|gebundeld|gedeeld|op\s+de\s+community|klaar\b)"
)
_ANNOUNCED = re.compile(
    rf"\b{_PAPERS}\b.{{0,80}}\b{_HANDLING}|\b{_HANDLING}.{{0,40}}\b{_PAPERS}\b|"
    r"\b(?:aanmelden\s+(?:kan|via|bij|voor)|meld\s+je\s+aan|opgeven\s+(?:kan|via|bij)|wie\s+wil\s+meelezen|schrijfgroep|"
    r"(?:het|de)\s+volgende?\s+\w+\s+is\s+(?:op|in)|wordt\s+vervolgd|\bdit\s+verslag\b.{0,40}\b(?:gelezen|goedgekeurd|akkoord|vastgesteld|gemaakt)|(?:is|wordt|worden|zijn)\s+.{0,30}(?:besproken|behandeld|vastgesteld)\s+(?:in|door|met)\s+(?:het|de)\s+"
    r"(?:mt|opr|bestuur|directie\w*|team|gmr|mr|raad|stuurgroep|werkgroep|ledenraad|alv)|lees\s+het\s+(?:hele|volledige))\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\W*(?:n\.?\s?v\.?\s?t\.?|geen\s+(?:opmerkingen|antwoord|reactie|inbreng)|(?:nog\s+)?niet\s+(?:besproken|aan\s+toe\s?gekomen|"
    r"ingevuld|beantwoord)|w\.?v\.?t\.?t\.?k\.?:?\s+(?:niets|geen)|leeg(?:\s+gebleven|\s+gelaten)?|onleesbaar|(?:hier\s+|toen\s+)?(?:bleef|was)\s+het\s+(?:even\s+)?stil|"
    r"niemand\s*(?:\([^)]*\))?|(?:hier\s?op\s+)?(?:kwam(?:en)?|is|was)\s+geen\s+(?:reacties?|antwoord(?:en)?)(?:\s+op)?|niemand\s+reageer(?:t|de))\W*",
    re.IGNORECASE,
)
# A whole line between brackets is a remark of whoever wrote the report.
_REMARK = re.compile(r"\((?:[^()]+\s){3,}[^()]+\)\.?|\[(?:[^\[\]]+\s){2,}[^\[\]]+\]\.?")
_UNSPOKEN = re.compile(
    r"[(\[](?:nog\s+)?niet\s+(?:besproken|aan\s+bod|behandeld)\b[^()]*[)\]]\.?", re.I
)
_LEGEND = re.compile(
    r"(?:geel|groene?|roze|rood|rode|blauwe?|oranje|paarse?|witte?|gele)\s+=\s", re.IGNORECASE
)
_ACTION = re.compile(r"(?:actie(?:punt)?|besluit)\s*(?:\d+|\w{1,3})?\s*:", re.IGNORECASE)
_COUNTED = r"(?!groep|klas|tafel|week|leerjaar)[^\W\d][^\d,;:]{1,30}[:=]?\s+\(?\d{1,4}\s?[%x]?\)?"
_TALLY = re.compile(rf"{_COUNTED}(?:\s*[,;|/]\s*{_COUNTED}){{1,}}[.]?", re.IGNORECASE)
_UNITS = ("%", "x", "stippen", "stemmen", "keer")
_COUNT = re.compile(r"[^\W\d].{1,80}(?:[:=]|\s[-–])\s+\d{1,4}\s?(?:x|%|stippen|stemmen|keer)?")
_BARE_COUNT = re.compile(
    r"(?:(?!(?:punt|wens|idee|nummer|regel|vraag|antwoord|opmerking|groep|klas|tafel|week|leerjaar|jaar|fase|artikel|unit|bo)\b)[^\W\d][\w’'-]*\s+){1,4}\d{1,4}\s?%?",
    re.IGNORECASE,
)
_FEWEST = 3
_NOT_REACHED = re.compile(
    r"(?!ik\b|wij\b)[^.]{0,40}\bniet\b[^.]{0,40}\b(?:toe\s?gekomen|aan\s+bod\s+gekomen)(?:,[^.]{0,60})?\W*",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\d{1,2}[.:]\d{2}\b(?:\s*(?:[-–]|tot)\s*\d{1,2}[.:]\d{2}\b)?(?:\s*(?:uur|u)\b)?(?:\W+\w+){0,6}\W*"
)
_CHAIRS = re.compile(
    r"(?:[A-Z][A-Za-z]{1,3}|(?:de\s+)?[Vv]oorzitter|(?:[Dd]e\s+)?(?:[Dd]irecteur|[Bb]estuurder|[Ww]ethouder|[Jj]uf|[Mm]eester)(?:\s+[A-Z][a-z]+)?|[A-Z][a-z]+)\s+(?:opent|sluit|vat\s+samen|heet\s+\w+|dankt|bedankt|bedankte|beloofde|leidt\s+in|"
    r"licht\s+(?:\w+\s+)?toe|verzoekt|deelt\s+mee|concludeert|neemt\s+(?:\w+\s+){1,3}mee\b|stelt\s+voor\s+om)\b"
)


def is_reported_by_organiser(traits: Traits) -> bool:
    """Whether the writer or the chair is speaking rather than a participant."""
    text = traits.text
    if _ORGANISER.match(text) or _CHAIRS.match(text):
        return True
    return not traits.block.is_item and bool(_ANNOUNCED.search(text))


def is_tally(text: str) -> bool:
    """Whether a line only sums up how often each answer was given.

    Examples
    --------
    >>> is_tally("via de mail 12, collega 4, anders 3"), is_tally("groep 3, groep 4 en groep 8")
    (True, False)
    """
    return bool(_TALLY.fullmatch(text))


def _counts_bare(traits: Traits) -> bool:
    """Whether a line is one of three or more that are a word or two and a number ("zelden 8")."""
    if not traits.text[-1:].isdecimal() or _BARE_COUNT.fullmatch(traits.text) is None:
        return False
    run = 1
    for way in ("previous", "following"):
        beside: Block | None = getattr(traits.block, way)
        while beside is not None and run < _FEWEST and _BARE_COUNT.fullmatch(beside.text):
            run, beside = run + 1, getattr(beside, way)
    return run >= _FEWEST


def is_counted(traits: Traits) -> bool:
    """Whether a line is one of several that end in a number of votes, or begin with a time."""
    if _counts_bare(traits):
        return True
    form = _TIMED if traits.text[:1].isdecimal() else _COUNT
    if not traits.text[-1:].isdecimal() and form is _COUNT and not traits.text.endswith(_UNITS):
        return False
    beside = (traits.block.previous, traits.block.following)
    return form.fullmatch(traits.text) is not None and any(
        block is not None and form.fullmatch(block.text) for block in beside
    )


def is_empty_answer(text: str) -> bool:
    """Whether a line says that nothing was said.

    Examples
    --------
    >>> is_empty_answer("n.v.t."), is_empty_answer("Geen geld")
    (True, False)
    """
    return bool(
        (len(text) < 40 and _EMPTY.fullmatch(text))
        or ("gekomen" in text and _NOT_REACHED.fullmatch(text))
    )


def is_remark(text: str) -> bool:
    """Whether a line is a remark of the writer, and nothing that was said.

    Examples
    --------
    >>> is_remark("(hier zijn we niet aan toe gekomen)"), is_remark("tijd (en rust)")
    (True, False)
    >>> is_remark("Actie: Ria koopt een kaart")
    True
    """
    if text[:1] in "([":
        return bool(_REMARK.fullmatch(text) or _UNSPOKEN.fullmatch(text))
    return bool(_ACTION.match(text) or _LEGEND.match(text))


def collects(ground: Ground, seen: Profile, scope: Scope, traits: Traits) -> bool:
    """Whether a point that stands here was said by a participant.

    Parameters
    ----------
    ground
        Where in the document points may stand.
    seen
        What the document as a whole shows.
    scope
        What is open.
    traits
        The point.
    """
    role = scope.role
    if ground is Ground.NONE or role in CLOSED:
        return ground.is_open and speaks_in_last_round(traits, seen, scope)
    if role == "harvest" or is_reported(ground, scope, traits):
        return True
    if seen.turns and traits.block.first in seen.turns:
        return ground.is_open
    if scope.has("question", "table"):
        return ground.is_open or ground is Ground.ARTICLE or _is_heard(scope)
    if not ground.is_open:
        return False
    if seen.has_speakers and not (traits.block.is_item and traits.block.line.marker):
        return seen.speaker_of(traits) is not None
    if scope.has("label"):
        return True
    if scope.has("group", "section"):
        return not scope.has("lead") or traits.block.is_item
    return not (seen.n_asked or seen.n_tables or seen.n_groups)


def is_reported(ground: Ground, scope: Scope, traits: Traits) -> bool:
    """Whether a report tells who said it, without his words ("Vanuit de ouders wordt gevraagd")."""
    placed = ground is Ground.REPORT and scope.has("section", "group", "table", "question")
    return placed and words.REPORTED.match(traits.text) is not None


def _is_heard(scope: Scope) -> bool:
    """Whether, in a newsletter or on a page, the question tells that participants answered it."""
    question = scope.last("question")
    return scope.has("table") or bool(question and words.HEARD.search(question.text))
