"""The record of the whole consultation as one file, made by the worker."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models import Plan


class Dossier(models.Model):
    """The file that tells who was asked what, when, on which words, and what they said."""

    class Format(models.TextChoices):
        WORD = "docx", _("Word")
        PDF = "pdf", _("pdf")

    class State(models.TextChoices):
        ASKED = "asked", _("wacht op een beurt")
        MAKING = "making", _("wordt gemaakt")
        READY = "ready", _("klaar")
        REFUSED = "refused", _("niet gelukt")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="dossiers")
    format = models.CharField(_("soort bestand"), max_length=10, choices=Format)
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    refusal = models.CharField(max_length=300, blank=True)
    content = models.FileField(upload_to="dossiers/%Y/%m", blank=True)
    digest = models.CharField(max_length=64, blank=True)  # SHA-256 of the content, hexadecimal
    seen_alive_at = models.DateTimeField(null=True, blank=True)
    n_attempts = models.PositiveSmallIntegerField(default=0)
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "seen_alive_at"], name="route_dossier_waiting")]
