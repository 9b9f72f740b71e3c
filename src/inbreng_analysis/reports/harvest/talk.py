"""A talk while it is read: what is open, what was found, what the lines above were like."""

from collections import Counter

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.asking import Asking
from inbreng_analysis.reports.harvest.findings import Finding
from inbreng_analysis.reports.harvest.gathered import Gathered
from inbreng_analysis.reports.harvest.ground import Ground
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.prose import is_quotation, quotation_before_name, split_prose
from inbreng_analysis.reports.harvest.scope import Scope
from inbreng_analysis.reports.harvest.traits import Look, Traits


class Talk:
    """What the rules share while a document is read from top to bottom.

    ``is_signing`` tells that a letter is at its end, ``points_are_items`` that the last points
    were list items, ``section_has_points`` that points stood under the open heading without a
    question, ``plain_points`` counts the points without marker, by whether they are quotations,
    ``part_look`` how the headings look that part the answers to the open question,
    ``last_place`` is the last name of a group or table, ``speaker`` whose message is
    read in a conversation.
    """

    def __init__(self, seen: Profile, ground: Ground, title: Traits | None) -> None:
        self.seen = seen
        self.ground = ground
        self.title = title
        self.scope = Scope()
        self.asking = Asking(seen, ground, self.scope)
        self.gathered = Gathered()
        self.findings: list[Finding] = []
        self.is_signing = False
        self.points_are_items = False
        self.section_has_points = False
        self.part_look: Look | None = None
        self.plain_points: Counter[bool] = Counter()
        self.last_place: Finding | None = None
        self.speaker: str | None = None

    def find(
        self,
        kind: str,
        traits: Traits,
        start: int = 0,
        end: int | None = None,
        *,
        quoted: bool = False,
        doubt: str | None = None,
    ) -> None:
        """Note what a piece of a block is; a point that is one quotation is quoted."""
        last = len(traits.text) if end is None else end
        if kind == "contribution":
            quoted = quoted or is_quotation(traits.text[start:last])
            if self.ground is Ground.DOUBTED and not quoted:
                doubt = doubt or "maybe_point"
        setting = self.scope.setting
        self.findings.append(Finding(kind, traits.block, start, last, setting, quoted, doubt))

    def find_point(self, traits: Traits, doubt: str | None = None) -> None:
        """Something that was said, without "Antwoord:" in front of it."""
        found = words.ANSWER.match(traits.text)
        start = found.end() if found else 0
        if start:
            self.find("label", traits, 0, start)
        end = quotation_before_name(traits.text) or None
        self.find("contribution", traits, start, end, doubt=doubt)
        if end:
            self.find("context", traits, end)

    def find_prose(self, traits: Traits) -> None:
        """Context, with the verbatim quotations of participants taken out of it."""
        if self.scope.role == "staff":
            self.find("context", traits)
            return
        for piece in split_prose(traits, self.seen.organisers):
            self.find(
                piece.kind, traits, piece.start, piece.end, quoted=piece.quoted, doubt=piece.doubt
            )
