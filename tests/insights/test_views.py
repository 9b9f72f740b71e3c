"""Pages of themes and insights: what is shown, kept and refused, and what it costs."""

import pytest
from django.urls import reverse

from inbreng.dialogue.models import Contribution
from inbreng.insights import actions
from inbreng.insights.actions.coding import ThemeEnded
from inbreng.insights.models import Coding, Insight, Theme
from tests.dialogue.factories import NOW


@pytest.fixture
def theme(trajectory):
    return actions.make_theme(trajectory=trajectory, name="Houvast", by=None, now=NOW)


@pytest.fixture
def under(theme, editor):
    """Put a contribution under the theme."""

    def put(contribution):
        actions.put_under_theme(contributions=[contribution], theme=theme, by=editor, now=NOW)
        return contribution

    return put


def test_theme_page_shows_its_voices_and_leaves_out_what_is_held_back(
    client, editor, theme, under, said
):
    under(said("Dit hoort erbij."))
    said("Dit staat er los naast.")
    held = under(said("Dit wacht op nakijken."))
    Contribution.objects.filter(pk=held.pk).update(state=Contribution.State.QUARANTINED)
    client.force_login(editor)

    page = client.get(reverse("insights:theme", args=[theme.pk])).content.decode()

    told = [text in page for text in ("Dit hoort erbij.", "er los naast", "wacht op nakijken")]
    assert told == [True, False, False]


@pytest.mark.parametrize("n_voices", [1, 3])
def test_theme_page_costs_the_same_for_more_voices(
    client, editor, theme, under, said, django_assert_num_queries, n_voices
):
    for _ in range(n_voices):
        under(said())
    client.force_login(editor)

    with django_assert_num_queries(17):
        client.get(reverse("insights:theme", args=[theme.pk]))


@pytest.mark.parametrize("n_themes", [1, 3])
def test_theme_list_costs_the_same_for_more_themes(
    client, editor, trajectory, django_assert_num_queries, n_themes
):
    actions.start_codebook(trajectory=trajectory, by=None, now=NOW)
    for number in range(n_themes):
        actions.make_theme(trajectory=trajectory, name=f"Thema {number}", by=None, now=NOW)
    client.force_login(editor)

    with django_assert_num_queries(13):
        client.get(reverse("insights:themes", args=[trajectory.pk]))


@pytest.mark.parametrize("n_insights", [1, 3])
def test_insight_list_costs_the_same_for_more_insights(
    client, editor, trajectory, said, django_assert_num_queries, n_insights
):
    for number in range(n_insights):
        actions.state_insight(
            trajectory=trajectory,
            statement=f"Zin {number}",
            kind="wish",
            theme=None,
            support=[said()],
            by=editor,
            now=NOW,
        )
    client.force_login(editor)

    with django_assert_num_queries(13):
        client.get(reverse("insights:insights", args=[trajectory.pk]))


def test_new_theme_takes_the_ticked_contributions(client, editor, trajectory, said):
    ticked, other = said(), said()
    client.force_login(editor)

    client.post(
        reverse("insights:put_under_theme", args=[trajectory.pk]),
        {"voices": [ticked.pk], "new_theme": "Papier"},
    )

    assert list(Coding.objects.values_list("contribution", "theme__name")) == [
        (ticked.pk, "Papier")
    ]
    assert other.codings.count() == 0


def test_ticks_stay_when_no_theme_was_chosen(client, editor, trajectory, said):
    ticked = said()
    client.force_login(editor)

    answer = client.post(
        reverse("insights:put_under_theme", args=[trajectory.pk]), {"voices": [ticked.pk]}
    )

    assert answer.status_code == 422
    assert f'value="{ticked.pk}" checked' in answer.content.decode()


def test_ticked_voices_and_a_sentence_become_an_insight(client, editor, theme, under, said):
    voice = under(said())
    client.force_login(editor)

    answer = client.post(
        reverse("insights:theme", args=[theme.pk]),
        {"statement": "Tijd is op.", "kind": "hinders", "support": [voice.pk]},
    )

    insight = Insight.objects.get()
    assert answer.url == reverse("insights:insight", args=[insight.pk])
    assert list(insight.evidence.values_list("contribution", flat=True)) == [voice.pk]


def test_sentence_stays_in_the_form_when_no_voice_was_ticked(client, editor, theme, under, said):
    under(said())
    client.force_login(editor)

    answer = client.post(
        reverse("insights:theme", args=[theme.pk]), {"statement": "Tijd is op.", "kind": "hinders"}
    )

    page = answer.content.decode()
    assert (answer.status_code, "Tijd is op." in page) == (422, True)
    assert "Kies eerst de bijdragen" in page


def test_reader_can_not_make_a_theme(client, reader, trajectory):
    client.force_login(reader)

    answer = client.post(reverse("insights:themes", args=[trajectory.pk]), {"name": "Papier"})

    assert (answer.status_code, Theme.objects.count()) == (403, 0)


def test_desk_shows_what_somebody_came_for_also_when_it_has_a_theme(client, editor, under, said):
    coded = under(said("Dit staat al onder een thema."))
    said("Dit staat er los naast.")
    client.force_login(editor)

    way = reverse("insights:coding", args=[coded.trajectory_id])
    page = client.get(way, {"bijdrage": coded.pk}).content.decode()

    told = [text in page for text in ("al onder een thema", "er los naast", "checked")]
    assert told == [True, False, True]


def test_theme_that_ends_while_somebody_sorts_is_told_on_the_page(
    client, editor, trajectory, theme, said, monkeypatch
):
    ticked = said()
    client.force_login(editor)

    def end_first(**_asked):
        raise ThemeEnded("Het thema is opgeheven.")

    monkeypatch.setattr(actions, "put_under_theme", end_first)
    page = client.post(
        reverse("insights:put_under_theme", args=[trajectory.pk]),
        {"voices": [ticked.pk], "theme": theme.pk},
    )

    assert page.status_code == 422
    assert "Het thema is opgeheven." in page.content.decode()
    assert page.context["ticked"] == [str(ticked.pk)]
