"""Places that people hold in the chain, apart from who they are, so that only the latter goes."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models.organisations import Organisation, Partnership, Perspective


class Person(models.Model):
    """Somebody who spoke: a place in the chain without a name, which stays when the name goes."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="persons")
    perspective = models.ForeignKey(
        Perspective, models.PROTECT, null=True, blank=True, related_name="persons"
    )
    # A parent gives the type of school, never the child's name.
    school_type = models.CharField(max_length=20, choices=Organisation.SchoolType, blank=True)
    made_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"person {self.pk}"


class Contact(models.Model):
    """Name and address of a person; destroyed on request or after the term."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="contact")
    name = models.CharField(_("naam"), max_length=200, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name="", email=""), name="people_contact_holds_something"
            ),
        ]


class ReturnLink(models.Model):
    """A private way back for somebody without an account; only the hash of its token is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="return_links")
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey("people.User", models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]


class Erasure(models.Model):
    """A key whose words or names were destroyed; a restored backup destroys them again."""

    class Subject(models.TextChoices):
        PERSON = "person", _("persoon")
        CONTRIBUTION = "contribution", _("bijdrage")

    subject = models.CharField(max_length=20, choices=Subject)
    key = models.UUIDField()
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey("people.User", models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["subject", "key"], name="people_erasure_once"),
        ]
