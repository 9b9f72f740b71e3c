"""Files that somebody takes along, made by the worker."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models.themes import Theme
from inbreng.people.models import Perspective, User
from inbreng.programme.models import Gathering, Trajectory


class Export(models.Model):
    """A file that was asked for: what is in it, for whom, and how far it is."""

    class Format(models.TextChoices):
        WORD = "docx", _("Word")
        PDF = "pdf", _("pdf")
        EXCEL = "xlsx", _("Excel")
        CSV = "csv", _("CSV")
        JSON = "json", _("JSON")
        CODEBOOK = "qdc", _("codeboek (REFI-QDA)")
        PROJECT = "qdpx", _("project (REFI-QDA)")

    class Audience(models.TextChoices):
        STAFF = "staff", _("ons eigen bureau")
        AREA = "area", _("mijn werkgebied")
        COUNCIL = "council", _("raad en partners")
        PUBLIC = "public", _("iedereen")

    class State(models.TextChoices):
        ASKED = "asked", _("wacht op een beurt")
        MAKING = "making", _("wordt gemaakt")
        READY = "ready", _("klaar")
        REFUSED = "refused", _("niet gelukt")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="exports")
    format = models.CharField(_("soort bestand"), max_length=10, choices=Format)
    audience = models.CharField(_("voor wie?"), max_length=10, choices=Audience)
    # At most one of these narrows it down
    gathering = models.ForeignKey(
        Gathering, models.CASCADE, null=True, blank=True, related_name="+"
    )
    theme = models.ForeignKey(Theme, models.CASCADE, null=True, blank=True, related_name="+")
    perspective = models.ForeignKey(
        Perspective, models.CASCADE, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    refusal = models.CharField(max_length=300, blank=True)
    n_done = models.PositiveIntegerField(default=0)
    n_total = models.PositiveIntegerField(default=0)
    seen_alive_at = models.DateTimeField(null=True, blank=True)
    n_attempts = models.PositiveSmallIntegerField(default=0)
    content = models.FileField(upload_to="exports/%Y/%m", blank=True)
    asked_by = models.ForeignKey(User, models.CASCADE, related_name="exports")
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "seen_alive_at"], name="insights_export_waiting")]
