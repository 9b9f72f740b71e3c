"""How money is divided in a passage: into portions, each with its reason."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.plan.models.passages import Passage


class Allocation(models.Model):
    """A sum and by which rule it is divided."""

    passage = models.OneToOneField(Passage, models.CASCADE, related_name="allocation")
    title = models.CharField(_("welk geld?"), max_length=200)
    rule = models.TextField(_("volgens welke regel?"), blank=True)
    school_year = models.PositiveSmallIntegerField(
        _("schooljaar dat begint in"), null=True, blank=True
    )

    def __str__(self) -> str:
        return self.title


class Portion(models.Model):
    """A part of the money, for whom or for what."""

    allocation = models.ForeignKey(Allocation, models.CASCADE, related_name="portions")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(_("waarvoor?"), max_length=200)
    amount = models.DecimalField(_("bedrag in euro’s"), max_digits=12, decimal_places=2)
    reason = models.TextField(_("waarom?"), blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["allocation", "number"], name="plan_portion_number_once"
            ),
            models.CheckConstraint(condition=Q(amount__gte=0), name="plan_portion_not_negative"),
        ]

    def __str__(self) -> str:
        return self.name
