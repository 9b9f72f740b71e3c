"""Report-backs: what came of one gathering, told to who came and to everybody."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models import Contribution
from inbreng.insights.models import Theme
from inbreng.people.models import User
from inbreng.programme.models import Gathering, Trajectory

N_DAYS = 28


class ReportTerm(models.Model):
    """Within how many days after a gathering its report-back is to be there."""

    trajectory = models.OneToOneField(Trajectory, models.CASCADE, related_name="report_term")
    n_days = models.PositiveSmallIntegerField(
        _("dagen tussen bijeenkomst en terugblik"), default=N_DAYS
    )


class ReportBack(models.Model):
    """What came of a gathering; its sections are a draft until they are published as a version."""

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        PUBLISHED = "published", _("gepubliceerd")
        WITHDRAWN = "withdrawn", _("ingetrokken")
        NOT_NEEDED = "not_needed", _("niet nodig")

    gathering = models.OneToOneField(Gathering, models.CASCADE, related_name="report_back")
    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(_("titel"), max_length=200)
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    reason = models.CharField(_("waarom?"), max_length=300, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    refreshed_at = models.DateTimeField()
    # From this moment everybody reads the newest version.
    published_at = models.DateTimeField(_("te lezen vanaf"), null=True, blank=True)
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-gathering__held_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="published") | Q(published_at__isnull=False),
                name="followup_published_has_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["withdrawn", "not_needed"]) | ~Q(reason=""),
                name="followup_report_back_ended_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ReportSection(models.Model):
    """A part of a report-back: made from the harvest until somebody writes in it."""

    class Kind(models.TextChoices):
        WHO_CAME = "who_came", _("wie er waren")
        QUESTIONS = "questions", _("wat we vroegen")
        THEME = "theme", _("wat we hoorden over een thema")
        CONCLUSIONS = "conclusions", _("wat we daaruit halen")
        NEXT_STEPS = "next_steps", _("hoe het verdergaat")
        OTHERS = "others", _("andere bijeenkomsten")
        THANKS = "thanks", _("dank")
        OWN = "own", _("eigen stuk")

    report_back = models.ForeignKey(ReportBack, models.CASCADE, related_name="sections")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OWN)
    theme = models.ForeignKey(
        Theme, models.SET_NULL, null=True, blank=True, related_name="report_sections"
    )
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("kop"), max_length=200)
    text = models.TextField(_("tekst"), blank=True)
    is_shown = models.BooleanField(default=True)
    # Somebody wrote in it: making it again from the harvest leaves it alone.
    is_own = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)  # so that nobody overwrites another's change

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.title


class SectionQuote(models.Model):
    """A contribution whose words stand in a section, as soon as they are released."""

    section = models.ForeignKey(ReportSection, models.CASCADE, related_name="quotes")
    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="section_quotes")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["section", "contribution"], name="followup_section_quotes_once"
            ),
        ]


class ReportVersion(models.Model):
    """A report-back as it was published; quotes are kept as ids, so that erased words are gone."""

    report_back = models.ForeignKey(ReportBack, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    # [{"kind", "title", "text", "quotes": [contribution, …]}, …]
    sections = models.JSONField()
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["report_back", "number"], name="followup_report_version_once"
            ),
        ]
