"""What passages cite of papers and series, and which papers can be cited."""

from django.db.models import Count, QuerySet

from inbreng.insights.models import OutsideSource
from inbreng.plan.models import Citation, Passage
from inbreng.programme.models import Trajectory


def citations_of(passage: Passage) -> QuerySet[Citation]:
    """The paragraphs and cells that a passage cites, each with what it stands in. One query."""
    return passage.citations.select_related("paragraph__source", "point__series")


def papers_of(trajectory: Trajectory) -> QuerySet[OutsideSource]:
    """The papers of a trajectory with ``n_paragraphs``. One query."""
    papers = OutsideSource.objects.filter(trajectory=trajectory)
    return papers.annotate(n_paragraphs=Count("paragraphs")).order_by("title")
