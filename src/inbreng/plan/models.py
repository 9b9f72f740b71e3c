"""What do we do with it? The plan in passages, and the answer that each contribution gets."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight
from inbreng.people.models import Organisation, User
from inbreng.programme.models import Trajectory


class Plan(models.Model):
    """A support plan that a trajectory works towards."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="plans")
    title = models.CharField(_("titel"), max_length=200)
    first_year = models.PositiveSmallIntegerField(_("eerste schooljaar"))

    class Meta:
        ordering = ["-first_year"]

    def __str__(self) -> str:
        return self.title


class Chapter(models.Model):
    """A chapter of the plan, with what the law asks of it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="chapters")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("titel"), max_length=200)
    demand = models.TextField(_("wat de wet vraagt"), blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_chapter_number_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Passage(models.Model):
    """A piece of the plan's text that rests on insights and that answers point at."""

    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="passages")
    number = models.PositiveSmallIntegerField()
    insights = models.ManyToManyField(
        Insight, through="PassageGround", related_name="passages", verbose_name=_("rust op")
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["chapter", "number"], name="plan_passage_number_once"),
        ]

    def __str__(self) -> str:
        return f"§ {self.chapter.number}.{self.number} {self.chapter.title}"


class PassageVersion(models.Model):
    """The text of a passage at one moment; a new text is a new version."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(_("tekst"))
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["passage", "number"], name="plan_version_number_once"),
        ]


class PassageGround(models.Model):
    """That a passage rests on an insight."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="grounds")
    insight = models.ForeignKey(Insight, models.PROTECT, related_name="grounds")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["passage", "insight"], name="plan_ground_once_per_insight"
            ),
        ]


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
                name="plan_no_has_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="lies_with") | models.Q(party__isnull=False),
                name="plan_lies_with_has_party",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="not_known_yet") | models.Q(due_on__isnull=False),
                name="plan_not_known_yet_has_date",
            ),
        ]
