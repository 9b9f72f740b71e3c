"""The bench: what is listed and open, what one step does, who sees whose, and what it costs."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.dialogue.models import Contribution
from inbreng.insights import actions
from inbreng.insights.models import Coding, Presence, Theme, ThemeChange, ThemeMemo
from tests.dialogue.factories import NOW


@pytest.fixture
def theme(trajectory):
    return actions.make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)


@pytest.fixture
def coder(client, editor):
    """The browser of the editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def bench(coder, trajectory):
    """The page with these filters, as text."""

    def page(**asked):
        address = reverse("insights:bench", args=[trajectory.pk])
        return coder.get(address, asked).content.decode()

    return page


@pytest.fixture
def step(coder, trajectory):
    """Send one step at a point, as the script does."""

    def send(point, **sent):
        address = reverse("insights:code", args=[trajectory.pk, point.pk])
        return coder.post(address, sent, headers={"HX-Request": "true"})

    return send


def under(theme, *points, by=None):
    actions.put_under_theme(contributions=points, theme=theme, by=by, now=NOW)


def listed(page: str, *points: Contribution) -> list[bool]:
    """Which of these points stand in the list."""
    return [f'id="row-{point.pk}"' in page for point in points]


@pytest.mark.parametrize(
    ("coded", "expected"),
    [
        ("", [True, True, True, True]),
        ("without", [True, False, False, False]),
        ("not_mine", [True, False, True, False]),
        ("differ", [False, False, False, True]),
    ],
)
def test_bench_lists_points_by_what_people_did_with_them(
    bench, theme, said, trajectory, editor, quality_lead, coded, expected
):
    other = actions.make_theme(trajectory=trajectory, name="Papier", by=None, now=NOW)
    loose, mine, theirs, differing = said(), said(), said(), said()
    under(theme, mine, differing, by=editor)
    under(theme, theirs, by=quality_lead)
    under(other, differing, by=quality_lead)
    said(state=Contribution.State.QUARANTINED)

    page = bench(coded=coded)

    assert listed(page, loose, mine, theirs, differing) == expected


def test_bench_lists_what_stands_under_a_theme_and_under_its_parts(
    bench, theme, said, trajectory, editor
):
    part = actions.make_theme(
        trajectory=trajectory, name="Vast gezicht", parent=theme, by=None, now=NOW
    )
    above, below, loose = said(), said(), said()
    under(theme, above)
    under(part, below)

    page = bench(under=theme.pk)

    assert listed(page, above, below, loose) == [True, True, False]


def test_bench_finds_by_words_and_keeps_the_filter_in_its_ways(bench, said):
    said("Meer tijd.", is_heavy=True)
    light = said("Iets anders.")

    page = bench(mark="heavy", coded="without")

    assert listed(page, light) == [False]
    assert "mark=heavy&amp;coded=without&amp;punt=" in page


def test_key_puts_the_point_under_its_theme_and_again_takes_it_away(step, theme, said, editor):
    point = said()

    first = step(point, theme=theme.pk).content.decode()
    there = list(Coding.objects.values_list("contribution", "theme", "coded_by"))
    step(point, theme=theme.pk)

    assert there == [(point.pk, theme.pk, editor.pk)]
    assert "Onder “Houvast” gezet." in first
    assert Coding.objects.count() == 0


def test_point_stands_under_several_themes(step, theme, said, trajectory):
    point = said()
    other = actions.make_theme(trajectory=trajectory, name="Papier", by=None, now=NOW)

    step(point, theme=theme.pk)
    step(point, theme=other.pk)

    assert set(Coding.objects.values_list("theme__name", flat=True)) == {"Houvast", "Papier"}


@pytest.mark.parametrize("typed", ["Houvast", "houvast", " Houvast "])
def test_typed_name_finds_the_theme_that_is_there(step, theme, said, typed):
    step(said(), name=typed, do="find")

    assert list(Coding.objects.values_list("theme__name", flat=True)) == ["Houvast"]


def test_typed_name_that_is_new_makes_a_theme_and_shows_it_among_the_keys(step, said):
    page = step(said(), name="Wachttijd", do="find").content.decode()

    made = Theme.objects.get(name="Wachttijd")
    assert made.codings.count() == 1
    assert f'data-theme="{made.pk}"' in page


def test_nothing_typed_changes_nothing(step, said):
    answer = step(said(), name="  ", do="find")

    assert (answer.status_code, Theme.objects.count(), Coding.objects.count()) == (200, 0, 0)


def test_theme_of_another_is_taken_away_as_a_step_of_who_did_it(
    step, theme, said, editor, quality_lead
):
    point = said()
    under(theme, point, by=quality_lead)
    under(theme, point, by=editor)

    page = step(point, take=f"{theme.pk}-{quality_lead.pk}").content.decode()

    assert list(Coding.objects.values_list("coded_by", flat=True)) == [editor.pk]
    assert "“Houvast” van quality_lead weggehaald." in page
    taken = ThemeChange.objects.order_by("-id")[0]
    assert (taken.kind, taken.by) == ("uncoded", editor)


def test_step_back_undoes_ones_own_last_step_and_opens_its_point(step, theme, said, quality_lead):
    first, second = said("Dit was het eerste."), said()
    step(first, theme=theme.pk)
    under(theme, second, by=quality_lead)

    page = step(second, do="undo").content.decode()

    assert list(Coding.objects.values_list("contribution", flat=True)) == [second.pk]
    assert f'data-point="{first.pk}"' in page
    assert "Ongedaan gemaakt" in page


def test_step_back_says_so_when_there_is_none(step, said):
    page = step(said(), do="undo").content.decode()

    assert "Er is niets om ongedaan te maken." in page


def test_theme_that_was_just_merged_away_offers_where_it_went(
    step, theme, said, trajectory, quality_lead
):
    goal = actions.make_theme(trajectory=trajectory, name="Vast gezicht", by=None, now=NOW)
    actions.merge_themes(source=theme, goal=goal, by=quality_lead, now=NOW)
    point = said()

    page = step(point, theme=theme.pk).content.decode()

    assert "Het thema “Houvast” is samengevoegd met “Vast gezicht”." in page
    assert f'name="theme" value="{goal.pk}"' in page
    assert Coding.objects.count() == 0


def test_step_without_scripts_returns_to_the_point_with_its_filters(coder, trajectory, theme, said):
    point = said()
    address = reverse("insights:code", args=[trajectory.pk, point.pk])

    answer = coder.post(address, {"theme": theme.pk, "asked": "coded=without"})

    bench = reverse("insights:bench", args=[trajectory.pk])
    assert answer.url == f"{bench}?coded=without&punt={point.pk}"
    assert Coding.objects.count() == 1


def test_point_that_is_held_back_can_not_be_opened_or_coded(step, bench, theme, said):
    held = said("Dit wacht.", state=Contribution.State.QUARANTINED)

    answer = step(held, theme=theme.pk)

    assert (answer.status_code, Coding.objects.count()) == (404, 0)
    assert "Dit wacht." not in bench(punt=held.pk)


def test_point_of_another_partnership_can_not_be_coded(client, outsider, trajectory, theme, said):
    client.force_login(outsider)

    address = reverse("insights:code", args=[trajectory.pk, said().pk])
    answer = client.post(address, {"theme": theme.pk})

    assert (answer.status_code, Coding.objects.count()) == (403, 0)


def test_next_is_the_first_point_after_this_one_that_has_no_theme(
    coder, trajectory, theme, said, editor
):
    first, coded, free = said(), said(), said()
    under(theme, coded, by=editor)

    answer = coder.get(reverse("insights:bench", args=[trajectory.pk]), {"na": first.pk})

    assert answer.url.endswith(f"?punt={free.pk}")


def test_next_passes_by_the_point_that_somebody_else_has_open(
    coder, trajectory, said, quality_lead
):
    first, busy, free = said(), said(), said()
    Presence.objects.create(
        trajectory=trajectory, user=quality_lead, contribution=busy, seen_at=timezone.now()
    )

    answer = coder.get(reverse("insights:bench", args=[trajectory.pk]), {"na": first.pk})

    assert answer.url.endswith(f"?punt={free.pk}")


def test_next_begins_again_at_the_top_and_stays_when_all_is_coded(
    coder, trajectory, theme, said, editor
):
    first, last = said(), said()
    way = reverse("insights:bench", args=[trajectory.pk])
    to_top = coder.get(way, {"na": last.pk}).url
    under(theme, first, last, by=editor)

    stays = coder.get(way, {"na": last.pk}).url

    assert (to_top, stays) == (f"{way}?punt={first.pk}", f"{way}?punt={last.pk}")
    assert "Alles in deze lijst heeft een thema." in coder.get(stays).content.decode()


def test_blind_coder_sees_nothing_of_what_others_chose(
    bench, theme, said, quality_lead, trajectory
):
    point = said()
    under(theme, point, by=quality_lead)

    open_page, blind = bench(punt=point.pk), bench(punt=point.pk, blind=1)

    chip = f'name="take" value="{theme.pk}-{quality_lead.pk}"'
    assert (chip in open_page, chip in blind) == (True, False)
    assert ("door een ander" in open_page, "door een ander" in blind) == (True, False)
    without = [listed(bench(coded="without", blind=asked), point) for asked in ("", 1)]
    assert without == [[False], [True]]
    assert listed(bench(under=theme.pk, blind=1), point) == [False]


def test_beat_tells_where_others_are_and_forgets_who_is_gone(
    coder, trajectory, said, editor, quality_lead, director
):
    point, elsewhere = said(), said()
    for user, seconds in ((quality_lead, 10), (director, 61)):
        Presence.objects.create(
            trajectory=trajectory,
            user=user,
            contribution=elsewhere,
            seen_at=timezone.now() - timedelta(seconds=seconds),
        )

    page = coder.post(reverse("insights:here", args=[trajectory.pk, point.pk])).content.decode()

    assert ("quality_lead deelt ook in" in page, "director" in page) == (True, False)
    assert Presence.objects.get(user=editor).contribution == point


def test_list_tells_who_is_where(bench, trajectory, said, quality_lead):
    point = said()
    Presence.objects.create(
        trajectory=trajectory, user=quality_lead, contribution=point, seen_at=timezone.now()
    )

    assert "quality_lead is hier" in bench()


def test_unknown_abbreviation_is_to_be_asked_back_and_a_known_one_is_not(bench, said):
    asked, known = said("Duidelijke afspraken met ZT"), said("Overleg met de IB")

    told = ["Onbekende afkorting: ZT" in bench(punt=asked.pk), "Onbekende" in bench(punt=known.pk)]

    assert told == [True, False]


def test_note_written_at_the_bench_stands_with_its_theme(coder, trajectory, theme, editor):
    address = reverse("insights:write_memo", args=[trajectory.pk])

    answer = coder.post(address, {"theme": theme.name, "text": "Ook digitaal?", "terug": "/x/"})

    memo = ThemeMemo.objects.get()
    assert (memo.theme, memo.text, memo.written_by) == (theme, "Ook digitaal?", editor)
    assert answer.url == "/x/"


def test_note_never_leads_to_another_site(coder, trajectory, theme):
    address = reverse("insights:write_memo", args=[trajectory.pk])
    sent = {"theme": theme.name, "text": "Ja.", "terug": "https://elders.invalid/"}

    answer = coder.post(address, sent)

    assert answer.url == reverse("insights:themes", args=[trajectory.pk])


def test_keys_go_to_the_themes_with_most_points_and_stay(step, bench, trajectory, said):
    themes = [
        actions.make_theme(trajectory=trajectory, name=f"Thema {n:02}", by=None, now=NOW)
        for n in range(12)
    ]
    point = said()
    under(themes[11], point)

    page = bench(punt=point.pk)
    kept = page.partition('name="keys" value="')[2].partition('"')[0]
    again = step(point, name="Nieuw", do="find", keys=kept).content.decode()

    assert f'value="{themes[11].pk}" data-theme="{themes[11].pk}" data-key=' in page
    assert f'name="keys" value="{kept}"' in again
    assert len(kept.split(",")) == 9


def test_bench_of_five_hundred_themes_shows_forty_and_finds_all(bench, trajectory, said):
    Theme.objects.bulk_create(
        Theme(trajectory=trajectory, name=f"Thema {number:03}", position=number)
        for number in range(500)
    )
    said()

    page = bench()

    assert page.count("data-theme=") == 40 + 1 + 501  # keys, “Overig”, and names to search
    assert "Nog 460 thema’s vind je met het zoekveld." in page
