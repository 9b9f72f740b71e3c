"""The codebook: themes, two deep, and the memos people write about them."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.programme.models import FocusPoint, Trajectory


class Theme(models.Model):
    """What several contributions are about; one that ended keeps its place in the history."""

    # What other programs know the theme by; it survives a new name.
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="themes")
    parent = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("valt onder"),
    )
    position = models.PositiveIntegerField(default=0)
    name = models.CharField(_("naam"), max_length=200)
    definition = models.TextField(_("wat hoort erbij?"), blank=True)
    examples_in = models.TextField(_("voorbeelden die erbij horen"), blank=True)
    examples_out = models.TextField(_("voorbeelden die er niet bij horen"), blank=True)
    is_question = models.BooleanField(_("dit thema is een vraag die we delen"), default=False)
    is_rest = models.BooleanField(default=False)  # "Overig", which every codebook has
    focus_point = models.ForeignKey(
        FocusPoint,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="themes",
        verbose_name=_("speerpunt"),
    )
    version = models.PositiveIntegerField(default=1)  # so that nobody overwrites another's change
    ended_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged_from"
    )

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["trajectory", "name"],
                condition=Q(ended_at__isnull=True),
                name="insights_theme_name_once",
            ),
            models.UniqueConstraint(
                fields=["trajectory", "key"],
                condition=Q(ended_at__isnull=True),
                name="insights_theme_key_once",
            ),
            models.UniqueConstraint(
                fields=["trajectory"],
                condition=Q(is_rest=True, ended_at__isnull=True),
                name="insights_theme_one_rest",
            ),
            models.CheckConstraint(
                condition=~Q(parent=F("id")), name="insights_theme_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ThemeMemo(models.Model):
    """What somebody noted about a theme while coding."""

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="memos")
    text = models.TextField(_("notitie"))
    written_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-written_at", "-id"]

    def __str__(self) -> str:
        return self.text
