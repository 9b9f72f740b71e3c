"""How far the plan is: readings of ambitions, remarks per school year, the inspector's link."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models import Ambition, Passage
from inbreng.programme.models import Trajectory


class Reading(models.Model):
    """What was measured of an ambition on a day, with where that is known from."""

    ambition = models.ForeignKey(Ambition, models.CASCADE, related_name="readings")
    read_on = models.DateField(_("op welke dag?"))
    value = models.DecimalField(_("waarde"), max_digits=14, decimal_places=2)
    source = models.CharField(_("waar komt het vandaan?"), max_length=300)
    remark = models.TextField(_("opmerking"), blank=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["read_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["ambition", "read_on"], name="followup_reading_once_a_day"
            ),
        ]


class YearRemark(models.Model):
    """What the partnership says of an ambition or action at the end of a school year."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="year_remarks")
    school_year = models.PositiveSmallIntegerField(_("schooljaar dat begint in"))
    text = models.TextField(_("opmerking"))
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["school_year"]
        constraints = [
            models.UniqueConstraint(
                fields=["passage", "school_year"], name="followup_year_remark_once"
            ),
        ]


class InspectorLink(models.Model):
    """A way to read the monitor without an account; only the hash of its token is kept."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="inspector_links")
    name = models.CharField(_("voor wie?"), max_length=200)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
