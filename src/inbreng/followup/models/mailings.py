"""Telling by mail that a report-back is there."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.followup.models.report_backs import ReportBack
from inbreng.people.models import User


class Mailing(models.Model):
    """A letter to everybody who spoke at the gathering and left an address: once, ever."""

    class State(models.TextChoices):
        ASKED = "asked", _("wacht op een beurt")
        QUEUEING = "queueing", _("wordt klaargezet")
        READY = "ready", _("klaargezet")

    report_back = models.OneToOneField(ReportBack, models.CASCADE, related_name="mailing")
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    # Persons up to this id have been asked for; a worker that takes over goes on from here.
    last_person = models.PositiveBigIntegerField(default=0)
    n_letters = models.PositiveIntegerField(default=0)
    seen_alive_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
