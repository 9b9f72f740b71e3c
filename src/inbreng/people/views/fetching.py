"""Fetch something of the people, or refuse: these functions are the access control."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inbreng.core.access import SignInFirst, allow
from inbreng.people import rules
from inbreng.people.models import (
    Area,
    HouseFile,
    Letter,
    Organisation,
    Partnership,
    Person,
    Perspective,
    Role,
    User,
)
from inbreng.people.queries.post import with_recipients


def visitor(request: HttpRequest) -> User | AnonymousUser:
    """Whoever asks, as the rules know them."""
    user = request.user
    assert isinstance(user, User | AnonymousUser)  # noqa: S101 – AUTH_USER_MODEL is ours
    return user


def account_of(request: HttpRequest) -> User:
    """The account that asks; raises SignInFirst without one."""
    user = visitor(request)
    if not isinstance(user, User):
        raise SignInFirst
    return user


def fetch_for_people(request: HttpRequest, pk: int) -> Partnership:
    """The partnership, when the visitor may see who holds which role. One query."""
    partnership = get_object_or_404(Partnership, pk=pk)
    allow(rules.may_see_people(visitor(request), partnership), request.user)
    return seen(request, partnership)


def seen(request: HttpRequest, partnership: Partnership) -> Partnership:
    """Remember on the request to which partnership this page belongs."""
    request.partnership = partnership  # type: ignore[attr-defined]  # read by config.context
    return partnership


def fetch_to_manage(request: HttpRequest, pk: int) -> Partnership:
    """The partnership, when the visitor may give and end roles in it. One query."""
    partnership = get_object_or_404(Partnership, pk=pk)
    allow(rules.may_manage_people(visitor(request), partnership), request.user)
    return seen(request, partnership)


def fetch_member(partnership: Partnership, pk: int) -> User:
    """Somebody who holds or held a role in a partnership that was fetched. One query."""
    members = User.objects.filter(roles__partnership=partnership).distinct()
    return get_object_or_404(members, pk=pk)


def fetch_role(request: HttpRequest, pk: int) -> Role:
    """The role with its member, when the visitor may give and end such roles. One query."""
    related = Role.objects.select_related("partnership", "user", "organisation", "area")
    role = get_object_or_404(related, pk=pk)
    allow(rules.may_give_role(visitor(request), role.partnership, role.kind), request.user)
    seen(request, role.partnership)
    return role


def fetch_for_letters(request: HttpRequest, pk: int) -> Partnership:
    """The partnership, when the visitor may see what mail it sends. One query."""
    partnership = get_object_or_404(Partnership, pk=pk)
    allow(rules.may_see_letters(visitor(request), partnership), request.user)
    return seen(request, partnership)


def fetch_letter(request: HttpRequest, pk: int) -> Letter:
    """The letter with its recipient, when the visitor may see it. One query."""
    letter = get_object_or_404(with_recipients(Letter.objects.all()), pk=pk)
    allow(rules.may_see_letters(visitor(request), letter.partnership), request.user)
    seen(request, letter.partnership)
    return letter


def fetch_speaker_for_letters(request: HttpRequest, pk: int) -> Person:
    """The speaker, when the visitor may see the mail to them. One query."""
    person = get_object_or_404(Person.objects.select_related("partnership"), pk=pk)
    allow(rules.may_see_letters(visitor(request), person.partnership), request.user)
    seen(request, person.partnership)
    return person


def fetch_to_set_up(request: HttpRequest, pk: int) -> Partnership:
    """The partnership, when the visitor may set its organisations and terms. One query."""
    partnership = get_object_or_404(Partnership, pk=pk)
    _allow_setting_up(request, partnership)
    return partnership


def fetch_organisation(request: HttpRequest, pk: int) -> Organisation:
    """The organisation, when the visitor may change it. One query."""
    organisation = get_object_or_404(Organisation.objects.select_related("partnership"), pk=pk)
    _allow_setting_up(request, organisation.partnership)
    return organisation


def fetch_perspective(request: HttpRequest, pk: int) -> Perspective:
    """The perspective, when the visitor may change it. One query."""
    perspective = get_object_or_404(Perspective.objects.select_related("partnership"), pk=pk)
    _allow_setting_up(request, perspective.partnership)
    return perspective


def fetch_area(request: HttpRequest, pk: int) -> Area:
    """The work area, when the visitor may change it. One query."""
    area = get_object_or_404(Area.objects.select_related("partnership"), pk=pk)
    _allow_setting_up(request, area.partnership)
    return area


def fetch_house_file(request: HttpRequest, pk: int) -> HouseFile:
    """The Word file of a house, when the visitor may set its style. One query."""
    found = get_object_or_404(HouseFile.objects.select_related("partnership"), pk=pk)
    _allow_setting_up(request, found.partnership)
    return found


def _allow_setting_up(request: HttpRequest, partnership: Partnership) -> None:
    allow(rules.may_set_up(visitor(request), partnership), request.user)
    seen(request, partnership)
