"""Reports on their way in: the kept file, what was read in it, what people changed in that."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.dialogue.models.sources import Source
from inbreng.people.models import Partnership, Perspective, User
from inbreng.programme.models import Gathering, Trajectory


class StoredFile(models.Model):
    """A file as it was given, kept once per content; never run or served with an active type."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="files")
    digest = models.CharField(max_length=64)  # SHA-256 of the content, hexadecimal
    n_bytes = models.PositiveBigIntegerField()
    content = models.FileField(upload_to="reports/%Y/%m")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "digest"], name="dialogue_file_content_once"
            ),
        ]


class Upload(models.Model):
    """Files that somebody gave in one go; one that can not be read does not stop the others."""

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="uploads")
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]


class Report(models.Model):
    """One file or pasted text, from upload to published source."""

    class State(models.TextChoices):
        SAME = "same", _("is er al")  # equal content was given before; a person says go on or not
        ASKED = "asked", _("wacht op lezen")
        READING = "reading", _("wordt gelezen")
        READY = "ready", _("klaar om na te kijken")
        PUBLISHING = "publishing", _("wordt geplaatst")
        PUBLISHED = "published", _("geplaatst")
        REFUSED = "refused", _("niet te lezen")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="reports")
    # Nothing is kept of a file that was over the limit.
    stored_file = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="reports"
    )
    name = models.CharField(max_length=255)  # as the sender called it, for show only
    state = models.CharField(max_length=20, choices=State, default=State.ASKED)
    refusal = models.CharField(max_length=30, blank=True)  # code of the reader's refusal
    notes = models.JSONField(default=list, blank=True)  # repairs that the reader made
    # What the document says of itself
    title = models.CharField(max_length=300, blank=True)
    document_kind = models.CharField(max_length=40, blank=True)
    held_on = models.CharField(max_length=10, blank=True)  # YYYY-MM-DD or --MM-DD
    n_participants = models.PositiveIntegerField(null=True, blank=True)
    participants_exact = models.BooleanField(null=True, blank=True)
    n_lines = models.PositiveIntegerField(default=0)
    groups = models.JSONField(default=list)  # label, n_participants, composition, tables
    # Progress: the worker says how far it is, and that it still lives
    n_done = models.PositiveIntegerField(default=0)
    n_total = models.PositiveIntegerField(default=0)
    seen_alive_at = models.DateTimeField(null=True, blank=True)
    n_attempts = models.PositiveSmallIntegerField(default=0)
    # What people chose for it
    gathering = models.ForeignKey(
        Gathering, models.SET_NULL, null=True, blank=True, related_name="reports"
    )
    perspective = models.ForeignKey(
        Perspective, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # What the labels of the document stand for: {"tables": …, "questions": …}
    mapping = models.JSONField(default=dict, blank=True)
    source = models.OneToOneField(
        Source, models.SET_NULL, null=True, blank=True, related_name="report"
    )

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "seen_alive_at"], name="dialogue_report_waiting")]

    def __str__(self) -> str:
        return self.title or self.name


class LineBlock(models.Model):
    """Lines of a report as the preview shows them, so many that no page grows with the file."""

    SIZE = 200

    report = models.ForeignKey(Report, models.CASCADE, related_name="line_blocks")
    number = models.PositiveIntegerField()  # from 1; block n holds lines (n - 1) * SIZE + 1 and on
    lines = models.JSONField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "number"], name="dialogue_line_block_number_once"
            ),
        ]


class StagedEntry(models.Model):
    """A piece of a report as recognised, and as people set it right before publishing."""

    class Kind(models.TextChoices):
        TITLE = "title", _("titel")
        HEADING = "heading", _("kop")
        LABEL = "label", _("tussenkop")
        QUESTION = "question", _("vraag")
        CONTRIBUTION = "contribution", _("bijdrage")
        CONCLUSION = "conclusion", _("conclusie van het verslag")
        CONTEXT = "context", _("toelichting")
        PARTICIPANTS = "participants", _("deelnemers")
        FURNITURE = "furniture", _("opmaak")

    # Positions stand this far apart, so that a piece can come in between.
    STEP = 1024

    report = models.ForeignKey(Report, models.CASCADE, related_name="entries")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=Kind)
    text = models.TextField()
    is_quoted = models.BooleanField(default=False)
    question = models.CharField(max_length=500, blank=True)
    group = models.CharField(max_length=200, blank=True)
    table = models.CharField(max_length=200, blank=True)
    section = models.JSONField(default=list, blank=True)
    path = models.JSONField(default=list, blank=True)
    line = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end_line = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True, blank=True)
    doubt = models.CharField(max_length=300, blank=True)

    class Meta:
        # Parts of what was cut may share a position; the document then gives their order.
        ordering = ["position", "line", "start"]
        indexes = [
            models.Index(fields=["report", "position"], name="dialogue_entry_in_order"),
            models.Index(fields=["report", "line"], name="dialogue_entry_by_line"),
            models.Index(fields=["report", "kind", "position"], name="dialogue_entry_by_kind"),
            models.Index(
                fields=["report", "line"],
                condition=~models.Q(doubt=""),
                name="dialogue_entry_doubted",
            ),
        ]


class ReportChange(models.Model):
    """One change in the preview, with what stood there before, so that it can be undone."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="changes")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=40)
    before = models.JSONField()  # the entries that went, whole
    after = models.JSONField()  # the entries that came, whole
    by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "number"], name="dialogue_change_number_once"
            ),
        ]
