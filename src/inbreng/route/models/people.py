"""Who is asked to a step, and the papers on its table."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, Role, User
from inbreng.plan.models import Edition
from inbreng.route.models.steps import RouteStep


class StepPerson(models.Model):
    """An account, everybody with a role, an organisation, or somebody by name."""

    step = models.ForeignKey(RouteStep, models.CASCADE, related_name="people")
    user = models.ForeignKey(
        User,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="route_steps",
        verbose_name=_("account"),
    )
    role_kind = models.CharField(
        _("iedereen met deze rol"), max_length=20, choices=Role.Kind, blank=True
    )
    organisation = models.ForeignKey(
        Organisation,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="route_steps",
        verbose_name=_("organisatie"),
    )
    name = models.CharField(_("naam"), max_length=200, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    # Secretary or chair: notes what the body said.
    may_record = models.BooleanField(
        _("legt de uitkomst vast (secretaris of voorzitter)"), default=False
    )
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(user__isnull=False)
                | models.Q(organisation__isnull=False)
                | ~models.Q(role_kind="")
                | ~models.Q(name=""),
                name="route_person_is_somebody",
            ),
            models.CheckConstraint(
                condition=models.Q(may_record=False) | models.Q(user__isnull=False),
                name="route_recorder_has_account",
            ),
            models.UniqueConstraint(
                fields=["step", "user"],
                condition=models.Q(user__isnull=False),
                name="route_account_once_per_step",
            ),
        ]


class StepPaper(models.Model):
    """A file or an edition on the table of a step; sent as a download to who takes part."""

    class Kind(models.TextChoices):
        PAPER = "paper", _("vergaderstuk")
        MINUTES = "minutes", _("verslag")
        LETTER = "letter", _("brief of besluit")

    step = models.ForeignKey(RouteStep, models.CASCADE, related_name="papers")
    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.PAPER)
    title = models.CharField(_("naam"), max_length=200)
    file_name = models.CharField(max_length=200, blank=True)  # as the sender called it, for show
    content = models.FileField(upload_to="route/%Y/%m", blank=True)
    digest = models.CharField(max_length=64, blank=True)  # SHA-256 of the content, hexadecimal
    n_bytes = models.PositiveBigIntegerField(default=0)
    edition = models.ForeignKey(
        Edition, models.RESTRICT, null=True, blank=True, related_name="papers"
    )
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(content="") | models.Q(edition__isnull=False),
                name="route_paper_holds_something",
            ),
        ]

    def __str__(self) -> str:
        return self.title
