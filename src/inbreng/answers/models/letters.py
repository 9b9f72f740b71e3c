"""Reply letters on paper: a Word file with merge fields, and the letters made of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class LetterTemplate(models.Model):
    """A Word file with merge fields; every field in it was checked when it was uploaded."""

    class Recipients(models.TextChoices):
        PERSONS = "persons", _("wie iets zei")
        ORGANISATIONS = "organisations", _("besturen en andere organisaties")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="letter_templates")
    name = models.CharField(_("naam"), max_length=200)
    recipients = models.CharField(_("voor wie?"), max_length=20, choices=Recipients)
    content = models.FileField(_("Word-bestand"), upload_to="letter-templates")
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "name"], name="answers_letter_template_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class LetterRound(models.Model):
    """All letters of a template, made by the worker as one file to fetch."""

    class State(models.TextChoices):
        ASKED = "asked", _("wacht op een beurt")
        MAKING = "making", _("wordt gemaakt")
        READY = "ready", _("klaar")
        REFUSED = "refused", _("niet gelukt")

    template = models.ForeignKey(LetterTemplate, models.CASCADE, related_name="rounds")
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    refusal = models.CharField(max_length=300, blank=True)
    n_done = models.PositiveIntegerField(default=0)
    n_total = models.PositiveIntegerField(default=0)
    seen_alive_at = models.DateTimeField(null=True, blank=True)
    n_attempts = models.PositiveSmallIntegerField(default=0)
    content = models.FileField(upload_to="letter-rounds/%Y/%m", blank=True)
    asked_by = models.ForeignKey(User, models.CASCADE, related_name="letter_rounds")
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "seen_alive_at"], name="answers_round_waiting")]
