"""Answers as they were given. A draft stands in another table, so that no query can show one."""

from django.db import models

from inbreng.answers.models.batches import AnswerBatch
from inbreng.answers.models.words import AnswerKind, AnswerWords
from inbreng.dialogue.models import Contribution
from inbreng.people.models import User


class Answer(AnswerWords):
    """What became of a contribution, in words for the person who said it, as it now stands."""

    Kind = AnswerKind

    contribution = models.OneToOneField(Contribution, models.CASCADE, related_name="answer")
    number = models.PositiveSmallIntegerField(default=1)
    # The last version that says something else than before: a mended word is no news.
    news_number = models.PositiveSmallIntegerField(default=1)
    # Given to several contributions at once.
    is_shared = models.BooleanField(default=False)
    batch = models.ForeignKey(
        AnswerBatch, models.SET_NULL, null=True, blank=True, related_name="answers"
    )
    given_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField()
    checked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    # Somebody looked again after the passage changed, and it still holds.
    confirmed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta(AnswerWords.Meta):
        indexes = [
            models.Index(fields=["kind", "due_on"], name="answers_answer_due"),
            models.Index(fields=["given_at"], name="answers_answer_given"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.contribution_id})"


class AnswerVersion(AnswerWords):
    """A text that was given earlier and that another one took the place of."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    given_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    given_at = models.DateTimeField()
    checked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta(AnswerWords.Meta):
        ordering = ["-number"]
        constraints = [
            *AnswerWords.Meta.constraints,
            models.UniqueConstraint(
                fields=["answer", "number"], name="answers_version_number_once"
            ),
        ]
