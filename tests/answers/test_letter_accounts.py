"""Accounts per board: what is told of its tables, what lies there, and nothing of small groups."""

import io
import zipfile

import pytest
from django.urls import reverse
from docx import Document

from inbreng.answers.models import Answer
from inbreng.answers.queries.accounts import account_of, parties_with_work, party_of, party_of_type
from inbreng.insights.models import Coding, Theme
from inbreng.people.models import Organisation
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import NOW, ContributionFactory, SourceFactory


@pytest.fixture
def board(partnership) -> Organisation:
    return Organisation.objects.create(partnership=partnership, kind="board", name="Stichting A")


@pytest.fixture
def school(partnership, board) -> Organisation:
    return Organisation.objects.create(
        partnership=partnership, kind="school", name="De Linde", parent=board, school_type="bao"
    )


def answer(contribution, **fields) -> Answer:
    told = {"kind": "taken_up", "text": "Dat doen we.", "given_at": NOW}
    return Answer.objects.create(contribution=contribution, **told | fields)


@pytest.fixture
def five(said, table, school):
    """Five points at a table where people of the school sat."""
    table.organisations.add(school)
    return [said(f"Punt {number}.") for number in range(5)]


def test_account_counts_the_tables_of_a_board_and_its_schools(five, board, trajectory):
    account = account_of(trajectory, party_of(board))

    assert (account.n_tables, account.n_points, account.n_waiting) == (1, 5, 5)


def test_account_of_a_type_of_school_counts_all_its_schools(five, trajectory):
    account = account_of(trajectory, party_of_type(trajectory, "bao"))

    assert (account.party.name, account.n_points) == ("regulier basisonderwijs (bao)", 5)


def test_points_of_others_are_not_counted(five, said, board, gathering, trajectory):
    other = Table.objects.create(gathering=gathering, label="Tafel 2", n_participants=8)
    said("Van een ander.", table=other)

    assert account_of(trajectory, party_of(board)).n_points == 5


def test_what_others_said_by_the_same_link_is_not_said_by_a_board(five, said, school, trajectory):
    poll = Gathering.objects.create(
        trajectory=trajectory, title="Navraag", format=Gathering.Format.POLL, n_participants=12
    )
    poll.organisations.add(school)
    link = Table.objects.create(gathering=poll, label="Reacties via de link", n_participants=12)
    ContributionFactory.create_batch(2, source=SourceFactory(gathering=poll), table=link)

    account = account_of(trajectory, party_of(school))

    assert (account.n_tables, account.n_points) == (1, 5)


def test_small_table_is_not_told(five, table, board, trajectory):
    Table.objects.filter(pk=table.pk).update(n_participants=4)

    account = account_of(trajectory, party_of(board))

    assert (account.n_tables, account.n_points, account.themes) == (0, 0, [])


def test_fewer_than_five_points_are_not_told(five, board, trajectory):
    five[0].delete()

    assert account_of(trajectory, party_of(board)).n_points == 0


@pytest.mark.parametrize("state", ["quarantined", "refused", "withdrawn", "staged"])
def test_what_is_not_shown_is_not_counted(five, said, board, trajectory, state):
    said("Sem van De Regenboog.", state=state)

    assert account_of(trajectory, party_of(board)).n_points == 5


def test_account_tells_themes_and_answers_with_their_numbers(five, board, trajectory, editor):
    theme = Theme.objects.create(trajectory=trajectory, name="Tijd")
    for point in five[:3]:
        Coding.objects.create(theme=theme, contribution=point, coded_by=editor, coded_at=NOW)
        answer(point)
    answer(five[3], kind="not", text="", reason="Geen geld.")

    account = account_of(trajectory, party_of(board))

    assert [(one.name, one.n_points) for one in account.themes] == [("Tijd", 3)]
    assert account.outcomes == [("overgenomen", 3), ("niet", 1)]
    assert account.n_waiting == 1
    assert [(one.text, one.reason, one.n_points) for one in account.answers] == [
        ("Dat doen we.", "", 3),
        ("", "Geen geld.", 1),
    ]


def test_what_lies_with_a_board_is_told_wherever_it_was_said(said, board, trajectory, gathering):
    small = Table.objects.create(gathering=gathering, label="Klein", n_participants=2)
    answer(said("Kleinere klassen.", table=small), kind="lies_with", party=board)
    answer(said("Verborgen.", state="quarantined"), kind="lies_with", party=board)

    account = account_of(trajectory, party_of(board))

    assert account.n_lies_here == 1
    [line] = account.lines
    assert (line.words, line.table) == ("Kleinere klassen.", "")


def test_parties_are_counted_so_that_wishes_can_be_passed_on(said, board, municipality, trajectory):
    for party, n_points in ((municipality, 1), (board, 2)):
        for _number in range(n_points):
            answer(said(), kind="lies_with", party=party)

    assert parties_with_work(trajectory) == [(board, 2), (municipality, 1)]


def test_account_costs_as_many_queries_for_many_points_as_for_few(
    five, said, board, trajectory, django_assert_num_queries
):
    for point in five:
        answer(point, kind="lies_with", party=board)
    party = party_of(board)
    with django_assert_num_queries(17):
        account_of(trajectory, party)
    for _number in range(20):
        answer(said(), kind="lies_with", party=board)

    with django_assert_num_queries(17):
        account_of(trajectory, party)


@pytest.mark.parametrize("paper", ["verantwoording", "team"])
def test_paper_is_a_word_file_with_headings(client, editor, five, board, trajectory, paper):
    client.force_login(editor)

    got = client.get(reverse("answers:account_file", args=[trajectory.pk, board.pk, paper, "docx"]))

    document = Document(io.BytesIO(got.content))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    last = {"verantwoording": "Wat bij jullie ligt", "team": "Om over te praten"}[paper]
    assert headings == ["Wat jullie mensen zeiden", "Wat wij ermee doen", last]


def test_package_for_councils_holds_three_papers(client, editor, five, school, trajectory):
    client.force_login(editor)

    got = client.get(
        reverse("answers:account_file", args=[trajectory.pk, school.pk, "pakket", "zip"])
    )

    names = zipfile.ZipFile(io.BytesIO(got.content)).namelist()
    assert names == ["1-wat-is-gezegd.docx", "2-wat-is-besloten.docx", "3-voor-in-het-team.docx"]


def test_account_as_pdf_is_tagged(client, editor, five, board, trajectory):
    client.force_login(editor)

    got = client.get(
        reverse("answers:account_file", args=[trajectory.pk, board.pk, "verantwoording", "pdf"])
    )

    assert got.content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in got.content


def test_account_of_another_partnership_is_not_there(client, editor, outsider, trajectory):
    elsewhere = outsider.roles.get().partnership
    strange = Organisation.objects.create(partnership=elsewhere, kind="board", name="Elders")
    client.force_login(editor)

    got = client.get(reverse("answers:account", args=[trajectory.pk, strange.pk]))

    assert got.status_code == 404


def test_pages_show_what_the_account_tells(client, director, five, board, trajectory):
    answer(five[0], kind="lies_with", party=board)
    client.force_login(director)

    overview = client.get(reverse("answers:accounts", args=[trajectory.pk]))
    page = client.get(reverse("answers:account", args=[trajectory.pk, board.pk]))

    assert overview.context["lying"] == [(board, 1)]
    assert page.context["said"] == "Aan 1 tafel met mensen van jullie zijn 5 punten gezegd."
    assert "Punt 0." in page.content.decode()
