"""Short forms that only the tables know, and what they stand for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Partnership, User


class ShortForm(models.Model):
    """What a short form stands for in one partnership, as somebody told who knows."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="short_forms")
    short = models.CharField(_("afkorting"), max_length=20)
    meaning = models.CharField(_("waar die voor staat"), max_length=120)
    told_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    told_at = models.DateTimeField()

    class Meta:
        ordering = ["short"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "short"], name="dialogue_short_form_once"
            ),
        ]

    def __str__(self) -> str:
        return self.short
