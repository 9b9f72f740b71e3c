"""Pages of insights: the list, the desk, one insight, sources from outside and bundles."""

import pytest
from django.urls import reverse

from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.insights import actions
from inbreng.insights.models import Bundle, Insight, OutsideSource, Theme
from tests.dialogue.factories import NOW


@pytest.fixture
def state(trajectory, said, editor):
    """State an insight on as many voices as asked."""

    def do(n_voices=1, **fields):
        words = {"statement": "Ouders zoeken houvast.", "kind": "wish", "theme": None}
        return actions.state_insight(
            trajectory=trajectory,
            support=[said() for _ in range(n_voices)],
            by=editor,
            now=NOW,
            **words | fields,
        )

    return do


def agreed(insight, editor):
    """The insight, agreed on."""
    actions.agree_insight(insight=insight, agreed_with="kernteam", by=editor, now=NOW)
    return insight


def test_desk_keeps_what_was_ticked_while_somebody_looks_for_more(client, trajectory, said, editor):
    client.force_login(editor)
    ticked, other = said("Een vast gezicht"), said("Minder papier")
    reindex_contributions(pks=[ticked.pk, other.pk])

    page = client.post(
        reverse("insights:state", args=[trajectory.pk]),
        {"look": "1", "text": "papier", "support": [ticked.pk], "statement": "Half af"},
    )

    desk = page.context["desk"]
    assert page.status_code == 200
    assert [line.pk for line in desk.chosen] == [ticked.pk]
    assert [line.pk for line in desk.found] == [other.pk]
    assert page.context["form"]["statement"].value() == "Half af"


def test_insight_is_made_on_the_desk_with_voices_for_and_against(client, trajectory, said, editor):
    client.force_login(editor)
    one, other = said(), said()
    sent = {"make": "1", "statement": "Het schuurt.", "kind": "tension", "support": [one.pk]}

    answer = client.post(
        reverse("insights:state", args=[trajectory.pk]), sent | {"against": [other.pk]}
    )

    made = Insight.objects.get()
    evidence = dict(made.evidence.values_list("contribution", "stance"))
    assert answer.url == reverse("insights:insight", args=[made.pk])
    assert (made.state, made.use, evidence) == (
        "draft",
        "plan",
        {one.pk: "for", other.pk: "against"},
    )


def test_desk_refuses_a_voice_on_both_sides(client, trajectory, said, editor):
    client.force_login(editor)
    one = said()
    sent = {"make": "1", "statement": "Het schuurt.", "kind": "tension"}

    page = client.post(
        reverse("insights:state", args=[trajectory.pk]),
        sent | {"support": [one.pk], "against": [one.pk]},
    )

    assert (page.status_code, Insight.objects.count()) == (422, 0)
    assert "niet steunen en ook tegenspreken" in page.content.decode()


def test_desk_refuses_an_insight_without_voices(client, trajectory, editor):
    client.force_login(editor)

    page = client.post(
        reverse("insights:state", args=[trajectory.pk]),
        {"make": "1", "statement": "Uit de lucht.", "kind": "wish"},
    )

    assert (page.status_code, Insight.objects.count()) == (422, 0)
    assert "Kies eerst de bijdragen" in page.content.decode()


def test_versions_show_who_needed_it_then(client, state, editor):
    insight = state(needed_by=["school", "child"])
    fields = {"needed_by": ["parent"]}
    actions.revise_insight(insight=insight, version=1, fields=fields, by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("insights:insight_versions", args=[insight.pk])).content.decode()

    assert "het kind, de school" in page
    assert page.index("de ouder") < page.index("het kind, de school")


def test_list_hides_drafts_from_the_council(client, trajectory, state, editor, council_member):
    state(statement="Nog niet besproken.")
    agreed(state(statement="Wel besproken."), editor)
    client.force_login(council_member)

    page = client.get(reverse("insights:insights", args=[trajectory.pk]))

    assert [str(insight) for insight in page.context["page"]] == ["Wel besproken."]


def test_trail_of_a_voice_hides_drafts_from_the_council(client, state, council_member):
    voice = state(n_voices=1).evidence.get().contribution
    client.force_login(council_member)

    page = client.get(reverse("trail:contribution", args=[voice.pk]))

    assert "inzicht 1" not in page.content.decode()


def test_list_shows_withdrawn_insights_only_when_asked(client, trajectory, state, editor):
    actions.withdraw_insight(insight=state(), reason="dubbel", by=editor, now=NOW)
    client.force_login(editor)
    address = reverse("insights:insights", args=[trajectory.pk])

    found = [
        len(client.get(address, query).context["page"]) for query in ({}, {"state": "withdrawn"})
    ]

    assert found == [0, 1]


@pytest.mark.parametrize("n_items", [1, 3])
def test_list_of_insights_asks_the_same_queries_however_many_there_are(
    client, trajectory, state, editor, n_items, django_assert_num_queries
):
    for _ in range(n_items):
        state()
    client.force_login(editor)
    address = reverse("insights:insights", args=[trajectory.pk])

    with django_assert_num_queries(13):
        client.get(address)


@pytest.mark.parametrize("n_items", [1, 3])
def test_page_of_an_insight_asks_the_same_queries_however_many_voices(
    client, state, editor, n_items, django_assert_num_queries
):
    insight = state(n_voices=n_items)
    client.force_login(editor)

    with django_assert_num_queries(17):
        client.get(reverse("insights:insight", args=[insight.pk]))


def test_page_tells_why_a_voice_was_dropped(client, state, said, editor):
    insight = state(n_voices=2)
    voice = insight.evidence.first().contribution
    client.force_login(editor)

    client.post(
        reverse("insights:drop_evidence", args=[insight.pk, voice.pk]), {"reason": "Hoort elders."}
    )
    page = client.get(reverse("insights:insight", args=[insight.pk]))

    assert "Hoort elders." in page.content.decode()
    assert page.context["page"].paginator.count == 1


def test_text_of_whoever_was_late_stays_on_the_page(client, state, editor):
    insight = state()
    actions.revise_insight(
        insight=insight, version=1, fields={"statement": "Van de een."}, by=editor, now=NOW
    )
    client.force_login(editor)

    page = client.post(
        reverse("insights:edit_insight", args=[insight.pk]),
        {"version": "1", "statement": "Van de ander.", "kind": "wish", "use": "plan"},
    )

    text = page.content.decode()
    assert page.status_code == 422
    assert "Van de ander." in text
    assert "Van de een." in text
    assert page.context["form"]["version"].value() == "2"


def test_source_from_outside_stands_on_the_page_of_its_insight(client, trajectory, state, editor):
    insight = state()
    client.force_login(editor)

    client.post(
        reverse("insights:outside_sources", args=[trajectory.pk]),
        {
            "kind": "figure",
            "title": "Monitor",
            "says": "Er zijn 12 wachtenden.",
            "dated_on": "2026-03-01",
            "insights": [insight.pk],
        },
    )
    page = client.get(reverse("insights:insight", args=[insight.pk]))

    assert OutsideSource.objects.get().added_by == editor
    assert "Er zijn 12 wachtenden." in page.content.decode()


def test_source_keeps_its_place_beside_what_ended(client, trajectory, state, editor):
    theme = actions.make_theme(trajectory=trajectory, name="Overgangen", by=editor, now=NOW)
    withdrawn, open_one = state(statement="Niet meer waar."), state(statement="Nog waar.")
    source = actions.keep_source(
        trajectory=trajectory,
        insights=[withdrawn],
        themes=[theme],
        by=editor,
        now=NOW,
        kind="figure",
        title="Monitor",
        says="Er zijn 12 wachtenden.",
        dated_on=NOW.date(),
    )
    actions.withdraw_insight(insight=withdrawn, reason="Klopt niet.", by=editor, now=NOW)
    Theme.objects.filter(pk=theme.pk).update(ended_at=NOW)
    client.force_login(editor)
    path = reverse("insights:edit_source", args=[source.pk])

    page = client.get(path)
    form = page.context["form"]
    sent = {name: form[name].value() for name in ("kind", "title", "says", "dated_on")}
    insights, themes = form["insights"].value(), form["themes"].value()
    client.post(path, sent | {"insights": [*insights, open_one.pk], "themes": themes})

    shown = page.content.decode()
    listed = client.get(reverse("insights:outside_sources", args=[trajectory.pk])).content.decode()
    assert f"inzicht {withdrawn.number}</a> (ingetrokken)" in listed
    assert "Overgangen</a> (opgeheven)" in listed
    assert "Niet meer waar. (ingetrokken)" in shown
    assert f"{theme.name} (opgeheven)" in shown
    assert set(source.insights.all()) == {withdrawn, open_one}
    assert list(source.themes.all()) == [theme]


def test_new_source_is_not_laid_beside_what_ended(client, trajectory, state, editor):
    withdrawn = state()
    actions.withdraw_insight(insight=withdrawn, reason="Klopt niet.", by=editor, now=NOW)
    client.force_login(editor)

    page = client.get(reverse("insights:outside_sources", args=[trajectory.pk]))

    assert list(page.context["form"].fields["insights"].queryset) == []


def test_bundle_needs_a_group_and_something_in_it(client, trajectory, editor):
    client.force_login(editor)
    sent = {"title": "Voor de werkgroep", "task": "Kijk mee.", "due_on": "2026-12-01"}

    page = client.post(reverse("insights:hand_over", args=[trajectory.pk]), sent)

    assert (page.status_code, Bundle.objects.count()) == (422, 0)
    assert "Kies eerst inzichten of bijdragen" in page.content.decode()


def test_group_gives_its_bundle_back_once(client, trajectory, state, editor):
    client.force_login(editor)
    sent = {"title": "Voor de werkgroep", "task": "Kijk mee.", "due_on": "2026-12-01"}
    client.post(
        reverse("insights:hand_over", args=[trajectory.pk]),
        sent | {"insights": [state().pk], "group_name": "werkgroep vervoer"},
    )
    bundle = Bundle.objects.get()
    address = reverse("insights:bundle", args=[bundle.pk])

    client.post(address, {"outcome": "Drie voorstellen."})
    again = client.post(address, {"outcome": "Iets anders."})

    bundle.refresh_from_db()
    assert (bundle.outcome, again.status_code) == ("Drie voorstellen.", 422)


def test_bundle_takes_all_voices_of_a_theme_along(client, trajectory, said, editor):
    theme = actions.make_theme(trajectory=trajectory, name="Houvast", by=editor, now=NOW)
    voices = [said(), said()]
    actions.put_under_theme(contributions=voices, theme=theme, by=editor, now=NOW)
    client.force_login(editor)
    sent = {"title": "Voor de werkgroep", "task": "Kijk mee.", "due_on": "2026-12-01"}

    client.post(
        reverse("insights:hand_over", args=[trajectory.pk]),
        sent | {"theme": theme.pk, "group_name": "werkgroep houvast"},
    )

    assert set(Bundle.objects.get().contributions.all()) == set(voices)


def test_next_insight_is_agreed_on_with_the_same_people_unless_somebody_says_otherwise(
    client, state, editor
):
    client.force_login(editor)
    address = reverse("insights:agree", args=[state().pk])

    before = client.get(address).context["form"]["agreed_with"].value()
    agreed(state(), editor)

    assert (before, client.get(address).context["form"]["agreed_with"].value()) == ("", "kernteam")


def test_insight_without_an_opposite_voice_leads_to_where_one_looks_for_it(
    client, state, trajectory, editor, council_member
):
    theme = actions.make_theme(trajectory=trajectory, name="Houvast", by=editor, now=NOW)
    insight = agreed(state(theme=theme), editor)
    link = f"{reverse('insights:add_evidence', args=[insight.pk])}?theme={theme.pk}"
    pages = []
    for user in (editor, council_member):
        client.force_login(user)
        page = client.get(reverse("insights:insight", args=[insight.pk])).content.decode()
        pages.append(page.count(link))

    client.force_login(editor)
    assert pages == [2, 0]
    assert client.get(link).context["desk"].search.cleaned_data["theme"] == theme


def test_whoever_agrees_on_old_words_reads_the_new_ones_first(client, state, editor):
    insight = state()
    words = {"statement": "Ouders willen één gezicht."}
    actions.revise_insight(insight=insight, version=1, fields=words, by=editor, now=NOW)
    client.force_login(editor)
    address = reverse("insights:agree", args=[insight.pk])
    sent = {"agreed_with": "kernteam", "version": "1"}

    refused = client.post(address, sent)
    again = client.post(address, sent | {"version": refused.context["form"]["version"].value()})

    assert (refused.status_code, again.status_code) == (422, 302)
    assert "Ouders willen één gezicht." in refused.content.decode()


def test_last_voice_that_supports_is_not_turned_on_the_page(client, state, said, editor):
    insight = state()
    other, only = said(), insight.evidence.get().contribution
    client.force_login(editor)

    page = client.post(
        reverse("insights:add_evidence", args=[insight.pk]),
        {"make": "1", "against": [only.pk, other.pk]},
    )

    assert page.status_code == 422
    assert dict(insight.evidence.values_list("contribution", "stance")) == {only.pk: "for"}


@pytest.mark.parametrize(
    ("name", "field"),
    [("state", "bijdrage"), ("hand_over", "bijdrage"), ("coding", "bijdrage")],
)
def test_number_that_is_too_long_for_an_id_finds_nothing(client, trajectory, editor, name, field):
    client.force_login(editor)

    page = client.get(reverse(f"insights:{name}", args=[trajectory.pk]), {field: "9" * 30})

    assert page.status_code == 200
