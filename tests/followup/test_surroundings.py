"""What other pages show of this room: what is late, what is still open."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.followup.actions.appointing import make_appointment
from inbreng.programme.models import Gathering, StandingGroup
from tests.dialogue.factories import NOW


def test_first_page_says_what_is_late(client, gathering, trajectory, editor):
    today = timezone.localdate()
    Gathering.objects.filter(pk=gathering.pk).update(held_on=today - timedelta(days=40))
    make_appointment(
        trajectory=trajectory,
        what="Een proef",
        who_user=editor,
        due_on=today - timedelta(days=1),
        by=editor,
        now=NOW,
    )
    client.force_login(editor)

    (overview,) = client.get(reverse("trail:home")).context["overviews"]

    assert [(step.label, step.count) for step in overview.waiting] == [
        ("terugblikken te laat", 1),
        ("afspraken van jou te laat", 1),
    ]


def test_next_meeting_of_a_group_opens_with_what_is_still_open(
    client, trajectory, partnership, editor
):
    group = StandingGroup.objects.create(partnership=partnership, name="Netwerk gedrag")
    first, second = (
        Gathering.objects.create(
            trajectory=trajectory,
            title=f"Keer {number}",
            standing_group=group,
            held_on=timezone.localdate() - timedelta(days=30 * (3 - number)),
        )
        for number in (1, 2)
    )
    make_appointment(
        trajectory=trajectory,
        gathering=first,
        what="We bellen elke school",
        who_words="het bureau",
        due_on=timezone.localdate(),
        by=editor,
        now=NOW,
    )
    client.force_login(editor)

    page = client.get(reverse("trail:previous_time", args=[second.pk]))

    assert "We bellen elke school" in page.content.decode()


def test_page_of_a_gathering_asks_how_its_report_back_stands(client, gathering, editor, reader):
    address = reverse("followup:report_back_standing", args=[gathering.pk])
    for user, is_asked in ((editor, True), (reader, False)):
        client.force_login(user)

        page = client.get(reverse("programme:gathering", args=[gathering.pk]))

        assert (address in page.content.decode()) is is_asked


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (
            "editor",
            ["report_backs", "actions", "monitor", "media", "public_page"],
        ),
        ("community_manager", ["report_backs", "actions", "monitor", "media"]),
        ("council_member", ["actions", "monitor", "media"]),
    ],
)
def test_pages_that_follow_on_the_plan_lead_to_one_another(
    client, request, trajectory, who, expected
):
    client.force_login(request.getfixturevalue(who))
    addresses = [reverse(f"followup:{name}", args=[trajectory.pk]) for name in expected]

    for address in addresses:
        page = client.get(address)

        tabs = [(tab["url"], tab["is_active"]) for tab in page.context["tabs"]]
        assert tabs == [(one, one == address) for one in addresses]
        assert all(f'href="{one}"' in page.content.decode() for one in addresses)
