"""Who may do what with people, roles and organisations; and which roles somebody holds today."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from inbreng.people.models import Area, Partnership, Role, User

Visitor = User | AnonymousUser
Kind = Role.Kind

WRITERS = frozenset({Kind.EDITOR, Kind.QUALITY_LEAD})
MODERATORS = WRITERS | {Kind.COMMUNITY_MANAGER}
STAFF = MODERATORS | {Kind.DIRECTOR}
MEMBERS = frozenset(Kind)
LEADERS = WRITERS | {Kind.DIRECTOR}


def roles_today(user: Visitor) -> tuple[Role, ...]:
    """Roles that somebody holds today, read once per request. One query."""
    return _roles(user)[0]


def roles_taken_over(user: Visitor) -> tuple[Role, ...]:
    """Roles of others that were handed to somebody, also by way of others. No query of its own."""
    return _roles(user)[1]


def _roles(user: Visitor) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Roles held today, and those that were handed over to them, read in one go."""
    if not isinstance(user, User) or not user.is_active:
        return (), ()
    known: tuple[tuple[Role, ...], tuple[Role, ...]] | None = getattr(user, "_roles", None)
    if known is None:
        found = list(Role.objects.of(user).select_related("partnership", "area"))
        today = timezone.localdate()
        held = [role for role in found if role.user_id == user.pk and role.is_held_on(today)]
        known = tuple(held), tuple(_handed_to(held, found))
        user._roles = known  # type: ignore[attr-defined]  # lives as long as the request
    return known


def _handed_to(held: list[Role], found: list[Role]) -> list[Role]:
    """Those of ``found`` from which a row of hand-overs leads to a role that is held."""
    reached = {role.pk for role in held}
    taken: list[Role] = []
    while step := [one for one in found if one.handed_to_id in reached and one.pk not in reached]:
        taken += step
        reached |= {role.pk for role in step}
    return taken


def stands_in_for(user: Visitor, partnership: Partnership | int, kind: str) -> frozenset[int]:
    """Accounts whose work in a role became that of somebody who holds it today."""
    wanted = partnership if isinstance(partnership, int) else partnership.pk
    return frozenset(
        role.user_id
        for role in roles_taken_over(user)
        if role.partnership_id == wanted and role.kind == kind
    )


def holds(user: Visitor, partnership: Partnership | int, kinds: Iterable[str]) -> bool:
    """Somebody holds one of these roles here today, or looks after the installation."""
    if isinstance(user, User) and user.is_active and user.is_administrator:
        return True
    wanted = partnership if isinstance(partnership, int) else partnership.pk
    return any(role.partnership_id == wanted and role.kind in kinds for role in roles_today(user))


def areas_of_consultant(user: Visitor, partnership: int) -> list[Area]:
    """Work areas in which somebody is consultant today, each once."""
    found = {
        role.area.pk: role.area
        for role in roles_today(user)
        if role.partnership_id == partnership and role.kind == Kind.CONSULTANT and role.area
    }
    return list(found.values())


def may_see_people(user: Visitor, partnership: Partnership | int) -> bool:
    """Staff see who holds which role."""
    return holds(user, partnership, STAFF)


def may_manage_people(user: Visitor, partnership: Partnership | int) -> bool:
    """Policy officers and community managers give and end roles."""
    return holds(user, partnership, {Kind.EDITOR, Kind.COMMUNITY_MANAGER})


def may_give_role(user: Visitor, partnership: Partnership | int, kind: str) -> bool:
    """Policy officers give and end every role; community managers those that lead nothing."""
    if holds(user, partnership, {Kind.EDITOR}):
        return True
    return may_manage_people(user, partnership) and kind not in LEADERS


def may_set_up(user: Visitor, partnership: Partnership | int) -> bool:
    """Policy officers and the quality lead set organisations, perspectives and terms."""
    return holds(user, partnership, WRITERS)


def may_erase(user: Visitor, partnership: Partnership | int) -> bool:
    """Only a policy officer destroys somebody's words or name, when that person asked for it."""
    return holds(user, partnership, {Kind.EDITOR})


def may_make_return_link(user: Visitor, partnership: Partnership | int) -> bool:
    """Policy officers, the quality lead and community managers give somebody a private way back."""
    return holds(user, partnership, MODERATORS)


def may_see_letters(user: Visitor, partnership: Partnership | int) -> bool:
    """Policy officers, the quality lead and community managers see which mail went to whom."""
    return holds(user, partnership, MODERATORS)


def may_add_partnership(user: Visitor) -> bool:
    """Only whoever looks after the installation adds a partnership to it."""
    return isinstance(user, User) and user.is_active and user.is_administrator


def may_enter(user: Visitor, partnership: Partnership | int) -> bool:
    """Everybody with a role may choose to work in that partnership."""
    return holds(user, partnership, MEMBERS)
