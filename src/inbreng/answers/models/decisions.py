"""What somebody decided, because of what was heard."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Insight
from inbreng.people.models import User
from inbreng.plan.models import Passage
from inbreng.programme.models import Trajectory


class Decision(models.Model):
    """An entry of the decision log that was written by hand: what, by whom, when and why."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="decisions")
    what = models.CharField(_("wat is besloten?"), max_length=300)
    because = models.TextField(_("waarom?"))
    decided_by = models.CharField(_("door wie?"), max_length=200)
    decided_on = models.DateField(_("wanneer?"))
    insights = models.ManyToManyField(
        Insight, blank=True, related_name="decisions", verbose_name=_("door welke inzichten?")
    )
    passages = models.ManyToManyField(
        Passage, blank=True, related_name="decisions", verbose_name=_("waar in het plan?")
    )
    is_public = models.BooleanField(_("iedereen mag dit lezen"), default=False)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-decided_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(because=""), name="answers_decision_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.what
