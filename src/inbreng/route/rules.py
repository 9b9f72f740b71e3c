"""Who sees and leads the route, who speaks for a body, and who enters the council room."""

from inbreng.people.rules import (
    LEADERS,
    STAFF,
    WRITERS,
    Kind,
    Visitor,
    holds,
    roles_today,
)
from inbreng.programme.models import Trajectory
from inbreng.programme.rules import may_see_trajectory
from inbreng.route.models import RouteStep, StepPerson


def may_see_route(user: Visitor, trajectory: Trajectory) -> bool:
    """Everybody with a role in the trajectory sees its steps and their days."""
    return may_see_trajectory(user, trajectory)


def may_lead_route(user: Visitor, trajectory: Trajectory) -> bool:
    """Policy officers and the quality lead set the steps and note what came of them."""
    return holds(user, trajectory.partnership_id, WRITERS)


def may_release(user: Visitor, trajectory: Trajectory) -> bool:
    """The director signs a step off."""
    return holds(user, trajectory.partnership_id, {Kind.DIRECTOR})


def may_see_direction(user: Visitor, trajectory: Trajectory) -> bool:
    """The director, policy officers and the quality lead see how the work stands."""
    return holds(user, trajectory.partnership_id, LEADERS)


def may_enter_council_room(user: Visitor, trajectory: Trajectory) -> bool:
    """Members of the council and staff enter the council room."""
    return holds(user, trajectory.partnership_id, STAFF | {Kind.COUNCIL_MEMBER})


def may_ask_as_council(user: Visitor, trajectory: Trajectory) -> bool:
    """Members of the council ask the office, and ask their own people."""
    return holds(user, trajectory.partnership_id, {Kind.COUNCIL_MEMBER})


def may_see_drafts(user: Visitor, trajectory: Trajectory) -> bool:
    """Staff read words that were not published yet; others read that something changed."""
    return holds(user, trajectory.partnership_id, STAFF)


def takes_part(user: Visitor, step: RouteStep, people: list[StepPerson]) -> bool:
    """Somebody is asked to a step: by account, by role, or by organisation. No query of its own."""
    roles = [one for one in roles_today(user) if one.partnership_id == _partnership(step)]
    kinds = {role.kind for role in roles}
    organisations = {role.organisation_id for role in roles if role.organisation_id}
    return any(
        (one.user_id is not None and one.user_id == user.pk)
        or one.role_kind in kinds
        or one.organisation_id in organisations
        for one in people
    )


def may_see_papers(user: Visitor, step: RouteStep, people: list[StepPerson]) -> bool:
    """Staff, and who is asked to the step, get what lies on its table."""
    return holds(user, _partnership(step), STAFF) or takes_part(user, step, people)


def may_record(user: Visitor, step: RouteStep, people: list[StepPerson]) -> bool:
    """Who is marked as secretary or chair notes what a body said; the office too where it may."""
    if not step.only_marked_record and holds(user, _partnership(step), WRITERS):
        return True
    if not any(one.may_record and one.user_id == user.pk for one in people):
        return False
    return bool(roles_today(user)) and may_see_trajectory(user, step.plan.trajectory)


def _partnership(step: RouteStep) -> int:
    return step.plan.trajectory.partnership_id
