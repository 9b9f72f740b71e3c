"""A trajectory: the talk towards one plan, with its focus points and its standing groups."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Partnership, Role


class Trajectory(models.Model):
    """The talk of a partnership towards one plan, from the first gathering to the report-back."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="trajectories")
    name = models.CharField(_("naam"), max_length=200)
    motto = models.CharField(_("motto"), max_length=200, blank=True)
    description = models.TextField(_("waar gaat het over?"), blank=True)
    begins_on = models.DateField(_("vanaf"))
    ends_on = models.DateField(_("tot en met"), null=True, blank=True)

    class Meta:
        ordering = ["-begins_on", "name"]
        verbose_name_plural = "trajectories"
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "name"], name="programme_trajectory_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class TrajectoryAccess(models.Model):
    """A trajectory that a partner takes part in; partners see no other."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="accesses")
    role = models.ForeignKey(Role, models.CASCADE, related_name="trajectory_accesses")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "role"], name="programme_access_once_per_role"
            ),
        ]


class FocusPoint(models.Model):
    """A main point (speerpunt) of the trajectory."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="focus_points")
    name = models.CharField(_("naam"), max_length=200)
    explanation = models.TextField(_("toelichting"), blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "name"], name="programme_focus_point_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class StandingGroup(models.Model):
    """A named group that meets more than once; its gatherings are numbered in order of date."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="standing_groups")
    name = models.CharField(_("naam"), max_length=200)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "name"], name="programme_standing_group_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
