"""Names of persons, weighed by what the lists know and what stands beside them.

Each stretch that may be a name collects points: for the word itself (a first
name that is no word counts most), for a title, a relative, a surname, an age
or another name beside it. Two points make a finding, three a sure one. The
name of a school, a street or an author is taken out before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from inbreng_analysis.screening.findings import Finding
from inbreng_analysis.screening.lexicon import names, phrases, sections, word_set
from inbreng_analysis.screening.tokens import Token

ENOUGH: Final = 2
SURE: Final = 3

_PREFIXES: Final = frozenset(
    ["van", "de", "der", "den", "ter", "ten", "te", "het", "'t", "t", "op", "in", "el", "al", "ait", "ben", "bin", "abu", "ould", "oulad", "da", "di", "do", "dos", "du", "la", "le", "von", "zu", "of"]
)
_STRONG_PREFIXES: Final = frozenset(
    {"van der", "van den", "van 't", "van t", "van het", "ter", "ten", "te", "op den", "op de", "op 't", "in 't", "in den",
     "in de", "el", "al", "ait", "ben", "von", "di", "da", "dos", "van ter", "uit den", "uit de", "den", "van de"}
)  # fmt: skip
_AFTER_DE: Final = frozenset(
    ["vries", "jong", "jonge", "bruijn", "bruin", "graaf", "rooij", "haan", "groot", "boer", "wit", "leeuw", "ridder", "ruiter", "lange"]
)
_TOWNS_WITH_DEN: Final = frozenset(
    ["haag", "helder", "bosch", "dolder", "burg", "ham", "hoorn", "oever", "ilp", "andel"]
)
_MONTHS: Final = frozenset(["jan", "april", "mei", "juni", "juli", "sep", "june", "august", "may"])
_INITIALS: Final = re.compile(
    r"(?<![\w.])((?:[A-Z][a-z]?\.[ -]?){1,5})((?:(?:van|de|der|den|ter|ten|te|'t|’t|het|el|al|in|op|von)\s+){0,3})"
    r"([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*)"
)
_AGE_BEHIND: Final = re.compile(
    r"\s*\(\s?\d{1,2}\s?(?:jaar|jr\.?|j\.?)?\s?\)|,?\s(?:is\s|van\s)?\d{1,2}\s?(?:jaar|jr\b)"
)
_GROUP_BEHIND: Final = re.compile(
    r",?\s\(?(?:uit|van|in|zit in)\s(?:de\s)?(?:groep|gr\.?|klas)?\s?[1-8][a-d]?\b|\s\((?:groep|gr\.?)\s?\d"
)


@dataclass(slots=True)
class _Candidate:
    first: int
    last: int
    points: int
    full: bool


def person_findings(text: str, words: list[Token]) -> Iterator[Finding]:
    """Find names of persons in a line.

    Args:
        text: the line.
        words: its words, as ``tokens(text)`` gives them.

    Yields:
        Findings of the kind person_name: first name, surname or both, without
        the title before it.
    """
    dead = _left_alone(text, words)
    candidates = list(_candidates(text, words, dead))
    _add_neighbours(words, candidates)
    for one in candidates:
        if one.points >= ENOUGH:
            start, end = words[one.first].start, _end_of(words[one.last])
            yield Finding(start, end, "person_name", text[start:end], one.points >= SURE)
    yield from _with_initials(text)


def _end_of(word: Token) -> int:
    return (
        word.end - len(word.text) + len(_bare(word.text))
        if _bare(word.text) != word.text
        else word.end
    )


def _bare(text: str) -> str:
    return re.sub(r"['’]s$", "", text)


@cache
def _left_alone_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, phrases("left_alone.txt"))) + r")(?!\w)"
    )


@cache
def _left_alone_starts() -> frozenset[str]:
    return frozenset(re.split(r"[^\w]", phrase)[0] for phrase in phrases("left_alone.txt"))


def _left_alone(text: str, words: list[Token]) -> frozenset[int]:
    """Give the words that belong to a name which stands for something else."""
    starts = _left_alone_starts()
    if not any(re.split(r"\W", word.key)[0] in starts for word in words):
        return frozenset()
    line, places = "", []
    for number, word in enumerate(words):
        gap = word.gap if word.gap in (" ", "-", ". ", ".", " & ") else " ; "
        line += gap
        places.append((len(line), len(line) + len(word.key), number))
        line += word.key
    spans = [match.span() for match in _left_alone_pattern().finditer(line)]
    return frozenset(n for a, b, n in places if any(a < end and start < b for start, end in spans))


def _rank(word: Token) -> int:
    """Say how much a word is a first name: 0 not, 1 a word, 2 also a word, 3 nothing else."""
    known = names().rank
    if word.key in known:
        return known[word.key]
    if "-" in word.key:
        parts = [known.get(part, 0) for part in word.key.split("-")]
        return 3 if min(parts) >= 2 else (2 if parts[0] == 3 and word.text.istitle() else 0)
    return 0


def _owner_rank(word: Token) -> int:
    """Do the same for a name that carries the s of possession: Daans, Emma's."""
    bare = _bare(word.key)
    if bare != word.key:
        return names().rank.get(bare, 0)
    return names().rank.get(word.key[:-1], 0) if word.key.endswith("s") else 0


def _surname(word: Token) -> int:
    known = names().surnames
    if "-" in word.key:
        return max((known.get(part, 0) for part in word.key.split("-")), default=0)
    return known.get(_bare(word.key), 0)


def _is_no_name(word: Token) -> bool:
    return word.key in word_set("not_names.txt") or word.shouts or len(word.key) < 2


def _candidates(text: str, words: list[Token], dead: frozenset[int]) -> Iterator[_Candidate]:
    at = 0
    while at < len(words):
        one = None if at in dead else _candidate_at(text, words, at, dead)
        if one is None:
            at += 1
            continue
        yield one
        at = one.last + 1


def _candidate_at(
    text: str, words: list[Token], at: int, dead: frozenset[int]
) -> _Candidate | None:
    word = words[at]
    if word.shouts and not (len(word.key) > 3 and _rank(word) == 3):
        return None
    rank = _rank(word) or _owned(words, at)
    if not rank and word.key in _PREFIXES:
        return _prefixed(words, at)
    if _is_no_name(word) and rank < 3 and not word.shouts:
        return None
    surname_end = _surname_end(words, at + 1, dead, word.capital, known_only=rank < 2)
    if surname_end is None and rank < 2 and word.capital and _before(words, at):
        surname_end = _surname_end(words, at + 1, dead, word.capital, known_only=False)
    full = surname_end is not None
    last = at if surname_end is None else surname_end
    if not (rank or word.capital or _surname(word)):
        return None
    known = _surname(words[last]) if full else 0
    points = _own_points(word, rank, known, full=full) + _points_beside(text, words, at, last, rank)
    if _is_organisation(words, at, last, full=full) or _is_month(text, word):
        return None
    return _Candidate(at, last, points, full)


def _own_points(word: Token, rank: int, known: int, *, full: bool) -> int:
    if word.capital or word.shouts:
        own = {3: 3, 2: 1 if word.opens else 2}.get(rank, 0)
        if not rank and _surname(word) == 2:
            own = 1 if word.opens else 2
        elif not rank and _surname(word):
            own = 0 if word.opens else 1
        if rank:
            return own + 3 * full
        return own + max(0, known + (not word.opens)) if full else own
    return {3: 2}.get(rank, 0) + (2 if full and rank > 1 else 0)


def _owned(words: list[Token], at: int) -> int:
    """Give the rank of "Daans" in "Daans moeder", 0 when nothing owned follows."""
    rank = _owner_rank(words[at])
    if not rank or (words[at].key.endswith("'s") and rank == 3):
        return rank
    following = words[at + 1].key if at + 1 < len(words) else ""
    return 3 if rank > 1 and following in sections("cues.txt")["own"] else 0


def _surname_end(
    words: list[Token], at: int, dead: frozenset[int], capital: bool, *, known_only: bool
) -> int | None:
    """Give the last word of a surname that begins at ``at``, or None."""
    prefix: list[str] = []
    while at < len(words) and words[at].gap.strip("-") in (" ", "") and at not in dead:
        word = words[at]
        if word.key in _PREFIXES and len(prefix) < 3 and not _stands_alone(words, at):
            prefix.append(word.key)
            at += 1
            continue
        if known_only and not _surname(word):
            return None
        if _is_surname(word, " ".join(prefix), capital):
            return _double(words, at)
        return None
    return None


def _stands_alone(words: list[Token], at: int) -> bool:
    return at + 1 >= len(words) or words[at + 1].gap != " "


def _double(words: list[Token], at: int) -> int:
    """Go on over the second half of a double surname: Jansen-de Vries."""
    following = words[at + 1 : at + 4]
    for count, word in enumerate(following, start=1):
        if (count == 1 and word.gap.strip() != "-") or (count > 1 and word.gap != " "):
            return at
        if word.key not in _PREFIXES:
            return at + count if word.capital else at
    return at


def _is_surname(word: Token, prefix: str, capital: bool) -> bool:
    known = _surname(word)
    if prefix.endswith("den") and word.key in _TOWNS_WITH_DEN:
        return False
    if word.capital:
        if not prefix:
            return bool(known) or (capital and not _is_no_name(word) and not word.opens)
        return bool(known) or (
            prefix in _STRONG_PREFIXES - {"te", "al", "van de", "in de", "op de"}
            and not _is_no_name(word)
        )
    if capital and not prefix:
        return False
    if prefix == "de":
        return word.key in _AFTER_DE
    return known == 2 or (
        known == 1
        and prefix in {"van der", "van den", "van de"}
        and word.key not in {"school", "groep"}
    )


def _prefixed(words: list[Token], at: int) -> _Candidate | None:
    """Read a surname with its prefix but without a first name: van den Berg."""
    end = at
    while end < len(words) and words[end].key in _PREFIXES and end - at < 3:
        end += 1
    if end >= len(words) or any(words[n].gap != " " for n in range(at + 1, end + 1)):
        return None
    prefix, word = " ".join(words[n].key for n in range(at, end)), words[end]
    points = _prefixed_points(prefix, word, raised=words[at].capital and not words[at].opens)
    beside = _before(words, at)
    if not points and not (beside >= 2 and _surname(word)):
        return None
    if _is_no_name(word) or _is_organisation(words, at, end, full=True):
        return None
    return _Candidate(at, _double(words, end), points + beside, True)


def _prefixed_points(prefix: str, word: Token, *, raised: bool) -> int:
    known = _surname(word)
    if prefix.endswith("den") and word.key in _TOWNS_WITH_DEN:
        return 0
    if not word.capital:
        return 2 if prefix in {"van der", "van den"} and known else 0
    if prefix in {"van der", "van den", "van 't", "ter", "ten"}:
        return 2 if known or prefix.startswith("van d") else 1
    if prefix == "de":
        return 2 if word.key in _AFTER_DE else (1 if known and raised else 0)
    if prefix in {"el", "al", "ait", "ben"}:
        return 2 if known == 2 else 1
    if prefix == "van":
        return 2 if known and raised else (1 if known == 2 else 0)
    return 2 if known == 2 and prefix in _STRONG_PREFIXES else 0


def _before(words: list[Token], at: int) -> int:
    """Give the points for the word before: a title, a relative, an office, a word of speech."""
    if not at or words[at].gap.strip() not in ("", ".", ":", ","):
        return 0
    cues, before = sections("cues.txt"), words[at - 1].key
    if before in cues["title"] and words[at].gap.strip() != ",":
        return 3
    if before in cues["kin"]:
        return 2
    if words[at].gap.strip() == ":":
        return 2 if before in cues["present"] else 0
    return 1 if before in cues["office"] | cues["speech"] | cues["called"] else 0


def _points_beside(text: str, words: list[Token], at: int, last: int, rank: int) -> int:
    """Give the points for everything personal beside a stretch."""
    word, cues = words[at], sections("cues.txt")
    before = _before(words, at)
    if not word.capital and (rank == 1 or (rank == 0 and before < 3)):
        return 0
    if not word.capital and rank == 0 and words[at - 1].key in {"juf", "meester", "juffrouw"}:
        return 0
    if word.opens and not rank and before < 2 and at:
        return 0
    points = before
    end = words[last].end
    if _AGE_BEHIND.match(text, end):
        points += 2 if rank > 1 else 1
    if _GROUP_BEHIND.match(text, end):
        points += 2
    following = words[last + 1] if last + 1 < len(words) else None
    if rank > 1 and following and following.gap == " " and following.key in cues["person verb"]:
        points += 1
    return points


def _is_month(text: str, word: Token) -> bool:
    if word.key not in _MONTHS:
        return False
    before, behind = text[: word.start].rstrip(), text[word.end :].lstrip(" .'’")
    return before[-1:].isdigit() or bool(re.match(r"(?:19|20)?\d\d\b", behind))


def _is_organisation(words: list[Token], first: int, last: int, *, full: bool) -> bool:
    """Say whether what stands beside a name makes it that of a school or a street."""
    lists = sections("organisations.txt")
    if not words[first].capital and not words[last].capital:
        return False
    for number in range(max(first, 0), min(last + 2, len(words))):
        if (
            number > first
            and words[number].gap.strip("-") in (" ", "")
            and _ends_as_organisation(words[number])
        ):
            return True
    if (
        last + 1 < len(words)
        and words[last + 1].gap in (" ", "-")
        and _is_kind_of_house(words[last + 1])
    ):
        return True
    back = first - 1
    article = back >= 0 and words[first].gap == " " and words[back].key in {"de", "het", "'t", "t"}
    if article and not full:
        return True
    back -= article
    beside = back >= 0 and words[back + 1].gap == " "
    return beside and words[back].key in lists["before"]


def _ends_as_organisation(word: Token) -> bool:
    endings = sections("organisations.txt")["ending"]
    return word.capital and any(
        word.key.endswith(ending) and word.key != ending for ending in endings
    )


def _is_kind_of_house(word: Token) -> bool:
    lists = sections("organisations.txt")
    strong = {
        "school",
        "college",
        "lyceum",
        "gymnasium",
        "straat",
        "laan",
        "plein",
        "stichting",
        "methode",
    }
    return word.key in lists["after"] and (word.capital or word.key in strong)


def _add_neighbours(words: list[Token], candidates: list[_Candidate]) -> None:
    """Give points to what stands in one row with a name: "Sem en Roos", "Daan, Mees en Bo"."""
    for _ in range(2):
        for left, right in pairwise(candidates):
            if not _in_a_row(words, left, right):
                continue
            if left.points >= ENOUGH > right.points and _may_join(words[right.first]):
                right.points += 2
            elif right.points >= ENOUGH > left.points and _may_join(words[left.first]):
                left.points += 2


def _in_a_row(words: list[Token], left: _Candidate, right: _Candidate) -> bool:
    between = words[left.last + 1 : right.first]
    gap = words[right.first].gap.strip()
    if not between:
        return gap in {",", "&", "/", "+"}
    return (
        len(between) == 1
        and between[0].key in {"en", "of", "met"}
        and not gap
        and not between[0].gap.strip()
    )


def _may_join(word: Token) -> bool:
    return _rank(word) > 1 or (word.capital and not _is_no_name(word) and not word.opens)


def _with_initials(text: str) -> Iterator[Finding]:
    if "." not in text:
        return
    for match in _INITIALS.finditer(text):
        letters = re.sub(r"[^A-Za-z]", "", match[1])
        surname = match[3].lower()
        known = names().surnames.get(surname, 0)
        if surname in word_set("not_names.txt") or letters.lower() in word_set("not_names.txt"):
            continue
        lone = len(letters) == 1
        if (
            known
            or (match[2] and not lone)
            or (len(letters) > 1 and len(letters) < 5)
            or (lone and match[2].startswith("van de"))
        ):
            yield Finding(
                match.start(), match.end(), "person_name", match.group(), bool(known or match[2])
            )
