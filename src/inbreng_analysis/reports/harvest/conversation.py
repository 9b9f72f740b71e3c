"""Conversations: a chat, or reactions under a page, in which each message says whose it is."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inbreng_analysis.reports.harvest.questions import ends_as_question
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.harvest.words import MONTHS

_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:uur|[AaPp]\.?[Mm]\.?))?"
_DATE = (
    rf"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?\s+)?(?:\d{{1,2}}\s+(?:{_MONTHS})\.?(?:\s+\d{{4}})?|"
    r"\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{4}-\d{2}-\d{2}|gisteren|vandaag|"
    r"\d+\s+(?:minuten|uur|uren|dag|dagen|weken|week|maanden|maand)\s+geleden)"
)
_WHEN = rf"(?:{_DATE}(?:\s*(?:,|·|-|–|om|\s)\s*{_CLOCK})?|{_CLOCK})"
_WORD = r"[A-ZÀ-Þ][\w’'.-]*"
_NAME = rf"{_WORD}(?:\s+(?:van|de|der|den|het|ten|ter|{_WORD})){{0,4}}"
_PHONE = r"\+\d{2}[\d\s-]{8,14}\d"
_WHO = rf"(?P<who>~?\s?(?:{_NAME}|{_PHONE})(?:\s*\([^)]{{1,40}}\))?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # [16:05] Els, [12-02-2024, 16:05:11] Els: …, 12-02-2024 16:05 - Els: …
        rf"\[{_WHEN}\]\s*[-–]?\s*{_WHO}\s*(?::\s+(?P<more>\S)|:?$)",
        rf"{_DATE},?\s+{_CLOCK}\s*[-–]?\s*{_WHO}\s*(?::\s+(?P<more>\S)|:?$)",
        rf"{_CLOCK}\s*[-–]?\s*(?:Van|From)?\s*{_WHO}(?:\s+(?:aan|to)\s+[\w ]{{3,20}})?"
        r"\s*:\s*(?:(?P<more>\S)|$)",
        # Els Bouma, 12 feb; Els (ouder) · 12 februari 2024 om 10.31; Els 16:05; Els (16:05): …
        rf"(?:Door\s+|Reactie\s+van\s+)?{_WHO}(?:\s*[,·|–-]\s*|\s+|\s+schreef\s+(?:op\s+)?|\s+(?:zegt|op)\s+)"
        rf"[(\[]?{_WHEN}[)\]]?\s*(?::\s+(?P<more>\S)|:?$)",
    )
)
_BARE_CLOCK = re.compile(rf"\W*{_CLOCK}\W*|.*[^\d.:/-]{_CLOCK}\W*$|{_CLOCK}\b.*")
# Signs that cannot be seen, which a telephone puts before a line.
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e]+")
_ONLY_NAME = re.compile(_NAME)
_ONLY_CLOCK = re.compile(_WHEN)
_ENOUGH = 3
_LONGEST_MESSAGE = 4
_LONGEST_NAME = 40
_SAID = 0.7
# What stands around reactions and in the files of chat programs.
_REACTION = re.compile(
    r"\breacties?\b|\bbeantwoord(?:en)?\b|vind[ -]ik[ -]leuk|\bgeleden\b|^\[\d|"
    r"^\d{1,2}[-:.]\d{2}.*:|\bchat\b|\bberichten\b",
    re.IGNORECASE,
)
_TO_ALL = re.compile(
    r"(?:\w+\s+)?(?:vraag|stelling)\s*\d*\s*:\s*|(?:en\s+)?(?:nu|dan|tot\s+slot|ten\s+\w+|volgende)\b.{0,30}:\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """The head of a message: whose it is, and where the message begins behind it.

    ``start`` is the length of the text when the message stands on the lines below.
    """

    who: str
    start: int


@dataclass(frozen=True, slots=True)
class Conversation:
    """Who leads a conversation, if anyone does, and where it begins.

    ``first`` is the line of the head of the first message, ``call`` that of the question above
    the first message to which all of them answer, or None.
    """

    host: str | None
    first: int
    call: int | None = None


def find_post(text: str) -> Post | None:
    """Read a line as the head of a message.

    Examples
    --------
    >>> find_post("[16:05] Els Bouma")
    Post(who='Els Bouma', start=17)
    >>> find_post("12-02-2024 16:05 - Joke: meer tijd")
    Post(who='Joke', start=25)
    >>> find_post("Sanne (ouder), 13 feb").who
    'Sanne (ouder)'
    >>> find_post("Om 16:05 begon de pauze") is None
    True
    """
    if not any(map(str.isdigit, text[:60])):
        return None
    begin = _MARKS.match(text)
    for form in _FORMS:
        found = form.match(text, begin.end() if begin else 0)
        if found and (found["more"] or len(text) <= 80):
            start = found.start("more") if found["more"] else len(text)
            return Post(found["who"].strip(), start)
    return None


def find_conversation(all_traits: Sequence[Traits]) -> Conversation | None:
    """Tell whether a document is a conversation, and who leads it.

    Parameters
    ----------
    all_traits
        The traits of the blocks of a document, in order.

    Returns
    -------
    Conversation | None
        None when fewer than three messages of two people follow one another, or when the
        heads of messages could as well be a programme or a list of places and dates.

    Notes
    -----
    Who writes first, and asks something before anyone answers, leads the conversation.
    """
    heads = [(at, post) for at, one in enumerate(all_traits) if (post := _post(one))]
    while len(heads) > _ENOUGH and heads[1][0] - heads[0][0] > _LONGEST_MESSAGE:
        del heads[0]
    if len(heads) < _ENOUGH or not _are_messages(heads, all_traits):
        return None
    at = heads[0][0]
    first = all_traits[at].block.first
    asked = [traits for traits in all_traits[1:at] if ends_as_question(traits.text)]
    if asked:
        return Conversation(None, first, asked[-1].block.first)
    asker = _first_asker(heads, all_traits)
    if asker is None and not any(_REACTION.search(traits.text) for traits in all_traits):
        return None
    return Conversation(asker if asker == heads[0][1].who else None, first)


def put_to_all(text: str) -> int:
    """Where a question begins that is put to everybody ("Tweede vraag: …"), otherwise 0.

    Examples
    --------
    >>> put_to_all("Tweede vraag: Wat mis je?")
    14
    """
    found = _TO_ALL.match(text)
    return found.end() if found else 0


def post_of(traits: Traits) -> Post | None:
    """The head of a message: on one line, or a name above a line with the time."""
    post = find_post(traits.text)
    after = traits.block.following
    if post is not None or after is None or not is_time(after.text):
        return post
    named = len(traits.text) <= _LONGEST_NAME and _ONLY_NAME.fullmatch(traits.text)
    return Post(traits.text, len(traits.text)) if named else None


def is_time(text: str) -> bool:
    """Whether a line is nothing but a time or a date."""
    brief = len(text) <= _LONGEST_NAME and text[:1].isdecimal()
    return brief and _ONLY_CLOCK.fullmatch(text) is not None


def _post(traits: Traits) -> Post | None:
    """The head of a message in a block that is no list item and no heading."""
    block = traits.block
    if block.line.heading is not None or block.line.furniture or block.line.marker:
        return None
    post = post_of(traits)
    is_event = post is not None and is_hidden(traits.text[post.start :])
    return None if is_event else post


def is_hidden(text: str) -> bool:
    """Whether a message begins with a sign that cannot be seen: the program wrote it."""
    return _MARKS.match(text) is not None


def _are_messages(heads: Sequence[tuple[int, Post]], all_traits: Sequence[Traits]) -> bool:
    """Whether the heads of messages are those of people who talk with one another."""
    people = Counter(post.who for _, post in heads)
    clocks = sum(bool(_BARE_CLOCK.fullmatch(all_traits[at].text)) for at, _ in heads)
    only_clocks = clocks == len(heads) and not all_traits[heads[0][0]].text.startswith("[")
    if len(people) < 2 or (
        only_clocks and len(people) == len(heads) and not _asks(heads, all_traits)
    ):
        return False
    ends = [*(at for at, _ in heads[1:]), len(all_traits)]
    runs = [end - at for (at, _), end in zip(heads, ends, strict=True)]
    n_said = sum(
        run > 1 or post.start < len(all_traits[at].text)
        for run, (at, post) in zip(runs, heads, strict=True)
    )
    if n_said < _SAID * len(heads):
        return False
    return sum(run <= _LONGEST_MESSAGE for run in runs[:-1]) >= 0.8 * len(runs[:-1]) and not any(
        all_traits[at + 1].block.line.marker for at, _ in heads[:-1]
    )


def _asks(heads: Sequence[tuple[int, Post]], all_traits: Sequence[Traits]) -> bool:
    """Whether the first message is a question, so that the names are of people who answer it."""
    first = all_traits[heads[0][0] : heads[1][0]]
    return any(ends_as_question(traits.text) for traits in first)


def _first_asker(heads: Sequence[tuple[int, Post]], all_traits: Sequence[Traits]) -> str | None:
    """Who asks the first question in a conversation."""
    who = None
    posts = dict(heads)
    for at in range(heads[0][0], len(all_traits)):
        who = posts[at].who if at in posts else who
        if ends_as_question(all_traits[at].text):
            return who
    return None
