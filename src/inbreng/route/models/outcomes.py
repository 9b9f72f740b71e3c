"""What a body said of one edition, on which conditions, and whether it still stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models import Edition, Passage
from inbreng.route.models.steps import StepBody


class Outcome(models.Model):
    """What a body said, with the edition that it was about; one counts, earlier ones stay."""

    class Kind(models.TextChoices):
        CONSENT = "consent", _("instemming")
        CONDITIONS = "conditions", _("instemming met voorwaarden")
        REFUSAL = "refusal", _("geen instemming")
        POSITIVE = "positive", _("positief advies")
        REMARKS = "remarks", _("positief advies met opmerkingen")
        NEGATIVE = "negative", _("negatief advies")
        AGREED = "agreed", _("overeenstemming")
        NOT_AGREED = "not_agreed", _("geen overeenstemming")
        DONE = "done", _("gedaan")

    body = models.ForeignKey(StepBody, models.CASCADE, related_name="outcomes")
    kind = models.CharField(_("uitkomst"), max_length=20, choices=Kind)
    reasons = models.TextField(_("redenen of opmerkingen"), blank=True)
    decided_on = models.DateField(_("op welke dag"))
    # Empty only for a step that is about no words, such as handing in.
    edition = models.ForeignKey(
        Edition, models.RESTRICT, null=True, blank=True, related_name="outcomes"
    )
    # As it was when this was said, so that it can be shown to be the same.
    digest = models.CharField(max_length=64, blank=True, editable=False)
    recorded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    # Asked again or taken back: it counts no more, and stays to be read.
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-recorded_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["body"],
                condition=models.Q(ended_at__isnull=True),
                name="route_outcome_once_per_body",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=["refusal", "negative", "not_agreed"])
                | ~models.Q(reasons=""),
                name="route_refusal_has_reasons",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="done") | models.Q(edition__isnull=False),
                name="route_outcome_is_about_an_edition",
            ),
        ]


class Condition(models.Model):
    """What a body asks before its consent is whole: whose it is, by when, and where it was met."""

    outcome = models.ForeignKey(Outcome, models.CASCADE, related_name="conditions")
    text = models.TextField(_("voorwaarde"))
    owner = models.ForeignKey(
        User,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="route_conditions",
        verbose_name=_("wie zorgt hiervoor"),
    )
    due_on = models.DateField(_("uiterlijk"), null=True, blank=True)
    met_where = models.CharField(_("waar staat het nu"), max_length=500, blank=True)
    met_passage = models.ForeignKey(
        Passage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="met_conditions",
        verbose_name=_("passage"),
    )
    met_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    met_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(met_at__isnull=True) | ~models.Q(met_where=""),
                name="route_met_condition_says_where",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Confirmation(models.Model):
    """That what a body said still stands although words changed, and because of what."""

    outcome = models.ForeignKey(Outcome, models.CASCADE, related_name="confirmations")
    # Of the words that were there when it was confirmed.
    digest = models.CharField(max_length=64)
    edition = models.ForeignKey(
        Edition, models.RESTRICT, null=True, blank=True, related_name="confirmations"
    )
    because = models.TextField(_("het staat nog, omdat"))
    said_by = models.CharField(_("wie zegt dat namens het orgaan"), max_length=200)
    confirmed_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    confirmed_at = models.DateTimeField()

    class Meta:
        ordering = ["-confirmed_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["outcome", "digest"], name="route_confirmation_once_per_words"
            ),
        ]
