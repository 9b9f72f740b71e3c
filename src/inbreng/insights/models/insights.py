"""Insights, their versions and the voices for and against them."""

from collections.abc import Collection

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models.themes import Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class Insight(models.Model):
    """A statement about what was heard, or a question shared, with the voices it rests on."""

    class Kind(models.TextChoices):
        WORKS = "works", _("wat werkt")
        HINDERS = "hinders", _("wat hindert")
        WISH = "wish", _("wens")
        TENSION = "tension", _("spanning")
        OBSERVATION = "observation", _("wat opvalt")
        MEANING = "meaning", _("wat het betekent voor het plan")

    class Use(models.TextChoices):
        PLAN = "plan", _("voor het plan")
        PRACTICAL = "practical", _("praktisch, nu al te doen")

    class Whom(models.TextChoices):
        CHILD = "child", _("het kind")
        PARENT = "parent", _("de ouder")
        TEACHER = "teacher", _("de leerkracht")
        SCHOOL = "school", _("de school")

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        AGREED = "agreed", _("vastgesteld")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="insights")
    number = models.PositiveIntegerField()
    statement = models.TextField(_("wat hoorden we?"))
    is_question = models.BooleanField(_("dit is een vraag die we delen"), default=False)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    use = models.CharField(_("waarvoor"), max_length=20, choices=Use, default=Use.PLAN)
    core = models.TextField(_("de kern"), blank=True)
    known = models.TextField(_("wat weten we?"), blank=True)
    still_open = models.TextField(_("wat is nog open?"), blank=True)
    needed_by = models.JSONField(_("wie heeft dit nodig?"), default=list, blank=True)  # of Whom
    asks = models.CharField(_("wat vraagt dit van voorzieningen?"), max_length=300, blank=True)
    theme = models.ForeignKey(
        Theme,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="insights",
        verbose_name=_("thema"),
    )
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    agreed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    agreed_with = models.CharField(_("met wie?"), max_length=200, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.TextField(_("waarom?"), blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "number"], name="insights_insight_number_once"
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed") | Q(agreed_at__isnull=False),
                name="insights_agreed_has_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | ~Q(withdrawn_reason=""),
                name="insights_withdrawn_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.statement

    @property
    def is_told(self) -> bool:
        """Somebody agreed on these words, so that others than staff are told of them too."""
        return self.state != self.State.DRAFT and self.agreed_at is not None

    @property
    def needed_by_words(self) -> str:
        """Who needs it, in words."""
        return whom_in_words(self.needed_by)


def whom_in_words(needed_by: Collection[str]) -> str:
    """Who needs something, in the order of the choices."""
    return ", ".join(str(label) for whom, label in Insight.Whom.choices if whom in needed_by)


class InsightVersion(models.Model):
    """The words of an insight at one moment; the newest equals the insight."""

    insight = models.ForeignKey(Insight, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    statement = models.TextField()
    is_question = models.BooleanField(default=False)
    kind = models.CharField(max_length=20, choices=Insight.Kind)
    use = models.CharField(max_length=20, choices=Insight.Use)
    core = models.TextField(blank=True)
    known = models.TextField(blank=True)
    still_open = models.TextField(blank=True)
    needed_by = models.JSONField(default=list, blank=True)
    asks = models.CharField(max_length=300, blank=True)
    written_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["insight", "number"], name="insights_version_number_once"
            ),
        ]

    @property
    def needed_by_words(self) -> str:
        """Who needed it then, in words."""
        return whom_in_words(self.needed_by)


class Evidence(models.Model):
    """A contribution that supports or contradicts an insight; a dropped one keeps its place."""

    class Stance(models.TextChoices):
        FOR = "for", _("steunt dit")
        AGAINST = "against", _("spreekt dit tegen")

    insight = models.ForeignKey(Insight, models.CASCADE, related_name="evidence")
    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="evidence")
    stance = models.CharField(max_length=10, choices=Stance, default=Stance.FOR)
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    added_at = models.DateTimeField(null=True, blank=True)
    dropped_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    dropped_at = models.DateTimeField(null=True, blank=True)
    dropped_reason = models.CharField(_("waarom?"), max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["insight", "contribution"], name="insights_evidence_once"
            ),
        ]
