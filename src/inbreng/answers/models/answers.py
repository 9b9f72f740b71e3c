"""The answer that each contribution gets."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation, User
from inbreng.plan.models import Passage


class Answer(models.Model):
    """What became of a contribution, in words for the person who said it."""

    class Kind(models.TextChoices):
        TAKEN_UP = "taken_up", _("overgenomen")
        PARTLY = "partly", _("deels overgenomen")
        NOT = "not", _("niet, omdat…")
        LIES_WITH = "lies_with", _("ligt bij…")
        ALREADY_SO = "already_so", _("is al zo")
        NOT_KNOWN_YET = "not_known_yet", _("nog niet bekend, uiterlijk…")

    contribution = models.OneToOneField(Contribution, models.CASCADE, related_name="answer")
    kind = models.CharField(_("antwoord"), max_length=20, choices=Kind)
    text = models.TextField(_("in gewone woorden"), blank=True)
    reason = models.TextField(_("reden"), blank=True)
    passage = models.ForeignKey(
        Passage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name=_("waar in het plan"),
    )
    party = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name=_("bij wie"),
    )
    due_on = models.DateField(_("uiterlijk"), null=True, blank=True)
    given_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="not") | ~models.Q(reason=""),
                name="answers_no_has_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="lies_with") | models.Q(party__isnull=False),
                name="answers_lies_with_has_party",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="not_known_yet") | models.Q(due_on__isnull=False),
                name="answers_not_known_yet_has_date",
            ),
        ]
