"""What a machine suggests: never counted, exported or shown to others before a person says so."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models.themes import Theme
from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class SuggestionRun(models.Model):
    """One piece of work of a machine coder, which is called by its method and version."""

    class State(models.TextChoices):
        ASKED = "asked", _("wacht op een beurt")
        RUNNING = "running", _("is bezig")
        READY = "ready", _("klaar")
        REFUSED = "refused", _("niet gelukt")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="suggestion_runs")
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    method = models.CharField(max_length=100, blank=True)
    version = models.CharField(max_length=40, blank=True)
    fineness = models.FloatField(default=0.5)  # 0 coarse, few large themes; 1 fine, many small
    refusal = models.CharField(max_length=300, blank=True)
    n_done = models.PositiveIntegerField(default=0)
    n_total = models.PositiveIntegerField(default=0)
    seen_alive_at = models.DateTimeField(null=True, blank=True)
    n_attempts = models.PositiveSmallIntegerField(default=0)
    # Points of people that it judged without their codings, and of how many it guessed a theme.
    n_judged = models.PositiveIntegerField(default=0)
    n_guessed = models.PositiveIntegerField(default=0)
    # Nobody: the worker asked by itself, because enough was said since.
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory"],
                condition=Q(state__in=["asked", "running"]),
                name="insights_one_run_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["state", "seen_alive_at"], name="insights_run_waiting")]


class ProposedTheme(models.Model):
    """A group of contributions that resemble one another, offered as a new theme."""

    class Decision(models.TextChoices):
        OPEN = "open", _("nog te bekijken")
        CONFIRMED = "confirmed", _("overgenomen")
        REFUSED = "refused", _("afgewezen")

    run = models.ForeignKey(SuggestionRun, models.CASCADE, related_name="proposed_themes")
    key = models.CharField(max_length=40)  # stays the same in a next run where most members stay
    label = models.CharField(max_length=200)
    terms = models.JSONField(default=list)
    typical = models.JSONField(default=list)  # ids of contributions, most typical first
    state = models.CharField(max_length=20, choices=Decision, default=Decision.OPEN)
    theme = models.ForeignKey(Theme, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["run", "key"], name="insights_proposed_key_once"),
        ]

    def __str__(self) -> str:
        return self.label


class Suggestion(models.Model):
    """That the machine would put a contribution under a theme, or in a proposed one."""

    class Doubt(models.TextChoices):
        NOWHERE = "fits_nowhere", _("past eigenlijk nergens")
        UNSURE = "unsure", _("onzeker")
        BETWEEN = "between", _("twijfel tussen twee thema’s")
        FEW = "few_examples", _("nog weinig voorbeelden")

    run = models.ForeignKey(SuggestionRun, models.CASCADE, related_name="suggestions")
    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="suggestions")
    theme = models.ForeignKey(
        Theme, models.CASCADE, null=True, blank=True, related_name="suggestions"
    )
    proposed_theme = models.ForeignKey(
        ProposedTheme, models.CASCADE, null=True, blank=True, related_name="suggestions"
    )
    probability = models.FloatField()  # from 0 to 1, as sure as the method is
    doubt = models.CharField(max_length=20, choices=Doubt, blank=True)
    # What it would give as a coder, and whether it judged without knowing what people gave.
    is_chosen = models.BooleanField(default=False)
    is_blind = models.BooleanField(default=False)
    state = models.CharField(
        max_length=20, choices=ProposedTheme.Decision, default=ProposedTheme.Decision.OPEN
    )
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-probability", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "contribution", "theme"], name="insights_suggestion_once"
            ),
            models.CheckConstraint(
                condition=Q(theme__isnull=True) ^ Q(proposed_theme__isnull=True),
                name="insights_suggestion_one_goal",
            ),
        ]
        indexes = [
            # What waits for somebody: few rows beside those that the machine judged as a coder.
            models.Index(
                fields=["run", "theme", "probability"],
                condition=Q(state="open", is_blind=False),
                name="insights_suggestion_open",
            ),
            models.Index(fields=["contribution", "state"], name="insights_suggestion_at_point"),
        ]


class LookAlike(models.Model):
    """Two contributions that look like one another; a person says whether they say the same."""

    run = models.ForeignKey(SuggestionRun, models.CASCADE, related_name="look_alikes")
    first = models.ForeignKey(Contribution, models.CASCADE, related_name="+")
    second = models.ForeignKey(Contribution, models.CASCADE, related_name="+")
    likeness = models.FloatField()  # from 0 to 1; 1 for the same words

    class Meta:
        ordering = ["-likeness", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "first", "second"], name="insights_look_alike_once"
            ),
        ]


class AgreementReport(models.Model):
    """How far the coders of a trajectory agree, as last worked out; rebuilt whole."""

    trajectory = models.OneToOneField(Trajectory, models.CASCADE, related_name="agreement_report")
    mark = models.CharField(max_length=100)  # what the codings were like then
    found = models.JSONField(default=dict)
    counted_at = models.DateTimeField()
