"""The plan and its chapters."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.programme.models import Trajectory


class Plan(models.Model):
    """A support plan that a trajectory works towards."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="plans")
    title = models.CharField(_("titel"), max_length=200)
    motto = models.CharField(_("motto"), max_length=300, blank=True)
    first_year = models.PositiveSmallIntegerField(_("eerste schooljaar"))
    n_years = models.PositiveSmallIntegerField(_("aantal schooljaren"), default=4)

    class Meta:
        ordering = ["-first_year"]

    def __str__(self) -> str:
        return self.title


class Chapter(models.Model):
    """A chapter of the plan, with what the law asks of it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="chapters")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("titel"), max_length=200)
    demand = models.TextField(_("wat de wet vraagt"), blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_chapter_number_once"),
        ]

    def __str__(self) -> str:
        return self.title
