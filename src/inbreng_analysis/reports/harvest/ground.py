"""What grounds a document gives to take what stands in it for harvest."""

from enum import Enum

from inbreng_analysis.reports.harvest import words
from inbreng_analysis.reports.harvest.kinds import HARVESTED
from inbreng_analysis.reports.harvest.profile import Profile


class Ground(Enum):
    """Where in a document points of participants may stand.

    ``is_open`` tells whether that is also where no question stands above them.
    """

    REPORT = "wherever lists and answers stand", True
    DOUBTED = "the same, but each should be looked at", True
    ARTICLE = "under questions and tables, and between quotation marks", False
    PAGE = "under questions that were put to participants", False
    NONE = "nowhere", False

    def __init__(self, where: str, is_open: bool) -> None:
        self.where = where
        self.is_open = is_open


_BY_KIND = {
    "other": Ground.DOUBTED,
    "retrospective_article": Ground.ARTICLE,
    "agenda": Ground.NONE,
}


def ground_of(kind: str, seen: Profile, title: str | None = None) -> Ground:
    """Say what may be taken from a document of this kind.

    Parameters
    ----------
    kind
        The kind of the document, which is a guess.
    seen
        What the document as a whole shows. Lists under questions or headings are not left out
        for a guess alone: where the kind is unknown, or a newsletter holds little else, they
        count with a doubt.
    title
        Its title: a checklist or a list of rules tells what to do, nothing that was said.

    Returns
    -------
    Ground
        Where in the document points may stand.
    """
    n_headed = seen.n_answered - seen.n_planned + seen.n_tables + seen.n_groups
    n_headed += len(seen.turns)
    if title and not n_headed and words.GROUND_RULES.fullmatch(title):
        return Ground.NONE
    if kind in HARVESTED:
        return Ground.REPORT
    if kind == "newsletter" and n_headed > 1 and not seen.is_told:
        return Ground.DOUBTED
    if kind == "other" and title and words.RULES.fullmatch(title):
        return Ground.NONE
    if kind == "other" and seen.is_told and not n_headed:
        return Ground.ARTICLE
    return _BY_KIND.get(kind, Ground.PAGE)
