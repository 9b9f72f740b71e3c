"""Who may put a draft to people, and who sees what came back."""

from inbreng.consultation.models import Consultation
from inbreng.people.rules import MODERATORS, STAFF, Kind, Visitor, holds
from inbreng.programme.models import Trajectory
from inbreng.programme.rules import may_see_trajectory


def may_see_consultations(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff see consultations from the first preparation on."""
    return holds(user, trajectory.partnership_id, STAFF)


def may_consult(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers put drafts to people."""
    return holds(user, trajectory.partnership_id, MODERATORS)


def may_see_results(user: Visitor, consultation: Consultation) -> bool:
    """Staff see what came back; others with a role in the trajectory once it was opened."""
    if may_see_consultations(user, consultation.trajectory):
        return True
    was_open = consultation.state in {Consultation.State.OPENED, Consultation.State.CLOSED}
    return was_open and may_see_trajectory(user, consultation.trajectory)


def may_ask_constituency(user: Visitor, trajectory: Trajectory) -> bool:
    """Council members put a question to the own constituency."""
    return holds(user, trajectory.partnership_id, {Kind.COUNCIL_MEMBER})
