"""What is set once: order and terms of steps, weeks without school, phases of a plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Partnership
from inbreng.plan.models import Plan
from inbreng.route.models.steps import RouteStep


class RouteTerms(models.Model):
    """Terms of a partnership that the law does not settle for everybody."""

    class Region(models.TextChoices):
        UNKNOWN = "unknown", _("niet gekozen")
        NORTH = "north", _("noord")
        MIDDLE = "middle", _("midden")
        SOUTH = "south", _("zuid")

    partnership = models.OneToOneField(Partnership, models.CASCADE, related_name="route_terms")
    region = models.CharField(
        _("vakantieregio"), max_length=10, choices=Region, default=Region.UNKNOWN
    )
    n_weeks_to_answer = models.PositiveSmallIntegerField(_("weken die de OPR krijgt"), default=6)
    n_days_for_questions = models.PositiveSmallIntegerField(
        _("dagen voor een antwoord aan de raad"), default=14
    )
    n_days_to_remind = models.PositiveSmallIntegerField(
        _("dagen vooraf een herinnering"), default=14
    )


class StepTerm(models.Model):
    """Where a kind of step stands in this partnership's order, and how long before 1 May."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="step_terms")
    kind = models.CharField(_("soort stap"), max_length=20, choices=RouteStep.Kind)
    right = models.CharField(_("welk recht"), max_length=20, choices=RouteStep.Right)
    position = models.PositiveSmallIntegerField(_("plaats"))
    n_weeks_before = models.PositiveSmallIntegerField(_("schoolweken voor 1 mei"))
    is_used = models.BooleanField(_("hoort bij onze route"), default=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "kind"], name="route_term_once_per_kind"
            ),
        ]


class FreeWeek(models.Model):
    """A week without school in this region; counting back leaves it out."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="free_weeks")
    monday = models.DateField(_("maandag van de week"))
    name = models.CharField(_("naam"), max_length=100)

    class Meta:
        ordering = ["monday"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "monday"], name="route_free_week_once"),
        ]


class Phase(models.Model):
    """A stretch of time of the work on a plan, with the rule for going on to the next."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="phases")
    name = models.CharField(_("naam"), max_length=100)
    begins_on = models.DateField(_("vanaf"))
    ends_on = models.DateField(_("tot en met"))
    goes_on_when = models.CharField(_("we gaan verder als"), max_length=300, blank=True)

    class Meta:
        ordering = ["begins_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")),
                name="route_phase_ends_after_begin",
            ),
            models.UniqueConstraint(fields=["plan", "name"], name="route_phase_name_once"),
        ]

    def __str__(self) -> str:
        return self.name
