"""What an editor meets: the list, the forms, who answered, remarks per piece, results."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.consultation import queries
from inbreng.consultation.actions import invite, open_consultation
from inbreng.consultation.models import Consultation, Invitation
from inbreng.programme.actions import set_hearing_goals
from tests.consultation.conftest import page_of
from tests.consultation.factories import NOW, consultation_of, edition_of, react

State = Consultation.State


@pytest.mark.parametrize("number", [1, 3])
def test_list_costs_the_same_with_one_and_with_three(
    desk, trajectory, number, django_assert_num_queries
) -> None:
    for _ in range(number):
        consultation_of(trajectory)
    path = reverse("consultation:consultations", args=[trajectory.pk])
    desk.get(path)

    with django_assert_num_queries(6):
        page = desk.get(path)

    assert len(page.context["rows"]) == number


def test_list_without_anything_offers_the_first_step(desk, trajectory) -> None:
    page = desk.get(reverse("consultation:consultations", args=[trajectory.pk]))

    assert "Nog niets voorgelegd" in page.content.decode()


def test_list_counts_people_and_remarks_apart(trajectory) -> None:
    consultation = consultation_of(trajectory)
    first = react(consultation)
    react(consultation, person=first.person)

    found = queries.consultations_of(trajectory).get()

    assert (found.n_people, found.n_remarks) == (1, 2)


def test_editor_prepares_explains_previews_and_opens(desk, client, trajectory, edition) -> None:
    made = desk.post(
        reverse("consultation:add_consultation", args=[trajectory.pk]),
        {
            "title": "Lees mee",
            "intro": "Wat vind je?",
            "audience": "public",
            "edition": edition.pk,
            "opens_on": timezone.localdate().isoformat(),
            "closes_on": (timezone.localdate() + timedelta(weeks=2)).isoformat(),
        },
    )
    consultation = Consultation.objects.get()
    version = edition.passages.get().version_id
    desk.post(
        made.url,
        {f"shown_{version}": "on", f"meaning_{version}": "Je vindt hem snel.", "questions": "En?"},
    )
    preview = desk.get(page_of("preview", consultation)).content.decode()
    desk.post(reverse("consultation:move", args=[consultation.pk, "openzetten"]))

    consultation.refresh_from_db()
    assert consultation.state == State.OPENED
    assert [str(one) for one in consultation.subjects.all()] == ["§ 2.1 Ouders", "En?"]
    assert "Je vindt hem snel." in preview
    assert "Zo ziet een deelnemer het" in preview


def test_last_day_counts_as_a_whole(desk, trajectory) -> None:
    desk.post(
        reverse("consultation:add_consultation", args=[trajectory.pk]),
        {
            "title": "Lees mee",
            "intro": "Wat vind je?",
            "audience": "public",
            "opens_on": "2026-03-01",
            "closes_on": "2026-03-14",
        },
    )

    made = Consultation.objects.get()
    assert timezone.localtime(made.closes_at).date() == date(2026, 3, 15)
    assert timezone.localtime(made.closes_at).hour == 0


def test_last_day_before_the_first_is_refused(desk, trajectory) -> None:
    page = desk.post(
        reverse("consultation:add_consultation", args=[trajectory.pk]),
        {
            "title": "Lees mee",
            "intro": "Wat vind je?",
            "audience": "public",
            "opens_on": "2026-03-14",
            "closes_on": "2026-03-01",
        },
    )

    assert page.status_code == 422
    assert "De laatste dag ligt voor de eerste." in page.content.decode()
    assert not Consultation.objects.exists()


def test_passage_that_is_ticked_off_takes_its_question_along(desk, trajectory) -> None:
    edition = edition_of(trajectory, ("<p>Een.</p>", "<p>Twee.</p>"))
    consultation = consultation_of(
        trajectory,
        edition=edition,
        passages=list(edition.passages.all()),
        questions=[],
        is_open=False,
    )
    kept = edition.passages.last().version_id

    desk.post(page_of("subjects", consultation), {f"shown_{kept}": "on", "questions": ""})

    assert consultation.subjects.get().passage_version_id == kept
    assert consultation.gathering.questions.count() == 1


@pytest.mark.parametrize(("part", "numbers"), [("", []), ("alles", [1, 1, 2]), ("2", [2])])
def test_whole_plan_or_one_chapter_is_put_to_people_in_one_choice(
    desk, trajectory, part, numbers
) -> None:
    edition = edition_of(trajectory, ("<p>Een.</p>", "<p>Twee.</p>", "<p>Drie.</p>"))
    passages = list(edition.passages.order_by("position"))
    for passage, number in zip(passages, (1, 1, 2), strict=True):
        passage.chapter_number = number
        passage.save(update_fields=["chapter_number"])
    consultation = consultation_of(trajectory, edition=edition, questions=[], is_open=False)

    desk.post(page_of("subjects", consultation), {"part": part, "questions": "Mist er iets?"})

    pieces = consultation.subjects.filter(passage_version__isnull=False)
    assert [int(one.chapter.partition(".")[0]) for one in pieces] == numbers


def test_words_that_people_were_shown_change_no_more(desk, running) -> None:
    page = desk.post(page_of("subjects", running), {"questions": "Iets anders?"})

    assert page.status_code == 422
    assert "Wat mensen lezen, verandert dan niet meer." in page.content.decode()
    assert running.subjects.count() == 2


def test_opening_without_anything_to_read_is_refused(desk, trajectory) -> None:
    empty = consultation_of(trajectory, questions=[], is_open=False, now=timezone.now())

    desk.post(reverse("consultation:move", args=[empty.pk, "openzetten"]))

    empty.refresh_from_db()
    assert empty.state == State.PREPARED


def test_closing_can_be_undone(desk, running) -> None:
    page = desk.post(reverse("consultation:move", args=[running.pk, "sluiten"]), follow=True)
    desk.post(reverse("consultation:move", args=[running.pk, "openzetten"]))

    running.refresh_from_db()
    assert f"/raadplegingen/{running.pk}/stap/openzetten/" in page.content.decode()
    assert running.state == State.OPENED


def test_extending_opens_what_was_closed(desk, running) -> None:
    Consultation.objects.update(state=State.CLOSED)
    day = timezone.localdate() + timedelta(weeks=3)

    desk.post(page_of("extend", running), {"closes_on": day.isoformat()})

    running.refresh_from_db()
    assert running.state == State.OPENED
    assert timezone.localdate(running.closes_at) == day + timedelta(days=1)


def test_invitations_go_when_it_opens_and_not_before(
    desk, trajectory, django_capture_on_commit_callbacks
) -> None:
    waiting = consultation_of(trajectory, now=timezone.now(), is_open=False)
    desk.post(page_of("invitations", waiting), {"addresses": "ib@proef.invalid"})
    before = Invitation.objects.get().queued_at

    with django_capture_on_commit_callbacks(execute=True):
        desk.post(reverse("consultation:move", args=[waiting.pk, "openzetten"]))

    assert before is None
    assert Invitation.objects.get().queued_at is not None


def test_wrong_addresses_are_named_and_nothing_is_sent(desk, running) -> None:
    page = desk.post(page_of("invitations", running), {"addresses": "ib@proef.invalid jan@proef"})

    assert page.status_code == 422
    assert "jan@proef" in page.content.decode()
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_invitations_cost_the_same_for_one_and_for_three(
    desk, running, number, django_assert_num_queries
) -> None:
    addresses = [f"mens{n}@proef.invalid" for n in range(number)]
    invite(consultation=running, addresses=addresses, by=None, now=NOW)
    desk.get(page_of("invitations", running))

    with django_assert_num_queries(7):
        desk.get(page_of("invitations", running))


def test_page_tells_who_answered_and_who_did_not(
    running, trajectory, parent, teacher, municipality, partnership
) -> None:
    board = partnership.organisations.create(kind="board", name="Stichting Proef")
    silent = partnership.organisations.create(kind="board", name="Stichting Stil")
    school = partnership.organisations.create(kind="school", name="De Eik", parent=board)
    set_hearing_goals(trajectory=trajectory, wanted={(teacher.pk, "", ""): 5})
    now = timezone.now()
    react(running, perspective=parent, organisation=school, school_type="bao", now=now)

    reach = queries.reach_of(running)

    told = {row.perspective: (row.n_here, row.n_short) for row in reach.perspectives}
    assert told == {parent: (1, 0), teacher: (0, 5)}
    assert [row.perspective for row in reach.perspectives] == [teacher, parent]
    assert [(row.name, row.n_here) for row in reach.boards] == [("Stichting Proef", 1)]
    assert reach.boards_silent == [silent.name]
    types = {str(row.name): row.n_here for row in reach.school_types}
    assert types["regulier basisonderwijs (bao)"] == 1


@pytest.mark.parametrize("number", [1, 3])
def test_page_of_a_consultation_costs_the_same_with_one_and_with_three(
    desk, trajectory, number, parent, django_assert_num_queries
) -> None:
    edition = edition_of(trajectory, ["<p>Tekst.</p>"] * number)
    consultation = consultation_of(
        trajectory, edition=edition, passages=list(edition.passages.all())
    )
    for subject in consultation.subjects.all():
        react(consultation, subject=subject, perspective=parent)
    desk.get(page_of("consultation", consultation))

    with django_assert_num_queries(15):
        desk.get(page_of("consultation", consultation))


def test_consultation_opened_twice_at_once_is_opened_once(trajectory) -> None:
    prepared = consultation_of(trajectory, is_open=False)
    same = Consultation.objects.get(pk=prepared.pk)
    open_consultation(consultation=prepared, now=NOW)

    with pytest.raises(Exception, match="Iemand anders was je net voor"):
        open_consultation(consultation=same, now=NOW)
