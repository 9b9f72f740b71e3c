"""What do we hear? Themes, codings by people, and insights with their evidence."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.people.models import User
from inbreng.programme.models import FocusPoint, Trajectory


class Theme(models.Model):
    """What several contributions are about."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="themes")
    name = models.CharField(_("naam"), max_length=200)
    explanation = models.TextField(_("wat hoort erbij?"), blank=True)
    focus_point = models.ForeignKey(
        FocusPoint,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="themes",
        verbose_name=_("speerpunt"),
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["trajectory", "name"], name="insights_theme_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Coding(models.Model):
    """That somebody put a contribution under a theme."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="codings")
    theme = models.ForeignKey(Theme, models.CASCADE, related_name="codings")
    coded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    coded_at = models.DateTimeField()

    class Meta:
        ordering = ["coded_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "theme"], name="insights_coding_once_per_theme"
            ),
        ]


class Insight(models.Model):
    """A statement about what was heard, with the voices it rests on."""

    class Kind(models.TextChoices):
        WORKS = "works", _("wat werkt")
        HINDERS = "hinders", _("wat hindert")
        WISH = "wish", _("wens")
        TENSION = "tension", _("spanning")
        OBSERVATION = "observation", _("wat opvalt")
        MEANING = "meaning", _("wat het betekent voor het plan")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="insights")
    number = models.PositiveIntegerField()
    statement = models.TextField(_("wat hoorden we?"))
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    theme = models.ForeignKey(
        Theme,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="insights",
        verbose_name=_("thema"),
    )
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "number"], name="insights_insight_number_once"
            ),
        ]

    def __str__(self) -> str:
        return self.statement


class Evidence(models.Model):
    """A contribution that supports or contradicts an insight."""

    class Stance(models.TextChoices):
        FOR = "for", _("steunt dit")
        AGAINST = "against", _("spreekt dit tegen")

    insight = models.ForeignKey(Insight, models.CASCADE, related_name="evidence")
    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="evidence")
    stance = models.CharField(max_length=10, choices=Stance, default=Stance.FOR)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["insight", "contribution"], name="insights_evidence_once"
            ),
        ]
