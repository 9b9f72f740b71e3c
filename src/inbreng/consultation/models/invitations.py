"""Ways in: invitations that only one person has, and links that a council member passes on."""

import uuid

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from inbreng.consultation.models.consultations import Consultation
from inbreng.consultation.tokens import new_address
from inbreng.people.models import Person, User


class Invitation(models.Model):
    """A personal link by mail; its token follows from its key and is kept as a hash only."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="invitations")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    # Destroyed some time after the consultation closed.
    mail_address = models.EmailField(_("e-mailadres"), blank=True)
    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="invitations"
    )
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    queued_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["mail_address", "id"]
        constraints = [
            models.UniqueConstraint(
                "consultation",
                Lower("mail_address"),
                condition=~models.Q(mail_address=""),
                name="consultation_invitation_address_once",
            ),
        ]
        indexes = [
            models.Index(fields=["consultation", "queued_at"], name="consultation_to_invite"),
        ]


class ShareLink(models.Model):
    """The link by which a council member asks the own constituency."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="share_links")
    user = models.ForeignKey(User, models.CASCADE, related_name="share_links")
    address = models.CharField(max_length=40, unique=True, default=new_address, editable=False)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "user"], name="consultation_share_link_once_per_member"
            ),
        ]
