"""Texts of our own that repeat words which were erased."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.people.models import User


class Repetition(models.Model):
    """A place that repeated words when they were erased; open until somebody dealt with it.

    It holds none of the words: where they stand, and a digest of the text that they stood in.
    """

    class Kind(models.TextChoices):
        REPORT_BACK = "report_back", _("terugblik")
        INSIGHT = "insight", _("inzicht")
        PASSAGE = "passage", _("passage")
        PUBLISHED = "published", _("passage zoals gepubliceerd")
        ANSWER = "answer", _("antwoord")
        DRAFT = "draft", _("klad van een antwoord")

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="repetitions")
    kind = models.CharField(max_length=20, choices=Kind)
    place = models.PositiveBigIntegerField()  # the number in the address of its page
    label = models.CharField(max_length=300)
    digest = models.CharField(max_length=64, blank=True)  # gone when it was settled
    found_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    reason = models.CharField(_("waarom blijven ze staan?"), max_length=300, blank=True)

    class Meta:
        ordering = ["found_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "kind", "place"], name="followup_repetition_once"
            ),
        ]

    def __str__(self) -> str:
        return self.label
