"""What a question, a label or the words themselves suggest of a contribution; people decide."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation

Kind, Sort = Contribution.Kind, Contribution.Sort


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A kind, and whether the point shines or puzzles."""

    kind: str = ""
    sort: str = ""


# The first pattern that is found in a label or question says what it brings.
BOTTLENECK, WISH = Suggestion(Kind.BOTTLENECK), Suggestion(Kind.WISH)
EXPERIENCE, IDEA = Suggestion(Kind.EXPERIENCE), Suggestion(Kind.IDEA)
WORDS: Sequence[tuple[str, Suggestion]] = [
    (r"\bmis(?:sen|t|te)?\b|\bontbreekt\b|\bgaat (?:er )?mis\b", BOTTLENECK),
    (r"\bknelpunt|\bbelemmer|\bschuurt\b|\blastig|\bmoeilijk|\bwringt\b", BOTTLENECK),
    (r"\bpuzzels?\b", Suggestion(Kind.BOTTLENECK, Sort.PUZZLE)),
    (r"\bparels?\b|\btrots\b", Suggestion(Kind.EXPERIENCE, Sort.PEARL)),
    (r"\bwerk(?:t|te|en) (?:er )?(?:al )?(?:goed|wel)\b", Suggestion(Kind.EXPERIENCE, Sort.PEARL)),
    (r"\bgaat (?:er )?(?:al )?goed\b", Suggestion(Kind.EXPERIENCE, Sort.PEARL)),
    (r"\bnodig\b|\bwens(?:en|t)?\b|\bwil(?:len|t)?\b|\bdroom|\bdromen\b|\bbehoefte", WISH),
    (r"\bide(?:e|eën|een)\b|\boplossing|\bwat zou\b|\bkunnen we doen\b", IDEA),
    (r"\btips?\b|\badvie[sz]|\badviseer", Suggestion(Kind.TIP)),
    (r"\bvragen (?:heb|aan|voor|over)|^vragen\b", Suggestion(Kind.QUESTION)),
    (r"\b(?:valt|vallen|viel) (?:\w+ ){0,2}op\b|\bopv(?:al|iel)", Suggestion(Kind.OBSERVATION)),
    (r"\bbeteken(?:t|en)\b.*\bplan\b|\binzicht(?:en)?\b", Suggestion(Kind.MEANING)),
    (r"\bervar(?:ing|en)|\bdoen we nu\b|\bwanneer voel|\bmerk(?:t|en)?\b", EXPERIENCE),
]
# The first pattern that is found in a label or question says what it brings.
PATTERNS = [(re.compile(words, re.IGNORECASE), suggestion) for words, suggestion in WORDS]
# What a scribe put apart as said by few, or as a quarrel.
MINORITY = re.compile(
    r"\bminderhe(?:id|den)|\b(?:ander|afwijkend|kritisch|tegen)e? ?(?:stem|geluid|perspectie)",
    re.IGNORECASE,
)
DISAGREED = re.compile(r"\b(?:on|niet )eens\b|\bverschil(?:len)? van mening\b", re.IGNORECASE)
HEAVY = re.compile(r"!!|^[^a-zà-ÿ]*[A-ZÀ-Þ]{4,}[^a-zà-ÿ]*$")
TIP_FOR = re.compile(
    r"\b(?:tip|vraag|oproep|verzoek|boodschap) (?:voor|aan) (?:de |het )?", re.IGNORECASE
)


def suggested(question: str, path: Sequence[str] = ()) -> Suggestion:
    """What the nearest label, or else the question, usually brings."""
    for text in [*reversed(path), question]:
        for pattern, suggestion in PATTERNS:
            if pattern.search(text):
                return suggestion
    return Suggestion()


def is_heavy(text: str) -> bool:
    """The scribe stressed it: two exclamation marks, or all in capitals."""
    return bool(HEAVY.search(text))


def is_minority(path: Sequence[str]) -> bool:
    """The scribe put it under a label for few: "Andere perspectieven", "Minderheidsgeluid"."""
    return any(MINORITY.search(label) for label in path)


def is_disagreed(path: Sequence[str]) -> bool:
    """The scribe put it under a label for a quarrel: "Niet eens", "Verschil van mening"."""
    return any(DISAGREED.search(label) for label in path)


def addressee(text: str, organisations: Iterable[Organisation]) -> Organisation | None:
    """The organisation that a "tip voor …" names, when it is a known one."""
    found = TIP_FOR.search(text)
    if found is None:
        return None
    named = text[found.end() :].casefold()
    fitting = [
        one for one in organisations if re.match(rf"{re.escape(one.name.casefold())}\b", named)
    ]
    return max(fitting, key=lambda one: len(one.name), default=None)
