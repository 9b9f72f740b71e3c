"""Pictures, films and files of a trajectory, with a report-back or by themselves."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.followup.models.report_backs import ReportBack
from inbreng.insights.models import Theme
from inbreng.people.models import User
from inbreng.programme.models import Gathering, Trajectory


class Attachment(models.Model):
    """A file that also who can not see or hear it can use.

    With a report-back it is read by whoever may read that; by itself by everybody with a role.
    """

    class Kind(models.TextChoices):
        IMAGE = "image", _("beeld")
        VIDEO = "video", _("film")
        DOCUMENT = "document", _("bestand")

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="attachments")
    report_back = models.ForeignKey(
        ReportBack, models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    gathering = models.ForeignKey(
        Gathering,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="attachments",
        verbose_name=_("bijeenkomst"),
    )
    theme = models.ForeignKey(
        Theme,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="attachments",
        verbose_name=_("thema"),
    )
    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(_("naam"), max_length=200)
    alt = models.CharField(_("wat is er te zien?"), max_length=300, blank=True)
    text_version = models.TextField(_("de inhoud in woorden"), blank=True)
    content = models.FileField(upload_to="report-backs/%Y/%m")
    captions = models.FileField(upload_to="report-backs/%Y/%m", blank=True)
    extension = models.CharField(max_length=10)
    n_bytes = models.PositiveBigIntegerField()
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="image") | ~Q(alt=""), name="followup_image_has_words"
            ),
            models.CheckConstraint(
                condition=~Q(kind="video") | ~Q(captions="") | ~Q(text_version=""),
                name="followup_video_has_words",
            ),
        ]

    def __str__(self) -> str:
        return self.title
