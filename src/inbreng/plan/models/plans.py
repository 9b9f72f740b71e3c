"""The plan, its chapters, and the chapters that a plan of this partnership begins with."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Partnership
from inbreng.programme.models import Trajectory


class Plan(models.Model):
    """A support plan that a trajectory works towards."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="plans")
    title = models.CharField(_("titel"), max_length=200)
    motto = models.CharField(_("motto"), max_length=300, blank=True)
    first_year = models.PositiveSmallIntegerField(_("eerste schooljaar"))
    n_years = models.PositiveSmallIntegerField(_("aantal schooljaren"), default=4)

    class Meta:
        ordering = ["-first_year", "-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def school_years(self) -> list[str]:
        """The school years of the plan, as people write them."""
        years = range(self.first_year, self.first_year + self.n_years)
        return [f"{year}-{year + 1}" for year in years]

    @property
    def period(self) -> str:
        """The first and the last year of the plan."""
        return f"{self.first_year}-{self.first_year + self.n_years}"


class Content(models.TextChoices):
    """What the law wants a plan to tell, as partnerships list it."""

    NETWORK = "network", _("voorzieningen en basisondersteuning")
    MONEY = "money", _("verdeling van geld, met meerjarenbegroting")
    ADMISSION = "admission", _("toelaatbaarheid en plaatsing in sbo en so")
    RETURN = "return", _("terugplaatsing en overplaatsing")
    RESULTS = "results", _("beoogde en bereikte resultaten")
    PARENTS = "parents", _("informatie aan ouders")
    PRIVACY = "privacy", _("persoonsgegevens")
    FUNDING = "funding", _("bekostiging van so en sbo")
    SUPPORT_POINT = "support_point", _("ouder- en jeugdsteunpunt")
    OTHER = "other", _("eigen hoofdstuk")


class ChapterWords(models.Model):
    """What a chapter is called, and what has to stand in it."""

    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("titel van het hoofdstuk"), max_length=200)
    content = models.CharField(
        _("waar gaat het over?"), max_length=20, choices=Content, default=Content.OTHER
    )
    demand = models.TextField(_("wat de wet vraagt"), blank=True)
    # What nobody found in the text of the law itself is shown as something to look up.
    is_sure = models.BooleanField(_("dit staat zeker in de wet"), default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Chapter(ChapterWords):
    """A chapter of the plan, with what the law asks of it."""

    Content = Content

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="chapters")
    # Out of the plan; its passages and what points at them stay.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                condition=Q(removed_at__isnull=True),
                name="plan_chapter_number_once",
            ),
        ]


class TemplateChapter(ChapterWords):
    """A chapter that each new plan of a partnership begins with."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="template_chapters")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "number"], name="plan_template_number_once"
            ),
        ]
