"""Lines that name a round table, a break-out group or a table."""

import re
from dataclasses import dataclass

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.heads import HeadCount, count_heads
from inbreng_analysis.reports.harvest.people import lists_people
from inbreng_analysis.reports.harvest.questions import opens_as_question
from inbreng_analysis.reports.harvest.traits import Look

Kin = tuple[str, Look]

_GATHERING = re.compile(
    r"(?:bijeenkomst|avond|middag|ochtend|\w+(?:avond|middag|ochtend|bijeenkomst)|dag|dialoog|bezoek|inloop|café|locatie|hoek|lokaal|zaal|ruimte|stand|station|eiland|paneel|wand|poster|kraam|tent|flap|flip-?over|flapover|vel)\s+"
    r"(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\b(?=\s*(?:$|[:(–—,-])|[^.?!]{0,60}\Z)",
    re.IGNORECASE,
)
_ANY_NAME = re.compile(
    r"(?!(?:vraag|deelvraag|hoofdvraag|stelling|opdracht|thema|onderwerp|speerpunt|ambitie|doel|resultaat|actie\w*|besluit|afspraak|advies|conclusie|"
    r"aanbeveling|punt|agendapunt|idee|tip|top|wens|kans|zorg|knelpunt|deel|hoofdstuk|paragraaf|bijlage|artikel|pagina|blz|stap|fase|week|dag|"
    r"maand|jaar|leerjaar|groep|klas|onderdeel|blok|optie|scenario|variant|casus|voorbeeld|reactie|antwoord|prioriteit|plaats|nummer|ronde|versie)\b)"
    r"(?-i:[A-Z])\w{3,20}\s+(?P<number>\d{1,2})\s*[:–—-]\s+\S.{1,60}",
    re.IGNORECASE,
)
_NICKNAME = re.compile(
    r"(?:(?:sub|deel|werk|gespreks)?groep(?:je)?|tafel|team|kring|clubje)\s+(?:de\s+|het\s+)?(?P<name>[^\W\d_]{3,20})"
    r"\s*(?:\([^)]*\))?\s*:?",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:(?:de\s+)?(?:gemeente|school|basisschool|bestuur|schoolbestuur|stichting|regio|wijk|kern|dorp|vestiging|locatie)\s+)"
    r"(?P<name>(?-i:[A-ZÀ-Þ])[\w’'.-]+(?:\s+(?:van|de|der|den|het|ter|ten|aan|op|en|(?-i:[A-ZÀ-Þ])[\w’'.-]*)){0,4})\s*(?:\([^)]*\))?\s*:?",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    rf"{words.PEOPLE}\s+(?:van|met|zonder|uit|in|op|bij|voor|tot|vanaf|boven|onder|tussen|die)\s+[^.?!:]+",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:$|[:(–—|,/-])")
_MARK = re.compile(r"\s*[:–—-]\s+")
_HOST = re.compile(
    r"(?:gespreksleid\w+|tafel(?:heer|dame|gast\w+|voorzitter|host)|gast(?:heer|vrouw)|begeleid\w+|onder\s+leiding\s+van|"
    r"o\.?l\.?v\.?|notulist\w*|notulen|voorzitter)\b",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 2
_PARENTHESES = re.compile(r"\s*\(([^)]*)\)\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A group or table as its heading names it.

    ``end`` is the offset where the name ends; what follows it is a point made there when
    ``says_more`` is true.
    """

    label: str
    composition: str | None
    heads: HeadCount | None
    end: int
    says_more: bool = False


def find_table(text: str) -> Place | None:
    """Read a line as the name of a table.

    Examples
    --------
    >>> find_table("Tafel 3 (ouders, 6 deelnemers)").label
    'Tafel 3'
    >>> find_table("Tafels waren te klein") is None
    True
    """
    found = words.TABLE.match(text)
    return _place(text, found.end(), found.start("core")) if found else None


def find_group(text: str) -> Place | None:
    """Read a line as the name of a round table or break-out group.

    Examples
    --------
    >>> find_group("Rondetafelgesprek 3: Leerkrachten").label
    'Rondetafelgesprek 3: Leerkrachten'
    >>> find_group("Groep 3 en 4 zijn te vol") is None
    True
    """
    found = words.GROUP.match(text)
    if not found or (found["paper"] and len(found["name"]) > 2):
        return None
    after = _MARK.search(text, found.start("name"))
    if after and lists_people(text[after.end() :]) and text[after.end()].isdecimal():
        return None
    return _place(text, found.end())


def kin(text: str, look: Look) -> Kin:
    """The first word of a heading and its look: headings that share them are of one kind."""
    return text.split(maxsplit=1)[0].lower().strip(":") if text.strip() else "", look


def gathering_number(text: str) -> str | None:
    """The number of "Bijeenkomst 2: ouders", by which a bundle of reports tells them apart.

    Examples
    --------
    >>> gathering_number("Bijeenkomst 2: ouders"), gathering_number("Bijeenkomst van ouders")
    ('2', None)
    """
    found = _GATHERING.match(text)
    return found["number"] if found else None


def gathering_of_any_name(text: str) -> str | None:
    """The number of "Wandeling 2: met Fenna"; other headings must begin so and count on.

    Examples
    --------
    >>> gathering_of_any_name("Wandeling 2: met Fenna"), gathering_of_any_name("Doel 2: rust")
    ('2', None)
    """
    found = _ANY_NAME.fullmatch(text)
    return found["number"] if found and not opens_as_question(text) else None


def nickname(text: str) -> str | None:
    """The name of "Groep zonnebloem", which may be any word; other headings must be like it.

    Examples
    --------
    >>> nickname("Groep zonnebloem"), nickname("Groep kinderen die wachten")
    ('zonnebloem', None)
    """
    found = _NICKNAME.fullmatch(text)
    return found["name"].lower() if found else None


def body_name(text: str) -> str | None:
    """The name in "Gemeente Veenhuis", whose people may have sat together.

    Examples
    --------
    >>> body_name("Gemeente Veenhuis"), body_name("Gemeente en school praten")
    ('veenhuis', None)
    """
    found = _BODY.fullmatch(text)
    return found["name"].lower() if found else None


def describes_people(text: str) -> bool:
    """Whether a heading says which people sat together; other headings must be like it.

    Examples
    --------
    >>> describes_people("Ouders van kinderen van 0 tot 4 jaar (7 ouders)")
    True
    >>> describes_people("Ouders willen meer uitleg")
    False
    """
    return _OF_PEOPLE.fullmatch(text) is not None


def audience(text: str) -> Place:
    """Read a heading of nothing but people as the name of a group."""
    return _named(text, len(text))


def _place(text: str, end: int, begin: int = 0) -> Place | None:
    """The place whose name begins the text, when nothing contradicts it."""
    rest = text[end:]
    who = _MARK.match(text, end)
    if who and not text.endswith("?") and _tells_who(text[who.end() :]):
        return split_at_name(text, end, begin)
    if text[end - 1 : end].isalnum() and rest[:1].isalnum():
        return None
    if len(text.split()) <= 12 and not text.endswith((".", "?", "!")) and _fits(text, end):
        return _named(text, len(text), begin)
    if begin and text.endswith("?"):
        return None
    return split_at_name(text, end, begin) if len(rest.split()) >= 4 else None


def _tells_who(text: str) -> bool:
    """Whether what stands behind a name counts who sat there, or says who led the talk."""
    return bool(_HOST.match(text)) or (text[:1].isdecimal() and lists_people(text))


def group_number(text: str) -> str | None:
    """The number of "Deelgroep 2: Van po naar vo", of which other headings must have another.

    Examples
    --------
    >>> group_number("Deelgroep 2: Van po naar vo"), group_number("Groep 3: te vol")
    ('2', '3')
    >>> group_number("Groep 3 is te vol") is None
    True
    """
    found = words.GROUP.match(text)
    name = found["name"] if found else ""
    mark = _MARK.match(text, found.end()) if found else None
    if mark is None or len(name) > _LONGEST_NUMBER or opens_as_question(text[mark.end() :]):
        return None
    return name


def split_at_name(text: str, end: int, begin: int = 0) -> Place | None:
    """Take a name and what follows it apart: a point, or who sat there."""
    mark = _MARK.match(text, end)
    if not mark:
        return None
    label, after = text[begin:end].strip(), text[mark.end() :]
    if lists_people(after) or _HOST.match(after):
        return Place(label, after.strip(), count_heads(after), len(text))
    return Place(label, None, None, mark.end(), says_more=True)


def table_with_point(text: str) -> Place | None:
    """Read "Tafel 2: meer tijd" as the name of a table and a point made there.

    Examples
    --------
    >>> table_with_point("Tafel 2: meer tijd").label
    'Tafel 2'
    """
    found = words.TABLE.match(text)
    return split_at_name(text, found.end(), found.start("core")) if found else None


def _fits(text: str, end: int) -> bool:
    """Whether what follows the name can be part of a heading."""
    rest = text[end:]
    if _AFTER.match(rest):
        after = rest.lstrip(" :–—|,/-")
        n_words = len(after.split("(")[0].split())
        return (
            n_words <= 3
            or bool(words.AUDIENCE.fullmatch(after))
            or text.lower().startswith("ronde")
        )
    return text[:end].rstrip().endswith((":", "-", "–")) or bool(words.AUDIENCE.match(rest.strip()))


def _named(text: str, end: int, begin: int = 0) -> Place:
    """The place of a whole heading: its name, its composition in parentheses, its head count."""
    inside = _PARENTHESES.search(text)
    label = text[begin : inside.start()] if inside else text[begin:]
    composition = inside.group(1).strip() if inside else None
    numbered = _GATHERING.match(text)
    heads = count_heads(text[numbered.end() :] if numbered else text)
    return Place(label.strip().rstrip(":").rstrip(), composition or None, heads, end)
