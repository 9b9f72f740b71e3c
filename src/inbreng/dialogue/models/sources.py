"""Where contributions come from; a new way of speaking is a new source, no new kind of thing."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.programme.models import Gathering, Trajectory


class Source(models.Model):
    """What brought a number of contributions in: an imported report, a small talk, a sample."""

    class Kind(models.TextChoices):
        REPORT = "report", _("ingelezen verslag")
        SMALL_TALK = "small_talk", _("in gesprek met…")
        NOTES = "notes", _("aantekeningen")
        REMARKS = "remarks", _("reacties in een raadpleging")
        POLL = "poll", _("antwoorden op een navraag")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="sources")
    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="sources")
    kind = models.CharField(max_length=20, choices=Kind)
    title = models.CharField(max_length=300)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    # When the deep screening read what was published; null while it has not.
    deeply_screened_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.title
