"""Codings by people, their history, and who is where on the bench."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models.themes import Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class Coding(models.Model):
    """That one person put a contribution under a theme; a second coder has a row of their own."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="codings")
    theme = models.ForeignKey(Theme, models.CASCADE, related_name="codings")
    coded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    coded_at = models.DateTimeField()

    class Meta:
        ordering = ["coded_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "theme", "coded_by"],
                name="insights_coding_once_per_coder",
            ),
        ]
        indexes = [
            models.Index(fields=["theme", "contribution"], name="insights_coding_under_theme"),
        ]


class ThemeChange(models.Model):
    """One step of a person on the codebook or on codings, with what it takes to undo it."""

    class Kind(models.TextChoices):
        MADE = "made", _("thema gemaakt")
        CHANGED = "changed", _("thema veranderd")
        MERGED = "merged", _("thema’s samengevoegd")
        SPLIT = "split", _("thema gesplitst")
        REMOVED = "removed", _("thema opgeheven")
        CODED = "coded", _("onder een thema gezet")
        UNCODED = "uncoded", _("uit een thema gehaald")
        MOVED = "moved", _("verplaatst naar een ander thema")
        CONFIRMED = "confirmed", _("voorstel overgenomen")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="theme_changes")
    kind = models.CharField(max_length=20, choices=Kind)
    theme = models.ForeignKey(Theme, models.CASCADE, null=True, blank=True, related_name="changes")
    # What went and what came: {"themes": {id: fields}, "codings": [[contribution, theme, by, at]]}
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.CharField(_("waarom?"), max_length=300, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["trajectory", "by", "-id"], name="insights_change_of_person"),
            models.Index(fields=["theme", "-id"], name="insights_change_of_theme"),
        ]


class Presence(models.Model):
    """At which contribution somebody is on the bench, so that two people keep out of the way."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="presences")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "user"], name="insights_presence_once_per_person"
            ),
        ]
