"""A contribution keeps its place in the chain; its words stand apart and can be destroyed."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models.digests import WordsDigest
from inbreng.dialogue.models.sources import Source
from inbreng.people.models import Organisation, Person, Perspective, User
from inbreng.programme.models import Gathering, Question, Table, Trajectory


class ContributionQuerySet(models.QuerySet["Contribution"]):
    """Contributions, chained."""

    def visible(self) -> "ContributionQuerySet":
        """Published and not held back, withdrawn or refused; erased ones stay as tombstones."""
        return self.filter(state=Contribution.State.VISIBLE)

    def quarantined(self) -> "ContributionQuerySet":
        """Held back until a moderator looked."""
        return self.filter(state=Contribution.State.QUARANTINED)


class Contribution(models.Model):
    """One point that somebody said or wrote."""

    class State(models.TextChoices):
        STAGED = "staged", _("klaargezet")
        VISIBLE = "visible", _("zichtbaar")
        QUARANTINED = "quarantined", _("in quarantaine")
        REFUSED = "refused", _("niet geplaatst")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    class Kind(models.TextChoices):
        EXPERIENCE = "experience", _("ervaring")
        BOTTLENECK = "bottleneck", _("knelpunt")
        WISH = "wish", _("wens")
        IDEA = "idea", _("idee")
        QUESTION = "question", _("vraag")
        TIP = "tip", _("tip")
        OBSERVATION = "observation", _("wat valt op")
        MEANING = "meaning", _("wat betekent het voor het plan")

    class Sort(models.TextChoices):
        PEARL = "pearl", _("parel")
        PUZZLE = "puzzle", _("puzzel")

    class Moment(models.TextChoices):
        ANSWER = "answer", _("bij de vraag")
        BEFORE = "before", _("vooraf")
        OTHER = "other", _("overig")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Follows from the source; stands here so that long lists need no join.
    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="contributions")
    gathering = models.ForeignKey(Gathering, models.PROTECT, related_name="contributions")
    source = models.ForeignKey(Source, models.CASCADE, related_name="contributions")
    table = models.ForeignKey(
        Table,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("tafel"),
    )
    question = models.ForeignKey(
        Question,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("vraag"),
    )
    perspective = models.ForeignKey(
        Perspective,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name=_("perspectief"),
    )
    said_by = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="contributions"
    )
    position = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=20, choices=State, default=State.STAGED)
    moment = models.CharField(max_length=10, choices=Moment, default=Moment.ANSWER)
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, blank=True)
    # A kind that only a rule proposed; people see it as a proposal until one of them sets it.
    suggested_kind = models.CharField(max_length=20, choices=Kind, blank=True)
    sort = models.CharField(_("parel of puzzel"), max_length=10, choices=Sort, blank=True)
    path = models.JSONField(default=list, blank=True)  # label lines above it: ["Nodig:"]
    is_quoted = models.BooleanField(_("letterlijk citaat"), default=False)
    is_heavy = models.BooleanField(_("zwaar punt"), default=False)
    is_disagreed = models.BooleanField(_("we werden het niet eens"), default=False)
    is_minority = models.BooleanField(_("minderheidsgeluid"), default=False)
    addressed_to = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="addressed",
        verbose_name=_("gericht aan"),
    )
    # Where it stands in the file it came from; lines count from 1.
    line = models.PositiveIntegerField(null=True, blank=True)
    end_line = models.PositiveIntegerField(null=True, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Contribution"]] = ContributionQuerySet.as_manager()

    class Meta:
        ordering = ["-source_id", "position"]
        indexes = [
            models.Index(
                fields=["trajectory", "state", "-source", "position"], name="dialogue_harvest"
            ),
            models.Index(fields=["gathering", "state"], name="dialogue_by_gathering"),
            models.Index(fields=["question", "state"], name="dialogue_by_question"),
            models.Index(fields=["table", "state"], name="dialogue_by_table"),
            # Holds all that counts by place or by answer ask for, so that no row is read for them.
            models.Index(
                fields=[
                    *("trajectory", "state", "perspective", "gathering", "table"),
                    *("erased_at", "is_minority", "is_disagreed"),
                ],
                name="dialogue_by_place",
            ),
            # Which parties something was addressed to, without reading what was addressed to none.
            models.Index(
                fields=["trajectory", "state", "addressed_to"],
                condition=models.Q(addressed_to__isnull=False),
                name="dialogue_by_party",
            ),
        ]
        constraints = [
            # A report published twice, or by a worker that was killed halfway, adds nothing twice.
            models.UniqueConstraint(
                fields=["source", "position"], name="dialogue_contribution_place_once"
            ),
        ]


class Wording(models.Model):
    """Words of a contribution; number 1 is as said and stays, later ones stand beside it."""

    class Why(models.TextChoices):
        SAID = "said", _("zoals gezegd")
        COMPLETED = "completed", _("aangevuld")
        CORRECTED = "corrected", _("verbeterd")
        REDACTED = "redacted", _("afgeschermd")

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="wordings")
    number = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=20, choices=Why)
    text = models.TextField()
    digest = WordsDigest()
    reason = models.TextField(_("waarom"), blank=True)  # the answer to "waarom?"
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    # The original of a redacted line: moderators only, destroyed after this moment.
    sealed_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution", "number"], name="dialogue_wording_number_once"
            ),
        ]


class Stems(models.Model):
    """Stems of the words that may be found, and a mark of the words as said.

    Rebuilt whole from the wordings that are shown; see ``search/sameness.py``.
    """

    contribution = models.OneToOneField(
        Contribution, models.CASCADE, related_name="stems", primary_key=True
    )
    text = models.TextField()
