"""Which kind of document it is."""

import re

from inbreng_analysis.reports.harvest.profile import Profile

REPORT_KINDS = (
    "roundtable_report",
    "session_report",
    "retrospective_article",
    "newsletter",
    "community_page",
    "agenda",
    "minutes",
    "plan_page",
    "other",
)

_AGENDA = re.compile(
    r"\b(?:agenda|uitnodiging|draaiboek|dagprogramma)\b|^programma\b|\bprogramma$", re.IGNORECASE
)
_MINUTES = re.compile(
    r"\b(?:notulen|besluitenlijst|verslag\s+(?:van\s+de\s+)?(?:[\w/]+-)?(?:vergadering|overleg)|kort\s+verslag\s+overleg)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(r"(?:concept-?\s?)?(?:agenda|uitnodiging)\b.{0,60}", re.IGNORECASE)
_HEAD = 400
_TIMES = 3
_ROUND = re.compile(r"\bronde?\s*-?\s*tafel", re.IGNORECASE)
_LOOK_BACK = re.compile(
    r"\b(?:terugblik\w*|kijken\s+(?:we\s+)?terug|blikken\s+(?:we\s+)?terug|impressie|sfeerverslag|nieuwsbericht)\b",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:verslag|opbrengst\w*|oogst|uitkomsten|flip-?over\w*|flap\w*|notities|aantekeningen|uitwerking|"
    r"\w*panel|ouderavond|\w*caf[eé]|post-?its?|geeltjes|inloop\w*|sessie\w*|werksessie\w*|gesprek\w*|bijeenkomst|studiemiddag|studiedag|"
    r"evaluatie\w*|rondje|ronde\s+langs|rondgang|\w*debat|\w*gesprekken|werkbezoek|stemmen|peiling|\w*logboek|raadpleging|consultatie|"
    r"dialoog\w*|interviews?|focusgroep\w*|themasessies?|luister\w*|spreekuur|ophaalsessie|ontmoeting|"
    r"brainstorm|wat\s+we\s+hoorden|terugkoppeling|koffie\w*|\w+avond|open\s+(?:avond|dag)|feedback\w*|denktank|klankbord\w*|reacties|inbreng|enqu[eê]te)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:ondersteuningsplan|beleidsplan|jaarplan|hoofdstuk\s+\d|speerpunt\w*|ambities?|beoogde?\s+resulta\w+|"
    r"meerjarenplan|koersplan)\b",
    re.IGNORECASE,
)
# What was said is in the document, whatever else its title says.
_GIVEN = re.compile(
    r"\b(?:verslag|opbrengst\w*|oogst|uitkomsten|notities|aantekeningen|reacties|wat\s+(?:we|wij|jullie)\s+\w+|"
    r"flap\w*|flip-?overs?|geeltjes|post-?its?|ingebracht|inbreng)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"\b(?:nodig(?:en|t)?\s+(?:wij\s+|we\s+)?(?:je|jou|jullie|u|iedereen|alle\s+\w+)\b[^.]{0,60}\buit\b|"
    r"bent\s+(?:u|je)\s+(?:van\s+harte\s+)?(?:welkom|uitgenodigd)|zijn\s+jullie\s+(?:van\s+harte\s+)?welkom)",
    re.IGNORECASE,
)


def kind_of(seen: Profile, title: str | None, body: str) -> str:
    """Name the kind of a document.

    Parameters
    ----------
    seen
        What the document as a whole shows.
    title
        Its title, if it has one.
    body
        The first few thousand characters of its text.

    Returns
    -------
    str
        One of ``REPORT_KINDS``.
    """
    head = f"{title or ''}\n{seen.top}"
    name = title or seen.top[:200]
    if seen.n_rights >= 2 or (seen.n_rights and seen.n_prose >= 3):
        return "community_page"
    if seen.n_merge_tags or seen.n_newsletter >= 2 or _names_newsletter(name):
        return "newsletter"
    if seen.conversation is not None:
        return "community_page" if seen.n_rights else "session_report"
    if _MINUTES.search(head):
        return "minutes"
    if _is_agenda(seen, name, body):
        return "agenda"
    harvest = seen.n_answered or seen.n_tables or seen.n_groups or seen.n_grids
    listed = seen.n_items and (harvest or seen.groups) and not seen.n_prose
    if _LOOK_BACK.search(name) and seen.is_told and not listed:
        return "retrospective_article"
    if harvest and (_ROUND.search(head) or seen.n_round_tables):
        return "roundtable_report"
    if seen.has_speakers:
        return "minutes"
    return _by_wording(seen, name, body, bool(harvest or listed))


def _names_newsletter(name: str) -> bool:
    """Whether a title is that of a newsletter, and not of what people said about one."""
    found = re.search(r"\bnieuwsbrief\b", name, re.IGNORECASE)
    return found is not None and not _GIVEN.search(name)


def _is_agenda(seen: Profile, name: str, body: str) -> bool:
    """Whether a document only tells what will be spoken of."""
    if _GIVEN.search(name):
        return False
    if seen.n_clock >= _TIMES and _HEADED.fullmatch(name):
        return True
    if seen.n_answered > 1 or seen.n_tables:
        return False
    if _AGENDA.search(name):
        return True
    if seen.has_speakers or _MINUTES.search(body[:_HEAD]):
        return False
    headed = any(_HEADED.fullmatch(line.strip()) for line in seen.top.split("\n"))
    return headed or (_INVITES.search(body) is not None and not seen.n_groups)


def _may_be_plan(seen: Profile) -> bool:
    """Whether the questions of a document, if it has any, are those of a plan."""
    if seen.n_tables or seen.n_groups:
        return False
    return seen.n_answered == 0 or 2 * seen.n_planned >= seen.n_answered


def _by_wording(seen: Profile, name: str, body: str, harvest: bool) -> str:
    """The kind of a document that its structure does not tell."""
    mostly_prose = seen.n_prose >= 3 and seen.n_items < 3 * seen.n_prose
    if _PLAN.search(name) and not _REPORT.search(name) and _may_be_plan(seen):
        return "plan_page"
    if mostly_prose and (seen.n_quotes or _LOOK_BACK.search(body)) and not harvest:
        return "retrospective_article"
    told = seen.n_answered or seen.turns or _GIVEN.search(name)
    if seen.n_clock >= max(3, seen.n_blocks / 5) and not told:
        return "agenda"
    asked = seen.n_asked >= 2 and not mostly_prose
    if harvest or asked or seen.n_labels >= 2 or _REPORT.search(name):
        return "session_report"
    if mostly_prose and len(_PLAN.findall(body)) >= 3:
        return "plan_page"
    return "other"


HARVESTED = frozenset({"roundtable_report", "session_report", "minutes"})
"""Kinds in which points are harvest also where no question stands above them."""
