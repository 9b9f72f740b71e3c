"""In minutes: what the chair says to lead the meeting, and what anybody says as a member."""

import re

from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.scope import Scope
from inbreng_analysis.reports.harvest.surroundings import has_answers
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_LEADS = re.compile(
    r"(?:zijn\s+er\s+(?:nog|verder|anderen?|vragen|opmerkingen)|(?:heeft|wil)\s+(?:er\s+)?(?:nog\s+)?iemand|"
    r"wie\s+(?:heeft|wil|mag|kan)\s+(?:er\s+|hier\s+)?(?:nog|iets|als|beginnen|reageren|aanvullen)|"
    r"(?:kan|kunnen|gaat|gaan|is|zijn)\s+(?:iedereen|we\s+(?:door|verder|akkoord)|allen)|"
    r"(?:(?:verder|anders)\s+)?nog\s+(?:iets|vragen|opmerkingen|punten|aanvullingen)|akkoord)\b",
    re.IGNORECASE,
)
_LAST_ROUND = re.compile(r"\W*(?:\d{1,2}[.)]?\s*)?rondvraag\b", re.IGNORECASE)
_SAYS = re.compile(r"[^:]{1,60}:\s")


def leads_meeting(traits: Traits, seen: Profile) -> bool:
    """Whether the chair asks something only to lead the meeting ("Zijn er nog vragen?")."""
    who = seen.speaker_of(traits) if seen.has_speakers and traits.is_question else None
    if who is None or who not in seen.chairs or is_over_points(traits, seen):
        return False
    return _LEADS.match(_SAYS.sub("", traits.text, count=1)) is not None


def asks_as_member(traits: Traits, seen: Profile) -> bool:
    """Whether somebody who may put questions to all asks one as a member.

    Such a question stands under the words of somebody else, and nobody's words follow it.
    """
    who = seen.speaker_of(traits) if seen.has_speakers and traits.is_question else None
    if who is None or not _was_there(who, seen) or is_over_points(traits, seen):
        return False
    before = _who_says(traits.block.previous, seen)
    among = before is not None and before != who and before not in seen.chairs
    return among and _who_says(traits.block.following, seen) is None


def is_over_points(traits: Traits, seen: Profile) -> bool:
    """Whether list items follow that are no items of the agenda."""
    after = traits.block.following
    return has_answers(traits) and (after is None or after.first not in seen.agenda)


def speaks_in_last_round(traits: Traits, seen: Profile, scope: Scope) -> bool:
    """Whether under "Rondvraag" a participant is quoted who was there ("AB: fijn zo")."""
    section = scope.last("section")
    if not seen.has_speakers or section is None or not _LAST_ROUND.match(section.text):
        return False
    who = traits.speaker if _SAYS.match(traits.text) else None
    return who is not None and who not in seen.chairs and _was_there(who, seen)


def _was_there(who: str, seen: Profile) -> bool:
    """Whether somebody is in the list of who was there, or speaks more than once."""
    return seen.speakers[who] > 1 or not seen.present.isdisjoint(who.split())


def _who_says(block: Block | None, seen: Profile) -> str | None:
    """Who speaks in a block beside, or None when nobody does."""
    return seen.speaker_of(Traits(block)) if block is not None else None
