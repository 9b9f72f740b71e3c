"""What stands beside the voices, and bundles that are handed to a group."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models.insights import Insight
from inbreng.insights.models.themes import Theme
from inbreng.people.models import User
from inbreng.programme.models import StandingGroup, Trajectory


class OutsideSource(models.Model):
    """A paper, figure or law that stands beside the voices under a theme or an insight."""

    class Kind(models.TextChoices):
        PAPER = "paper", _("stuk of rapport")
        FIGURE = "figure", _("cijfer")
        LAW = "law", _("wet of regel")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="outside_sources")
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    title = models.CharField(_("naam"), max_length=300)
    place = models.CharField(_("waar staat het?"), max_length=200, blank=True)
    says = models.TextField(_("wat staat er?"))
    address = models.URLField(_("webadres"), max_length=500, blank=True)
    dated_on = models.DateField(_("van welke dag?"))
    insights = models.ManyToManyField(Insight, blank=True, related_name="outside_sources")
    themes = models.ManyToManyField(Theme, blank=True, related_name="outside_sources")
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["-dated_on", "-id"]

    def __str__(self) -> str:
        return self.title


class Bundle(models.Model):
    """Insights or contributions that a group works on until a day."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="bundles")
    title = models.CharField(_("naam"), max_length=200)
    task = models.TextField(_("wat vraag je de groep?"))
    standing_group = models.ForeignKey(
        StandingGroup,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="bundles",
        verbose_name=_("vaste groep"),
    )
    group_name = models.CharField(_("of een werkgroep"), max_length=200, blank=True)
    due_on = models.DateField(_("klaar op"))
    insights = models.ManyToManyField(Insight, blank=True, related_name="bundles")
    contributions = models.ManyToManyField(Contribution, blank=True, related_name="bundles")
    handed_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    handed_at = models.DateTimeField()
    outcome = models.TextField(_("wat kwam eruit?"), blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "id"]

    def __str__(self) -> str:
        return self.title
