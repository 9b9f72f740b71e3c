"""The page for everybody, read as an adversary would: nothing unpublished stands on it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from inbreng.answers.actions.decisions import note_decision
from inbreng.answers.models import Answer
from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue.actions.erasing import erase_contribution_words
from inbreng.dialogue.actions.moderating import hold
from inbreng.followup.actions import opening
from inbreng.followup.actions.reporting import publish_report_back
from inbreng.followup.models import PublicPage
from inbreng.followup.queries.public_pages import answers_of
from inbreng.insights.models import Evidence, Insight
from inbreng.plan.models import Edition, Passage, PassageStructure
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import NOW
from tests.followup.conftest import CALM, DOUBT


def text_of(client, slug="naar-een-plan") -> str:
    answer = client.get(reverse("followup:public", args=[slug]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_everybody_reads_what_was_heard_with_its_spread_and_released_words(
    client, page, calm, doubt, release
):
    release(calm, CALM)

    text = text_of(client)

    assert "Ouders zoeken één vast gezicht." in text
    assert "Gezegd aan 1 van 2 tafels, door ouders." in text
    assert CALM in text


def test_what_was_said_against_it_stands_beside_it(client, page, calm, doubt, insight, release):
    Evidence.objects.create(insight=insight, contribution=doubt, stance="against")
    release(doubt, DOUBT)

    text = text_of(client)

    assert "Ook dit is gezegd:" in text
    assert DOUBT in text


def test_nobody_reads_words_that_were_not_released(client, page, calm, doubt):
    text = text_of(client)

    assert [words for words in (CALM, DOUBT) if words in text] == []


def test_released_words_go_when_they_are_erased_or_held_back(
    client, page, calm, doubt, insight, release, editor
):
    Evidence.objects.create(insight=insight, contribution=doubt)
    release(calm, CALM)
    release(doubt, DOUBT)

    erase_contribution_words(contribution=calm, by=editor, reason="", now=NOW)
    hold(contribution=doubt, by=editor, now=NOW)

    text = text_of(client)
    assert [words for words in (CALM, DOUBT) if words in text] == []


@pytest.mark.parametrize(
    "fields",
    [{"state": "draft", "agreed_at": None}, {"state": "withdrawn", "withdrawn_reason": "Nee"}],
)
def test_insights_that_nobody_agreed_on_are_not_there(client, page, calm, insight, fields):
    Insight.objects.filter(pk=insight.pk).update(**fields)

    assert "Ouders zoeken één vast gezicht." not in text_of(client)


def test_small_table_is_not_told_apart(client, page, said, insight, gathering, table):
    Table.objects.filter(pk=table.pk).update(n_participants=3)
    Evidence.objects.create(insight=insight, contribution=said("Iets van drie mensen."))

    text = text_of(client)

    assert "groepen zijn te klein" in text
    assert "Tafel 1" not in text


def test_names_of_people_are_not_there(client, page, calm, editor, insight):
    Insight.objects.filter(pk=insight.pk).update(agreed_with="Jansen en De Wit", agreed_by=editor)

    text = text_of(client)

    assert [name for name in ("Jansen", editor.email) if name in text] == []


def test_plan_reads_as_it_was_published(client, page, edition):
    text = text_of(client)

    assert "Er komt één gezicht." in text
    assert "Nog niet gepubliceerd." not in text


def test_plan_with_a_later_moment_is_not_there(client, page, edition):
    Edition.objects.update(published_at=timezone.now() + timedelta(hours=1))

    assert "Er komt één gezicht." not in text_of(client)


def test_small_talks_are_not_announced(client, page, trajectory):
    soon = timezone.localdate() + timedelta(days=9)
    for shape, title in (("cafe", "Themacafé"), ("small_talk", "Gesprek met een ouder")):
        Gathering.objects.create(trajectory=trajectory, title=title, format=shape, held_on=soon)

    text = text_of(client)

    assert "Themacafé" in text
    assert "Gesprek met een ouder" not in text


def test_report_backs_are_linked_once_published(client, page, report_back, editor):
    address = reverse("followup:public_report", args=[report_back.slug])
    assert address not in text_of(client)

    publish_report_back(report_back=report_back, by=editor, now=NOW)

    assert address in text_of(client)


def test_answers_are_counted_by_kind_and_few_are_not_told(said, trajectory):
    for number in range(7):
        Answer.objects.create(
            contribution=said(f"Punt {number}"),
            kind="not" if number < 5 else "already_so",
            reason="Geen geld.",
            text="Uitleg.",
            given_at=NOW,
        )

    told = answers_of(trajectory)

    assert {one.n for one in told} == {5, None}


def test_answers_to_held_back_points_are_not_counted(said, trajectory):
    Answer.objects.create(
        contribution=said("Punt", state="quarantined"),
        kind="not",
        reason="Geen geld.",
        text="Uitleg.",
        given_at=NOW,
    )

    assert answers_of(trajectory) == []


def test_closed_page_is_not_there(client, page):
    opening.close_public_page(page=page)

    assert client.get(reverse("followup:public", args=[page.slug])).status_code == 404


def test_page_is_opened_and_closed_once(page, editor):
    with pytest.raises(ChangedMeanwhile):
        opening.open_public_page(page=page, by=editor, now=NOW)
    opening.close_public_page(page=page)
    with pytest.raises(ChangedMeanwhile):
        opening.close_public_page(page=page)


def test_editor_previews_before_opening(client, page, editor, trajectory, calm):
    opening.close_public_page(page=page)
    client.force_login(editor)

    text = client.get(reverse("followup:public_preview", args=[trajectory.pk])).content.decode()

    assert "Zo leest iedereen het" in text
    assert CALM not in text


@pytest.mark.parametrize("slug", ["", "!!!", "x" * 81])
def test_page_form_refuses_an_address_that_is_none(client, trajectory, editor, slug):
    client.force_login(editor)

    answer = client.post(
        reverse("followup:public_page", args=[trajectory.pk]), {"title": "x", "slug": slug}
    )

    assert answer.status_code == 422
    assert not PublicPage.objects.exists()


def test_address_of_another_trajectory_is_refused(client, page, partnership, editor, trajectory):
    trajectory.pk, trajectory.name = None, "Een ander"
    trajectory.save()
    client.force_login(editor)

    answer = client.post(
        reverse("followup:public_page", args=[trajectory.pk]), {"title": "x", "slug": page.slug}
    )

    assert answer.status_code == 422


def test_introduction_holds_nothing_that_acts(client, page, trajectory):
    opening.write_public_page(
        trajectory=trajectory,
        slug=page.slug,
        title="<b>x</b>",
        intro="<p>Hoi<script>alert(1)</script><img src=x onerror=alert(1)></p>",
    )

    text = text_of(client)

    assert [one for one in ("alert(1)", "<b>x</b>") if one in text] == []


def test_page_costs_the_same_with_one_and_with_three(
    client, page, calm, insight, trajectory, release, edition, django_assert_num_queries
):
    release(calm, CALM)
    address = reverse("followup:public", args=[page.slug])
    with django_assert_num_queries(29):
        client.get(address)
    for number in (2, 3):
        more = Insight.objects.create(
            trajectory=trajectory,
            number=number,
            statement="Nog een",
            kind="wish",
            made_at=NOW,
            state="agreed",
            agreed_at=NOW,
        )
        Evidence.objects.create(insight=more, contribution=calm)

    with django_assert_num_queries(29):
        client.get(address)


@pytest.fixture
def decide(trajectory, edition, insight, editor):
    """Write a decision down that rests on the insight and stands in the published passage."""

    def note(what, **fields):
        passage = edition.passages.get().version.passage
        given = {"because": "Ouders vroegen erom.", "decided_by": "het bestuur"}
        given |= {"decided_on": NOW.date(), "insights": [insight], "passages": [passage]}
        return note_decision(trajectory=trajectory, what=what, by=editor, now=NOW, **given | fields)

    return note


def test_public_decisions_are_told_with_their_signal_and_place(
    client, page, calm, edition, insight, decide, editor
):
    decide("Elke school een gezicht.", is_public=True)
    decide("Alleen voor ons.")
    passage = edition.passages.get().version.passage

    text = text_of(client)

    assert [words in text for words in ("Elke school een gezicht.", "door het bestuur")] == [
        True,
        True,
    ]
    assert f'href="#inzicht-{insight.pk}"' in text
    assert f'id="inzicht-{insight.pk}"' in text
    assert reverse("followup:public_passage", args=[page.slug, passage.pk]) in text
    assert [one for one in ("Alleen voor ons.", str(editor)) if one in text] == []


def test_goals_of_the_published_plan_are_told_by_school_year(client, page, edition, editor):
    passage = edition.passages.get().version.passage
    Passage.objects.filter(pk=passage.pk).update(kind="ambition")
    kept = passage.versions.get(number=1)
    content = {
        "goal": "Eén gezicht op elke school.",
        "measure": "het aantal scholen",
        "unit": "scholen",
        "baseline": "3",
        "baseline_on": "",
        "targets": [[2028, "12"]],
        "owner": "",
    }
    PassageStructure.objects.create(version=kept, content=content)

    text = text_of(client)

    assert "Schooljaar 2028-2029" in text
    assert "Eén gezicht op elke school." in text
    assert "Nu 3 scholen, aan het eind van dit jaar 12 scholen." in text
    assert "Schooljaar 2027-2028" not in text


def test_page_tells_many_insights_a_page_at_a_time(client, page, trajectory):
    Insight.objects.bulk_create(
        Insight(
            trajectory=trajectory,
            number=number,
            statement=f"Inzicht nummer {number}.",
            kind="wish",
            made_at=NOW,
            state="agreed",
            agreed_at=NOW,
        )
        for number in range(1, 32)
    )

    first = client.get(reverse("followup:public", args=[page.slug])).content.decode()
    second = client.get(reverse("followup:public", args=[page.slug]), {"page": 2}).content.decode()
    last = Insight.objects.get(number=31)
    asked = client.get(reverse("followup:public", args=[page.slug]), {"inzicht": last.pk})

    assert ("Inzicht nummer 30." in first, "Inzicht nummer 31." in first) == (True, False)
    assert ("Inzicht nummer 30." in second, "Inzicht nummer 31." in second) == (False, True)
    assert f'id="inzicht-{last.pk}"' in asked.content.decode()
