"""On whose voices each chapter rests, who is missing, and what each mark opens."""

from html import unescape

import pytest
from django.urls import reverse

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.insights.actions import agree_insight, state_insight
from inbreng.insights.spread import ground_of
from inbreng.plan import actions
from inbreng.plan.queries.coverage import chapters_read, coverage_of_chapters
from inbreng.programme.models import Table
from tests.dialogue.factories import NOW


@pytest.fixture
def agreed(trajectory, editor):
    """State an insight on some points and agree on it."""

    def make(*points, statement="Tijd is op."):
        stated = state_insight(
            trajectory=trajectory,
            statement=statement,
            kind="hinders",
            theme=None,
            support=points,
            by=editor,
            now=NOW,
        )
        agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)
        stated.refresh_from_db()
        return stated

    return make


def shown(client, trajectory, **query):
    return client.get(reverse("plan:coverage", args=[trajectory.pk]), query).context["picture"]


def told(picture):
    return [{column.label: mark.n for column, mark in row.marks if mark} for row in picture.rows]


def test_point_under_two_insights_of_a_chapter_counts_once(
    client, editor, trajectory, write, said, agreed, parent
):
    point, other = said(perspective=parent), said("Nog iets.", perspective=parent)
    write(insights=[agreed(point), agreed(point, other, statement="Rust helpt.")])
    client.force_login(editor)

    picture = shown(client, trajectory)

    assert told(picture) == [{"ouders": 2}]
    assert picture.rows[0].words.startswith("rust op 2 inzichten: gezegd aan")


def test_chapter_says_whose_voice_is_missing(
    client, editor, trajectory, write, said, agreed, parent, teacher
):
    said("Van een leerkracht.", perspective=teacher)
    write(insights=[agreed(said(perspective=parent))])
    client.force_login(editor)

    (row,) = shown(client, trajectory).rows

    assert row.missing == "Nog geen stem van: leerkrachten."


def test_chapter_without_insight_says_so(client, editor, trajectory, write):
    write()
    client.force_login(editor)

    (row,) = shown(client, trajectory).rows

    assert (row.words, row.missing, row.n_points) == ("rust nog op geen inzicht", "", 0)


def test_mark_opens_exactly_what_it_counts(
    client, editor, trajectory, write, said, agreed, parent, teacher
):
    points = [said(f"Punt {n}.", perspective=parent) for n in range(2)]
    write(insights=[agreed(*points, said("Anders.", perspective=teacher))])
    client.force_login(editor)
    picture = shown(client, trajectory)

    found = {
        mark.n: client.get(unescape(mark.url)).context["page"].paginator.count
        for row in picture.rows
        for _column, mark in row.marks
        if mark
    }

    assert found == {1: 1, 2: 2}


@pytest.fixture
def board(partnership, table):
    """A board whose school sat at the table, and one that was not there."""
    there = partnership.organisations.create(kind="board", name="Stichting Hier")
    partnership.organisations.create(kind="board", name="Stichting Daar")
    school = partnership.organisations.create(kind="school", name="De Regenboog", parent=there)
    table.organisations.add(school)
    return there


def test_board_is_there_by_way_of_its_school(
    client, editor, trajectory, write, said, agreed, board
):
    write(insights=[agreed(said())])
    client.force_login(editor)

    picture = shown(client, trajectory, per="bestuur")

    assert told(picture) == [{"Stichting Hier": 1}]
    assert picture.rows[0].missing == "Nog geen stem van: Stichting Daar."
    (mark,) = [mark for _column, mark in picture.rows[0].marks if mark]
    page = client.get(unescape(mark.url))
    assert (page.context["who"], page.context["page"].paginator.count) == ("Stichting Hier", 1)


def test_council_is_told_of_no_boards_and_no_drafts(
    client, council_member, trajectory, write, said, agreed, parent, board, publish, chapter
):
    write(insights=[agreed(said(perspective=parent))])
    publish()
    actions.make_chapter(plan=chapter.plan, title="Nog in de maak")
    client.force_login(council_member)

    picture = shown(client, trajectory, per="bestuur")

    assert [row.title for row in picture.rows] == ["Dichtbij"]
    assert [column.label for column in picture.columns] == ["ouders"]


def test_council_reads_nothing_before_an_edition(client, council_member, trajectory, write):
    passage = write()
    client.force_login(council_member)

    page = client.get(reverse("plan:chapter_voices", args=[passage.chapter_id]))

    assert (shown(client, trajectory).rows, page.status_code) == ([], 404)


def test_small_table_is_not_told_apart(
    council_member, trajectory, gathering, write, said, agreed, parent, plan, publish
):
    small = Table.objects.create(gathering=gathering, label="Klein", n_participants=3, position=2)
    write(insights=[agreed(said(table=small, perspective=parent))])
    publish()
    ground = ground_of(disclosure_for(council_member, trajectory))

    chapters = chapters_read(plan, shows_drafts=False, now=NOW)
    (covered,) = coverage_of_chapters(ground, chapters, shows_drafts=False)

    assert (covered.spread.n_points, covered.spread.by_table) == (1, {})


@pytest.mark.parametrize("n_items", [1, 3])
def test_coverage_asks_the_same_queries_however_many_chapters(
    client, editor, trajectory, plan, said, agreed, write, n_items, django_assert_num_queries
):
    for number in range(n_items):
        chapter = actions.make_chapter(plan=plan, title=f"Hoofdstuk {number}")
        write(chapter=chapter, insights=[agreed(said(), statement=f"Inzicht {number}.")])
    client.force_login(editor)

    with django_assert_num_queries(13):
        picture = shown(client, trajectory)

    assert len([row for row in picture.rows if row.n_points]) == n_items
