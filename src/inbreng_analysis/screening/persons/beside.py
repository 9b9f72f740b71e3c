"""What stands beside a word and makes it somebody's name."""

import re
from typing import Final

from inbreng_analysis.screening.lexicon import sections
from inbreng_analysis.screening.persons.knowledge import rank
from inbreng_analysis.screening.tokens import Token

# How far, in characters, a pronoun may stand behind the name it speaks of.
SENTENCE: Final = 120

_AGE_BEHIND: Final = re.compile(
    r"\s*\(\s?\d{1,2}\s?(?:jaar|jr\.?|j\.?)?\s?\)|,?\s(?:is\s|van\s)?\d{1,2}\s?(?:jaar|jr\b)"
)
_GROUP_BEHIND: Final = re.compile(
    r",?\s\(?(?:uit|van|in|zit in)\s(?:de\s)?(?:(?:groep|gr\.?|klas)\s?[1-8]|[1-8][a-d]\b)"
    r"|,\s(?:groep|gr\.?|klas)\s?[1-8]"
    r"|\s\((?:groep|gr\.?)\s?\d"
)
_OFFICE_BEHIND: Final = re.compile(
    r"\s(?:van|uit)\s(?:(?:de|het|'t|onze|mijn)\s)?(?:bestuur|gemeente|school|cjg|swv|ggd|jeugdteam"
    r"|wijkteam|ouderraad|mr|gmr|opr|leerplicht|werkgroep|klas|groep|opvang|overkant|buren)\b",
    re.I,
)
_ROLE_BEHIND: Final = re.compile(
    r"(?:\s\(|,\s)(?:(?:g?mr|opr|moeder|vader|ouder|oma|opa|ib(?:'er)?|directeur|directie|leerkracht|bestuur(?:der)?"
    r"|voorzitter|consulent|mentor|gemeente|ggd|cjg|leerplicht|notulist|leerlinge?)\b)",
    re.I,
)
_INITIALS_BEHIND: Final = re.compile(r",\s(?:[A-Z]\.)+")
_HE: Final = re.compile(r"\b(?:hij|hem)\b")
_ARTICLES: Final = frozenset({"de", "het", "een", "die", "deze", "dat", "dit", "onze", "elke"})
# Behind these a bare surname is a village: "In Veenhuis gaan meer kinderen".
_PLACED: Final = frozenset({"in", "te", "rond", "rondom", "buiten", "binnen"})
# Words that a school uses for a teacher but that also begin an ordinary sentence: "juf wil meer".
_LOOSE_TITLES: Final = frozenset({"juf", "juffrouw", "meester"})


def points_before(words: list[Token], at: int) -> int:
    """Give the points for the word before: a title 3, a relative 2, an office or speech 1."""
    gap = words[at].gap.strip() if at else "-"
    if gap not in ("", ".", ":", ","):
        return 0
    cues, before = sections("cues.txt"), words[at - 1].key
    if gap == ":":
        return 2 * (before in cues["present"]) or int(before in cues["present or not"])
    if before in cues["title"] and gap != "," and not _is_council(words[at - 1]):
        return 3
    if before in cues["kin"]:
        return 1 if _is_heading(words, at) else 2
    if before == "van" and at > 1 and words[at - 1].gap == " " and words[at].capital:
        return 2 if words[at - 2].key in cues["relative of"] else 0
    return int(before in cues["office"] | cues["speech"] | cues["called"])


def _is_council(word: Token) -> bool:
    """Say whether capitals make a title something else: MR is a council, mr. a title."""
    return word.shouts and len(word.key) < 3 and word.key != "mw"


def _is_heading(words: list[Token], at: int) -> bool:
    """Say whether two capitals open a line as a title does: "Leerling Centraal"."""
    return words[at - 1].opens and words[at - 1].capital and not rank(words[at])


def points_beside(text: str, words: list[Token], at: int, last: int, known: int) -> int:
    """Give the points for everything personal beside a stretch.

    Parameters
    ----------
    text
        The line.
    words
        Its words.
    at
        The first word of the stretch.
    last
        Its last word.
    known
        How much the first word is a first name.

    Returns
    -------
    int
        0 when nothing personal stands beside it, or when the word in small
        letters is too ordinary for it to count.
    """
    word, before = words[at], points_before(words, at)
    if not word.capital and not _counts_in_small_letters(words, at, known, before):
        return 0
    if word.opens and not known and before < 2:
        return 0
    return before + _points_behind(text, words, last, known)


def points_beside_surname(text: str, words: list[Token], at: int) -> int:
    """Give the points for what shows a bare surname to be no place: "met Hoekstra"."""
    if at > 0 and words[at].gap == " " and words[at - 1].key in _PLACED:
        return 0
    met = at > 0 and words[at].gap == " " and words[at - 1].key in sections("cues.txt")["met"]
    listed = 2 * bool(_INITIALS_BEHIND.match(text, words[at].end))
    return int(met) + listed + points_of_verb(text, words, at, 2)


def _counts_in_small_letters(words: list[Token], at: int, known: int, before: int) -> bool:
    if known == 0:
        return before >= 3 and words[at - 1].key not in _LOOSE_TITLES
    return known > 1


def _points_behind(text: str, words: list[Token], last: int, known: int) -> int:
    end = words[last].end
    points = 0
    if known > 1 and _OFFICE_BEHIND.match(text, end):
        points += 1
    if known > 1 and _ROLE_BEHIND.match(text, end):
        points += 1
    age = _AGE_BEHIND.match(text, end)
    if age:
        points += 2 if known > 1 or "j" in age.group() else 1
    if _GROUP_BEHIND.match(text, end):
        points += 2
    if not known and _HE.search(text, end, end + SENTENCE) and words[last].gap == " ":
        points += 2 * (words[last - 1].key in sections("cues.txt")["joining"])
    return points + points_of_verb(text, words, last, known)


def points_of_role(text: str, word: Token) -> int:
    """Give the points for what somebody is, in brackets behind a name: "De Vries (MR)"."""
    return 2 * bool(_ROLE_BEHIND.match(text, word.end))


def points_of_house(words: list[Token], at: int, last: int, houses: frozenset[int]) -> int:
    """Give the points for the school behind a name: "Jan van De Kievit", "roos uit Bergen"."""
    behind = last + 2
    if behind < len(words) and words[behind].key in _ARTICLES and behind not in houses:
        behind += 1
    if behind not in houses:
        return 0
    joined = words[last + 1].gap == " " and words[last + 1].key in ("van", "uit")
    article = at > 0 and words[at].gap == " " and words[at - 1].key in _ARTICLES
    return 2 * (joined and not article)


def _is_verb(word: Token) -> bool:
    """Say whether a word behind a name is a verb of the third person, known or by its end."""
    cues = sections("cues.txt")
    by_its_end = len(word.key) > 3 and word.key.endswith(("t", "de", "te"))
    known = word.key in cues["person verb"]
    return known or (by_its_end and not word.capital and word.key not in cues["no verb"])


def points_of_verb(text: str, words: list[Token], last: int, known: int) -> int:
    """Give the points for a verb of which persons are the subject, or for what they own.

    An unknown word counts only when "hij" or "hem" speaks of it: "Jorrit wil dat hij".
    """
    if last + 1 >= len(words):
        return 0
    following = words[last + 1]
    if following.gap in ("' ", "’ ") and following.key in sections("cues.txt")["own"]:
        return 2
    if following.gap != " " or not _is_verb(following):
        return 0
    if known:
        return int(known > 1)
    return 2 * bool(_HE.search(text, following.end, following.end + SENTENCE))
