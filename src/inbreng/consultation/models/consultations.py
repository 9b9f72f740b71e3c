"""A consultation, and the pieces of text and questions that it puts to people."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.consultation.tokens import new_address
from inbreng.dialogue.models import Source
from inbreng.people.models import User
from inbreng.plan.models import Edition, PassageVersion
from inbreng.programme.models import Gathering, Question, Table, Trajectory


class Consultation(models.Model):
    """Text of the plan or questions, put to people who answer by a link without an account."""

    class Kind(models.TextChoices):
        DRAFT = "draft", _("concept voorleggen")
        POLL = "poll", _("navraag: wat merk je ervan?")

    class Audience(models.TextChoices):
        PUBLIC = "public", _("iedereen met de link")
        GROUP = "group", _("alleen wie je uitnodigt")
        CONSTITUENCY = "constituency", _("de achterban van de raad")

    class State(models.TextChoices):
        PREPARED = "prepared", _("in voorbereiding")
        OPENED = "opened", _("opengezet")
        CLOSED = "closed", _("gesloten")
        REVOKED = "revoked", _("ingetrokken")

    class Phase(models.TextChoices):
        PREPARED = "prepared", _("in voorbereiding")
        NOT_YET = "not_yet", _("gaat nog open")
        RUNNING = "running", _("loopt")
        OVER = "over", _("voorbij")
        REVOKED = "revoked", _("ingetrokken")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="consultations")
    kind = models.CharField(_("soort"), max_length=10, choices=Kind, default=Kind.DRAFT)
    audience = models.CharField(_("voor wie"), max_length=20, choices=Audience)
    state = models.CharField(max_length=10, choices=State, default=State.PREPARED)
    title = models.CharField(_("titel"), max_length=200)
    intro = models.TextField(_("inleiding"))
    edition = models.ForeignKey(
        Edition,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="consultations",
        verbose_name=_("uitgave"),
    )
    # Its place in the chain: remarks are contributions of this gathering, table and source.
    gathering = models.OneToOneField(Gathering, models.PROTECT, related_name="consultation")
    table = models.OneToOneField(Table, models.PROTECT, related_name="consultation")
    source = models.OneToOneField(Source, models.PROTECT, related_name="consultation")
    # The unguessable part of its public address, which is made to be passed on.
    address = models.CharField(max_length=40, unique=True, default=new_address, editable=False)
    opens_at = models.DateTimeField(_("open vanaf"))
    closes_at = models.DateTimeField(_("open tot"))
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")),
                name="consultation_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def phase(self, now: datetime) -> "Consultation.Phase":
        """Where it stands at a moment: its state, and its opening hours once it was opened."""
        by_state = {
            self.State.PREPARED: self.Phase.PREPARED,
            self.State.CLOSED: self.Phase.OVER,
            self.State.REVOKED: self.Phase.REVOKED,
        }
        if self.state in by_state:
            return by_state[self.State(self.state)]
        if now < self.opens_at:
            return self.Phase.NOT_YET
        return self.Phase.RUNNING if now < self.closes_at else self.Phase.OVER

    @property
    def is_poll(self) -> bool:
        """Asks later what people noticed, instead of showing a draft."""
        return self.kind == self.Kind.POLL


class Subject(models.Model):
    """A piece of text or a question that people react to; in the chain it is a question."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="subjects")
    position = models.PositiveSmallIntegerField(default=0)
    question = models.OneToOneField(Question, models.PROTECT, related_name="subject")
    # The words that people read; in a poll the promise that it looks back on.
    passage_version = models.ForeignKey(
        PassageVersion, models.PROTECT, null=True, blank=True, related_name="subjects"
    )
    chapter = models.CharField(max_length=220, blank=True)  # “2. Ouders”, as in the edition
    label = models.CharField(max_length=20, blank=True)  # “2.1”
    meaning = models.TextField(_("wat betekent dit voor mij?"), blank=True)
    has_scale = models.BooleanField(_("met een schaal van 1 tot 5"), default=False)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "passage_version"],
                condition=models.Q(passage_version__isnull=False),
                name="consultation_subject_text_once",
            ),
        ]

    def __str__(self) -> str:
        title = self.chapter.partition(". ")[2]
        return f"§ {self.label} {title}" if self.label else self.question.text
