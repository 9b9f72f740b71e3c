"""How far the trail goes for each audience (product.md, promise 2); pages and exports ask here."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inbreng.core.errors import NotAllowed
from inbreng.dialogue.disclosure import Disclosure, disclosure_for
from inbreng.dialogue.disclosure.atlas import occasions_and_spots
from inbreng.dialogue.disclosure.small_groups import told_tables
from inbreng.dialogue.rules import Depth, depth
from inbreng.people.rules import Visitor
from inbreng.programme.models import Trajectory


class Audience(TextChoices):
    """For whom a page or an export is made."""

    STAFF = "staff", gettext_lazy("medewerkers van het samenwerkingsverband")
    CONSULTANT = "consultant", gettext_lazy("consulenten, voor hun werkgebied")
    MEMBER = "member", gettext_lazy("OPR, partners en meelezers")
    SPEAKER = "speaker", gettext_lazy("wie het zei")
    PUBLIC = "public", gettext_lazy("iedereen")


class Lines(TextChoices):
    """Which lines an audience may read."""

    ALL = "all", gettext_lazy("alle punten")
    AREA = "area", gettext_lazy("punten uit het eigen werkgebied")
    OWN = "own", gettext_lazy("eigen punten, met het antwoord")
    RELEASED = "released", gettext_lazy("citaten die zijn vrijgegeven")


@dataclass(frozen=True, slots=True)
class Reach:
    """What an audience may be told, from the sentence of the plan down to the file."""

    lines: Lines
    tells_file: bool  # the file, page and line that a point was read from
    tells_small_groups: bool  # tables and perspectives of fewer than five people
    tells_numbers: bool  # counts; else only the spread in words


REACH = {
    Audience.STAFF: Reach(Lines.ALL, True, True, True),
    Audience.CONSULTANT: Reach(Lines.AREA, False, True, True),
    Audience.MEMBER: Reach(Lines.ALL, False, False, True),
    Audience.SPEAKER: Reach(Lines.OWN, False, False, False),
    Audience.PUBLIC: Reach(Lines.RELEASED, False, False, False),
}
_BY_DEPTH = {
    Depth.FILES: Audience.STAFF,
    Depth.AREA: Audience.CONSULTANT,
    Depth.LINES: Audience.MEMBER,
    Depth.NOTHING: Audience.PUBLIC,
}


def audience_of(user: Visitor, trajectory: Trajectory) -> Audience:
    """The audience that somebody belongs to in this trajectory."""
    return _BY_DEPTH[depth(user, trajectory)]


def audiences_for(user: Visitor, trajectory: Trajectory) -> tuple[Audience, ...]:
    """For whom somebody may make a page or an export: never for those who see more than they do."""
    own = audience_of(user, trajectory)
    if own == Audience.STAFF:
        return (own, Audience.MEMBER, Audience.PUBLIC)
    return (own,) if own == Audience.PUBLIC else (own, Audience.PUBLIC)


def view_as(audience: Audience, user: Visitor, trajectory: Trajectory) -> Disclosure:
    """The lines of an audience, as ``user`` may show them to it. One query beside the roles.

    Raises NotAllowed for an audience that sees more than the user, and for one
    that has no list of lines of its own.
    """
    if audience not in audiences_for(user, trajectory):
        raise NotAllowed(_("Voor deze lezers kun jij dit niet maken."))
    if not REACH[audience].tells_numbers:
        raise NotAllowed(_("Deze lezers zien geen lijst van punten."))
    if audience == audience_of(user, trajectory):
        return disclosure_for(user, trajectory)
    return members_view(trajectory)


def members_view(trajectory: Trajectory) -> Disclosure:
    """What council, partners and readers are told, whoever asks. One query."""
    occasions, spots = occasions_and_spots(trajectory.pk, set())
    return Disclosure(
        trajectory=trajectory,
        depth=Depth.LINES,
        viewer_id=None,
        is_moderator=False,
        sees_all_lines=True,
        occasions=occasions,
        spots=spots,
        told=told_tables(spots),
    )
