"""Private links to the calendar of a route."""

from django.db import models

from inbreng.people.models import User
from inbreng.plan.models import Plan


class CalendarLink(models.Model):
    """A calendar of the route that a program asks for; only the hash of its token is kept."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="calendar_links")
    user = models.ForeignKey(User, models.CASCADE, related_name="calendar_links")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
