"""Whom a trajectory wants to hear, against which the harvest is held."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, Perspective
from inbreng.programme.models.trajectories import Trajectory

OF_ONE_KIND = (
    Q(perspective__isnull=False, organisation_kind="", school_type="")
    | Q(perspective__isnull=True, school_type="") & ~Q(organisation_kind="")
    | Q(perspective__isnull=True, organisation_kind="") & ~Q(school_type="")
)


class HearingGoal(models.Model):
    """How many people of a perspective, or organisations or schools of a kind, should be heard."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="hearing_goals")
    perspective = models.ForeignKey(
        Perspective, models.CASCADE, null=True, blank=True, related_name="hearing_goals"
    )
    organisation_kind = models.CharField(max_length=20, choices=Organisation.Kind, blank=True)
    school_type = models.CharField(max_length=20, choices=Organisation.SchoolType, blank=True)
    n_wanted = models.PositiveIntegerField(_("hoeveel wil je er horen?"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=OF_ONE_KIND, name="programme_hearing_goal_of_one_kind"
            ),
            models.UniqueConstraint(
                fields=["trajectory", "perspective"],
                condition=Q(perspective__isnull=False),
                name="programme_hearing_goal_perspective_once",
            ),
            models.UniqueConstraint(
                fields=["trajectory", "organisation_kind", "school_type"],
                condition=Q(perspective__isnull=True),
                name="programme_hearing_goal_kind_once",
            ),
        ]

    @property
    def of(self) -> tuple[int | None, str, str]:
        """Whom it is about: a perspective, a kind of organisation, or a type of school."""
        return (self.perspective_id, self.organisation_kind, self.school_type)
