"""The partnership, the organisations in and around it, and the perspectives people speak from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Partnership(models.Model):
    """A regional partnership of school boards (samenwerkingsverband); one or more here."""

    name = models.CharField(_("naam"), max_length=200)
    short_name = models.CharField(_("korte naam"), max_length=40)
    region = models.CharField(_("regio"), max_length=300, blank=True)
    logo = models.FileField(_("logo"), upload_to="logos", blank=True)
    # Of headings and lines in documents; dark enough to be read on white.
    house_colour = models.CharField(_("kleur"), max_length=7, default="#0e5a58")
    # Where an answer to a letter goes; without one to the sender of the installation.
    reply_address = models.EmailField(_("antwoordadres"), blank=True)
    # Words of contributors are kept this long after their trajectory ended.
    n_months_kept = models.PositiveSmallIntegerField(_("bewaartermijn in maanden"), default=60)
    # The sealed original of a redacted line is destroyed after this many days.
    n_days_sealed = models.PositiveSmallIntegerField(_("verzegeld origineel in dagen"), default=90)
    # Made by `inbreng demo`; the door for visitors opens only when every partnership is a sample.
    is_sample = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["name"], name="people_partnership_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Area(models.Model):
    """A work area (werkgebied) of the partnership, with a consultant of its own."""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="areas")
    name = models.CharField(_("naam"), max_length=100)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "name"], name="people_area_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A board, school, municipality, care partner or other body whose people speak."""

    class Kind(models.TextChoices):
        BOARD = "board", _("schoolbestuur")
        SCHOOL = "school", _("school")
        MUNICIPALITY = "municipality", _("gemeente")
        CARE = "care", _("jeugdhulp of zorg")
        COUNCIL = "council", _("raad")
        PARTNERSHIP = "partnership", _("samenwerkingsverband")
        NATIONAL = "national", _("landelijke partij")
        OTHER = "other", _("andere organisatie")

    class SchoolType(models.TextChoices):
        BAO = "bao", _("regulier basisonderwijs (bao)")
        SBO = "sbo", _("speciaal basisonderwijs (sbo)")
        SO = "so", _("speciaal onderwijs (so)")
        VO = "vo", _("voortgezet onderwijs (vo)")
        VSO = "vso", _("voortgezet speciaal onderwijs (vso)")
        PRESCHOOL = "preschool", _("voorschool")

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="organisations")
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    name = models.CharField(_("naam"), max_length=200)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("bestuur"),
    )
    area = models.ForeignKey(
        Area,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name=_("werkgebied"),
    )
    municipality = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="located",
        verbose_name=_("gemeente"),
    )
    school_type = models.CharField(_("schoolsoort"), max_length=20, choices=SchoolType, blank=True)
    is_active = models.BooleanField(_("doet mee"), default=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "kind", "name"], name="people_organisation_name_once"
            ),
            models.CheckConstraint(
                condition=models.Q(school_type="") | models.Q(kind="school"),
                name="people_organisation_school_type_of_schools",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Perspective(models.Model):
    """The side from which somebody speaks: parent, teacher, IB'er…"""

    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="perspectives")
    name = models.CharField(_("naam"), max_length=60)
    plural = models.CharField(_("meervoud"), max_length=60)
    letter = models.CharField(_("letter"), max_length=2)
    colour = models.PositiveSmallIntegerField(_("kleur"), default=12)
    # Spoke as staff of the partnership, not as a guest; kept apart in every count.
    is_staff = models.BooleanField(_("medewerker van het samenwerkingsverband"), default=False)
    is_active = models.BooleanField(_("in gebruik"), default=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "name"], name="people_perspective_name_once"
            ),
            models.CheckConstraint(
                condition=models.Q(colour__gte=1, colour__lte=12),
                name="people_perspective_colour_of_palette",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name_as_spoken(self) -> str:
        """The name; of staff with that they are: “consulent (medewerker)”."""
        return _("%(name)s (medewerker)") % {"name": self.name} if self.is_staff else self.name

    @property
    def plural_as_spoken(self) -> str:
        """The plural; of staff with that they are: “consulenten (medewerkers)”."""
        return _("%(name)s (medewerkers)") % {"name": self.plural} if self.is_staff else self.plural
