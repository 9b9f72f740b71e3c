"""The Word files that give the documents of a partnership their styles and letterhead."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models.organisations import Partnership


class HouseFile(models.Model):
    """A Word file of the house, checked when it came in; the last few stay, to go back to."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="house_files")
    content = models.FileField(_("Word-bestand"), upload_to="house_files")
    name = models.CharField(max_length=200)
    kept_by = models.ForeignKey("people.User", models.SET_NULL, null=True, related_name="+")
    kept_at = models.DateTimeField()
    is_in_use = models.BooleanField(default=False)

    class Meta:
        ordering = ["-kept_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership"],
                condition=models.Q(is_in_use=True),
                name="people_one_house_file_in_use",
            ),
        ]

    def __str__(self) -> str:
        return self.name
