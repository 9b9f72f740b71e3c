"""Labels over points, and sentences that announce a list."""

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.collecting import collects
from inbreng_analysis.reports.harvest.scope import ITEM, LABEL, LEAD
from inbreng_analysis.reports.harvest.surroundings import is_bare_label
from inbreng_analysis.reports.harvest.talk import Talk
from inbreng_analysis.reports.harvest.traits import Traits
from inbreng_analysis.reports.outline.blocks import Block

_NEAR = 20
_MOST_SPACES = 2


def read_label(talk: Talk, traits: Traits) -> bool:
    """A label line, or a sentence that announces a list."""
    block = traits.block
    if traits.is_lead or (traits.text.endswith(":") and not traits.is_label):
        return _lead(talk, traits)
    labels = traits.is_label or _is_topic(traits) or _is_bare(talk, traits)
    labels = labels or _is_numbered_as_questions(talk, traits)
    here = collects(talk.ground, talk.seen, talk.scope, traits) or _is_beforehand(talk, traits)
    if not (labels and here):
        return False
    if block.following is None or block.following.line.heading is not None:
        return False
    if _is_beside_questions(talk, traits):
        return _end_question(talk, traits)
    if words.ANSWERS.fullmatch(traits.text) and not block.is_item:
        talk.scope.close(LABEL)
        talk.find("label", traits)
        return True
    rank = LABEL if not block.is_item else ITEM + block.depth - (0 if block.n_children else 0.5)
    if block.is_item and block.n_children and Traits(block.following).is_question:
        talk.scope.open("section", traits.text, ITEM + block.depth - 0.8)
        talk.find("heading", traits)
        return True
    talk.scope.open("label", traits.text, rank)
    talk.find("label", traits)
    return True


def _is_beforehand(talk: Talk, traits: Traits) -> bool:
    """Whether bullets follow that were said before the first question or table."""
    after = traits.block.following
    return (
        talk.ground.is_open
        and not talk.scope.role
        and after is not None
        and after.is_item
        and bool(words.BEFOREHAND.fullmatch(traits.text))
    )


def _is_numbered_as_questions(talk: Talk, traits: Traits) -> bool:
    """Whether "3. Top 3" stands over items where most such numbered lines are questions."""
    n_questions = talk.seen.numbered_questions[traits.look]
    mostly = n_questions > 1 and 2 * n_questions >= talk.seen.numbered[traits.look]
    return mostly and bool(traits.block.n_children) and not traits.text.endswith((".", "!"))


def _end_question(talk: Talk, traits: Traits) -> bool:
    """A label or extra in the list of the questions: the question before it is over."""
    rank = ITEM + traits.block.depth - 0.7
    if traits.text.endswith(":"):
        talk.scope.open("label", traits.text, rank)
        talk.find("label", traits)
    else:
        talk.scope.open("section", traits.text, rank)
        talk.find("heading", traits)
    return True


def _is_beside_questions(talk: Talk, traits: Traits) -> bool:
    """Whether an item over items, such as "4. Overig", stands in the list of the questions."""
    if not traits.block.n_children or traits.look not in talk.seen.question_looks:
        return False
    here = ITEM + traits.block.depth - 0.7
    talk.scope.close(ITEM + traits.block.depth)
    open_frame = talk.scope.last("question", "label", "section")
    return open_frame is not None and open_frame.rank == here


def _is_bare(talk: Talk, traits: Traits) -> bool:
    """Whether several short lines stand above the points of one question."""
    return (
        talk.seen.n_bare_labels > 1
        and talk.scope.has("question")
        and talk.asking.is_marked
        and is_bare_label(traits)
    )


def _is_topic(traits: Traits) -> bool:
    """Whether an item only names what the items under it are about."""
    block = traits.block
    if not block.n_children:
        return False
    if traits.is_label_word:
        return True
    return traits.n_words <= 3 and (block.n_children >= 2 or _is_beside_topic(block))


def _is_beside_topic(block: Block) -> bool:
    """Whether items beside it in its list are short names too, of which one over several."""
    return _reaches_topic(block, "previous") or _reaches_topic(block, "following")


def _reaches_topic(block: Block, way: str) -> bool:
    """The same for the items on one side."""
    beside: Block | None = getattr(block, way)
    for _ in range(_NEAR):
        if beside is None or not beside.is_item or beside.depth < block.depth:
            return False
        if beside.depth == block.depth:
            if not beside.n_children or beside.text.count(" ") > _MOST_SPACES:
                return False
            if beside.n_children > 1:
                return True
        beside = getattr(beside, way)
    return False


def _lead(talk: Talk, traits: Traits) -> bool:
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
    talk.scope.open("lead", traits.text, LEAD, role)
    talk.find_prose(traits)
    return True
