"""Words of contributions that an editor released, so that everybody may read them."""

from django.db import models
from django.db.models import Q

from inbreng.dialogue.models import Contribution, Wording
from inbreng.people.models import User

GAP = " […] "


class ReleasedQuote(models.Model):
    """Which parts of a wording everybody may read; the words live there, and go when they go."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="released_quotes")
    wording = models.ForeignKey(Wording, models.CASCADE, related_name="released_quotes")
    # [[begin, end], …] in the text of the wording, in its order; what lies between is left out.
    spans = models.JSONField()
    released_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    released_at = models.DateTimeField()
    taken_back_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution"],
                condition=Q(taken_back_at__isnull=True),
                name="insights_quote_released_once",
            ),
        ]

    @property
    def words(self) -> str:
        """The words as they were released; reads the wording."""
        text = self.wording.text
        return GAP.join(text[begin:end] for begin, end in self.spans)
