"""Ambitions with their targets, and the actions that bring them nearer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models.passages import Passage, PassageVersion


class PassageStructure(models.Model):
    """What a version of a passage held besides text; editions tell their goals from it."""

    version = models.OneToOneField(PassageVersion, models.CASCADE, related_name="structure")
    content = models.JSONField()


class Ambition(models.Model):
    """What a passage wants to reach: how that is measured, where it starts, who sees to it."""

    passage = models.OneToOneField(Passage, models.CASCADE, related_name="ambition")
    goal = models.TextField(_("doel"))
    measure = models.CharField(_("waaraan zie je het?"), max_length=300, blank=True)
    unit = models.CharField(_("eenheid"), max_length=60, blank=True)
    baseline = models.DecimalField(
        _("beginwaarde"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    baseline_on = models.DateField(_("gemeten op"), null=True, blank=True)
    owner = models.CharField(_("wie trekt dit?"), max_length=200, blank=True)

    def __str__(self) -> str:
        return self.goal


class Target(models.Model):
    """The value that an ambition is to have at the end of a school year."""

    ambition = models.ForeignKey(Ambition, models.CASCADE, related_name="targets")
    school_year = models.PositiveSmallIntegerField(_("schooljaar dat begint in"))
    value = models.DecimalField(_("streefwaarde"), max_digits=14, decimal_places=2)

    class Meta:
        ordering = ["school_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["ambition", "school_year"], name="plan_target_once_per_year"
            ),
        ]


class PlanAction(models.Model):
    """What somebody is going to do: who, what, when and with which means."""

    passage = models.OneToOneField(Passage, models.CASCADE, related_name="action")
    ambition = models.ForeignKey(
        Ambition,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="actions",
        verbose_name=_("hoort bij ambitie"),
    )
    what = models.TextField(_("wat gaan we doen?"))
    who = models.CharField(_("wie doet het?"), max_length=200)
    begins_on = models.DateField(_("vanaf"), null=True, blank=True)
    due_on = models.DateField(_("klaar op"), null=True, blank=True)
    means = models.CharField(_("met welke middelen?"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(begins_on=None) | Q(due_on=None) | Q(due_on__gte=models.F("begins_on")),
                name="plan_action_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class Fallback(models.Model):
    """Plan B, C or D of an action, and what has to happen before it is taken up."""

    class Letter(models.TextChoices):
        B = "B", _("plan B")
        C = "C", _("plan C")
        D = "D", _("plan D")

    action = models.ForeignKey(PlanAction, models.CASCADE, related_name="fallbacks")
    letter = models.CharField(max_length=1, choices=Letter)
    trigger = models.CharField(_("als…"), max_length=300)
    what = models.TextField(_("dan…"))

    class Meta:
        ordering = ["letter"]
        constraints = [
            models.UniqueConstraint(fields=["action", "letter"], name="plan_fallback_letter_once"),
            models.CheckConstraint(
                condition=~Q(trigger="") & ~Q(what=""), name="plan_fallback_has_trigger"
            ),
        ]


class Adoption(models.Model):
    """That somebody made an action of the plan their own."""

    action = models.ForeignKey(PlanAction, models.CASCADE, related_name="adoptions")
    user = models.ForeignKey(User, models.CASCADE, related_name="adoptions")
    adopted_at = models.DateTimeField()
    given_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["adopted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["action", "user"],
                condition=Q(given_back_at__isnull=True),
                name="plan_action_adopted_once",
            ),
        ]
