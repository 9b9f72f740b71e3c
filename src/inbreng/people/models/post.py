"""Letters by mail on their way out, and what somebody chose to get mail about."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models.accounts import User
from inbreng.people.models.organisations import Partnership
from inbreng.people.models.persons import Person


class Topic(models.TextChoices):
    """What a letter is about; somebody chooses for each topic whether they want it."""

    ANSWERS = "answers", _("antwoord op wat je zei")
    REPORT_BACK = "report_back", _("terugblik op een bijeenkomst")
    INVITATION = "invitation", _("uitnodiging om weer mee te doen")
    REMINDER = "reminder", _("herinnering")
    CONSENT = "consent", _("instemming met het plan")
    FORWARD = "forward", _("wensen die bij jou liggen")


class Letter(models.Model):
    """One mail to one recipient. A speaker's address is read when it goes, never kept here."""

    Topic = Topic

    class State(models.TextChoices):
        ASKED = "asked", _("wacht")
        SENDING = "sending", _("wordt verstuurd")
        SENT = "sent", _("verstuurd")
        FAILED = "failed", _("niet aangekomen")
        STOPPED = "stopped", _("niet verstuurd")
        UNCERTAIN = "uncertain", _("misschien verstuurd")

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="letters")
    # What it is for; asking for the same key again makes no second letter.
    key = models.CharField(max_length=200, unique=True)
    topic = models.CharField(_("onderwerp"), max_length=20, choices=Topic)
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="letters"
    )
    user = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="letters")
    address = models.EmailField(_("e-mailadres"), blank=True)
    subject = models.CharField(_("titel"), max_length=200)
    template = models.CharField(max_length=100)
    # Names of things, dates, counts, addresses of pages and numbers of rows; never words of people.
    context = models.JSONField(default=dict, blank=True)
    state = models.CharField(_("stand"), max_length=20, choices=State, default=State.ASKED)
    not_before = models.DateTimeField()
    asked_at = models.DateTimeField()
    sending_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    n_attempts = models.PositiveSmallIntegerField(default=0)
    # A code of people.post_refusals, or what the mail server answered: no text of a stranger.
    refusal = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-asked_at", "-id"]
        indexes = [
            models.Index(fields=["state", "not_before"], name="people_letter_due"),
            models.Index(fields=["partnership", "-asked_at", "-id"], name="people_letter_list"),
            models.Index(fields=["sending_at"], name="people_letter_rate"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=(
                    models.Q(person__isnull=True, user__isnull=True)
                    | models.Q(person__isnull=True, address="")
                    | models.Q(user__isnull=True, address="")
                ),
                name="people_letter_goes_to_one",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=False) | ~models.Q(state="sent"),
                name="people_letter_sent_has_moment",
            ),
        ]


class MailChoice(models.Model):
    """That somebody wants mail about a topic, or no more; the last one counts, all are kept."""

    class Way(models.TextChoices):
        OWN_PAGE = "own_page", _("op de eigen pagina")
        LETTER = "letter", _("met de link in een brief")
        ONE_CLICK = "one_click", _("met de knop van het mailprogramma")

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="mail_choices")
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="mail_choices"
    )
    user = models.ForeignKey(
        User, models.CASCADE, null=True, blank=True, related_name="mail_choices"
    )
    # So that a stop holds for an address whoever it is written to; the address is not kept.
    address_hash = models.CharField(max_length=64, blank=True)
    topic = models.CharField(max_length=20, choices=Topic)
    is_wanted = models.BooleanField()
    # What stood on the page when they chose: the proof.
    words_shown = models.TextField(blank=True)
    way = models.CharField(max_length=20, choices=Way)
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["MailChoice"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["address_hash", "topic"], name="people_choice_address")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False)
                | models.Q(user__isnull=False)
                | ~models.Q(address_hash=""),
                name="people_mail_choice_of_somebody",
            ),
        ]
