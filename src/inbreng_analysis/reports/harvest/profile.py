"""What a document as a whole shows: what recurs, how its questions look, what encloses what."""

from collections import Counter
from dataclasses import dataclass, field

from inbreng_analysis.reports.harvest import places, words
from inbreng_analysis.reports.harvest.conversation import Conversation
from inbreng_analysis.reports.harvest.traits import Look, Traits

_SEVERAL = 3


@dataclass(slots=True)
class Profile:
    """The traits of a whole document.

    ``present`` holds the names and initials in the lists of who was there, ``organisers`` the
    names behind "directeur" and the like, ``chairs`` by what the chair is called;
    ``has_speakers`` tells that lines begin with who spoke, as in minutes. ``recurring`` holds
    the keys of stems that occur more than once, ``question_looks`` how the lines look that are
    surely questions, ``siblings`` the keys of lines that stand as they do, ``asked`` the text of
    "Vraag 2" by its number.
    """

    n_blocks: int = 0
    n_grids: int = 0
    n_items: int = 0
    n_labels: int = 0
    n_bare_labels: int = 0
    n_prose: int = 0
    n_tables: int = 0
    n_groups: int = 0
    n_round_tables: int = 0
    n_questions: int = 0
    n_asked: int = 0
    n_headed: int = 0
    n_inline: int = 0
    n_answered: int = 0
    n_newsletter: int = 0
    n_merge_tags: int = 0
    n_rights: int = 0
    n_clock: int = 0
    n_quotes: int = 0
    n_planned: int = 0
    n_subjects: int = 0
    n_words: int = 0
    told_words: int = 0
    recurring: set[str] = field(default_factory=set)
    question_looks: Counter[Look] = field(default_factory=Counter)
    speakers: Counter[str] = field(default_factory=Counter)
    present: set[str] = field(default_factory=set)
    chairs: set[str] = field(default_factory=set)
    organisers: set[str] = field(default_factory=set)
    has_speakers: bool = False
    siblings: frozenset[str] = frozenset()
    asking_heads: Counter[Look] = field(default_factory=Counter)
    prompt_places: Counter[Look] = field(default_factory=Counter)
    asked: dict[str, str] = field(default_factory=dict)
    question_outside_table: bool = False
    question_outside_group: bool = False
    heading_outside_table: bool = False
    groups: set[places.Kin] = field(default_factory=set)
    conversation: Conversation | None = None
    agenda: frozenset[int] = frozenset()
    turns: frozenset[int] = frozenset()
    subjects: frozenset[int] = frozenset()
    numbered: Counter[Look] = field(default_factory=Counter)
    numbered_questions: Counter[Look] = field(default_factory=Counter)
    numbered_sentences: Counter[Look] = field(default_factory=Counter)
    top: str = ""

    @property
    def is_told(self) -> bool:
        """Whether most of its words stand in paragraphs, as in an article."""
        return 2 * self.told_words > self.n_words

    def numbers_sentences(self, traits: Traits) -> bool:
        """Whether most numbered lines that look like this one are sentences, and so points."""
        n_numbered = self.numbered[traits.look]
        return n_numbered >= _SEVERAL and 2 * self.numbered_sentences[traits.look] >= n_numbered

    def speaker_of(self, traits: Traits) -> str | None:
        """Who is speaking; a dash or "vindt dat" counts where it is known who were there."""
        if traits.speaker:
            return traits.speaker
        for who in (traits.dashed_speaker, traits.reporter):
            if who is not None and self.knows(who):
                return who
        return None

    def knows(self, who: str) -> bool:
        """Whether a name or initials are those of somebody who speaks or was there."""
        return who in self.speakers or who in self.present

    def promises(self, traits: Traits) -> bool:
        """Whether a line notes what somebody who was there will do, or who explained."""
        found = words.WILL_DO.match(traits.text)
        return found is not None and (found["who"] is None or self.knows(found["who"]))
