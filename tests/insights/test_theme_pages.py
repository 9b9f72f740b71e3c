"""Pages of themes: the tree, merging, splitting, history, both texts when two people write one."""

import re

import pytest
from django.urls import reverse

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.insights import actions
from inbreng.insights.models import Coding, Theme, ThemeChange
from inbreng.insights.wording import neutral_name
from tests.dialogue.factories import NOW


@pytest.fixture
def made(trajectory):
    """Make a theme by its name."""

    def make(name, **fields):
        return actions.make_theme(trajectory=trajectory, name=name, by=None, now=NOW, **fields)

    return make


@pytest.fixture
def coder(client, editor):
    """The browser of the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def page(coder):
    """An address as text, with what it led to."""

    def text(name, *args, **asked):
        return coder.get(
            reverse(f"insights:{name}", args=args), asked, follow=True
        ).content.decode()

    return text


def under(theme, *points, by=None):
    actions.put_under_theme(contributions=points, theme=theme, by=by, now=NOW)


def test_first_look_of_a_coder_starts_the_codebook_and_that_of_a_reader_does_not(
    client, reader, editor, trajectory
):
    trajectory.focus_points.create(name="Dyslexie", position=1)
    address = reverse("insights:themes", args=[trajectory.pk])
    client.force_login(reader)
    client.get(address)
    before = Theme.objects.count()
    client.force_login(editor)

    shown = client.get(address).content.decode()

    assert before == 0
    assert set(Theme.objects.values_list("name", flat=True)) == {"Dyslexie", "Overig"}
    assert shown.index("Dyslexie") < shown.index("Overig")


def test_tree_shows_focus_points_first_parts_under_their_theme_and_the_rest_last(
    page, made, trajectory
):
    point = trajectory.focus_points.create(name="Dyslexie", position=1)
    top = made("Papier")
    made("Formulieren", parent=top)
    made("Lezen", focus_point=point)

    shown = page("themes", trajectory.pk)

    names = ["Lezen", "Papier", "Formulieren", "Overig"]
    assert sorted(names, key=lambda name: shown.index(f">{name}</a>")) == names


def test_counts_leave_out_what_is_held_back_and_count_a_point_of_two_coders_once(
    page, made, said, trajectory, editor, quality_lead
):
    theme, seen = made("Papier"), said()
    held = said()
    under(theme, seen, held, by=editor)
    under(theme, seen, by=quality_lead)
    type(held).objects.filter(pk=held.pk).update(state="quarantined")

    shown = page("themes", trajectory.pk)

    assert '>Papier</a> <span class="count">1</span>' in shown


def test_consultant_is_told_only_the_points_of_the_own_area(
    client, consultant, made, said, trajectory
):
    under(made("Papier"), said())
    client.force_login(consultant)

    shown = client.get(reverse("insights:themes", args=[trajectory.pk])).content.decode()

    assert '>Papier</a> <span class="count">0</span>' in shown


def test_search_finds_themes_by_their_words_with_what_is_above_them(page, made, trajectory):
    top = made("Papier")
    made("Formulieren", parent=top, definition="wat je invult")
    made("Vervoer")

    shown = page("themes", trajectory.pk, q="INVULT")

    told = [f">{name}</a>" in shown for name in ("Papier", "Formulieren", "Vervoer")]
    assert told == [True, True, False]


def test_search_without_result_says_so(page, made, trajectory):
    made("Papier")

    assert "Geen thema gevonden" in page("themes", trajectory.pk, q="zeppelin")


def test_five_hundred_themes_stand_on_one_page(page, trajectory):
    Theme.objects.bulk_create(Theme(trajectory=trajectory, name=f"T{n:03}") for n in range(500))

    assert page("themes", trajectory.pk).count('class="branch"') == 501


def test_old_address_of_a_merged_theme_leads_to_where_it_went(coder, made):
    source, middle, goal = made("Papier"), made("Formulieren"), made("Rompslomp")
    actions.merge_themes(source=source, goal=middle, by=None, now=NOW)
    actions.merge_themes(source=middle, goal=goal, by=None, now=NOW)

    answer = coder.get(reverse("insights:theme", args=[source.pk]), follow=True)

    assert answer.redirect_chain == [(reverse("insights:theme", args=[goal.pk]), 302)]
    assert "“Papier” is samengevoegd met dit thema." in answer.content.decode()


def test_address_of_an_ended_theme_says_so_and_leads_to_its_history(page, made):
    theme = made("Papier")
    actions.remove_theme(theme=theme, by=None, now=NOW)

    shown = page("theme", theme.pk)

    assert "Dit thema is opgeheven." in shown
    assert reverse("insights:theme_history", args=[theme.pk]) in shown


def test_theme_without_points_says_what_to_do(page, made):
    assert "Nog geen stemmen onder dit thema" in page("theme", made("Papier").pk)


def test_theme_page_tells_how_widely_it_was_said_and_the_number_behind_it(page, made, said, parent):
    theme = made("Papier")
    under(theme, said(perspective=parent), said(perspective=parent))

    shown = page("theme", theme.pk)

    assert "Gezegd aan" in shown
    assert '<td class="number">2</td>' in shown


def test_two_people_who_write_one_theme_both_keep_their_text(coder, made, quality_lead):
    theme = made("Papier", definition="wat je invult")
    mine = {"name": "Papier", "definition": "Mijn tekst.", "version": 1}
    actions.change_theme(
        theme=theme, version=1, fields={"definition": "Hun tekst."}, by=quality_lead, now=NOW
    )
    address = reverse("insights:edit_theme", args=[theme.pk])

    refused = coder.post(address, mine)
    again = refused.content.decode()
    saved = coder.post(address, mine | {"version": 2})

    assert (refused.status_code, "Mijn tekst." in again, "Hun tekst." in again) == (422, True, True)
    assert 'name="version" value="2"' in again
    assert saved.status_code == 302
    kept = [change.before["themes"][str(theme.pk)]["definition"] for change in changed(theme)]
    assert kept == ["Hun tekst.", "wat je invult"]


def changed(theme):
    return ThemeChange.objects.filter(theme=theme, kind="changed").order_by("-id")


def test_new_name_stands_in_the_history_with_its_reason(coder, page, made):
    theme = made("Gebrek aan tijd")
    sent = {"name": "Tijd", "version": 1, "reason": "neutraler"}

    coder.post(reverse("insights:edit_theme", args=[theme.pk]), sent)

    history = page("theme_history", theme.pk)
    assert "hernoemde “Gebrek aan tijd” naar “Tijd”" in history
    assert "neutraler" in history


def test_merge_of_a_theme_with_itself_is_refused_in_a_sentence(coder, made):
    theme = made("Papier")

    answer = coder.post(reverse("insights:merge_theme", args=[theme.pk]), {"goal": theme.pk})

    assert answer.status_code == 422
    assert "of het is ditzelfde thema. Kies een ander." in answer.content.decode()


def test_merge_shows_what_goes_along_before_and_can_be_undone_after(
    coder, page, made, said, trajectory
):
    source, goal, both = made("Papier"), made("Formulieren"), said()
    under(source, said(), both)
    under(goal, both, said())

    shown = page("merge_theme", source.pk, goal=goal.pk)
    answer = coder.post(
        reverse("insights:merge_theme", args=[source.pk]),
        {"goal": goal.pk, "reason": "hetzelfde"},
        follow=True,
    )

    assert "<b>3</b> (2 komen erbij, 2 stonden er al, 1 onder allebei)" in shown
    step = ThemeChange.objects.get(kind="merged")
    way_back = reverse("insights:undo_step", args=[trajectory.pk, step.pk])
    assert f'action="{way_back}"' in answer.content.decode()
    coder.post(way_back)
    assert {theme.codings.count() for theme in (source, goal)} == {2}


def test_merge_with_itself_is_not_offered_and_is_refused(coder, made):
    theme = made("Papier")
    made("Formulieren")

    answer = coder.post(reverse("insights:merge_theme", args=[theme.pk]), {"goal": theme.pk})

    assert (answer.status_code, Theme.objects.get(pk=theme.pk).ended_at) == (422, None)


def test_merge_of_a_theme_that_somebody_just_merged_says_where_it_went(coder, made):
    source, goal, other = made("Papier"), made("Formulieren"), made("Rompslomp")
    actions.merge_themes(source=source, goal=goal, by=None, now=NOW)

    answer = coder.post(reverse("insights:merge_theme", args=[source.pk]), {"goal": other.pk})

    assert answer.status_code == 422
    assert "“Papier” is samengevoegd met “Formulieren”" in answer.content.decode()


def test_ticked_points_are_split_off_moved_and_taken_away(coder, made, said):
    theme, goal = made("Papier"), made("Formulieren")
    one, two, three = said(), said(), said()
    under(theme, one, two, three)

    for name, point, sent in (
        ("split_theme", one, {"new_theme": "Brieven"}),
        ("move_to_theme", two, {"goal": goal.pk}),
        ("take_from_theme", three, {}),
    ):
        coder.post(reverse(f"insights:{name}", args=[theme.pk]), sent | {"support": [point.pk]})

    assert set(Coding.objects.values_list("contribution", "theme__name")) == {
        (one.pk, "Brieven"),
        (two.pk, "Formulieren"),
    }


def test_tick_at_a_line_that_shows_two_points_is_meant_for_both(coder, made, said, page):
    theme, goal = made("Papier"), made("Formulieren")
    points = [said("Administratieve ondersteuning") for _ in range(2)]
    reindex_contributions(pks=[point.pk for point in points])
    under(theme, *points)
    ticked = re.findall('name="support" value="([0-9,]+)"', page("theme", theme.pk))

    coder.post(
        reverse("insights:move_to_theme", args=[theme.pk]), {"support": ticked, "goal": goal.pk}
    )

    assert len(ticked) == 1
    assert list(Coding.objects.values_list("theme__name", flat=True)) == ["Formulieren"] * 2


@pytest.mark.parametrize("name", ["split_theme", "move_to_theme", "take_from_theme"])
def test_nothing_ticked_or_filled_in_is_told_and_changes_nothing(coder, made, said, name):
    theme = made("Papier")
    under(theme, said())

    answer = coder.post(reverse(f"insights:{name}", args=[theme.pk]), follow=True)

    assert "toast-error" in answer.content.decode()
    assert (Coding.objects.count(), Theme.objects.count()) == (1, 1)


def test_removed_theme_comes_back_by_the_undo_of_its_message(coder, made, said, trajectory):
    theme = made("Papier")
    under(theme, said())
    coder.post(reverse("insights:remove_theme", args=[theme.pk]))

    step = ThemeChange.objects.get(kind="removed")
    coder.post(reverse("insights:undo_step", args=[trajectory.pk, step.pk]))

    assert (Theme.objects.get(pk=theme.pk).ended_at, Coding.objects.count()) == (None, 1)


def test_undo_that_can_not_be_says_why(coder, made, trajectory):
    theme = made("Papier")
    step = ThemeChange.objects.get(kind="made")
    under_it = made("Formulieren", parent=theme)

    answer = coder.post(
        reverse("insights:undo_step", args=[trajectory.pk, step.pk]), follow=True
    ).content.decode()

    assert "Er is daarna nog iets met dit thema gedaan." in answer
    assert Theme.objects.get(pk=under_it.pk).parent == theme


def test_step_of_another_trajectory_is_not_found(client, outsider, coder, made, trajectory):
    made("Papier")
    step = ThemeChange.objects.get(kind="made")

    answer = coder.post(reverse("insights:undo_step", args=[trajectory.pk, step.pk + 1]))

    assert answer.status_code == 404


def test_history_tells_each_step_in_a_sentence(page, made, said, editor, trajectory):
    theme, goal = made("Papier"), made("Formulieren")
    under(theme, said(), said(), by=editor)
    actions.merge_themes(source=theme, goal=goal, reason="hetzelfde", by=editor, now=NOW)

    shown = page("theme_steps", trajectory.pk)

    assert "voegde “Papier” samen met “Formulieren” (2 punten)" in shown
    assert "<b>editor</b> zette onder “Papier” (2 punten)" in shown
    assert "hetzelfde" in shown


def test_codebook_shows_definitions_examples_counts_and_to_coders_notes(
    client, page, made, said, reader, trajectory, editor
):
    theme = made("Papier", definition="wat je invult", examples_in="“weer een formulier”")
    under(theme, said())
    actions.write_memo(theme=theme, text="Ook digitaal?", by=editor, now=NOW)

    coders = page("codebook", trajectory.pk)
    client.force_login(reader)
    readers = page("codebook", trajectory.pk)

    told = ["wat je invult", "“weer een formulier”", "1 punt"]
    assert [text in coders for text in told] == [text in readers for text in told] == [True] * 3
    assert ("Ook digitaal?" in coders, "Ook digitaal?" in readers) == (True, False)


@pytest.mark.parametrize("n_themes", [1, 3])
@pytest.mark.parametrize(("name", "n_queries"), [("codebook", 10), ("theme_steps", 6)])
def test_lists_cost_the_same_for_more_themes(
    coder, made, said, trajectory, django_assert_num_queries, name, n_queries, n_themes
):
    for number in range(n_themes):
        theme = made(f"Thema {number}")
        under(theme, said())
        actions.write_memo(theme=theme, text="Hm.", by=None, now=NOW)

    with django_assert_num_queries(n_queries):
        coder.get(reverse(f"insights:{name}", args=[trajectory.pk]))


@pytest.mark.parametrize(
    ("name", "neutral"),
    [
        ("Meer tijd", "Tijd"),
        ("Gebrek aan handen", "Handen"),
        ("Te weinig hulp in de klas", "Hulp in de klas"),
        ("Betere communicatie", "Communicatie"),
        ("Slechte bereikbaarheid", "Bereikbaarheid"),
        ("Communicatie moet beter", ""),
    ],
)
def test_name_that_takes_sides_gets_advice(name, neutral):
    advice = neutral_name(name)

    assert advice is not None
    assert advice.neutral == neutral


@pytest.mark.parametrize("name", ["Tijd", "Meerbegaafdheid", "Vast gezicht"])
def test_name_that_says_what_it_is_about_gets_none(name):
    assert neutral_name(name) is None


def test_name_that_takes_sides_is_kept_and_the_advice_is_told(coder, trajectory):
    answer = coder.post(
        reverse("insights:themes", args=[trajectory.pk]), {"name": "Meer tijd"}, follow=True
    )

    assert Theme.objects.filter(name="Meer tijd").exists()
    assert "Het woord “meer” kiest al een kant. “Tijd” laat ruimte" in answer.content.decode()
