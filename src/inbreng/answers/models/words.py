"""What an answer says, wherever it stands: as a draft, as given, or as it was given before."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbreng.answers.languages import LANGUAGES, Language
from inbreng.people.models import Organisation
from inbreng.plan.models import Passage, PassageVersion


class AnswerKind(models.TextChoices):
    """What became of a contribution."""

    TAKEN_UP = "taken_up", _("overgenomen")
    PARTLY = "partly", _("deels overgenomen")
    NOT = "not", _("niet, omdat…")
    LIES_WITH = "lies_with", _("ligt bij…")
    ALREADY_SO = "already_so", _("is al zo")
    NOT_KNOWN_YET = "not_known_yet", _("nog niet bekend, uiterlijk…")

    @property
    def counted_as(self) -> str:
        """The label where answers are counted, without what each of them goes on with."""
        if self is AnswerKind.LIES_WITH:
            return gettext("ligt bij een ander")
        return str(self.label).partition(",")[0]


class AnswerWords(models.Model):
    """Kind, words and what the kind asks for; the table refuses an answer that lacks it."""

    kind = models.CharField(_("antwoord"), max_length=20, choices=AnswerKind)
    text = models.TextField(_("in gewone woorden"), blank=True)
    reason = models.TextField(_("reden"), blank=True)
    passage = models.ForeignKey(
        Passage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name=_("waar in het plan"),
    )
    # The text of the passage that the answer was written with.
    passage_version = models.ForeignKey(
        PassageVersion, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    party = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        verbose_name=_("bij wie"),
    )
    due_on = models.DateField(_("uiterlijk"), null=True, blank=True)
    # The same answer in another language or in easier words; the Dutch above is what was decided.
    language = models.CharField(_("taal"), max_length=8, blank=True)
    translation = models.TextField(_("in die taal"), blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="not") | ~models.Q(reason=""),
                name="%(app_label)s_%(class)s_no_has_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="lies_with") | models.Q(party__isnull=False),
                name="%(app_label)s_%(class)s_lies_with_has_party",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="not_known_yet") | models.Q(due_on__isnull=False),
                name="%(app_label)s_%(class)s_not_known_yet_has_date",
            ),
        ]

    @property
    def translated_into(self) -> Language | None:
        """The language beside the Dutch, when there are words in it."""
        return LANGUAGES.get(self.language) if self.translation else None
