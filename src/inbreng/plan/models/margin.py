"""What stands in the margin of a passage: remarks with replies, and proposals for another text."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models.passages import Passage, PassageVersion


class MarginNote(models.Model):
    """A remark of staff on a passage, or on some words of one of its versions."""

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="margin_notes")
    # The words it was written beside; they are looked up in later versions, never guessed.
    version = models.ForeignKey(PassageVersion, models.PROTECT, related_name="margin_notes")
    quote = models.TextField(_("bij deze woorden"), blank=True)
    text = models.TextField(_("kanttekening"))
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    settled_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]


class MarginReply(models.Model):
    """An answer to a remark in the margin."""

    note = models.ForeignKey(MarginNote, models.CASCADE, related_name="replies")
    text = models.TextField(_("antwoord"))
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at", "id"]


class ProposedText(models.Model):
    """Another text for a passage, by somebody who would have it so; its words never change."""

    class State(models.TextChoices):
        OPEN = "open", _("ligt voor")
        ACCEPTED = "accepted", _("overgenomen")
        REFUSED = "refused", _("niet overgenomen")
        WITHDRAWN = "withdrawn", _("teruggenomen")

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="proposals")
    # The version that it changes; it stays open when a later one appears.
    base = models.ForeignKey(PassageVersion, models.PROTECT, related_name="proposals")
    text = models.TextField(_("tekst"))
    why = models.TextField(_("waarom?"), blank=True)
    proposed_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    reason = models.TextField(_("waarom niet?"), blank=True)
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    became = models.OneToOneField(
        PassageVersion, models.SET_NULL, null=True, blank=True, related_name="proposal"
    )

    class Meta:
        ordering = ["proposed_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""),
                name="plan_refused_text_has_reason",
            ),
        ]
