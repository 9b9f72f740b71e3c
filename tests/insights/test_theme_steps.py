"""Steps on the codebook: merge, split, move, order, end; what is refused, what undo gives back."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.models import Contribution
from inbreng.insights import actions
from inbreng.insights.actions.coding import ThemeEnded, take_coding
from inbreng.insights.actions.merging import NothingChosen, SameTheme
from inbreng.insights.actions.theming import RestStays, TooDeep, order_theme
from inbreng.insights.models import Coding, Insight, OutsideSource, Theme, ThemeChange, ThemeMemo
from inbreng.insights.queries.steps import steps_of, told
from tests.dialogue.factories import NOW

LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def made(trajectory, editor):
    """Make a theme by its name."""

    def make(name, **fields):
        return actions.make_theme(trajectory=trajectory, name=name, by=editor, now=NOW, **fields)

    return make


@pytest.fixture
def put(editor):
    """Put contributions under a theme as the editor, or as somebody else."""

    def under(theme, *contributions, by=None):
        actions.put_under_theme(contributions=contributions, theme=theme, by=by or editor, now=NOW)

    return under


def newest() -> ThemeChange:
    return ThemeChange.objects.order_by("-id")[0]


def places() -> set[tuple[int, str, int | None]]:
    return set(Coding.objects.values_list("contribution", "theme__name", "coded_by"))


def test_merge_takes_codings_memos_insights_and_sources_along(made, put, said, editor, trajectory):
    source, goal, one, both = made("Papier"), made("Formulieren"), said(), said()
    put(source, one, both)
    put(goal, both)
    memo = actions.write_memo(theme=source, text="Ook digitaal?", by=editor, now=NOW)
    insight = Insight.objects.create(
        trajectory=trajectory, number=1, statement="Te veel.", theme=source, made_at=NOW
    )
    paper = OutsideSource.objects.create(
        trajectory=trajectory, kind="paper", title="Evaluatie", says="…", dated_on=NOW, added_at=NOW
    )
    paper.themes.add(source)

    actions.merge_themes(source=source, goal=goal, reason="hetzelfde", by=editor, now=LATER)

    assert places() == {(one.pk, "Formulieren", editor.pk), (both.pk, "Formulieren", editor.pk)}
    assert ThemeMemo.objects.get(pk=memo.pk).theme == goal
    assert Insight.objects.get(pk=insight.pk).theme == goal
    assert list(paper.themes.all()) == [goal]


def test_undone_merge_gives_back_everything_also_after_the_goal_was_changed(
    made, put, said, editor, quality_lead
):
    source, goal, one, other = made("Papier"), made("Formulieren"), said(), said()
    put(source, one)
    memo = actions.write_memo(theme=source, text="Ook digitaal?", by=editor, now=NOW)
    merged = actions.merge_themes(source=source, goal=goal, by=editor, now=LATER)
    put(goal, other, by=quality_lead)
    actions.change_theme(
        theme=goal, version=1, fields={"definition": "papieren"}, by=quality_lead, now=LATER
    )

    actions.undo(change=merged, now=LATER)

    assert places() == {
        (one.pk, "Papier", editor.pk),
        (other.pk, "Formulieren", quality_lead.pk),
    }
    assert ThemeMemo.objects.get(pk=memo.pk).theme == source
    kept = Theme.objects.get(pk=source.pk)
    assert (kept.ended_at, kept.merged_into) == (None, None)


def test_merge_with_itself_is_refused(made):
    theme = made("Papier")

    with pytest.raises(SameTheme, match="Kies een ander thema"):
        actions.merge_themes(source=theme, goal=theme, by=None, now=NOW)

    assert Theme.objects.get().ended_at is None


def test_second_merge_of_a_theme_is_refused_and_tells_where_it_went(made, put, said):
    source, goal, other = made("Papier"), made("Formulieren"), made("Rompslomp")
    put(source, said())
    actions.merge_themes(source=source, goal=goal, by=None, now=NOW)

    with pytest.raises(ThemeEnded, match="“Papier” is samengevoegd met “Formulieren”") as refusal:
        actions.merge_themes(source=source, goal=other, by=None, now=NOW)

    assert refusal.value.goal == goal
    assert set(Coding.objects.values_list("theme__name", flat=True)) == {"Formulieren"}


def at_once(*steps) -> None:
    """Do steps at the same time; on SQLite, which has one writer, one after the other."""
    if connection.vendor == "sqlite":
        for step in steps:
            step()
        return
    start = threading.Barrier(len(steps))

    def run(step):
        start.wait()
        try:
            step()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[step]) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
def test_two_merges_into_one_another_at_once_leave_one_theme_with_everything(
    made, put, said, editor
):
    one, other = made("Papier"), made("Formulieren")
    put(one, said())
    put(other, said())
    refused = []

    def merge(source, goal):
        try:
            actions.merge_themes(source=source, goal=goal, by=editor, now=NOW)
        except ThemeEnded as refusal:
            refused.append(str(refusal))

    at_once(lambda: merge(one, other), lambda: merge(other, one))

    left = Theme.objects.get(ended_at__isnull=True)
    assert (len(refused), left.codings.count()) == (1, 2)


def test_theme_that_goes_up_into_its_own_part_leaves_the_part_in_its_place(made):
    top = made("Papier")
    heir, part = made("Formulieren", parent=top), made("Brieven", parent=top)

    merged = actions.merge_themes(source=top, goal=heir, by=None, now=NOW)

    assert Theme.objects.get(pk=heir.pk).parent is None
    assert Theme.objects.get(pk=part.pk).parent == heir
    actions.undo(change=merged, now=LATER)
    parents = Theme.objects.order_by("pk").values_list("parent", flat=True)
    assert list(parents) == [None, top.pk, top.pk]


def test_coding_under_a_theme_that_was_merged_away_is_refused_with_the_goal(made, put, said):
    source, middle, goal = made("Papier"), made("Formulieren"), made("Rompslomp")
    actions.merge_themes(source=source, goal=middle, by=None, now=NOW)
    actions.merge_themes(source=middle, goal=goal, by=None, now=NOW)

    with pytest.raises(ThemeEnded, match="samengevoegd met “Rompslomp”") as refusal:
        put(source, said())

    assert (refusal.value.goal, Coding.objects.count()) == (goal, 0)


def test_step_can_not_be_undone_when_its_theme_was_merged_away_since(made, put, said):
    source, goal, said_there = made("Papier"), made("Formulieren"), said()
    put(source, said_there)
    coded = newest()
    actions.merge_themes(source=source, goal=goal, by=None, now=NOW)

    with pytest.raises(ChangedMeanwhile, match="Maak eerst dat ongedaan"):
        actions.undo(change=coded, now=LATER)

    coded.refresh_from_db()
    assert (coded.undone_at, Coding.objects.count()) == (None, 1)


def test_step_is_undone_once(made, put, said):
    put(made("Papier"), said())
    step = newest()
    actions.undo(change=step, now=LATER)

    with pytest.raises(ChangedMeanwhile, match="al ongedaan"):
        actions.undo(change=step, now=LATER)

    assert Coding.objects.count() == 0


def test_coding_of_another_is_taken_away_alone_and_comes_back_as_theirs(
    made, put, said, editor, quality_lead
):
    theme, point = made("Papier"), said()
    put(theme, point)
    put(theme, point, by=quality_lead)

    step = take_coding(contribution=point, theme=theme, coder=quality_lead, by=editor, now=LATER)

    assert places() == {(point.pk, "Papier", editor.pk)}
    actions.undo(change=step, now=LATER)
    assert places() == {(point.pk, "Papier", editor.pk), (point.pk, "Papier", quality_lead.pk)}


def test_theme_that_lost_its_last_contribution_stays(made, put, said):
    theme, point = made("Papier"), said()
    put(theme, point)

    actions.take_from_theme(contributions=[point], theme=theme, by=None, now=NOW)

    assert (Coding.objects.count(), Theme.objects.get().ended_at) == (0, None)


def test_split_moves_what_was_chosen_and_undo_ends_the_new_theme(made, put, said):
    theme, one, other = made("Papier"), said(), said()
    put(theme, one, other)

    new = actions.split_theme(theme=theme, name="Brieven", contributions=[one], by=None, now=LATER)

    assert {(pk, name) for pk, name, _by in places()} == {(one.pk, "Brieven"), (other.pk, "Papier")}
    actions.undo(change=newest(), now=LATER)
    assert {name for _pk, name, _by in places()} == {"Papier"}
    assert Theme.objects.get(pk=new.pk).ended_at == LATER


def test_what_left_a_theme_stands_in_its_history_too(trajectory, made, put, said):
    theme, goal, one, other = made("Papier"), made("Tijd"), said(), said()
    put(theme, one, other)
    actions.split_theme(theme=theme, name="Brieven", contributions=[one], by=None, now=LATER)
    actions.move_to_theme(contributions=[other], source=theme, goal=goal, by=None, now=LATER)

    assert [told(row).says for row in steps_of(trajectory, theme)] == [
        "verplaatste naar “Tijd” (1 punt)",
        "splitste “Brieven” af (1 punt)",
        "zette onder “Papier” (2 punten)",
        "maakte “Papier”",
    ]


def test_split_without_a_choice_is_refused(made):
    with pytest.raises(NothingChosen):
        actions.split_theme(theme=made("Papier"), name="Los", contributions=[], by=None, now=NOW)

    assert list(Theme.objects.values_list("name", flat=True)) == ["Papier"]


def test_new_theme_of_a_split_does_not_end_by_undo_when_others_used_it(made, put, said):
    theme, one = made("Papier"), said()
    put(theme, one)
    new = actions.split_theme(theme=theme, name="Los", contributions=[one], by=None, now=NOW)
    step = newest()
    put(new, said())

    with pytest.raises(ChangedMeanwhile):
        actions.undo(change=step, now=LATER)

    assert Coding.objects.filter(theme=new).count() == 2


def test_removed_theme_lifts_its_parts_and_comes_back_with_them(made, put, said):
    top, point = made("Papier"), said()
    part = made("Brieven", parent=top)
    put(top, point)

    removed = actions.remove_theme(theme=top, by=None, now=NOW)

    assert (Theme.objects.get(pk=part.pk).parent, Coding.objects.count()) == (None, 0)
    actions.undo(change=removed, now=LATER)
    assert Theme.objects.get(pk=part.pk).parent == top
    assert {(pk, name) for pk, name, _by in places()} == {(point.pk, "Papier")}


def test_part_comes_back_at_the_top_when_its_theme_is_gone(made):
    top = made("Papier")
    part = made("Brieven", parent=top)
    removed = actions.remove_theme(theme=part, by=None, now=NOW)
    actions.remove_theme(theme=top, by=None, now=NOW)

    actions.undo(change=removed, now=LATER)

    kept = Theme.objects.get(pk=part.pk)
    assert (kept.ended_at, kept.parent) == (None, None)


def test_rest_is_not_merged_removed_or_put_under_another(trajectory, made):
    actions.start_codebook(trajectory=trajectory, by=None, now=NOW)
    rest, other = Theme.objects.get(is_rest=True), made("Papier")

    with pytest.raises(RestStays):
        actions.merge_themes(source=rest, goal=other, by=None, now=NOW)
    with pytest.raises(RestStays):
        actions.remove_theme(theme=rest, by=None, now=NOW)
    with pytest.raises(RestStays):
        actions.change_theme(theme=rest, version=1, fields={"parent": other}, by=None, now=NOW)

    kept = Theme.objects.get(pk=rest.pk)
    assert (kept.ended_at, kept.parent, kept.name) == (None, None, "Overig")


def test_codebook_starts_with_focus_points_once_also_after_one_was_renamed_and_moved(
    trajectory, made
):
    trajectory.focus_points.create(name="Dyslexie", position=1)
    actions.start_codebook(trajectory=trajectory, by=None, now=NOW)
    theme = Theme.objects.get(name="Dyslexie")
    moved = {"name": "Lezen", "parent": made("Leren")}
    actions.change_theme(theme=theme, version=1, fields=moved, by=None, now=NOW)

    actions.start_codebook(trajectory=trajectory, by=None, now=NOW)

    names = Theme.objects.order_by("name").values_list("name", flat=True)
    assert list(names) == ["Leren", "Lezen", "Overig"]


def test_theme_goes_up_among_its_neighbours_and_undo_puts_it_back(made):
    for name in ("Aandacht", "Brieven", "Cijfers"):
        made(name)
    theme = Theme.objects.get(name="Cijfers")

    step = order_theme(theme=theme, steps=-1, by=None, now=NOW)

    def names():
        return list(Theme.objects.order_by("position").values_list("name", flat=True))

    assert names() == ["Aandacht", "Cijfers", "Brieven"]
    actions.undo(change=step, now=LATER)
    assert names() == ["Aandacht", "Brieven", "Cijfers"]


def test_first_theme_stays_where_it_is_when_it_is_moved_up(made):
    theme = made("Aandacht")
    made("Brieven")

    step = order_theme(theme=theme, steps=-1, by=None, now=NOW)

    assert (step, ThemeChange.objects.filter(kind="changed").count()) == (None, 0)


def test_theme_goes_no_deeper_than_two(made):
    part = made("Brieven", parent=made("Papier"))

    with pytest.raises(TooDeep):
        made("Enveloppen", parent=part)

    assert Theme.objects.count() == 2


def test_theme_does_not_go_under_one_that_ended(made):
    top, other = made("Papier"), made("Brieven")
    actions.remove_theme(theme=top, by=None, now=NOW)

    with pytest.raises(ThemeEnded, match="opgeheven"):
        actions.change_theme(theme=other, version=1, fields={"parent": top}, by=None, now=NOW)

    assert Theme.objects.get(pk=other.pk).parent is None


def test_merge_of_ten_thousand_contributions_is_undone_whole(made, source, editor):
    theme, goal = made("Papier"), made("Formulieren")
    points = Contribution.objects.bulk_create(
        Contribution(
            source=source,
            trajectory=theme.trajectory,
            gathering=source.gathering,
            position=number,
            state="visible",
        )
        for number in range(10_000)
    )
    actions.put_under_theme(contributions=points, theme=theme, by=editor, now=NOW)

    merged = actions.merge_themes(source=theme, goal=goal, by=editor, now=NOW)

    assert (theme.codings.count(), goal.codings.count()) == (0, 10_000)
    actions.undo(change=merged, now=LATER)
    assert (theme.codings.count(), goal.codings.count()) == (10_000, 0)
