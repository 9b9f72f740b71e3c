"""Figures of an area or a year that stand beside the voices, and paragraphs of a paper to cite."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models.sharing import OutsideSource
from inbreng.insights.models.themes import Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class Series(models.Model):
    """Figures of one measure by area and period, as somebody else published them."""

    class AreaKind(models.TextChoices):
        REGION = "region", _("de hele regio, per jaar")
        MUNICIPALITY = "municipality", _("per gemeente")
        NEIGHBOURHOOD = "neighbourhood", _("per wijk of buurt")
        BOARD = "board", _("per schoolbestuur")
        SCHOOL = "school", _("per school")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="series")
    title = models.CharField(_("naam"), max_length=200)
    source = models.CharField(_("bron"), max_length=300)
    address = models.URLField(_("webadres"), max_length=500, blank=True)
    dated_on = models.DateField(_("van welke dag?"))
    unit = models.CharField(_("eenheid"), max_length=60)
    # Of a number of people below five nobody outside the house is told how many.
    counts_people = models.BooleanField(_("dit zijn aantallen mensen"), default=False)
    area_kind = models.CharField(_("waarvan?"), max_length=20, choices=AreaKind)
    themes = models.ManyToManyField(Theme, blank=True, related_name="series")
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["title", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(source=""), name="insights_series_names_its_source"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SeriesPoint(models.Model):
    """One cell: the value of one area in one period."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="points")
    area = models.CharField(max_length=200)
    period = models.CharField(max_length=20)
    value = models.DecimalField(max_digits=16, decimal_places=4)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "area", "period"], name="insights_series_cell_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area}, {self.period}"


class SourceParagraph(models.Model):
    """A numbered paragraph of a source from outside, which a passage of the plan can cite."""

    source = models.ForeignKey(OutsideSource, models.CASCADE, related_name="paragraphs")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "number"], name="insights_paragraph_number_once"
            ),
        ]

    def __str__(self) -> str:
        return f"§ {self.number}"
