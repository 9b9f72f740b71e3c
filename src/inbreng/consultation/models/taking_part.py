"""What came back: who took part, their remarks with the words they were about, their scores."""

from django.db import models

from inbreng.consultation.models.consultations import Consultation, Subject
from inbreng.consultation.models.invitations import Invitation, ShareLink
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation, Person
from inbreng.plan.models import PassageVersion


class Participation(models.Model):
    """One sending of a person; the key is made on the device and tells a repetition."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="participations")
    person = models.ForeignKey(Person, models.PROTECT, related_name="participations")
    key = models.UUIDField(unique=True)
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, blank=True, related_name="participations"
    )
    invitation = models.ForeignKey(
        Invitation, models.SET_NULL, null=True, blank=True, related_name="participations"
    )
    share_link = models.ForeignKey(
        ShareLink, models.SET_NULL, null=True, blank=True, related_name="participations"
    )
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ["-sent_at", "-id"]
        indexes = [
            models.Index(fields=["consultation", "person"], name="consultation_by_person"),
        ]


class Remark(models.Model):
    """A contribution, tied to the version of the passage that it was about."""

    contribution = models.OneToOneField(Contribution, models.CASCADE, related_name="remark")
    participation = models.ForeignKey(Participation, models.CASCADE, related_name="remarks")
    subject = models.ForeignKey(Subject, models.PROTECT, related_name="remarks")
    # It never moves to another text, also when this one was changed or taken out of the plan.
    passage_version = models.ForeignKey(
        PassageVersion, models.PROTECT, null=True, blank=True, related_name="consulted_remarks"
    )
    quoted = models.TextField(blank=True)  # the words of the text that it points at

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["subject", "-id"], name="consultation_remark_by_subject"),
        ]


class Score(models.Model):
    """How much somebody noticed, from 1 (nothing) to 5 (a great deal)."""

    participation = models.ForeignKey(Participation, models.CASCADE, related_name="scores")
    subject = models.ForeignKey(Subject, models.CASCADE, related_name="scores")
    value = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "subject"], name="consultation_score_once_per_subject"
            ),
            models.CheckConstraint(
                condition=models.Q(value__gte=1, value__lte=5), name="consultation_score_of_scale"
            ),
        ]
