"""Chapters from a template, the checks of what the law asks, and the lists to work down."""

import pytest
from django.urls import reverse

from inbreng.insights.actions import agree_insight, state_insight, withdraw_insight
from inbreng.insights.models import Insight
from inbreng.plan import actions, queries
from inbreng.plan.models import Content, Passage
from tests.dialogue.factories import NOW


@pytest.fixture
def state(trajectory, said, editor):
    """State an insight; agreed on unless told otherwise."""

    def do(statement, *, agreed=True, **fields):
        wanted = {"kind": "wish", "theme": None, "by": editor, "now": NOW}
        stated = state_insight(
            trajectory=trajectory, statement=statement, support=[said()], **wanted | fields
        )
        if agreed:
            agree_insight(insight=stated, agreed_with="kernteam", by=editor, now=NOW)
        return stated

    return do


def unmet(chapter):
    """What a chapter lacks, in sentences."""
    return [check.says for check in queries.checks_of(chapter) if not check.is_met]


def test_plan_begins_with_what_the_law_asks(trajectory):
    plan = actions.make_plan(
        trajectory=trajectory, title="Plan", first_year=2027, has_chapters=True
    )

    chapters = list(plan.chapters.values_list("number", "content"))
    assert chapters[0] == (1, "network")
    assert {content for _number, content in chapters} == set(Content) - {Content.OTHER}
    assert queries.contents_missing(plan) == []


def test_what_is_not_sure_in_the_law_is_marked(client, editor, trajectory):
    actions.make_plan(trajectory=trajectory, title="Plan", first_year=2027, has_chapters=True)
    client.force_login(editor)

    page = client.get(reverse("plan:outline", args=[trajectory.pk])).content.decode()

    assert page.count("nog na te gaan in de wet") == 3


def test_template_of_the_partnership_takes_the_place_of_that_of_the_law(plan, trajectory):
    actions.make_chapter(plan=plan, title="Ons eigen begin", content="other", demand="")

    actions.keep_as_template(plan=plan)

    later = actions.make_plan(
        trajectory=trajectory, title="Later", first_year=2031, has_chapters=True
    )
    assert list(later.chapters.values_list("title", flat=True)) == ["Ons eigen begin"]


def test_period_of_a_plan_is_told_in_school_years(plan):
    assert plan.school_years == ["2027-2028", "2028-2029", "2029-2030", "2030-2031"]
    assert plan.period == "2027-2031"


def test_empty_chapter_lacks_text(chapter):
    assert unmet(chapter) == ["Er staat nog geen tekst."]


def test_chapter_on_money_is_looked_at_for_criteria_division_and_budget(plan, write, insight):
    money = actions.make_chapter(plan=plan, title="Geld", content="money")
    passage = write("Wij verdelen eerlijk.", chapter=money, insights=[insight])
    before = unmet(money)

    write("De criteria staan in de begroting.", chapter=money, passage=passage, insights=[insight])
    Passage.objects.filter(pk=passage.pk).update(kind="allocation")

    assert before == [
        "De tekst noemt nog geen criteria voor het verdelen van geld.",
        "Er staat nog geen verdeling van geld.",
        "De tekst noemt de meerjarenbegroting nog niet.",
    ]
    assert unmet(money) == []


def test_passages_without_an_agreed_insight_are_counted(chapter, write, state):
    write("Een.", insights=[state("Ja.")])
    write("Twee.", insights=[state("Nog niet.", agreed=False)])
    write("Drie.")

    assert unmet(chapter) == ["2 passages rusten nog op geen vastgesteld inzicht."]


def test_results_want_an_ambition_that_can_be_measured(plan, write, insight):
    results = actions.make_chapter(plan=plan, title="Resultaten", content="results")
    write("Dit is bereikt.", chapter=results, insights=[insight])

    assert unmet(results) == ["Er staat nog geen ambitie met een doel en een maat."]


def test_claim_without_agreed_insight_is_on_the_list(plan, write, state):
    write("Rust.", insights=[state("Ja.")])
    drafted = write("Half.", insights=[state("Nog niet.", agreed=False)])
    bare = write("Niets.")
    shown = write("Getallen.")
    Passage.objects.filter(pk=shown.pk).update(kind="figure")

    assert list(queries.claims_without_evidence(plan)) == [drafted, bare]


def test_insight_without_a_place_is_on_the_list(trajectory, write, state, editor):
    placed, lost = state("In het plan."), state("Nergens.")
    state("Klad.", agreed=False)
    state("Praktisch.", use="practical")
    gone = state("Weg.")
    withdraw_insight(insight=gone, reason="Klopt niet.", by=editor, now=NOW)
    write(insights=[placed])
    removed = state("Stond er.")
    actions.remove_passage(passage=write("Weg.", insights=[removed]), now=NOW)

    assert list(queries.insights_without_place(trajectory)) == [lost, removed]


def test_insight_gets_a_place_with_one_click(client, editor, trajectory, chapter, state):
    insight = state("Iemand die blijft.")
    client.force_login(editor)

    client.post(reverse("plan:place_insight", args=[insight.pk]), {"chapter": chapter.pk})

    passage = Passage.objects.get()
    assert (passage.chapter, passage.kind, list(passage.insights.all())) == (
        chapter,
        "insight",
        [insight],
    )
    assert list(queries.insights_without_place(trajectory)) == []


def test_new_place_of_an_insight_is_one_click_away(client, editor, chapter, state):
    insight = state("Iemand die blijft.")
    client.force_login(editor)

    page = client.post(
        reverse("plan:place_insight", args=[insight.pk]), {"chapter": chapter.pk}, follow=True
    )

    passage = Passage.objects.get()
    shown = page.content.decode()
    assert f'href="{reverse("plan:passage", args=[passage.pk])}">Bekijk</a>' in shown
    assert f'action="{reverse("plan:remove_passage", args=[passage.pk])}"' in shown


def test_draft_insight_gets_no_place(client, editor, chapter, state):
    insight = state("Nog niet.", agreed=False)
    client.force_login(editor)

    client.post(reverse("plan:place_insight", args=[insight.pk]), {"chapter": chapter.pk})

    assert not Passage.objects.exists()
    assert Insight.objects.get().state == "draft"


@pytest.mark.parametrize("n_chapters", [1, 3])
def test_outline_costs_the_same_for_more_chapters(
    client, editor, plan, write, django_assert_num_queries, n_chapters
):
    for number in range(n_chapters):
        made = actions.make_chapter(plan=plan, title=f"Hoofdstuk {number}")
        write(chapter=made)
    client.force_login(editor)

    with django_assert_num_queries(13):
        client.get(reverse("plan:outline", args=[plan.trajectory_id]))


@pytest.mark.parametrize("n_passages", [1, 3])
def test_chapter_costs_the_same_for_more_passages(
    client, editor, write, django_assert_num_queries, n_passages
):
    for number in range(n_passages):
        passage = write(f"Passage {number}.")
    client.force_login(editor)

    with django_assert_num_queries(12):
        client.get(reverse("plan:chapter", args=[passage.chapter_id]))
