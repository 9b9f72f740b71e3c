"""Accounts that sign in, and the roles they hold for a time."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import get_random_string, salted_hmac
from django.utils.translation import gettext_lazy as _

from inbreng.people.models.organisations import Area, Organisation, Partnership
from inbreng.people.models.persons import Person


def new_visit_key() -> str:
    """What binds open visits to an account; another one ends them all."""
    return get_random_string(22)


class UserManager(BaseUserManager["User"]):
    """Makes accounts with an address in small letters."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Keep a new account; without a password it signs in by a code or a passkey."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account of somebody who works with the platform."""

    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=200)
    about = models.CharField(_("over"), max_length=300, blank=True)
    person = models.OneToOneField(
        Person, models.SET_NULL, null=True, blank=True, related_name="account"
    )
    is_active = models.BooleanField(_("mag inloggen"), default=True)
    # May do everything, in every partnership: whoever looks after the installation.
    is_administrator = models.BooleanField(_("beheerder"), default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    visit_key = models.CharField(max_length=22, default=new_visit_key, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="people_user_email_once"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_session_auth_hash(self) -> str:
        """A visit stays open as long as this is the same: until the password or the key changes."""
        kept = f"{self.password}{self.visit_key}"
        return salted_hmac("people.User.visits", kept, algorithm="sha256").hexdigest()


HANDS = 3  # a plan period of four years sees no more successors to one role


class RoleQuerySet(models.QuerySet["Role"]):
    """Roles, chained."""

    def on(self, day: date) -> "RoleQuerySet":
        """Held on ``day``."""
        return self.filter(begins_on__lte=day).filter(
            models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=day)
        )

    def of(self, user: User) -> "RoleQuerySet":
        """Roles of somebody, and those that came to them through up to HANDS hand-overs."""
        wanted = models.Q(user=user)
        for n_hands in range(1, HANDS + 1):
            wanted |= models.Q(**{"__".join(["handed_to"] * n_hands + ["user"]): user})
        return self.filter(wanted)

    def standing(self, day: date) -> "RoleQuerySet":
        """With ``standing`` on a day: the role is held (now), comes (later) or was held (ended)."""
        standing = models.Case(
            models.When(begins_on__gt=day, then=models.Value("later")),
            models.When(ends_on__lt=day, then=models.Value("ended")),
            default=models.Value("now"),
        )
        return self.annotate(standing=standing)


class Role(models.Model):
    """What somebody is to a partnership from one day to another; a person may hold several."""

    class Kind(models.TextChoices):
        EDITOR = "editor", _("medewerker beleid & kwaliteit")
        QUALITY_LEAD = "quality_lead", _("regisseur kwaliteit")
        DIRECTOR = "director", _("directeur-bestuurder")
        COMMUNITY_MANAGER = "community_manager", _("communitymanager")
        TABLE_HOST = "table_host", _("tafelgastheer of notulist")
        COUNCIL_MEMBER = "council_member", _("lid van de OPR")
        CONSULTANT = "consultant", _("consulent")
        PARTNER = "partner", _("partner")
        READER = "reader", _("meelezer")

    user = models.ForeignKey(User, models.CASCADE, related_name="roles")
    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="roles")
    kind = models.CharField(_("rol"), max_length=20, choices=Kind)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("organisatie"),
    )
    area = models.ForeignKey(
        Area,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="roles",
        verbose_name=_("werkgebied"),
    )
    begins_on = models.DateField(_("vanaf"))
    ends_on = models.DateField(_("tot en met"), null=True, blank=True)
    handed_to = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="taken_over_from",
        verbose_name=_("overgedragen aan"),
    )

    objects: ClassVar[models.Manager["Role"]] = RoleQuerySet.as_manager()

    class Meta:
        ordering = ["user__name", "kind", "begins_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("begins_on")),
                name="people_role_ends_after_begin",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="consultant") | models.Q(area__isnull=False),
                name="people_role_consultant_has_area",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="partner") | models.Q(organisation__isnull=False),
                name="people_role_partner_has_organisation",
            ),
        ]

    def is_held_on(self, day: date) -> bool:
        """Whether the role runs on a day."""
        return self.begins_on <= day and (self.ends_on is None or self.ends_on >= day)
