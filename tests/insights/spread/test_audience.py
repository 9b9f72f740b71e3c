"""How far the trail goes for each audience, and that nobody makes a page beyond their own reach."""

import pytest

from inbreng.core.errors import NotAllowed
from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights.spread import REACH, Audience, audience_of, audiences_for, view_as

OWN = {
    "editor": Audience.STAFF,
    "director": Audience.STAFF,
    "community_manager": Audience.STAFF,
    "consultant": Audience.CONSULTANT,
    "council_member": Audience.MEMBER,
    "partner": Audience.MEMBER,
    "reader": Audience.MEMBER,
    "table_host": Audience.MEMBER,
    "outsider": Audience.PUBLIC,
}


@pytest.mark.parametrize("role", OWN)
def test_everybody_belongs_to_one_audience_by_role(request, role, trajectory):
    assert audience_of(request.getfixturevalue(role), trajectory) == OWN[role]


@pytest.mark.parametrize("role", OWN)
def test_nobody_makes_a_page_for_who_sees_more(request, role, trajectory):
    user = request.getfixturevalue(role)
    allowed = audiences_for(user, trajectory)

    refused = [one for one in Audience if one not in allowed and one != Audience.PUBLIC]

    assert OWN[role] in allowed
    for audience in refused:
        with pytest.raises(NotAllowed):
            view_as(audience, user, trajectory)


def test_small_groups_and_files_are_for_staff_and_the_own_area(trajectory):
    assert [one for one in Audience if REACH[one].tells_file] == [Audience.STAFF]
    assert [one for one in Audience if REACH[one].tells_small_groups] == [
        Audience.STAFF,
        Audience.CONSULTANT,
    ]
    assert [one for one in Audience if not REACH[one].tells_numbers] == [
        Audience.SPEAKER,
        Audience.PUBLIC,
    ]


def test_staff_show_the_council_what_the_council_sees(
    trajectory, gathering, table, editor, council_member
):
    gathering.tables.create(label="Klein", n_participants=2)
    gathering.tables.create(label="Groot", n_participants=20)

    shown = view_as(Audience.MEMBER, editor, trajectory)

    assert shown.told == disclosure_for(council_member, trajectory).told
    assert len(shown.told) == 1
    assert (shown.tells_all, shown.is_moderator) == (False, False)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.SPEAKER])
def test_public_and_speakers_have_no_list_of_lines(audience, trajectory, editor):
    with pytest.raises(NotAllowed):
        view_as(audience, editor, trajectory)


def test_staff_see_themselves_as_they_are(trajectory, editor):
    assert view_as(Audience.STAFF, editor, trajectory).tells_all
