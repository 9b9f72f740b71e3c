"""Wishes that lie with somebody else, bundled and handed on."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.people.models import Organisation, User
from inbreng.programme.models import Trajectory


class Forward(models.Model):
    """A bundle of wishes for one party, which opens it by a link and replies without an account."""

    class State(models.TextChoices):
        DRAFT = "draft", _("in voorbereiding")
        RELEASED = "released", _("vrijgegeven")
        REPLIED = "replied", _("er is een reactie")
        CLOSED = "closed", _("afgesloten")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="forwards")
    party = models.ForeignKey(
        Organisation, models.PROTECT, related_name="forwards", verbose_name=_("aan wie")
    )
    title = models.CharField(_("waar gaat het over?"), max_length=200)
    letter = models.TextField(_("begeleidende tekst"))
    email = models.EmailField(_("e-mailadres van wie het leest"), blank=True)
    due_on = models.DateField(_("reactie graag voor"))
    state = models.CharField(_("stand"), max_length=20, choices=State, default=State.DRAFT)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    # Only after a moderator read what is in it does its link open.
    released_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    # Its link is this key, signed; a new key ends every link that was given.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opened_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    reply = models.TextField(_("reactie op alles samen"), blank=True)
    replied_by = models.CharField(_("wie reageert er?"), max_length=200, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    # From this moment the reply stands with the answer, for who said it.
    shown_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    shown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["trajectory", "state"], name="answers_forward_list")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="draft") | Q(released_at__isnull=False),
                name="answers_forward_released_has_moment",
            ),
            models.CheckConstraint(
                condition=Q(shown_at__isnull=True) | Q(replied_at__isnull=False),
                name="answers_forward_shown_is_replied",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ForwardPoint(models.Model):
    """A contribution in a bundle, with what the party says to it alone."""

    forward = models.ForeignKey(Forward, models.CASCADE, related_name="points")
    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="forward_points")
    # A moderator keeps it back from the party, such as a line that names a school.
    is_kept_back = models.BooleanField(_("gaat niet mee"), default=False)
    reply = models.TextField(_("reactie"), blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["forward", "contribution"], name="answers_point_once_per_forward"
            ),
        ]
