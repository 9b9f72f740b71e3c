"""For whom somebody may take something along, and what does not go together."""

from django.utils.translation import gettext as _

from inbreng.insights.models import Export
from inbreng.insights.spread import Audience, audiences_for
from inbreng.people.rules import Visitor
from inbreng.programme.models import Trajectory

# The audience of an export, as pages know it.
AUDIENCES = {
    Export.Audience.STAFF: Audience.STAFF,
    Export.Audience.AREA: Audience.CONSULTANT,
    Export.Audience.COUNCIL: Audience.MEMBER,
    Export.Audience.PUBLIC: Audience.PUBLIC,
}


def audiences_to_ask(user: Visitor, trajectory: Trajectory) -> list[Export.Audience]:
    """For whom somebody may make a file: never for those who see more than they do."""
    allowed = audiences_for(user, trajectory)
    return [one for one, audience in AUDIENCES.items() if audience in allowed]


def why_not(export: Export, user: Visitor) -> str:
    """Why ``user`` may not make or fetch this export, in a sentence; empty when they may."""
    offered = audiences_to_ask(user, export.trajectory)
    if export.audience not in offered:
        return _("Voor deze lezers kun jij geen bestand maken.")
    is_project = export.format == Export.Format.PROJECT
    if is_project and Export.Audience.STAFF not in offered:
        return _("Een project kan alleen het eigen bureau meenemen.")
    if export.audience != Export.Audience.PUBLIC:
        return ""
    if is_project:
        return _("Een project bevat alle punten; dat kan niet voor iedereen.")
    if export.gathering_id or export.perspective_id:
        return _("Voor iedereen neem je alles of één thema mee: een groep vertellen we niet apart.")
    return ""
