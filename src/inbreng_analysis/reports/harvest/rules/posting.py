"""Messages of a chat and reactions under a page."""

import re

from inbreng_analysis.reports.harvest import furniture
from inbreng_analysis.reports.harvest.conversation import is_hidden, is_time, post_of, put_to_all
from inbreng_analysis.reports.harvest.questions import ends_as_question
from inbreng_analysis.reports.harvest.scope import QUESTION
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits

_AROUND = re.compile(
    r"(?:(?:vind\s+ik\s+leuk|vind-ik-leuks?|likes?|beantwoord(?:en)?|reageer|reageren|reacties?|delen|bewerk(?:en|t)|"
    r"bewerkt|rapporteer|citeer|\d+|[()·|,👍❤️😂\s])+)|"
    r"<?(?:media|afbeelding|bijlage|video|audio)\b.{0,20}weggelaten.{0,5}>?|"
    r"dit bericht is verwijderd.{0,5}|"
    r"(?:de\s+)?(?:vergadering|meeting|opname|bijeenkomst)\s+(?:is\s+)?(?:be[ëe]indigd|gestart|begonnen|afgelopen)\b.{0,40}|"
    r".{0,60}\b(?:is\s+toegevoegd|heeft\s+.{0,40}toegevoegd|neemt\s+(?:nu\s+)?deel|heeft\s+de\s+(?:vergadering|groep|chat)\s+verlaten|"
    r"is\s+deelnemer\s+geworden|heeft\s+de\s+(?:groep|chat)\b.{0,40}|joined|left)\b.{0,40}",
    re.IGNORECASE,
)
_ECHO = re.compile(
    r"\W*(?:\+\s?\d|(?:(?:ha){2,}|ja|eens|idem|same|precies|inderdaad|dank\w*|bedankt|top|mooi|mee|hoor|wel|"
    r"ok[eé]?|hoi|hallo|dag|doei|allemaal|iedereen|je|goedenavond|goedemiddag|goedemorgen)"
    r"(?:[\s,!.]+(?!$)|\W*$)){1,4}\W*|\W*(?:helemaal\s+|mee\s+)?eens\s+met\s+\w+\W*",
    re.IGNORECASE,
)
_OUTERMOST = 0.5
_EVENT = re.compile(
    r"[\u200e\u200f]*\[[\d:. ]+\]\s*|\d{1,2}[-/]\d{1,2}[-/]\d{2,4},?\s+[\d:.]+\s*[-–]\s*"
)


def read_post(talk: Talk, traits: Traits) -> bool:
    """The head of a message, or what stands in a message."""
    conversation = talk.seen.conversation
    block = traits.block
    if conversation is None or block.line.furniture:
        return False
    if _AROUND.fullmatch(_EVENT.sub("", traits.text, count=1)):
        talk.find("furniture", traits)
        return True
    if block.first < conversation.first:
        return block.first == conversation.call and _call(talk, traits)
    if block.line.heading is not None:
        talk.speaker = None
        return False
    post = post_of(traits)
    if post is not None:
        talk.speaker = post.who
        talk.find("participants", traits, 0, post.start)
        if post.start < len(traits.text):
            _message(talk, traits, post.start)
        return True
    if talk.speaker is None or furniture.may_be_furniture(traits.text):
        return False
    if is_time(traits.text):
        talk.find("furniture", traits)
        return True
    _message(talk, traits, 0)
    return True


def _message(talk: Talk, traits: Traits, start: int) -> None:
    """One message: a question to all, a point, or small talk."""
    conversation = talk.seen.conversation
    text = traits.text[start:]
    leads = conversation is not None and talk.speaker == conversation.host
    if is_hidden(text) or _AROUND.fullmatch(text):
        talk.find("furniture", traits, start)
    elif leads and ends_as_question(text):
        _question(talk, traits, start, QUESTION)
    elif leads or _ECHO.fullmatch(text) or not any(map(str.isalnum, text)):
        talk.find("context", traits, start)
    else:
        talk.find("contribution", traits, start)


def _call(talk: Talk, traits: Traits) -> bool:
    """The question above the first message; headings between them do not end it."""
    _question(talk, traits, 0, _OUTERMOST)
    return True


def _question(talk: Talk, traits: Traits, start: int, rank: float) -> None:
    """A question that is put to all, with what is said in front of it."""
    text = traits.text[start:]
    begin = put_to_all(text) or max(text.rfind(end, 0, -2) + 2 for end in (". ", "! ", ": "))
    begin = 0 if begin == 1 else begin
    if begin:
        talk.find("context", traits, start, start + begin)
    talk.scope.open("question", text[begin:], rank)
    talk.find("question", traits, start + begin)
