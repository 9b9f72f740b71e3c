"""The council room: what it tells to whom, questions and answers, and what it costs."""

import pytest
from django.urls import reverse

from inbreng.answers.models import Answer
from inbreng.consultation.models import Consultation
from inbreng.insights.models import Evidence, Insight, OutsideSource
from inbreng.plan.models import PassageGround
from inbreng.route.models import CouncilQuestion
from tests.route.factories import NOW, TODAY, CouncilQuestionFactory


@pytest.fixture
def grounded(trajectory, passage, said, edition) -> Insight:
    """An agreed insight under the passage, with a voice that was answered and a law beside it."""
    insight = Insight.objects.create(
        trajectory=trajectory,
        number=1,
        statement="Ouders zoeken houvast.",
        made_at=NOW,
        state=Insight.State.AGREED,
        agreed_at=NOW,
    )
    PassageGround.objects.create(passage=passage, insight=insight)
    voice = said("Ik weet de weg niet.")
    Evidence.objects.create(insight=insight, contribution=voice)
    Answer.objects.create(
        contribution=voice,
        kind="taken_up",
        text="Er komt een gids.",
        passage=passage,
        passage_version=passage.versions.get(),
        given_at=NOW,
    )
    source = OutsideSource.objects.create(
        trajectory=trajectory, kind="law", title="Wet", says="Moet.", dated_on=TODAY, added_at=NOW
    )
    source.insights.add(insight)
    return insight


@pytest.fixture
def member(client, council_member):
    """The browser of a council member."""
    client.force_login(council_member)
    return client


def test_room_tells_each_chapter_with_demand_grounds_sources_and_answers(
    member, trajectory, grounded
):
    page = member.get(reverse("route:council", args=[trajectory.pk])).content.decode()

    wanted = ["Hoe ouders weten.", "rust op 1 inzicht", "1 bron van buiten", "overgenomen: 1"]
    assert [words for words in wanted if words not in page] == []


def test_chapter_shows_the_voice_with_its_answer_and_what_changed(
    member, trajectory, chapter, grounded, passage, write, freeze
):
    write("Er komt een wegwijzer voor ouders.", passage)
    freeze("Concept 2")

    address = reverse("route:council_chapter", args=[trajectory.pk, chapter.pk])
    page = member.get(address).content.decode()

    wanted = ["Ik weet de weg niet.", "Er komt een gids.", "wegwijzer", "Anders dan in"]
    assert [words for words in wanted if words not in page] == []


def test_room_is_closed_to_readers_and_partners(client, reader, partner, trajectory, edition):
    statuses = []
    for user in (reader, partner):
        client.force_login(user)
        statuses.append(client.get(reverse("route:council", args=[trajectory.pk])).status_code)

    assert statuses == [403, 403]


def test_draft_is_not_told_in_the_room(member, trajectory, passage, edition, write):
    write("Er komt een geheim.", passage)

    page = member.get(reverse("route:council", args=[trajectory.pk])).content.decode()

    assert "geheim" not in page


def test_answer_to_one_member_is_read_by_the_whole_council(
    client, editor, council_member, trajectory, plan, edition
):
    client.force_login(council_member)
    client.post(reverse("route:ask_question", args=[trajectory.pk]), {"text": "Wat kost dit?"})
    question = CouncilQuestion.objects.get()
    client.force_login(editor)
    client.post(
        reverse("route:answer_question", args=[question.pk]),
        {"answer": "Tien euro.", "seen_at": ""},
    )
    client.force_login(council_member)

    page = client.get(reverse("route:council", args=[trajectory.pk])).content.decode()

    assert "Tien euro." in page


def test_two_answers_at_once_lose_nothing(client, editor, plan, council_member):
    question = CouncilQuestionFactory(plan=plan, asked_by=council_member)
    client.force_login(editor)
    address = reverse("route:answer_question", args=[question.pk])
    client.post(address, {"answer": "Tien euro.", "seen_at": ""})

    late = client.post(address, {"answer": "Twaalf euro.", "seen_at": ""})

    question.refresh_from_db()
    assert (late.status_code, question.answer) == (422, "Tien euro.")
    assert "Twaalf euro." in late.content.decode()


def test_question_that_waits_too_long_says_so(member, plan, trajectory, edition, council_member):
    CouncilQuestionFactory(plan=plan, asked_by=council_member)

    page = member.get(reverse("route:council", args=[trajectory.pk])).content.decode()

    assert "te laat" in page


def test_member_asks_the_own_people_by_a_link(member, trajectory, passage, edition):
    answer = member.post(
        reverse("route:ask_own_people", args=[trajectory.pk]),
        {"question": "Wat vinden jullie?", "passage": passage.pk, "closes_on": "2099-01-01"},
    )

    made = Consultation.objects.get()
    assert (answer.status_code, made.audience) == (302, "constituency")


def test_room_shows_members_alone_what_was_asked_of_their_people(
    member, editor, trajectory, edition
):
    room = reverse("route:council", args=[trajectory.pk])
    asked = f'hx-get="{reverse("consultation:constituencies", args=[trajectory.pk])}"'

    told = [asked in member.get(room).content.decode()]
    member.force_login(editor)
    told.append(asked in member.get(room).content.decode())

    assert told == [True, False]


def test_question_to_the_own_people_is_asked_with_a_day_to_come(member, trajectory, edition):
    answer = member.post(
        reverse("route:ask_own_people", args=[trajectory.pk]),
        {"question": "Wat vinden jullie?", "closes_on": "2020-01-01"},
    )

    assert (answer.status_code, Consultation.objects.count()) == (422, 0)


@pytest.mark.parametrize("n", [1, 3])
def test_room_costs_the_same_for_more_chapters_and_questions(
    member, trajectory, plan, council_member, write, freeze, django_assert_num_queries, n
):
    for number in range(n):
        write(f"Zin {number}.")
        CouncilQuestionFactory(plan=plan, asked_by=council_member)
    freeze()

    with django_assert_num_queries(18):
        member.get(reverse("route:council", args=[trajectory.pk]))


@pytest.mark.parametrize("n", [1, 3])
def test_chapter_of_the_room_costs_the_same_for_more_voices(
    member, trajectory, chapter, passage, said, freeze, django_assert_num_queries, n
):
    freeze()
    for _ in range(n):
        Answer.objects.create(
            contribution=said(),
            kind="taken_up",
            text="Ja.",
            passage=passage,
            passage_version=passage.versions.get(),
            given_at=NOW,
        )

    with django_assert_num_queries(24):
        member.get(reverse("route:council_chapter", args=[trajectory.pk, chapter.pk]))


def test_room_shows_many_questions_a_page_at_a_time(
    member, trajectory, plan, council_member, write, freeze
):
    write("Elk kind een plek.")
    freeze()
    CouncilQuestion.objects.bulk_create(
        CouncilQuestion(plan=plan, text=f"Vraag {n}?", asked_at=NOW, due_on=NOW.date())
        for n in range(26)
    )
    address = reverse("route:council", args=[trajectory.pk])

    last = CouncilQuestion.objects.order_by("pk").last()
    asked = [{"page": 1}, {"page": 2}, {"vraag": last.pk}]
    pages = [member.get(address, one).context["page"] for one in asked]

    assert [len(one) for one in pages] == [25, 1, 1]
