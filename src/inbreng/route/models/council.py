"""What members of the council want to know before they decide."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models import Chapter, Plan


class CouncilQuestion(models.Model):
    """A question of a council member with a day on which its answer is due; all of them read it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="council_questions")
    chapter = models.ForeignKey(
        Chapter,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="council_questions",
        verbose_name=_("hoofdstuk"),
    )
    text = models.TextField(_("vraag"))
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    due_on = models.DateField(_("antwoord uiterlijk"))
    answer = models.TextField(_("antwoord"), blank=True)
    answered_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_at__isnull=True) | ~models.Q(answer=""),
                name="route_answered_question_has_words",
            ),
        ]

    def __str__(self) -> str:
        return self.text
