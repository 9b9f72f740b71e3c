"""What encloses what in a document: questions inside tables, or tables inside questions."""

from collections import Counter
from collections.abc import Sequence

from inbreng_analysis.reports.harvest import places
from inbreng_analysis.reports.harvest.profile import Profile
from inbreng_analysis.reports.harvest.questions import question_prefix
from inbreng_analysis.reports.harvest.surroundings import is_kin, is_place
from inbreng_analysis.reports.harvest.traits import Traits


def learn_order(all_traits: Sequence[Traits], seen: Profile) -> None:
    """Count tables and groups; see what stands inside tables and what around them."""
    votes: Counter[tuple[str, str]] = Counter()
    before = ""
    run = n_questions = n_late = 0
    for traits in all_traits:
        role = _role(traits, seen)
        seen.n_tables += role == "table"
        seen.n_groups += role == "group"
        n_questions += role == "question"
        n_late += role == "question" and seen.n_groups > 0
        seen.n_round_tables += role == "group" and traits.text.lower().startswith("rond")
        if role == "other":
            continue
        run = run + 1 if role == before == "question" else 0
        if not (before == "question" and run):
            votes[before, role] += 1
        before = role
    inside, outside = votes["table", "question"], votes["question", "table"]
    seen.question_outside_table = outside > inside
    inside, outside = votes["group", "question"], votes["question", "group"]
    only = n_questions == 1 and outside == 1 and not n_late and seen.n_groups > 1
    seen.question_outside_group = outside > max(1, inside) or only
    seen.heading_outside_table = votes["heading", "table"] > votes["table", "heading"]


def _role(traits: Traits, seen: Profile) -> str:
    """A first guess at what the block is, only to see what encloses what."""
    if is_place(traits):
        place = places.find_table(traits.text)
        if place:
            return "table"
        if places.find_group(traits.text) or (seen.groups and is_kin(traits, seen.groups)):
            return "group"
    if traits.look in seen.question_looks and (
        traits.is_question or traits.opens or question_prefix(traits.text)[1]
    ):
        return "question"
    if traits.block.is_item:
        return "point"
    return "heading" if traits.stands_out else "other"
