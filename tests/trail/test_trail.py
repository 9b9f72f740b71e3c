"""The trail from gathering to answer, and the private page of who spoke."""

import pytest
from django.urls import reverse

from inbreng.answers.actions import answer_contribution
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person
from inbreng.plan.actions import make_edition
from inbreng.programme.models import Gathering, StandingGroup
from inbreng.trail import queries
from tests.dialogue.factories import NOW


def test_trail_of_a_contribution_runs_from_gathering_to_answer(answered):
    steps = queries.trail_of_contribution(answered, shows_drafts=True)

    assert [(step.label, step.state) for step in steps] == [
        ("Rondetafel ouders", "past"),
        ("Tafel 1", "past"),
        ("dit punt", "here"),
        ("Houvast", "future"),
        ("inzicht 1", "future"),
        ("§ 1.1", "future"),
        ("overgenomen", "future"),
    ]


def test_trail_names_no_passage_that_is_not_published(answered, editor):
    plan = answered.trajectory.plans.get()
    told = [[step.label for step in queries.trail_of_contribution(answered)]]
    make_edition(plan=plan, title="Concept", note="", by=editor, now=NOW, published_at=NOW)

    told.append([step.label for step in queries.trail_of_contribution(answered)])

    assert ["§ 1.1" in labels for labels in told] == [False, True]


def test_trail_shows_what_is_missing_as_a_gap(said):
    steps = queries.trail_of_contribution(said())

    assert [step.label for step in steps if step.state == "gap"] == [
        "nog geen thema",
        "nog geen antwoord",
    ]


def test_trail_of_a_passage_runs_down_to_its_voices(answered):
    passage = answered.answer.passage

    steps = queries.trail_of_passage(passage)

    assert [(step.label, step.count) for step in steps] == [
        ("stemmen", 1),
        ("inzicht 1", 1),
        ("§ 1.1", None),
    ]


def test_trail_hides_the_table_of_a_small_group_from_the_council(client, council_member, answered):
    answered.table.n_participants = 3
    answered.table.save()
    client.force_login(council_member)

    page = client.get(reverse("trail:contribution", args=[answered.pk])).content.decode()

    assert ("Houvast" in page, "Tafel 1" in page) == (True, False)


def test_trail_hides_the_occasion_of_a_small_talk_from_the_council(
    client, council_member, answered
):
    gathering = answered.gathering
    gathering.format, gathering.title = "small_talk", "In gesprek met de invalkracht"
    gathering.save()
    client.force_login(council_member)

    page = client.get(reverse("trail:contribution", args=[answered.pk])).content.decode()

    address = reverse("programme:gathering", args=[gathering.pk])
    assert ("Houvast" in page, gathering.title in page, address in page) == (True, False, False)


def test_trail_of_a_held_back_line_is_refused_to_who_may_not_moderate(client, reader, answered):
    Contribution.objects.update(state=Contribution.State.QUARANTINED)
    client.force_login(reader)

    assert client.get(reverse("trail:contribution", args=[answered.pk])).status_code == 403


@pytest.mark.parametrize("n_said", [1, 3])
def test_private_page_costs_the_same_for_more_contributions(
    client, editor, partnership, said, django_assert_num_queries, n_said
):
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    editor.person = person
    editor.save()
    for _ in range(n_said):
        said(said_by=person)
    client.force_login(editor)

    with django_assert_num_queries(17):
        client.get(reverse("trail:mine"))


def test_private_page_holds_everything_somebody_said_a_page_at_a_time(
    client, editor, partnership, said
):
    person = Person.objects.create(partnership=partnership, made_at=NOW)
    editor.person = person
    editor.save()
    for number in range(26):
        last = said(f"Punt {number}.", said_by=person)
    client.force_login(editor)

    asked = [{"page": 1}, {"page": 2}, {"punt": last.pk}]
    answers = [client.get(reverse("trail:mine"), one) for one in asked]

    assert [len(one.context["told"]) for one in answers] == [25, 1, 1]


def test_trail_offers_the_way_to_fill_a_gap_only_to_who_may(client, editor, reader, said):
    contribution = said()
    ways = [reverse("insights:coding", args=[contribution.trajectory_id])]
    ways += [reverse("answers:answer", args=[contribution.pk])]
    offered = []

    for member in (editor, reader):
        client.force_login(member)
        page = client.get(reverse("trail:contribution", args=[contribution.pk])).content.decode()
        offered.append([way in page for way in ways])

    assert offered == [[True, True], [False, False]]


def test_first_page_offers_a_small_talk_to_who_may_log_one(client, consultant, reader, trajectory):
    way = reverse("dialogue:small_talk", args=[trajectory.pk])
    offered = []

    for member in (consultant, reader):
        client.force_login(member)
        offered.append(way in client.get(reverse("trail:home")).content.decode())

    assert offered == [True, False]


def test_first_page_names_small_talks_by_day_to_staff_only(
    client, editor, consultant, reader, trajectory
):
    trajectory.gatherings.create(title="In gesprek, 3 maart 2026", format="small_talk")
    told = []

    for member in (editor, consultant, reader):
        client.force_login(member)
        told.append("3 maart 2026" in client.get(reverse("trail:home")).content.decode())

    assert told == [True, False, False]


def test_time_before_tells_an_answer_to_several_points_once(
    client, editor, partnership, trajectory, gathering, said
):
    gathering.standing_group = StandingGroup.objects.create(partnership=partnership, name="Groep")
    gathering.save()
    after = Gathering.objects.create(
        trajectory=trajectory, title="Daarna", standing_group=gathering.standing_group
    )
    for reason in ("Te duur.", "Te duur.", "Te ver."):
        answer_contribution(
            contribution=said(reason), kind="not", reason=reason, by=editor, now=NOW
        )
    client.force_login(editor)

    page = client.get(reverse("trail:previous_time", args=[after.pk]))

    assert [one.reason for one in page.context["previous"].answers] == ["Te ver.", "Te duur."]


def test_time_before_names_no_passage_that_is_not_published_and_no_answer_of_a_small_group(
    client, council_member, partnership, trajectory, answered
):
    before = answered.gathering
    before.standing_group = StandingGroup.objects.create(partnership=partnership, name="Groep")
    before.save()
    after = Gathering.objects.create(
        trajectory=trajectory, title="Daarna", standing_group=before.standing_group
    )
    client.force_login(council_member)
    address = reverse("trail:previous_time", args=[after.pk])

    told = [client.get(address).content.decode()]
    before.format = "small_talk"
    before.save()
    told.append(client.get(address).content.decode())

    assert [("Dat doen we." in page, "§ 1.1" in page) for page in told] == [
        (True, False),
        (False, False),
    ]
