"""Appointments: who does what, when, and when it is looked back on."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Insight
from inbreng.people.models import Organisation, User
from inbreng.plan.models import Passage
from inbreng.programme.models import Gathering, Trajectory


class Appointment(models.Model):
    """Something that somebody will have done on a day."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        DONE = "done", _("gedaan")
        DROPPED = "dropped", _("vervallen")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="appointments")
    what = models.CharField(_("wat gebeurt er?"), max_length=300)
    who_user = models.ForeignKey(
        User,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="appointments",
        verbose_name=_("wie, met een account"),
    )
    who_organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="appointments",
        verbose_name=_("welke organisatie"),
    )
    who_words = models.CharField(_("of in woorden"), max_length=200, blank=True)
    due_on = models.DateField(_("klaar op"))
    is_project = models.BooleanField(
        _("toon als projectkaart, met berichten over hoe het gaat"), default=False
    )
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    closed_reason = models.CharField(_("wat kwam ervan?"), max_length=500, blank=True)
    closed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    # What it came from; at most one of these.
    insight = models.ForeignKey(
        Insight, models.SET_NULL, null=True, blank=True, related_name="appointments"
    )
    contribution = models.ForeignKey(
        Contribution, models.SET_NULL, null=True, blank=True, related_name="appointments"
    )
    passage = models.ForeignKey(
        Passage, models.SET_NULL, null=True, blank=True, related_name="appointments"
    )
    gathering = models.ForeignKey(
        Gathering, models.SET_NULL, null=True, blank=True, related_name="appointments"
    )
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["due_on", "id"]
        indexes = [
            models.Index(
                fields=["trajectory", "state", "due_on"], name="followup_appointment_open"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="dropped") | ~Q(closed_reason=""),
                name="followup_dropped_has_reason",
            ),
            models.CheckConstraint(
                condition=Q(state="open") | Q(closed_at__isnull=False),
                name="followup_closed_has_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def who(self) -> str:
        """Who does it, in words."""
        if self.who_user is not None:
            return str(self.who_user)
        if self.who_organisation is not None:
            return str(self.who_organisation)
        return self.who_words or str(_("nog niemand"))


class Interest(models.Model):
    """Whether a board takes part in a project, as it said last."""

    class Stance(models.TextChoices):
        JOINS = "joins", _("doet mee")
        CURIOUS = "curious", _("wil meer weten")
        NOT_NOW = "not_now", _("nu niet")

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="interests")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="interests")
    stance = models.CharField(max_length=10, choices=Stance)
    words = models.CharField(_("wat hoort daarbij?"), max_length=300, blank=True)
    noted_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ["organisation__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "organisation"], name="followup_interest_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.get_stance_display()}"


class ProgressNote(models.Model):
    """How it goes with an appointment, in a few sentences."""

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="notes")
    text = models.CharField(_("hoe gaat het?"), max_length=1000)
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]


class EvaluationMoment(models.Model):
    """A day on which people look back on an appointment or a passage of the plan."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="evaluation_moments")
    appointment = models.ForeignKey(
        Appointment, models.CASCADE, null=True, blank=True, related_name="evaluation_moments"
    )
    passage = models.ForeignKey(
        Passage, models.CASCADE, null=True, blank=True, related_name="evaluation_moments"
    )
    title = models.CharField(_("waarop kijken we terug?"), max_length=200)
    held_on = models.DateField(_("op welke dag?"))
    partner = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("met welke partner?"),
    )
    criteria = models.TextField(_("waar letten we op?"), blank=True)  # one on each line
    invited = models.ManyToManyField(
        User, blank=True, related_name="evaluation_moments", verbose_name=_("wie komen er?")
    )
    invited_words = models.CharField(_("en wie nog meer?"), max_length=300, blank=True)
    outcome = models.TextField(_("wat kwam eruit?"), blank=True)
    outcome_of_partner = models.TextField(_("wat gaf de partner ons terug?"), blank=True)
    reported_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    reported_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["held_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reported_at__isnull=True) | ~Q(outcome=""),
                name="followup_reported_has_outcome",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def told(self) -> str:
        """What came out, with what the partner gave back where there was one."""
        if not self.outcome_of_partner:
            return self.outcome
        of_partner = _("De partner gaf terug: %(words)s") % {"words": self.outcome_of_partner}
        return f"{self.outcome}\n{of_partner}"
