"""What the screening found, and what moderators did with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models.contributions import Wording
from inbreng.people.models import User


class Finding(models.Model):
    """Something in the words that looks like personal data; goes when the words go."""

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=30)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    is_sure = models.BooleanField()
    found_by = models.CharField(max_length=40)  # "quick" or "deep", with its version

    class Meta:
        ordering = ["start"]
        constraints = [
            models.UniqueConstraint(
                fields=["wording", "kind", "start", "end"], name="dialogue_finding_once"
            ),
        ]


class ModerationStep(models.Model):
    """A step of a moderator, kept for good: who, when and why, without the words themselves."""

    class Step(models.TextChoices):
        HELD = "held", _("in quarantaine gezet")
        CONFIRMED = "confirmed", _("vrijgegeven")
        REDACTED = "redacted", _("afgeschermd en vrijgegeven")
        REFUSED = "refused", _("niet geplaatst")

    contribution = models.ForeignKey(
        "dialogue.Contribution", models.CASCADE, related_name="moderation_steps"
    )
    step = models.CharField(max_length=20, choices=Step)
    reason = models.CharField(_("reden"), max_length=500, blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(step="refused") | ~models.Q(reason=""),
                name="dialogue_refusal_has_reason",
            ),
        ]
