"""What can be done at once: what waits for somebody, and who works on the rest."""

from datetime import date

import pytest
from django.urls import reverse

from inbreng.followup.actions import appointing
from inbreng.insights import actions
from inbreng.insights.models import Evidence, Insight
from tests.dialogue.factories import NOW

SOON = date(2026, 3, 3)
ONE_AND_THREE = pytest.mark.parametrize("n_items", [1, 3])


@pytest.fixture
def hear(trajectory, said):
    """A practical insight with one voice, agreed on unless asked otherwise."""

    def make(statement="Zet de deur een kwartier eerder open.", **fields) -> Insight:
        wanted = {"use": "practical", "state": "agreed", "agreed_at": NOW, **fields}
        number = trajectory.insights.count() + 1
        made = Insight.objects.create(
            trajectory=trajectory,
            number=number,
            statement=statement,
            kind="wish",
            made_at=NOW,
            **wanted,
        )
        Evidence.objects.create(insight=made, contribution=said())
        return made

    return make


@pytest.fixture
def appoint(trajectory, editor):
    """Agree that the office takes an insight up."""

    def make(insight):
        return appointing.make_appointment(
            trajectory=trajectory,
            what="We vragen het de conciërge",
            who_words="het bureau",
            due_on=SOON,
            insight=insight,
            by=editor,
            now=NOW,
        )

    return make


def hand_over(insight, editor):
    """Give an insight to a group."""
    actions.hand_over_bundle(
        trajectory=insight.trajectory,
        title="Halen en brengen",
        task="Wat kan er morgen?",
        standing_group=None,
        group_name="de conciërges",
        due_on=SOON,
        insights=[insight],
        contributions=[],
        by=editor,
        now=NOW,
    )


def shown(client, trajectory) -> tuple[list[Insight], list[Insight]]:
    """What the page says is waiting, and what it says was taken up."""
    page = client.get(reverse("followup:practical", args=[trajectory.pk]))
    return [one for one, _spread, _against in page.context["rows"]], list(page.context["taken_up"])


def test_practical_insight_waits_until_somebody_does_it(client, trajectory, hear, appoint, editor):
    insight = hear()
    client.force_login(editor)

    before = shown(client, trajectory)
    appoint(insight)

    assert (before, shown(client, trajectory)) == (([insight], []), ([], [insight]))


def test_practical_insight_waits_until_a_group_has_it(client, trajectory, hear, editor):
    insight, other = hear(), hear("Stuur minder papier.")
    client.force_login(editor)

    hand_over(insight, editor)

    assert shown(client, trajectory) == ([other], [insight])


def test_practical_insight_waits_again_when_its_appointment_is_dropped(
    client, trajectory, hear, appoint, editor
):
    insight = hear()
    appointing.close_appointment(
        appointment=appoint(insight), state="dropped", closed_reason="Geen tijd", by=editor, now=NOW
    )
    client.force_login(editor)

    assert shown(client, trajectory) == ([insight], [])


@pytest.mark.parametrize(
    "other",
    [
        {"use": "plan"},
        {"state": "draft", "agreed_at": None},
        {"state": "withdrawn", "withdrawn_reason": "Dubbel"},
    ],
)
def test_list_holds_only_practical_insights_that_people_agreed_on(
    client, trajectory, hear, editor, other
):
    hear(**other)
    client.force_login(editor)

    assert shown(client, trajectory) == ([], [])


def test_staff_are_told_how_many_are_drafts_and_the_council_is_not(
    client, trajectory, hear, editor, council_member
):
    hear(state="draft", agreed_at=None)
    address = reverse("followup:practical", args=[trajectory.pk])
    told = []
    for user in (editor, council_member):
        client.force_login(user)
        told.append(client.get(address).context["n_drafts"])

    assert told == [1, 0]


def test_row_leads_to_an_appointment_and_to_a_group(client, trajectory, hear, editor):
    insight = hear()
    client.force_login(editor)

    page = client.get(reverse("followup:practical", args=[trajectory.pk])).content.decode()

    for name in ("followup:add_appointment", "insights:hand_over"):
        assert f'href="{reverse(name, args=[trajectory.pk])}?inzicht={insight.pk}"' in page


def test_list_of_insights_leads_here(client, trajectory, editor):
    client.force_login(editor)

    page = client.get(reverse("insights:insights", args=[trajectory.pk])).content.decode()

    assert f'href="{reverse("followup:practical", args=[trajectory.pk])}"' in page


@ONE_AND_THREE
def test_list_costs_the_same(
    client, editor, trajectory, hear, appoint, django_assert_num_queries, n_items
):
    for _ in range(n_items):
        hear()
        taken_up = hear()
        appoint(taken_up)
        hand_over(taken_up, editor)
    client.force_login(editor)

    with django_assert_num_queries(17):
        page = client.get(reverse("followup:practical", args=[trajectory.pk]))

    assert (len(page.context["rows"]), len(page.context["taken_up"])) == (n_items, n_items)
