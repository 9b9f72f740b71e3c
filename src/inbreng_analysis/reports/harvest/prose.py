"""Articles: what participants said word for word, and headings stuck to the text after them."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.traits import Traits

_QUOTATION = re.compile(
    r"“[^“”]{8,1500}[”“]|„[^„”“]{8,1500}[”“]|(?<!\w)\"[^\"]{8,1500}\"(?!\w)|«[^«»]{8,1500}»"
)
_SINGLE = re.compile(r"(?<!\w)[‘'](?P<said>[A-Z][^‘’]{12,600}?[.!?…,])[’'](?!\w)")
_GLUED = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Þ][a-zà-ÿ]+\s+[a-zà-ÿ])")
_SENTENCE_START = re.compile(r"[.!?][”\"’)]*\s+(?=[“„\"A-ZÀ-Þ‘])")
_SAID = re.compile(
    r"\b(?:zei|zeiden|zegt|vertelde|vertelt|aldus|vulde\s+aan|vult\s+aan|verzuchtte|riep|antwoordde|"
    r"merkte\s+op|merkt\s+op|schreef|vroeg|vraagt|volgens|vond|vindt|klonk|hoorden\s+we)\b",
    re.IGNORECASE,
)
_SAYS_SHE = re.compile(r"[\s,.]*\w+\s+(?:hij|zij|ze)\b")
_MESSAGE = re.compile(
    r"(?:Haar|Zijn|Hun)\s+(?:boodschap|oproep|advies|tip|pleidooi|les|stelling|antwoord)\b"
)
_PRONOUN = re.compile(r"\b(?:hij|zij|ze)\s+\w+", re.IGNORECASE)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
_TITLED = re.compile(
    r"\b(?i:(?:directeur-)?bestuurder|directeur|(?:dag|tafel|gespreks)?voorzitter|gespreksleid(?:er|ster)|(?:dag|proces)?begeleid(?:er|ster)|"
    r"projectleid(?:er|ster)|programmamanager|wethouder|inleid(?:er|ster)|spreker|spreekster|onderzoeker|hoogleraar|lector)\s+"
    r"(?P<name>[A-ZÀ-Þ][\w’'-]{2,}(?:\s+(?:van|de|der|den|ten|ter|[A-ZÀ-Þ][\w’'-]+)){0,4})"
)
MIN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph and what it is."""

    kind: str
    start: int
    end: int
    quoted: bool = False
    doubt: str | None = None


def split_prose(traits: Traits, organisers: Set[str] = frozenset()) -> Iterator[Piece]:
    """Split a paragraph into context and quotations of participants.

    Parameters
    ----------
    traits
        A paragraph that is no point by itself.
    organisers
        Names of organisers and speakers that the document gave elsewhere.

    Yields
    ------
    Piece
        In order and without holes: context, quotations, and a heading stuck to the front.
    """
    text = traits.text
    at = _glued_heading(text)
    if at:
        yield Piece("heading", 0, at, doubt="glued_heading")
    for start, end in _quotations(text, at, organisers):
        if text[at:start].strip():
            yield Piece("context", at, start)
        yield Piece("contribution", start, end, quoted=True)
        at = end
    if text[at:].strip():
        yield Piece("context", at, len(text))


def is_quotation(text: str) -> bool:
    """Whether a text is one quotation from its first to its last character."""
    bare = text.strip().rstrip(".")
    return bool(bare) and bare[0] in '“„"' and bool(_QUOTATION.fullmatch(bare))


_OPENS = ("“", "„", '"')
_ATTRIBUTED = re.compile(
    r"(?P<said>[“„\"][^“”„\"]{3,}[”“\"])[.,]?\s*(?:[-–—]\s*\S|\().{1,60}", re.DOTALL
)


def quotation_before_name(text: str) -> int:
    """Where the words of somebody end when who said it stands behind them, otherwise 0.

    Examples
    --------
    >>> quotation_before_name("“Meer tijd” – een vader"), quotation_before_name("“Meer tijd”")
    (11, 0)
    """
    found = _ATTRIBUTED.fullmatch(text) if text[:1] in _OPENS else None
    return found.end("said") if found else 0


def holds_quotation(text: str) -> bool:
    """Whether something is quoted in a text, word for word."""
    return any(len(found.group().split()) >= MIN_WORDS for found in _QUOTATION.finditer(text))


def tells_who_said(text: str) -> bool:
    """Whether a paragraph quotes somebody and says that he said it.

    Examples
    --------
    >>> tells_who_said("“Nu nog doen”, zei een van de moeders.")
    True
    """
    return bool(_QUOTATION.search(text) and _SAID.search(_QUOTATION.sub("", text)))


def _glued_heading(text: str) -> int:
    """Where the text begins when a heading is stuck to its front, otherwise 0."""
    for found in _GLUED.finditer(text[:120]):
        at = found.start()
        front, rest = text[:at], text[at:]
        first = front.split()[0].lower()
        repeats = rest.lower().startswith(first)
        if len(rest.split()) >= 5 and (repeats or (" " in front and "." not in front)):
            return at
    return 0


def _quotations(text: str, begin: int, organisers: Set[str]) -> Iterator[tuple[int, int]]:
    """The quotations that are words of participants."""
    found = [match.span() for match in _QUOTATION.finditer(text, begin)]
    if not found:
        found = [match.span() for match in _SINGLE.finditer(text, begin)]
    for start, end in found:
        if len(text[start:end].split()) >= MIN_WORDS and _is_said(text, start, end, organisers):
            yield start, end


def _is_said(text: str, start: int, end: int, organisers: Set[str]) -> bool:
    """Whether a quotation is not a title, and not said by an organiser or a speaker."""
    before = text[:start].rstrip(" :,")
    if words.NAMED.search(before):
        return False
    begins = max((match.end() for match in _SENTENCE_START.finditer(text, 0, start)), default=0)
    after = _SENTENCE_START.search(text, end)
    told = text[begins:start]
    if _PRONOUN.search(told) or _MESSAGE.match(told) or _SAYS_SHE.match(text, end):
        begins = max(
            (match.end() for match in _SENTENCE_START.finditer(text, 0, begins - 1)), default=0
        )
    near = f"{text[begins:start]} … {text[end : after.start() if after else end + 120]}"
    return not (_by_organiser(near) or (organisers and organisers & set(_NAME.findall(near))))


def names_of_organisers(text: str) -> set[str]:
    """The names behind "directeur", "gespreksleider" and the like, as they come again later.

    Examples
    --------
    >>> names_of_organisers("Directeur Ineke Vreugdenhil opende de avond.")
    {'Vreugdenhil'}
    """
    return {_NAME.findall(found["name"])[-1] for found in _TITLED.finditer(text)}


def _by_organiser(near: str) -> bool:
    """Whether the words around a quotation name an organiser or a speaker who says it."""
    for found in words.ORGANISER.finditer(near):
        if not words.ANY.search(near[: found.end()]):
            return True
    return bool(words.DIRECTOR.search(near))
