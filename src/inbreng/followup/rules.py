"""Who may do what here, each in one sentence."""

from django.db.models import QuerySet

from inbreng.followup.models import Appointment
from inbreng.people.models import Organisation, Role, User
from inbreng.people.rules import MODERATORS, STAFF, WRITERS, Visitor, holds, roles_today
from inbreng.programme.models import Gathering, Trajectory
from inbreng.programme.rules import may_see_trajectory

Format = Gathering.Format
# Nobody was there in person; a consultation tells its own outcome.
WITHOUT_REPORT_BACK = frozenset({Format.SMALL_TALK, Format.CONSULTATION, Format.POLL})


def may_see_report_drafts(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff read report-backs before they are published; to others there are none."""
    return holds(user, trajectory.partnership_id, STAFF)


def may_report_back(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers write and publish report-backs."""
    return holds(user, trajectory.partnership_id, MODERATORS)


def may_see_media(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role in the trajectory sees its pictures, films and files."""
    return may_see_trajectory(user, trajectory)


def may_settle_repetitions(user: Visitor, trajectory: Trajectory) -> bool:
    """Who may rewrite the plan and the answers sees to it that erased words leave them too."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_release_quotes(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead decide which words everybody may read."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_see_actions(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role in the trajectory sees who will do what."""
    return may_see_trajectory(user, trajectory)


def may_keep_appointments(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers, the quality lead and community managers make appointments."""
    return holds(user, trajectory.partnership_id, MODERATORS)


def may_tell_progress(user: Visitor, appointment: Appointment) -> bool:
    """Whoever keeps appointments, and whoever does this one, says how it goes."""
    if may_keep_appointments(user, appointment.trajectory):
        return True
    is_theirs = isinstance(user, User) and appointment.who_user_id == user.pk
    return is_theirs and may_see_actions(user, appointment.trajectory)


def boards_to_speak_for(user: Visitor, appointment: Appointment) -> QuerySet[Organisation]:
    """Who keeps appointments notes what any board says; a partner says it for the own board."""
    boards = Organisation.objects.filter(
        partnership=appointment.trajectory.partnership_id,
        kind=Organisation.Kind.BOARD,
        is_active=True,
    )
    if may_keep_appointments(user, appointment.trajectory):
        return boards
    if not may_see_actions(user, appointment.trajectory):
        return boards.none()
    own = [role.organisation_id for role in roles_today(user) if role.kind == Role.Kind.PARTNER]
    return boards.filter(pk__in=[pk for pk in own if pk is not None])


def may_see_monitor(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role in the trajectory sees how far the plan is."""
    return may_see_trajectory(user, trajectory)


def may_keep_monitor(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead note readings and remarks, and give out a link."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_keep_public_page(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead open and close the public page."""
    return holds(user, trajectory.partnership_id, WRITERS)


def has_report_back(gathering: Gathering) -> bool:
    """People were there together, so that they are told what came of it."""
    return gathering.format not in WITHOUT_REPORT_BACK
