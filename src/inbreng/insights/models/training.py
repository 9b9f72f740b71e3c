"""Themes in which people ask for training, as a list of their own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.insights.models.themes import Theme
from inbreng.people.models import User


class TrainingNeed(models.Model):
    """That people ask for training in what a theme is about, for whoever gives it."""

    theme = models.OneToOneField(Theme, models.CASCADE, related_name="training_need")
    subject = models.CharField(_("waarin?"), max_length=200)
    given_by = models.CharField(_("wie kan het geven?"), max_length=200, blank=True)
    listed_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    listed_at = models.DateTimeField()

    class Meta:
        ordering = ["subject"]

    def __str__(self) -> str:
        return self.subject
