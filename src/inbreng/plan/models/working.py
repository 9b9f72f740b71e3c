"""Work on a passage that is not its text: drafts and reviews."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.plan.models.passages import Passage, PassageVersion
from inbreng.plan.models.plans import Chapter


class PassageDraft(models.Model):
    """What somebody typed and did not keep as a version yet; one per person and passage."""

    user = models.ForeignKey(User, models.CASCADE, related_name="passage_drafts")
    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="drafts")
    # Empty for a passage that does not exist yet.
    passage = models.ForeignKey(
        Passage, models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    text = models.TextField(blank=True)
    # The version that was on the screen when the typing began.
    seen_version = models.PositiveSmallIntegerField(default=0)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-saved_at"]
        constraints = [
            models.UniqueConstraint(fields=["user", "passage"], name="plan_draft_once_per_passage"),
            models.UniqueConstraint(
                fields=["user", "chapter"],
                condition=Q(passage__isnull=True),
                name="plan_draft_once_per_new_passage",
            ),
        ]


class Review(models.Model):
    """That somebody was asked to read a version of a passage, and what came of it."""

    class State(models.TextChoices):
        ASKED = "asked", _("gevraagd")
        READ = "read", _("gelezen")
        APPROVED = "approved", _("akkoord")
        OBJECTED = "objected", _("nog niet akkoord")

    version = models.ForeignKey(PassageVersion, models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey(User, models.CASCADE, related_name="reviews")
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    note = models.TextField(_("wat wil je erbij zeggen?"), blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "reviewer"], name="plan_review_once_per_version"
            ),
            models.CheckConstraint(
                condition=~Q(state="objected") | ~Q(note=""), name="plan_objection_has_note"
            ),
        ]
