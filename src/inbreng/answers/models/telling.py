"""What somebody was told by mail, and what they asked about an answer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person, User


class AnswerTold(models.Model):
    """That a person got a letter about the answer to what they said, up to which version."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="answers_told")
    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="told")
    number = models.PositiveSmallIntegerField()
    told_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "contribution"], name="answers_told_once_per_person"
            ),
        ]
        indexes = [models.Index(fields=["person", "told_at"], name="answers_told_lately")]


class AnswerMessage(models.Model):
    """A question of somebody about the answer to what they said, or what an editor says back."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="answer_messages")
    # The speaker who asked; empty when an editor wrote it.
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="answer_messages"
    )
    written_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.TextField(_("bericht"), max_length=2000)
    at = models.DateTimeField()
    # Of a question: answered, or seen and closed. Of what an editor wrote: told by mail.
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [
            models.Index(
                fields=["contribution"],
                condition=Q(handled_at__isnull=True),
                name="answers_message_open",
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="answers_message_has_text"),
        ]
