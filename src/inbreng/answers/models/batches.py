"""Drafts: an answer on its way to one contribution or to many."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.answers.models.words import AnswerWords
from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class AnswerBatch(AnswerWords):
    """One draft of an answer, the contributions it will go to, and how far it came."""

    class State(models.TextChoices):
        DRAFT = "draft", _("klad")
        ASKED = "asked", _("wacht op meelezen")
        RETURNED = "returned", _("terug met een opmerking")
        CHECKED = "checked", _("meegelezen en goed")
        GIVEN = "given", _("gegeven")
        DROPPED = "dropped", _("weggedaan")

    OPEN: ClassVar[tuple[str, ...]] = ("draft", "asked", "returned", "checked")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="answer_batches")
    # Where the contributions were chosen: a theme, or what was asked of the harvest, in words.
    theme = models.ForeignKey(
        Theme, models.SET_NULL, null=True, blank=True, related_name="answer_batches"
    )
    chosen_as = models.CharField(_("gekozen als"), max_length=300, blank=True)
    state = models.CharField(_("stand"), max_length=20, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)  # so that nobody overwrites another's change
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    asked_of = models.ForeignKey(
        User,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wie leest mee?"),
    )
    asked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    checked_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(_("opmerking"), blank=True)  # of whoever read along
    given_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta(AnswerWords.Meta):
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["trajectory", "state"], name="answers_batch_list")]
        constraints = [
            *AnswerWords.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(state="given") | models.Q(given_at__isnull=False),
                name="answers_given_has_moment",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="returned") | ~models.Q(note=""),
                name="answers_returned_has_note",
            ),
        ]

    def __str__(self) -> str:
        return self.chosen_as or str(self.get_kind_display())

    @property
    def is_open(self) -> bool:
        """Not given and not put away."""
        return self.state in self.OPEN

    @property
    def tone(self) -> str:
        """How its state looks in a list."""
        tones = {"asked": "info", "returned": "warn", "checked": "good", "given": "good"}
        return tones.get(self.state, "open")


class BatchPoint(models.Model):
    """A contribution that a draft will go to, unless it is left out."""

    class Outcome(models.TextChoices):
        OPEN = "open", _("nog niet gegeven")
        GIVEN = "given", _("antwoord gekregen")
        SKIPPED = "skipped", _("overgeslagen: intussen veranderd")

    batch = models.ForeignKey(AnswerBatch, models.CASCADE, related_name="points")
    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="batch_points")
    # Left out: it goes on waiting, or gets an answer of its own.
    is_excepted = models.BooleanField(_("krijgt dit antwoord niet"), default=False)
    # The version of its answer when it was chosen, 0 without one: so that none is overwritten.
    seen_number = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=20, choices=Outcome, default=Outcome.OPEN)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "contribution"], name="answers_point_once_per_batch"
            ),
        ]


class Phrase(models.Model):
    """A reason in good words that editors use again."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="answer_phrases")
    text = models.TextField(_("vaste zin"))
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["text"]
        constraints = [
            models.UniqueConstraint(fields=["trajectory", "text"], name="answers_phrase_once"),
        ]

    def __str__(self) -> str:
        return self.text
