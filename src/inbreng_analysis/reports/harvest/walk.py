"""The walk through a document: each block gets its kind and its place in the talk."""

from collections.abc import Callable, Sequence

from inbreng_analysis.reports.harvest import furniture, people, places, words
from inbreng_analysis.reports.harvest.asking import Asking
from inbreng_analysis.reports.harvest.collecting import (
    collects,
    is_empty_answer,
    is_reported_by_organiser,
)
from inbreng_analysis.reports.harvest.findings import Finding
from inbreng_analysis.reports.harvest.gathered import Gathered
from inbreng_analysis.reports.harvest.headings import heading_rank, heading_role, is_heading
from inbreng_analysis.reports.harvest.places import Place
from inbreng_analysis.reports.harvest.profile import Profile, has_answers, is_place
from inbreng_analysis.reports.harvest.prose import is_quotation, split_prose, tells_who_said
from inbreng_analysis.reports.harvest.questions import asks_something
from inbreng_analysis.reports.harvest.scope import (
    GROUP,
    HEADING,
    ITEM,
    LABEL,
    LEAD,
    TABLE,
    Scope,
)
from inbreng_analysis.reports.harvest.traits import Traits


class Walk:
    """Reads blocks from top to bottom and keeps what is open."""

    def __init__(self, seen: Profile, kind: str, title: Traits | None) -> None:
        self.seen = seen
        self.kind = kind
        self.title = title
        self.scope = Scope()
        self.asking = Asking(seen, kind, self.scope)
        self.gathered = Gathered()
        self.findings: list[Finding] = []
        self._signing = False
        self._points_marked = False
        self._section_has_points = False
        self._last_place: Finding | None = None
        self._rules: Sequence[Callable[[Traits], bool]] = (
            self._furniture,
            self._title,
            self._place,
            self._participants,
            self._question,
            self._heading,
            self._label,
            self._item,
            self._plain,
        )

    def visit(self, traits: Traits) -> None:
        """Give one block its kind: the first rule that knows it decides."""
        for rule in self._rules:
            if rule(traits):
                return

    def visit_alone(self, traits: Traits) -> None:
        """Give a block its kind that stands in a table but is read as running text."""
        self.visit(traits)

    def visit_point(self, traits: Traits, *, alone: bool) -> None:
        """Give a block in a cell of answers its kind: a label over other points, or a point."""
        block = traits.block
        self.scope.close(ITEM + block.depth)
        if not alone and traits.is_label and not traits.is_prose:
            self.scope.open("label", traits.text, ITEM + block.depth - 0.5)
            self.find("label", traits)
            return
        self.find("contribution", traits)
        if block.n_children:
            self.scope.open("point", traits.text, ITEM + block.depth)

    def find(
        self, kind: str, traits: Traits, start: int = 0, end: int | None = None, **more: object
    ) -> None:
        """Note what a piece of a block is."""
        last = len(traits.text) if end is None else end
        setting = self.scope.setting
        if kind == "contribution" and is_quotation(traits.text[start:last]):
            more = more | {"quoted": True}
        self.findings.append(Finding(kind, traits.block, start, last, setting, **more))  # type: ignore[arg-type]

    def _furniture(self, traits: Traits) -> bool:
        """Page furniture, boilerplate, greetings, signatures."""
        text = traits.text
        loose = not self.scope.has("question", "table")
        if traits.stands_out or traits.is_question or traits.opens or traits.block.line.marker:
            self._signing = False
        known = (
            traits.block.line.furniture
            or furniture.is_furniture(text)
            or (loose and traits.block.line.heading is None and furniture.may_be_furniture(text))
        )
        letter = not traits.block.is_item and (
            furniture.is_greeting(text) or furniture.is_goodbye(text)
        )
        if not (known or letter or self._signing):
            return False
        self._signing = self._signing or (letter and furniture.is_goodbye(text))
        self.find("furniture" if known else "context", traits)
        return True

    def _title(self, traits: Traits) -> bool:
        """The title of the document."""
        if traits is not self.title:
            return False
        self.find("title", traits)
        return True

    def _place(self, traits: Traits) -> bool:
        """A group or table, possibly with a point on the same line."""
        if not (is_place(traits) or self._tells_table(traits)):
            return False
        what, place = self._named(traits)
        if place is None:
            return False
        rank = self._place_rank(what, traits)
        self._points_marked = False
        self.scope.open(what, place.label, rank)
        self.gathered.meet(what, place, self.scope.setting)
        self.find("heading", traits, 0, place.end)
        self._last_place = self.findings[-1]
        if place.says_more:
            self._after_place(traits, place.end)
        return True

    def _after_place(self, traits: Traits, start: int) -> None:
        """What stands behind the name of a table on the same line: a question, or a point."""
        text = traits.text[start:]
        if asks_something(text):
            self.asking.look_at(traits)
            self.scope.open("question", text.rstrip(": "), self.asking.rank_of(traits))
            self.find("question", traits, start)
        else:
            self.find("contribution", traits, start)

    def _tells_table(self, traits: Traits) -> bool:
        """Whether an item says "Tafel 1: what was said there"."""
        place = places.find_table(traits.text)
        return (place is not None and place.says_more) or self._in_row_of_tables(traits)

    def _named(self, traits: Traits) -> tuple[str, Place | None]:
        """Which group or table a block names."""
        if traits.is_prose or self.kind == "agenda":
            return "", None
        table = places.find_table(traits.text)
        if self._in_row_of_tables(traits):
            return "table", places.table_with_point(traits.text)
        if table is not None:
            return "table", table
        group = places.find_group(traits.text)
        if group is not None and self._is_group(traits, group):
            return "group", group
        if traits.is_audience and self._stands_above(traits) and not traits.block.is_item:
            return "group", places.audience(traits.text)
        return "", None

    def _in_row_of_tables(self, traits: Traits) -> bool:
        """Whether lines that begin with a table follow one another, each with what it said."""
        block = traits.block
        if ":" not in traits.text or not places.table_with_point(traits.text):
            return False
        return any(
            beside is not None
            and beside.family == block.family
            and places.table_with_point(beside.text) is not None
            for beside in (block.previous, block.following)
        )

    def _is_group(self, traits: Traits, group: Place) -> bool:
        """Whether a line that could name a group is not simply said ("Groep 3: te vol")."""
        if group.says_more and not asks_something(traits.text[group.end :]):
            return False
        if traits.text.lower().startswith("gesprek") and not traits.stands_out:
            return False
        if traits.block.is_item:
            return traits.stands_out or not self.scope.has("question")
        return traits.stands_out or self._stands_above(traits) or not self.scope.has("question")

    def _stands_above(self, traits: Traits) -> bool:
        """Whether something follows that belongs under a heading."""
        after = traits.block.following
        if after is None or (after.line.cell is not None and traits.block.line.cell is None):
            return after is not None
        packed = self.scope.has("question") and not traits.stands_out and not traits.block.gap
        return not packed and (
            has_answers(traits) or traits.stands_out or self.asking.is_stem(after)
        )

    def _place_rank(self, what: str, traits: Traits) -> float:
        """How deep a group or table stands."""
        line = traits.block.line
        if line.heading is not None:
            # A heading of the same level that is no question closes it; a question does not.
            return line.heading * 10.0 + (0.1 if what == "group" else 0.2)
        if traits.block.is_item:
            return ITEM + traits.block.depth - (0.95 if what == "group" else 0.9)
        return GROUP if what == "group" else TABLE

    def _participants(self, traits: Traits) -> bool:
        """Who was there, and how many."""
        text = traits.text
        bare = people.counts_participants(text)
        named = (
            not (self.scope.has("question") or self._points_marked)
            and (people.names_participants(text) or self._heads_of_place(traits))
            and not traits.stands_out
        )
        listed = (
            self.scope.role == "people"
            and not (traits.stands_out or traits.is_question or traits.is_apart)
            and (traits.block.is_item or not traits.block.gap)
        )
        if not (bare or named or listed) or (traits.is_prose and not named):
            return False
        self.gathered.count(text, self.scope.setting)
        self.find("participants", traits)
        if text.endswith(":") and not traits.block.is_item:
            self.scope.open("lead", text, LEAD, "people")
        return True

    def _heads_of_place(self, traits: Traits) -> bool:
        """Whether a line under the name of a group or table says who sat there."""
        before = traits.block.previous
        return (
            bool(self.findings)
            and before is self.findings[-1].block
            and self.findings[-1] is self._last_place
            and not traits.block.is_item
            and people.lists_people(traits.text)
        )

    def _question(self, traits: Traits) -> bool:
        """A question to the table."""
        asked = self.asking.read(traits)
        if asked is None:
            return False
        self._points_marked = False
        if self._section_has_points:
            self.scope.close(HEADING)
            self._section_has_points = False
        self.scope.open("question", asked.text, asked.rank)
        if asked.start:
            self.find("label", traits, 0, asked.start)
        if asked.start < len(traits.text):
            self.find("question", traits, asked.start, doubt=asked.doubt)
        return True

    def _heading(self, traits: Traits) -> bool:
        """A heading of a theme or chapter, or a label that looks like one."""
        if not is_heading(traits, self.scope, self.asking):
            return False
        rank = heading_rank(traits, self.seen)
        open_question = self.scope.last("question")
        text = traits.text
        inside = open_question is not None and open_question.rank < rank and traits.stands_out
        if (
            traits.is_label_word
            and not traits.block.line.heading
            and self.scope.has("question", "table", "group")
        ):
            inside = True
        if inside and not traits.is_apart:
            self.scope.open("label", text, max(rank, LABEL))
            self.find("label", traits)
            return True
        self._points_marked = False
        self._section_has_points = False
        self.scope.open("section", text.rstrip(":"), rank, heading_role(traits))
        self.find("heading", traits)
        return True

    def _label(self, traits: Traits) -> bool:
        """A label line, or a sentence that announces a list."""
        block = traits.block
        if traits.is_lead or (traits.text.endswith(":") and not traits.is_label):
            return self._lead(traits)
        if not (traits.is_label or self._is_topic(traits)) or not collects(
            self.kind, self.seen, self.scope, traits
        ):
            return False
        if block.following is None or block.following.line.heading is not None:
            return False
        if self._is_beside_questions(traits):
            return self._end_question(traits)
        if words.ANSWERS.fullmatch(traits.text) and not block.is_item:
            self.scope.close(LABEL)
            self.find("label", traits)
            return True
        rank = LABEL if not block.is_item else ITEM + block.depth - (0 if block.n_children else 0.5)
        self.scope.open("label", traits.text, rank)
        self.find("label", traits)
        return True

    def _end_question(self, traits: Traits) -> bool:
        """A label or extra in the list of the questions: the question before it is over."""
        rank = ITEM + traits.block.depth - 0.7
        if traits.text.endswith(":"):
            self.scope.open("label", traits.text, rank)
            self.find("label", traits)
        else:
            self.scope.open("section", traits.text, rank)
            self.find("heading", traits)
        return True

    def _is_beside_questions(self, traits: Traits) -> bool:
        """Whether an item over items, such as "4. Overig", stands in the list of the questions."""
        if not traits.block.n_children or traits.look not in self.seen.question_looks:
            return False
        here = ITEM + traits.block.depth - 0.7
        self.scope.close(ITEM + traits.block.depth)
        open_frame = self.scope.last("question", "label", "section")
        return open_frame is not None and open_frame.rank == here

    def _is_topic(self, traits: Traits) -> bool:
        """Whether an item only names what the items under it are about."""
        block = traits.block
        if not block.n_children:
            return False
        return traits.is_label_word or (traits.n_words <= 3 and block.n_children >= 2)

    def _lead(self, traits: Traits) -> bool:
        """A sentence that announces a list: what follows is what it says."""
        block = traits.block
        after = block.following
        if block.is_item or after is None or not (after.is_item or not traits.is_prose):
            return False
        role = ""
        if words.CONCLUDING.search(traits.text):
            role = "conclusion"
        elif words.HARVEST.search(traits.text):
            role = "harvest"
        self.scope.open("lead", traits.text, LEAD, role)
        self._prose(traits)
        return True

    def _item(self, traits: Traits) -> bool:
        """A list item."""
        block = traits.block
        if not block.is_item:
            return False
        self.scope.close(ITEM + block.depth)
        if self.scope.role == "conclusion":
            self.find("conclusion", traits)
        elif is_empty_answer(traits.text):
            self.find("context", traits)
        elif collects(self.kind, self.seen, self.scope, traits):
            self._point(traits)
            self._points_marked = True
            self._section_has_points = not self.scope.has("question")
        else:
            self._prose(traits)
            return True
        if block.n_children:
            self.scope.open("point", traits.text, ITEM + block.depth)
        return True

    def _point(self, traits: Traits, doubt: str | None = None) -> None:
        """Something that was said, without "Antwoord:" in front of it."""
        found = words.ANSWER.match(traits.text)
        start = found.end() if found else 0
        if start:
            self.find("label", traits, 0, start)
        self.find("contribution", traits, start, doubt=doubt)

    def _plain(self, traits: Traits) -> bool:
        """A sentence or paragraph without marker."""
        self.scope.close(LEAD)
        if self.scope.role == "conclusion" and self._concludes_plainly(traits):
            self.find("conclusion", traits)
        elif (
            is_reported_by_organiser(traits)
            or is_empty_answer(traits.text)
            or tells_who_said(traits.text)
            or not self._answers_plainly(traits)
        ):
            self._prose(traits)
        else:
            doubtful = traits.is_prose and not self.seen.has_speakers
            self._point(traits, "maybe_point" if doubtful else None)
        return True

    def _concludes_plainly(self, traits: Traits) -> bool:
        """Whether a line without marker under "Conclusies" is one of them."""
        before = traits.block.previous
        alone = before is not None and not before.is_item and not traits.is_prose
        last = self.findings[-1].kind if self.findings else ""
        return alone and last in ("heading", "conclusion") and not self.asking.is_marked

    def _answers_plainly(self, traits: Traits) -> bool:
        """Whether a line without marker is something that was said."""
        if not collects(self.kind, self.seen, self.scope, traits):
            return False
        if self.seen.has_speakers and traits.speaker:
            return traits.speaker not in self.gathered.chairs
        question = self.scope.last("question", "label")
        if question is None:
            if self.seen.n_asked:
                return self.scope.has("section") and not (self.seen.n_items or self.seen.n_grids)
            listed = self.seen.n_items or self.seen.n_grids
            return not listed or (
                not traits.is_prose and self.scope.has("table") and not self._points_marked
            )
        if not (self.asking.is_marked or self._points_marked):
            return True
        packed = not traits.block.gap and not traits.block.line.whole
        return packed and traits.n_words <= 30

    def _prose(self, traits: Traits) -> None:
        """Context, with the verbatim quotations of participants taken out of it."""
        for piece in split_prose(traits):
            self.find(
                piece.kind, traits, piece.start, piece.end, quoted=piece.quoted, doubt=piece.doubt
            )
