"""Scenarios beside one another, and the arguments that were gathered for and against."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.people.models import User
from inbreng.plan.models.allocations import Portion
from inbreng.plan.models.passages import Passage


class Scenario(models.Model):
    """One of the ways that the plan could go."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="scenarios")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("naam"), max_length=200)
    text = models.TextField(_("wat houdt het in?"), blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["passage", "number"], name="plan_scenario_number_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Argument(models.Model):
    """A contribution that speaks for or against a scenario or a portion of the money.

    ``words`` is how the plan puts it, for readers who may not read the line itself.
    """

    class Stance(models.TextChoices):
        FOR = "for", _("voor")
        AGAINST = "against", _("tegen")

    scenario = models.ForeignKey(
        Scenario, models.CASCADE, null=True, blank=True, related_name="arguments"
    )
    portion = models.ForeignKey(
        Portion, models.CASCADE, null=True, blank=True, related_name="arguments"
    )
    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="arguments")
    stance = models.CharField(max_length=10, choices=Stance)
    words = models.CharField(_("in de woorden van het plan"), max_length=300, blank=True)
    chosen_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    chosen_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scenario=None, portion__isnull=False)
                | Q(scenario__isnull=False, portion=None),
                name="plan_argument_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["scenario", "contribution"],
                condition=Q(scenario__isnull=False),
                name="plan_argument_once_per_scenario",
            ),
            models.UniqueConstraint(
                fields=["portion", "contribution"],
                condition=Q(portion__isnull=False),
                name="plan_argument_once_per_portion",
            ),
        ]
