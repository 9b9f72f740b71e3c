"""Gatherings and the tables at which people spoke."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from inbreng.people.models import Organisation, Perspective, User
from inbreng.programme.models.trajectories import StandingGroup, Trajectory


class Gathering(models.Model):
    """An occasion on which people of the partnership spoke, large or small."""

    class Format(models.TextChoices):
        ROUNDTABLE = "roundtable", _("rondetafelgesprek")
        FEEDBACK_EVENING = "feedback_evening", _("feedbackavond")
        PARENTS_EVENING = "parents_evening", _("ouderavond of ouderpanel")
        CAFE = "cafe", _("café")
        BREAKOUT = "breakout", _("online, in break-outrooms")
        YOUTH_PANEL = "youth_panel", _("jongerenpanel")
        NETWORK_MEETING = "network_meeting", _("netwerkbijeenkomst")
        CONFERENCE = "conference", _("conferentie")
        SMALL_TALK = "small_talk", _("in gesprek met…")
        OTHER = "other", _("andere bijeenkomst")
        CONSULTATION = "consultation", _("raadpleging")
        POLL = "poll", _("navraag")

    # Nobody met: people answered by themselves, from everywhere.
    ONLINE = (Format.CONSULTATION, Format.POLL)
    # Nobody chooses these: a room of its own makes such a gathering.
    MADE_ELSEWHERE = (Format.SMALL_TALK, *ONLINE)

    trajectory = models.ForeignKey(Trajectory, models.CASCADE, related_name="gatherings")
    standing_group = models.ForeignKey(
        StandingGroup,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="gatherings",
        verbose_name=_("vaste groep"),
    )
    title = models.CharField(_("titel"), max_length=200)
    format = models.CharField(_("vorm"), max_length=20, choices=Format, default=Format.ROUNDTABLE)
    held_on = models.DateField(_("datum"), null=True, blank=True)
    place = models.CharField(_("plaats"), max_length=200, blank=True)
    description = models.TextField(_("waar ging het over?"), blank=True)
    n_participants = models.PositiveIntegerField(_("aantal aanwezigen"), null=True, blank=True)
    participants_exact = models.BooleanField(_("precies geteld"), default=True)
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="gatherings", verbose_name=_("vertegenwoordigd")
    )

    class Meta:
        ordering = ["-held_on", "-id"]
        indexes = [
            models.Index(fields=["trajectory", "-held_on"], name="programme_gathering_by_date")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_in_person(self) -> bool:
        """People met; otherwise there are no tables to count and nobody was present."""
        return self.format not in self.ONLINE

    @property
    def is_small_talk(self) -> bool:
        """A talk with one or two people, whose day and place would tell who they were."""
        return self.format == self.Format.SMALL_TALK


class Table(models.Model):
    """Where a group spoke: a table, a break-out room, or a round table that holds tables."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="tables")
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("onderdeel van"),
    )
    label = models.CharField(_("naam"), max_length=200)
    position = models.PositiveSmallIntegerField(default=0)
    n_participants = models.PositiveIntegerField(_("aantal aan tafel"), null=True, blank=True)
    participants_exact = models.BooleanField(_("precies geteld"), default=True)
    composition = models.CharField(_("wie zaten er"), max_length=500, blank=True)
    host = models.ForeignKey(
        User,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="hosted_tables",
        verbose_name=_("gastheer of notulist"),
    )
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="tables", verbose_name=_("vertegenwoordigd")
    )

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["gathering", "parent", "label"], name="programme_table_label_once"
            ),
            # NULL equals nothing, so tables without a parent need a constraint of their own.
            models.UniqueConstraint(
                fields=["gathering", "label"],
                condition=models.Q(parent__isnull=True),
                name="programme_table_top_label_once",
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Seat(models.Model):
    """How many people of one perspective sat at a table."""

    table = models.ForeignKey(Table, models.CASCADE, related_name="seats")
    perspective = models.ForeignKey(Perspective, models.PROTECT, related_name="seats")
    n_people = models.PositiveSmallIntegerField(_("aantal"), null=True, blank=True)

    class Meta:
        ordering = ["perspective__position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["table", "perspective"], name="programme_seat_once_per_perspective"
            ),
        ]
