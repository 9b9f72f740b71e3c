"""The plan of an earlier period: its lines, its promises, and what became of those."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models import Theme
from inbreng.people.models import User
from inbreng.plan.models.passages import Passage
from inbreng.programme.models import Trajectory


class EarlierPlan(models.Model):
    """A plan of an earlier period, read from the file in which it was kept."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="earlier_plans")
    title = models.CharField(_("titel"), max_length=200)
    first_year = models.PositiveSmallIntegerField(_("eerste schooljaar"))
    n_years = models.PositiveSmallIntegerField(_("aantal schooljaren"), default=4)
    file_name = models.CharField(max_length=200, blank=True)
    read_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        ordering = ["-first_year", "-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def period(self) -> str:
        """“2023–2027”."""
        return f"{self.first_year}–{self.first_year + self.n_years}"


class EarlierChapter(models.Model):
    """A chapter of an earlier plan."""

    plan = models.ForeignKey(EarlierPlan, models.CASCADE, related_name="chapters")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("titel"), max_length=300)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"], name="plan_earlier_chapter_number_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EarlierLine(models.Model):
    """A paragraph of an earlier plan as it was read."""

    chapter = models.ForeignKey(EarlierChapter, models.CASCADE, related_name="lines")
    number = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["chapter", "number"], name="plan_earlier_line_number_once"
            ),
        ]


class PastPromise(models.Model):
    """A line of an earlier plan that an editor calls a promise, and what became of it."""

    class State(models.TextChoices):
        OPEN = "open", _("nog niet bekeken")
        KEPT = "kept", _("waargemaakt")
        PARTLY = "partly", _("deels waargemaakt")
        NOT_KEPT = "not_kept", _("niet waargemaakt")
        DROPPED = "dropped", _("losgelaten")

    line = models.OneToOneField(EarlierLine, models.CASCADE, related_name="promise")
    theme = models.ForeignKey(
        Theme,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="past_promises",
        verbose_name=_("thema"),
    )
    state = models.CharField(_("wat werd ervan?"), max_length=10, choices=State, default=State.OPEN)
    says = models.TextField(_("in één zin"), blank=True)
    passage = models.ForeignKey(
        Passage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="past_promises",
        verbose_name=_("waar in het nieuwe plan?"),
    )
    marked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    marked_at = models.DateTimeField()

    class Meta:
        ordering = ["line"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open") | ~Q(says=""), name="plan_promise_state_has_sentence"
            ),
        ]

    def __str__(self) -> str:
        return self.line.text
