"""Editions: the whole plan as it read at one moment, which consent and remarks belong to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models.passages import PassageVersion
from inbreng.plan.models.plans import Plan


class Edition(models.Model):
    """The plan as a whole at one moment: numbered, never changed, published or for few."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("titel"), max_length=200)
    note = models.TextField(_("wat is er veranderd"), blank=True)
    # Of titles and texts in their order: the same digest, the same words.
    digest = models.CharField(max_length=64, editable=False)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    # From this moment everybody who may see the plan reads it; empty as long as it is for few.
    published_at = models.DateTimeField(_("gepubliceerd vanaf"), null=True, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_edition_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.plan.title}, {self.title}"


class EditionPassage(models.Model):
    """A version of a passage in its place in an edition."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="passages")
    version = models.ForeignKey(PassageVersion, models.PROTECT, related_name="in_editions")
    # As they were then.
    chapter_number = models.PositiveSmallIntegerField()
    chapter_title = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["chapter_number", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "version"], name="plan_edition_holds_version_once"
            ),
        ]
