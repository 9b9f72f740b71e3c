"""The spread of themes and insights as it is counted in the database, for each who looks."""

import pytest
from django.utils import translation

from inbreng.dialogue.disclosure import disclosure_for
from inbreng.dialogue.models import Contribution
from inbreng.insights import spread
from inbreng.insights.models import Evidence, Insight, Theme
from inbreng.people.models import Perspective
from inbreng.programme.models import Gathering
from tests.dialogue.factories import NOW, SourceFactory
from tests.insights.spread.saying import code, spread_for, table_of

FOR = Evidence.Stance.FOR


def test_spread_says_at_how_many_tables_and_by_whom(
    say, gathering, theme, parent, teacher, director
):
    sides = (parent, parent, teacher, teacher)
    tables = [table_of(gathering, f"Tafel {n}", 8) for n in range(1, 5)]
    for table, side in zip(tables, sides, strict=True):
        say(table, side, under=table != tables[3])

    found = spread_for(director, theme)

    assert found.words == "gezegd aan 3 van 4 tafels, door ouders en leerkrachten"
    assert found.by_perspective == {parent.pk: 2, teacher.pk: 1}
    assert found.by_table == {table.pk: 1 for table in tables[:3]}


def test_spread_speaks_english_to_whoever_asks_for_it(say, table, theme, parent, director):
    say(table, parent)

    with translation.override("en"):
        found = spread_for(director, theme).words

    assert isinstance(found, str)
    assert found.count("1") == 1


@pytest.mark.parametrize(
    ("n_tables", "said"),
    [
        (0, "hierover is nog niets gezegd"),
        (1, "gezegd aan 1 van 3 tafels, door ouders"),
        (3, "gezegd aan alle 3 tafels, door ouders"),
    ],
)
def test_spread_counts_tables_in_plain_words(
    say, gathering, theme, parent, director, n_tables, said
):
    for number in range(3):
        say(table_of(gathering, f"Tafel {number}", 8), parent, under=number < n_tables)

    assert spread_for(director, theme).words == said


def test_spread_marks_who_spoke_as_staff(say, table, theme, parent, own_consultant, director):
    say(table, parent)
    say(table, own_consultant)

    assert spread_for(director, theme).words.endswith("door ouders en consulenten (medewerkers)")


def test_point_that_two_people_put_under_a_theme_counts_once(
    say, table, theme, parent, editor, quality_lead, director
):
    points = say(table, parent, n=3)
    code(points[:2], theme, quality_lead)

    assert spread_for(director, theme).n_points == 3


def test_branch_counts_a_point_under_two_parts_once_and_leaves_out_other_themes(
    say, table, theme, parent, editor, director, trajectory
):
    parts = [Theme.objects.create(trajectory=trajectory, name=name, parent=theme) for name in "ab"]
    other = Theme.objects.create(trajectory=trajectory, name="Elders")
    (point,) = say(table, parent)
    for part in parts:
        code([point], part, editor)
    code(say(table, parent, under=False), other, editor)

    ground = spread.ground_of(disclosure_for(director, trajectory))
    found = spread.spreads_of_branches(ground, [theme.pk, other.pk])

    assert {pk: one.n_points for pk, one in found.items()} == {theme.pk: 1, other.pk: 1}


def test_what_is_held_back_counts_nowhere(say, table, theme, parent, director):
    held = say(table, parent, n=2)[0]
    Contribution.objects.filter(pk=held.pk).update(state=Contribution.State.QUARANTINED)

    found = spread_for(director, theme)

    assert (found.n_points, found.ground.n_points) == (1, 1)


def test_council_is_told_no_perspective_of_fewer_than_five(
    say, gathering, theme, parent, teacher, council_member, director
):
    table = table_of(gathering, "Samen", 12, [(parent, 11), (teacher, 1)])
    for side in (parent, teacher):
        say(table, side)

    assert spread_for(director, theme).by_perspective == {parent.pk: 1, teacher.pk: 1}
    assert spread_for(council_member, theme).by_perspective == {}
    assert spread_for(council_member, theme).words == (
        "gezegd aan 1 tafel, een gemengde tafel met ouders en anderen"
    )


def test_council_counts_a_small_gathering_with_another_one(
    say, gathering, trajectory, theme, parent, council_member
):
    Gathering.objects.filter(pk=gathering.pk).update(n_participants=3)
    others = [
        Gathering.objects.create(trajectory=trajectory, title=f"{n}", n_participants=n)
        for n in (9, 30)
    ]
    for one in (gathering, *others):
        say(None, parent, source=SourceFactory(gathering=one))

    found = spread_for(council_member, theme)

    assert found.by_gathering == {others[1].pk: 1}
    assert (found.n_elsewhere, found.n_points) == (2, 3)


def test_consultant_counts_the_own_area_only(
    say, gathering, theme, parent, consultant, partnership, area
):
    school = partnership.organisations.create(kind="school", name="De Eik", area=area)
    mine, other = (table_of(gathering, name, 3) for name in ("mijn", "ander"))
    gathering.organisations.add(school)
    mine.organisations.add(school)
    other.organisations.add(partnership.organisations.create(kind="school", name="De Beuk"))
    for table in (mine, other):
        say(table, parent)

    assert spread_for(consultant, theme).words == "gezegd aan 1 tafel, door ouders"


@pytest.mark.parametrize(("n", "share"), [(19, None), (20, 0.5)])
def test_share_is_no_percentage_under_twenty_points(say, table, theme, parent, director, n, share):
    say(table, parent, n=n // 2)
    say(table, parent, n=n - n // 2, under=False)

    found = spread_for(director, theme)

    assert (found.share, found.share_of(parent.pk)) == (share, share)


def test_public_is_told_words_without_small_groups(
    say, gathering, theme, parent, teacher, trajectory
):
    say(table_of(gathering, "Ouders", 8, [(parent, 8)]), parent)
    say(table_of(gathering, "Leerkrachten", 3, [(teacher, 3)]), teacher)
    say(table_of(gathering, "Meer ouders", 9, [(parent, 9)]), parent)

    told = spread.public_words_of_themes(trajectory, [theme.pk])

    assert told == {theme.pk: "gezegd aan 1 tafel, door ouders"}


def test_public_is_told_the_same_of_what_few_said_and_of_what_nobody_said(
    say, gathering, theme, teacher, trajectory
):
    silent = Theme.objects.create(trajectory=trajectory, name="Stilte")
    say(table_of(gathering, "Leerkrachten", 3, [(teacher, 3)]), teacher)

    told = spread.public_words_of_themes(trajectory, [theme.pk, silent.pk])

    assert set(told.values()) == {"over de spreiding is niets te zeggen: de groepen zijn te klein"}


def test_public_hears_no_perspective_from_a_table_where_nobody_counted_them(
    say, table, theme, parent, teacher, trajectory
):
    say(table, parent)
    say(table, teacher, under=False)

    told = spread.public_words_of_themes(trajectory, [theme.pk])

    assert told == {theme.pk: "gezegd aan 1 tafel"}


def test_insight_leaves_out_what_was_dropped_and_what_contradicts(
    say, table, parent, trajectory, director
):
    insight = Insight.objects.create(
        trajectory=trajectory, number=1, statement="Zo is het.", kind="wish", made_at=NOW
    )
    kept, dropped, against = say(table, parent, n=3)
    Evidence.objects.create(insight=insight, contribution=kept)
    Evidence.objects.create(insight=insight, contribution=dropped, dropped_at=NOW)
    Evidence.objects.create(insight=insight, contribution=against, stance="against")

    ground = spread.ground_of(disclosure_for(director, trajectory))
    found = spread.spreads_of_insights(ground, [insight.pk], FOR)

    assert found[insight.pk].n_points == 1
    assert set(spread.public_words_of_insights(trajectory, [insight.pk], FOR)) == {insight.pk}


def test_spread_of_any_points_holds_those_that_may_be_seen(say, table, parent, director, theme):
    points = say(table, parent, n=3)
    ground = spread.ground_of(disclosure_for(director, theme.trajectory))

    wanted = Contribution.objects.filter(pk__in=[points[0].pk, points[2].pk])

    assert spread.spread_of(ground, wanted).n_points == 2


@pytest.mark.parametrize("n_themes", [1, 3])
@pytest.mark.parametrize(("role", "n_queries"), [("director", 6), ("council_member", 6)])
def test_themes_by_perspective_cost_the_same_for_more_themes(
    request,
    say,
    table,
    trajectory,
    parent,
    editor,
    django_assert_num_queries,
    n_themes,
    role,
    n_queries,
):
    themes = [Theme.objects.create(trajectory=trajectory, name=f"{n}") for n in range(n_themes)]
    for theme in themes:
        code(say(table, parent, n=2, under=False), theme, editor)
    user = request.getfixturevalue(role)

    with django_assert_num_queries(n_queries):
        ground = spread.ground_of(disclosure_for(user, trajectory))
        found = spread.spreads_of_themes(ground, [theme.pk for theme in themes])
        told = [one.words for one in found.values()]
        spread.differences(ground, found)

    assert len(told) == n_themes


def test_difference_is_told_with_its_counts_when_it_is_clear(
    say, gathering, theme, parent, teacher, director
):
    for number in range(8):
        say(table_of(gathering, f"ouders {number}", 8), parent, n=6)
        say(table_of(gathering, f"leerkrachten {number}", 8), teacher, n=6, under=False)

    one = spread_for(director, theme)
    found = spread.differences(one.ground, {theme.pk: one})[theme.pk]

    assert spread.difference_words(found) == (
        "ouders zeggen dit duidelijk vaker: in 8 van hun 8 groepen, anderen in 0 van 8; "
        "leerkrachten zeggen dit duidelijk minder vaak: in 0 van hun 8 groepen, anderen in 8 van 8"
    )


def test_difference_of_two_tables_is_not_clear_however_many_points(
    say, gathering, theme, parent, teacher, director
):
    for number in range(2):
        say(table_of(gathering, f"ouders {number}", 8), parent, n=30)
        say(table_of(gathering, f"leerkrachten {number}", 8), teacher, n=30, under=False)

    one = spread_for(director, theme)
    found = spread.differences(one.ground, {theme.pk: one})[theme.pk]

    assert spread.difference_words(found) == "niet duidelijk verschillend tussen perspectieven"
    assert [one.words for one in found] == ["niet duidelijk verschillend"] * 2


def test_difference_of_one_perspective_says_there_is_nothing_to_compare(
    say, table, theme, parent, director
):
    say(table, parent)

    one = spread_for(director, theme)
    found = spread.differences(one.ground, {theme.pk: one})[theme.pk]

    assert spread.difference_words(found) == "te weinig groepen om perspectieven te vergelijken"


def test_difference_is_corrected_for_everything_that_is_shown_with_it(
    say, gathering, theme, parent, teacher, director, trajectory, editor
):
    for number in range(5):
        say(table_of(gathering, f"ouders {number}", 8), parent, n=6)
        points = say(table_of(gathering, f"leerkracht {number}", 8), teacher, n=6, under=False)
    others = [Theme.objects.create(trajectory=trajectory, name=f"{n}") for n in range(9)]
    for other in others:
        code(points[:1], other, editor)
    ground = spread.ground_of(disclosure_for(director, trajectory))
    shown = spread.spreads_of_themes(ground, [theme.pk, *(other.pk for other in others)])

    alone = spread.differences(ground, {theme.pk: shown[theme.pk]})[theme.pk]
    among = spread.differences(ground, shown)[theme.pk]

    assert [one.is_clear for one in alone] == [True, True]
    assert [one.is_clear for one in among] == [False, False]


@pytest.mark.parametrize(
    ("n", "n_said", "who"),
    [
        (3, 3, "p0, p1 en p2"),
        (7, 6, "p0, p1, p2, p3 en 2 andere perspectieven"),
        (7, 7, "alle 7 perspectieven"),
    ],
)
def test_more_names_than_fit_a_sentence_are_all_or_end_in_how_many_more(
    say, gathering, partnership, theme, director, n, n_said, who
):
    for number in range(n):
        side = Perspective.objects.create(
            partnership=partnership,
            name=f"p{number}",
            plural=f"p{number}",
            letter="P",
            position=number,
        )
        say(table_of(gathering, f"Tafel {number}", 8), side, under=number < n_said)

    assert spread_for(director, theme).words.endswith(f" tafels, door {who}")
