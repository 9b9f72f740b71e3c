"""Page furniture, greetings and signatures, and the title."""

import re

from inbreng_analysis.reports.harvest import furniture
from inbreng_analysis.reports.harvest.scope import QUESTION
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits

_LONGEST_HEADING = 10
_QUOTED = re.compile(r"(?:>\s*)+(?:\(?\d{1,2}[.)]\s+|[-•*]\s+)?")


def read_furniture(talk: Talk, traits: Traits) -> bool:
    """Page furniture, boilerplate, greetings, signatures."""
    text = traits.text
    loose = not talk.scope.has("question", "table")
    if loose and _names_subject(traits):
        return _read_subject(talk, traits)
    if traits.stands_out or traits.is_question or traits.opens or traits.block.line.marker:
        talk.is_signing = False
    known = (
        traits.block.line.furniture
        or furniture.is_furniture(text)
        or (loose and traits.block.line.heading is None and furniture.may_be_furniture(text))
    )
    letter = not traits.block.is_item and (
        furniture.is_greeting(text) or furniture.is_goodbye(text)
    )
    if not (known or letter or talk.is_signing):
        return False
    talk.is_signing = talk.is_signing or (letter and furniture.is_goodbye(text))
    talk.find("furniture" if known else "context", traits)
    return True


def _names_subject(traits: Traits) -> bool:
    """Whether "Onderwerp: …" tells what was spoken of, and is no header of a mail."""
    block = traits.block
    if block.line.furniture or not furniture.names_subject(traits.text):
        return False
    beside = (block.previous, block.following)
    return not any(one is not None and furniture.is_mail_header(one.text) for one in beside)


def _read_subject(talk: Talk, traits: Traits) -> bool:
    """Leave the subject to the headings where it comes again, or points stand under it."""
    after = traits.block.following
    heads = after is not None and (after.is_item or Traits(after).is_question)
    heads = heads or talk.seen.n_subjects > 1
    if heads and traits.n_words <= _LONGEST_HEADING:
        return False
    talk.find("context", traits)
    return True


def read_quoted_question(talk: Talk, traits: Traits) -> bool:
    """A question in a quoted mail, under which the writer put an answer."""
    after = traits.block.following
    quoted = _QUOTED.match(traits.text) if traits.block.line.furniture else None
    if quoted is None or after is None or after.line.furniture or not talk.ground.is_open:
        return False
    if not traits.is_question or furniture.is_goodbye(after.text):
        return False
    talk.find("furniture", traits, 0, quoted.end())
    talk.asking.look_at(traits)
    talk.scope.open("question", traits.text[quoted.end() :], QUESTION)
    talk.find("question", traits, quoted.end())
    return True


def read_title(talk: Talk, traits: Traits) -> bool:
    """The title of the document."""
    if traits is not talk.title:
        return False
    talk.find("title", traits)
    return True
