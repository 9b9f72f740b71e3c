"""Remarks as staff, council and consultants may read them, and the text that they are about."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation.actions import Reaction, Said, revoke_consultation, send_reaction
from inbreng.consultation.models import Remark
from inbreng.dialogue.actions.recording import Point, publish_typed, record_contributions
from inbreng.dialogue.models import Contribution
from inbreng.people.models import Person
from tests.consultation.conftest import page_of
from tests.consultation.factories import NOW, consultation_of, react


@pytest.fixture
def three_thousand(running, parent):
    """Three thousand remarks on the passage, sent by as many people."""
    first = react(running, "De eerste.", perspective=parent, now=timezone.now())
    subject = running.subjects.first()
    points = [
        Point(text=f"Punt {n}.", table=running.table, question=subject.question)
        for n in range(2999)
    ]
    made = record_contributions(
        source=running.source, points=points, by=None, now=NOW, first_position=1
    )
    Remark.objects.bulk_create(
        Remark(
            contribution=one,
            participation=first,
            subject=subject,
            passage_version=subject.passage_version,
        )
        for one in made
    )
    for at in range(0, len(made), 500):
        publish_typed(contributions=made[at : at + 500], now=NOW)
    return running


def test_remarks_cost_the_same_for_one_and_for_three_thousand(
    desk, running, request, django_assert_num_queries
) -> None:
    react(running, now=timezone.now())
    desk.get(page_of("remarks", running))
    with django_assert_num_queries(11):
        desk.get(page_of("remarks", running))
    Remark.objects.all().delete()
    Contribution.objects.all().delete()
    Person.objects.filter(participations__isnull=True).delete()

    request.getfixturevalue("three_thousand")
    with django_assert_num_queries(11):
        page = desk.get(page_of("remarks", running), {"page": 60})

    assert page.context["page"].paginator.count == 3000
    assert len(page.context["lines"]) == 25


def test_remarks_of_one_piece_leave_the_others_and_what_is_held_out(desk, running) -> None:
    passage, question = running.subjects.all()
    now = timezone.now()
    react(running, "Over het stuk.", subject=passage, now=now)
    react(running, "Over de vraag.", subject=question, now=now)
    react(running, "Bel Sanne de Vries op 06-12345678.", subject=passage, now=now)

    page = desk.get(page_of("remarks", running), {"over": passage.pk})

    assert [one.line.words for one in page.context["lines"]] == ["Over het stuk."]
    (first, _second) = page.context["subjects"]
    assert (first.n_remarks, first.n_held) == (1, 1)


def test_remark_stays_with_the_text_it_was_about(desk, running) -> None:
    react(running, now=timezone.now())
    subject = running.subjects.first()
    passage = subject.passage_version.passage

    def told():
        (one,) = desk.get(page_of("remarks", running)).context["lines"]
        return one.text_changed, one.text_gone

    before = told()
    passage.versions.create(number=2, text="<p>Anders.</p>", made_at=NOW)
    changed = told()
    type(passage).objects.update(removed_at=NOW)

    assert (before, changed, told()) == ((False, False), (True, False), (False, True))
    assert Remark.objects.get().passage_version == subject.passage_version


def test_list_is_told_which_remarks_are_answered(desk, running, trajectory) -> None:
    react(running, now=timezone.now())
    said = Contribution.objects.get()
    path = reverse("trail:answered", args=[trajectory.pk])

    told = desk.get(path, {"bijdrage": said.pk, "vraag": said.question_id}).content.decode()

    assert f'id="answered-{said.pk}"' in told
    assert "nog geen antwoord" in told
    assert "0 beantwoord" in told
    assert path in desk.get(page_of("remarks", running)).content.decode()


def test_council_reads_remarks_without_small_perspectives(
    client, council_member, running, parent
) -> None:
    for _ in range(4):
        react(running, perspective=parent, now=timezone.now())
    client.force_login(council_member)

    few = client.get(page_of("remarks", running)).context["lines"]
    react(running, perspective=parent, now=timezone.now())
    enough = client.get(page_of("remarks", running)).context["lines"]

    assert {one.line.perspective for one in few} == {None}
    assert {one.line.perspective for one in enough} == {parent}


def test_council_is_not_told_which_remarks_stand_beside_one_another(
    client, council_member, desk, running
) -> None:
    words = [f"Punt {n}." for n in range(12)]
    for said in words:
        react(running, said, now=timezone.now())

    staff = [one.line.words for one in desk.get(page_of("remarks", running)).context["lines"]]
    client.force_login(council_member)
    council = [one.line.words for one in client.get(page_of("remarks", running)).context["lines"]]

    assert staff == words[::-1]
    assert sorted(council) == sorted(words)
    assert council not in (words, words[::-1])


def test_consultant_is_told_no_line_because_a_school_of_the_area_reacted(
    client, consultant, area, running, partnership
) -> None:
    school = partnership.organisations.create(kind="school", name="De Eik", area=area)
    for _ in range(5):
        react(running, organisation=school, now=timezone.now())
    client.force_login(consultant)

    page = client.get(page_of("remarks", running))

    assert page.context["lines"] == []


def test_remarks_in_preparation_are_found_by_no_council_member(
    client, council_member, trajectory
) -> None:
    prepared = consultation_of(trajectory, is_open=False)
    client.force_login(council_member)

    assert client.get(page_of("remarks", prepared)).status_code == 404


def point_at(running, quoted, text="Wie leest dat?"):
    """Somebody reacts to words of the passage."""
    said = [Said(subject=running.subjects.first(), text=text, quoted=quoted)]
    reaction = Reaction(key=uuid4(), said=said)
    return send_reaction(consultation=running, reaction=reaction, now=timezone.now())


def fragment_of(client, passage):
    """What comes after the page of a passage."""
    path = reverse("consultation:passage_remarks", args=[passage.pk])
    return client.get(path, headers={"HX-Request": "true"}).content.decode()


def test_remark_is_marked_at_its_words_and_linked_both_ways(desk, running, edition) -> None:
    point_at(running, "een gids")
    remark = Remark.objects.get()
    target = f"reactie-{remark.contribution_id}"

    list_of_piece = desk.get(page_of("remarks", running), {"over": remark.subject_id})
    beside_passage = fragment_of(desk, edition.passages.get().version.passage)

    for page in (list_of_piece.content.decode(), beside_passage):
        assert (
            f'<mark>een gids</mark><a class="mark-ref" id="bij-{target}" href="#{target}"' in page
        )
        assert f'id="{target}"' in page
        assert f'href="#bij-{target}"' in page
        assert "hoorde bij tekst die er niet meer staat" not in page


def test_remark_whose_words_are_gone_stays_with_them_and_marks_nothing(
    desk, running, edition
) -> None:
    point_at(running, "een gids")
    passage = edition.passages.get().version.passage
    passage.versions.create(number=2, text="<p>Elke school heeft twee gidsen.</p>", made_at=NOW)

    page = fragment_of(desk, passage)

    assert "Wie leest dat?" in page
    assert '<blockquote class="quote margin-quote">een gids</blockquote>' in page
    assert "hoorde bij tekst die er niet meer staat" in page
    assert "<mark>" not in page


@pytest.mark.parametrize("number", [1, 3])
def test_remarks_beside_a_passage_cost_the_same_for_one_and_for_three(
    desk, running, edition, number, django_assert_num_queries
) -> None:
    for at in range(number):
        point_at(running, "een gids", f"Punt {at}.")
    passage = edition.passages.get().version.passage
    fragment_of(desk, passage)

    with django_assert_num_queries(14):
        fragment_of(desk, passage)


def test_remarks_of_a_consultation_taken_back_are_told_to_staff_alone(
    client, editor, council_member, running, edition
) -> None:
    point_at(running, "een gids")
    revoke_consultation(consultation=running)
    told = []

    for member in (editor, council_member):
        client.force_login(member)
        told.append("Wie leest dat?" in fragment_of(client, edition.passages.get().version.passage))

    assert told == [True, False]
