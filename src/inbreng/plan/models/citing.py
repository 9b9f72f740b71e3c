"""Figures in a passage, and what a passage cites of papers and series from outside."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Series, SeriesPoint, SourceParagraph
from inbreng.plan.models.passages import Passage


class Figure(models.Model):
    """A series as it stands in a passage, with the sentence that says what one sees."""

    passage = models.OneToOneField(Passage, models.CASCADE, related_name="figure")
    series = models.ForeignKey(Series, models.PROTECT, related_name="figures")
    caption = models.TextField(_("wat zie je hier?"))

    def __str__(self) -> str:
        return str(self.series)


class Citation(models.Model):
    """A paragraph of a paper, or a cell of a series, that a passage rests on."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="citations")
    paragraph = models.ForeignKey(
        SourceParagraph, models.PROTECT, null=True, blank=True, related_name="citations"
    )
    point = models.ForeignKey(
        SeriesPoint, models.PROTECT, null=True, blank=True, related_name="citations"
    )
    cited_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(paragraph=None, point__isnull=False)
                | Q(paragraph__isnull=False, point=None),
                name="plan_citation_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["passage", "paragraph"],
                condition=Q(paragraph__isnull=False),
                name="plan_paragraph_cited_once",
            ),
            models.UniqueConstraint(
                fields=["passage", "point"],
                condition=Q(point__isnull=False),
                name="plan_cell_cited_once",
            ),
        ]
