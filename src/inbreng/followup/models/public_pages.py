"""The page of a trajectory for everybody."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import User
from inbreng.programme.models import Trajectory


class PublicPage(models.Model):
    """Where a trajectory is, what was heard and what is done with it, for everybody."""

    trajectory = models.OneToOneField(Trajectory, models.CASCADE, related_name="public_page")
    slug = models.SlugField(_("adres"), max_length=80, unique=True)
    title = models.CharField(_("titel"), max_length=200)
    intro = models.TextField(_("inleiding"), blank=True)
    is_open = models.BooleanField(default=False)
    opened_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(is_open=False) | Q(opened_at__isnull=False),
                name="followup_open_page_has_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.title
