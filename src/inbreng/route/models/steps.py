"""Steps of the route that a plan goes, and the bodies that speak at each of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, User
from inbreng.plan.models import Edition, Plan


class RouteStep(models.Model):
    """One step of a plan on its way to being adopted; the partnership sets the order."""

    class Kind(models.TextChoices):
        BOARDS = "boards", _("voorlopig ja van de besturen")
        NEIGHBOUR = "neighbour", _("afstemming met het buursamenwerkingsverband")
        MUNICIPALITIES = "municipalities", _("OOGO met de gemeenten")
        COUNCIL = "council", _("instemming van de OPR")
        SUPERVISORS = "supervisors", _("raad van toezicht of leden")
        REPORT_BACK = "report_back", _("terugkoppelen")
        HAND_IN = "hand_in", _("indienen bij de inspectie")
        OTHER = "other", _("eigen stap")

    class Right(models.TextChoices):
        CONSENT = "consent", _("instemming")
        ADVICE = "advice", _("advies")
        AGREEMENT = "agreement", _("overeenstemming")
        NONE = "none", _("geen: alleen dat het gedaan is")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="steps")
    kind = models.CharField(_("soort stap"), max_length=20, choices=Kind)
    title = models.CharField(_("naam"), max_length=200)
    right = models.CharField(_("welk recht"), max_length=20, choices=Right, default=Right.NONE)
    position = models.PositiveSmallIntegerField()
    # What is put to the bodies; the step belongs to these words.
    edition = models.ForeignKey(
        Edition,
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name=_("uitgave"),
    )
    # Weeks with school, counted back from the last day; empty when the day is set by hand.
    n_weeks_before = models.PositiveSmallIntegerField(
        _("schoolweken voor 1 mei"), null=True, blank=True
    )
    due_on = models.DateField(_("uiterlijk"))
    # When the papers went out, from which a body's time to answer is counted.
    asked_on = models.DateField(_("stukken verstuurd op"), null=True, blank=True)
    held_on = models.DateField(_("besproken op"), null=True, blank=True)
    minutes = models.TextField(_("verslag"), blank=True)
    # Only who is marked for it notes what the bodies said; else the office may too.
    only_marked_record = models.BooleanField(
        _("alleen wie namens dit orgaan spreekt legt vast"), default=False
    )
    skipped_because = models.CharField(_("overgeslagen, omdat"), max_length=500, blank=True)
    early_because = models.CharField(_("eerder gedaan, omdat"), max_length=500, blank=True)
    released_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="released_steps"
    )
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.title


class StepBody(models.Model):
    """Who says something at a step: an organisation, such as a municipality, or a body by name."""

    step = models.ForeignKey(RouteStep, models.CASCADE, related_name="bodies")
    organisation = models.ForeignKey(
        Organisation, models.RESTRICT, null=True, blank=True, related_name="route_bodies"
    )
    name = models.CharField(_("naam"), max_length=200)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["step", "name"], name="route_body_once_per_step"),
        ]

    def __str__(self) -> str:
        return self.name
