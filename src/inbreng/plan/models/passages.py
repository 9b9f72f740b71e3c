"""Passages, their versions, and the insights they rest on."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Insight
from inbreng.people.models import User
from inbreng.plan.models.plans import Chapter


class Passage(models.Model):
    """A piece of the plan's text that rests on insights and that answers point at."""

    class Kind(models.TextChoices):
        TEXT = "text", _("tekst")
        AMBITION = "ambition", _("ambitie")
        ACTION = "action", _("actie")
        INSIGHT = "insight", _("inzicht met stemmen")
        FIGURE = "figure", _("cijfers")
        SCENARIOS = "scenarios", _("scenario’s")
        NEEDS = "needs", _("wie heeft wat nodig")
        ALLOCATION = "allocation", _("verdeling van geld")

    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="passages")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.TEXT)
    # Out of the text; its versions, answers and remarks still point here.
    removed_at = models.DateTimeField(null=True, blank=True)
    insights = models.ManyToManyField(
        Insight, through="PassageGround", related_name="passages", verbose_name=_("rust op")
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["chapter", "number"],
                condition=Q(removed_at__isnull=True),
                name="plan_passage_number_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.place} {self.chapter.title}"

    @property
    def is_removed(self) -> bool:
        """It stands in the plan no longer, by itself or with its chapter."""
        return self.removed_at is not None or self.chapter.removed_at is not None

    @property
    def place(self) -> str:
        """Where it stands in the working text, as people read it."""
        if self.is_removed:
            return gettext("§ vervallen")
        return f"§ {self.chapter.number}.{self.number}"


class PassageVersion(models.Model):
    """The text of a passage at one moment; a new text is a new version."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(_("tekst"))  # clean HTML, see inbreng.plan.texts
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    # Who proposed these words, when somebody else took them over.
    proposed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["passage", "number"], name="plan_version_number_once"),
        ]


class PassageGround(models.Model):
    """That a passage rests on an insight."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="grounds")
    insight = models.ForeignKey(Insight, models.PROTECT, related_name="grounds")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["passage", "insight"], name="plan_ground_once_per_insight"
            ),
        ]
