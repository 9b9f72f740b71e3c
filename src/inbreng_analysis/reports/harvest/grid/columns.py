"""What the names of rows and columns say about what stands in them."""

import re
from collections.abc import Iterable, Sequence

from inbreng_analysis.reports.harvest import places, words
from inbreng_analysis.reports.harvest.questions import (
    OPENER,
    asks_something,
    ends_as_question,
    opens_as_question,
    question_prefix,
)

_TABLE = re.compile(
    r"(?:naam\s+)?(?:tafel(?:nummer|nr\.?|groep)?|thematafel)\b.{0,20}",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:naam\s+)?(?:(?:sub|deel)?groep(?:je|nummer)?|sessie|dagdeel|team|break-?out|ronde|kring|doelgroep|perspectief|rol|functie|achtergrond|wie|deelnemer(?:sgroep)?|rondetafel)\b.{0,20}",
    re.IGNORECASE,
)
# Whose words a row holds, where no table or group is named.
SENDER = re.compile(
    r"(?:gemeente|bestuur|school|organisatie|instelling|partner|kern|dorp|wijk)\b.{0,15}",
    re.IGNORECASE,
)
# "RvL" says who wrote it down.
INITIALS = re.compile(r"[A-Z][A-Za-z]{1,3}")
_QUESTION = re.compile(r"(?:gespreks|deel|hoofd)?(?:vraag|vragen|stelling)\b.{0,20}", re.IGNORECASE)
_POINT = re.compile(
    r"(?:(?:wat\s+(?:is|werd)\s+(?:er\s+)?gezegd)|inbreng|(?:korte\s+)?opmerking(?:en)?|reacties?|bijdragen?|punt(?:en)?|antwoord(?:en)?|tekst|inhoud|bericht|opgeschreven|genoteerd|gezegd|gehoord|"
    r"kaartjes?|briefjes?|post-?its?|geeltjes?|notities?|aantekening(?:en)?|opbrengst(?:en)?|uitspra(?:ak|ken)|citaat|citaten|input|genoemd|"
    r"feedback|suggesties?|ervaring(?:en)?|idee(?:ën)?|wens(?:en)?|knelpunt(?:en)?)\b.{0,25}",
    re.IGNORECASE,
)
# Columns that hold what people wrote or said, also where no table or question stands beside them.
SAID = re.compile(
    r"(?:kaartjes?|briefjes?|post-?its?|geeltjes?|reacties?|inbreng|opmerking(?:en)?|uitspra(?:ak|ken)|antwoord(?:en)?|"
    r"citaat|citaten|bijdragen?|idee(?:ën)?|inhoud|bericht|opgeschreven|gezegd|gehoord|wat\s+(?:is|werd)\s+(?:er\s+)?gezegd)\b.{0,25}",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"(?:thema|onderwerp|categorie|rubriek|speerpunt|onderdeel|hoofdstuk|paragraaf|sectie)\b.{0,20}",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"(?:naam|namen|organisatie|school|bestuur|e-?mail(?:adres)?|aanwezig|telefoon)\b.{0,15}",
    re.IGNORECASE,
)
ACTION = re.compile(
    r"(?:actie(?:punt)?s?|afspra(?:ak|ken)|besluit(?:en)?|wanneer|deadline|status|datum\s+gereed|trekker|tijd|programma(?:onderdeel)?)\b.{0,15}",
    re.IGNORECASE,
)
# Columns that a form adds by itself, beside what it asked.
FORM = re.compile(
    r"id|nr\.?|nummer|aantal\b.*|(?:begin|start|eind|voltooiings)tijd|tijdstempel|timestamp|datum|"
    r"e-?mail(?:adres)?|naam|voornaam|achternaam|ip-?adres|taal|language|email|name|"
    r"(?:start|completion)\s+time",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}(?:\s*[(:–-].*)?|[A-Z]")


def role_of(name: str) -> str:
    """What a column of records holds, by its name."""
    if places.find_table(name) or places.find_group(name):
        return ""
    for role, pattern in (
        ("table", _TABLE),
        ("question", _QUESTION),
        ("group", _GROUP),
        ("point", _POINT),
        ("topic", TOPIC),
    ):
        if pattern.fullmatch(name):
            return role
    return "point" if words.LABEL_WORD.fullmatch(name) else ""


def kind_of_name(name: str) -> str:
    """What one name of a row or column is."""
    if places.find_table(name):
        return "table"
    if places.find_group(name) or (name and words.AUDIENCE.fullmatch(name)):
        return "group"
    if ends_as_question(name) or opens_as_question(name) or question_prefix(name)[0]:
        return "question"
    return "label" if words.LABEL_WORD.fullmatch(name) else ""


def is_worded(name: str) -> bool:
    """Whether the name of a column is a question."""
    if asks_something(name) or opens_as_question(name) or question_prefix(name)[0] > 0:
        return True
    return " " in name and OPENER.match(name) is not None


def axis_of(names: Sequence[str]) -> str:
    """What most of the names of rows or columns are; empty when they are of no kind."""
    kinds = [kind_of_name(name) for name in names]
    if "question" in kinds and all(map(OPENER.match, names)):
        return "question"
    for kind in ("table", "group", "question", "label"):
        if kinds and kinds.count(kind) >= max(1, 0.6 * len(kinds)):
            return kind
    known = [kind for kind in kinds if kind]
    return known[0] if known and len(known) == len(kinds) else ""


def axis_of_corner(corner: str, sides: Sequence[str]) -> str:
    """What the names of the rows are, when the corner says it."""
    if not sides or kind_of_name(corner) == "table":
        return ""
    if _TABLE.fullmatch(corner):
        return "table"
    if _QUESTION.fullmatch(corner):
        return "question"
    if _GROUP.fullmatch(corner):
        return "group"
    return "topic" if TOPIC.fullmatch(corner) else ""


def list_people(names: Iterable[str]) -> bool:
    """Whether the columns are those of a list of who was there."""
    known = [name for name in names if name]
    return any(_PEOPLE.fullmatch(name) for name in known) and not any(
        ACTION.fullmatch(name) for name in known
    )


def are_apart(names: Iterable[str]) -> bool:
    """Whether the columns are those of a list of people, actions or a programme."""
    known = [name for name in names if name]
    n_apart = sum(bool(_PEOPLE.fullmatch(name) or ACTION.fullmatch(name)) for name in known)
    n_point = sum(bool(_POINT.fullmatch(name) or _QUESTION.fullmatch(name)) for name in known)
    n_asked = sum(ends_as_question(name) for name in known)
    return n_apart >= 2 and not n_point and n_asked < 2


def place_name(name: str, header: str) -> str:
    """The name of a table or group, with its header when it is only a number ("Tafel" and "3")."""
    bare = name.strip().rstrip(":")
    return f"{header.strip()} {bare}" if header and _NUMBERED.fullmatch(bare) else bare
