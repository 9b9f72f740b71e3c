"""The page of one contribution, and what people set beside the words."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile, DomainError
from inbreng.dialogue.actions.completing import set_beside, tell_why
from inbreng.dialogue.actions.describing import confirm_kind
from inbreng.dialogue.actions.reindexing import reindex_contributions
from inbreng.dialogue.models import Contribution, LineBlock, Wording
from inbreng.dialogue.search import holding
from inbreng.people.actions.perspectives import set_in_use
from inbreng.programme.models import Gathering, Table
from tests.dialogue.factories import (
    NOW,
    ContributionFactory,
    ReportFactory,
    SourceFactory,
    StoredFileFactory,
    UploadFactory,
    WordingFactory,
)


@pytest.fixture
def source(gathering):
    return SourceFactory(gathering=gathering)


@pytest.fixture
def point(source, table, parent) -> Contribution:
    contribution = ContributionFactory(source=source, table=table, perspective=parent, line=3)
    WordingFactory(contribution=contribution, text="Geld op en dan")
    reindex_contributions(pks=[contribution.pk])
    return contribution


def page_of(point) -> str:
    return reverse("dialogue:contribution", args=[point.pk])


def texts(point) -> list[tuple[str, str]]:
    return list(point.wordings.values_list("why", "text"))


def test_page_shows_the_words_with_their_place(client, point, council_member):
    client.force_login(council_member)

    page = client.get(page_of(point)).content.decode()

    assert "Geld op en dan" in page
    assert "Tafel 1" in page
    assert "Rondetafel ouders" in page


def test_page_tells_short_forms_and_asks_after_one_that_nobody_knows(client, point, editor):
    point.wordings.update(text="Duidelijke afspraken met ZT en AB")
    client.force_login(editor)

    page = " ".join(client.get(page_of(point)).content.decode().split())

    assert "<b>AB</b>: ambulante begeleiding" in page
    assert "Onbekende afkorting: ZT." in page
    assert "Waar staat ZT voor?" in page


@pytest.mark.parametrize("state", ["staged", "quarantined", "refused", "withdrawn"])
def test_page_of_what_is_not_published_is_not_found(client, point, council_member, director, state):
    Contribution.objects.filter(pk=point.pk).update(state=state)

    for user in (council_member, director):
        client.force_login(user)
        assert client.get(page_of(point)).status_code == 404


def test_page_of_what_is_held_back_opens_for_a_moderator(client, point, community_manager):
    Contribution.objects.filter(pk=point.pk).update(state="quarantined")
    client.force_login(community_manager)

    response = client.get(page_of(point))

    assert "Geld op en dan" in response.content.decode()
    assert "wacht op nakijken" in response.content.decode()


def test_page_leads_to_the_lines_before_and_after_in_the_list(client, source, point, table, editor):
    later = ContributionFactory(source=source, table=table, kind="wish")
    between = ContributionFactory(source=source, table=table)
    last = ContributionFactory(source=source, table=table, kind="wish")
    for one in (later, between, last):
        WordingFactory(contribution=one)
    client.force_login(editor)

    whole = client.get(page_of(between)).context
    wishes = client.get(page_of(between), {"kind": "wish"}).context

    assert (whole["before"], whole["after"]) == (later.pk, last.pk)
    assert (wishes["before"], wishes["after"]) == (later.pk, last.pk)
    assert client.get(page_of(later), {"kind": "wish"}).context["before"] is None


def test_report_lines_are_for_moderators_and_the_file_for_staff(
    client, point, trajectory, partnership, community_manager, director, council_member
):
    report = ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        stored_file=StoredFileFactory(partnership=partnership),
        source=point.source,
        state="published",
    )
    report.line_blocks.create(number=1, lines=["Tafel 1", "Geheim van een ander", "Geld op en dan"])

    pages = {}
    for user in (community_manager, director, council_member):
        client.force_login(user)
        pages[user.name] = client.get(page_of(point)).content.decode()

    to_its_line = f'href="{reverse("dialogue:report", args=[report.pk])}?regel=3#r3"'
    assert "Geheim van een ander" in pages["community_manager"]
    assert to_its_line in pages["community_manager"]
    assert to_its_line not in pages["director"] + pages["council_member"]
    assert "Geheim van een ander" not in pages["director"] + pages["council_member"]
    assert "verslag.txt" in pages["director"]
    assert "verslag.txt" not in pages["council_member"]


def test_line_that_a_point_leads_to_is_on_the_page_of_its_report(
    client, point, trajectory, partnership, editor
):
    report = ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        stored_file=StoredFileFactory(partnership=partnership),
        source=point.source,
        state="published",
        n_lines=LineBlock.SIZE + 2,
    )
    report.line_blocks.create(number=1, lines=["wit"] * LineBlock.SIZE)
    report.line_blocks.create(number=2, lines=["Tafel 1", "Geld op en dan"])
    client.force_login(editor)

    page = client.get(
        reverse("dialogue:report", args=[report.pk]), {"regel": LineBlock.SIZE + 2}
    ).content.decode()

    assert f'id="r{LineBlock.SIZE + 2}"' in page
    assert 'id="r1"' not in page


def test_set_beside_keeps_the_original_and_who_and_when(point, editor):
    set_beside(
        contribution=point, text="Het geld was in mei op", why="completed", by=editor, now=NOW
    )

    assert texts(point) == [("said", "Geld op en dan"), ("completed", "Het geld was in mei op")]
    assert Wording.objects.get(number=2).made_by == editor
    assert set(Contribution.objects.filter(pk__in=holding("mei"))) == {point}


def test_set_beside_refuses_nothing_and_the_same_again(point, editor):
    for text in ("  ", "Geld op en dan"):
        with pytest.raises(DomainError):
            set_beside(contribution=point, text=text, why="completed", by=editor, now=NOW)

    assert len(texts(point)) == 1


def test_set_beside_refuses_what_is_not_shown(point, editor):
    Contribution.objects.filter(pk=point.pk).update(state="withdrawn")

    with pytest.raises(ChangedMeanwhile):
        set_beside(contribution=point, text="Meer", why="completed", by=editor, now=NOW)


def test_scribe_of_the_table_completes_until_three_days_later(
    client, point, table, gathering, table_host, monkeypatch
):
    Table.objects.filter(pk=table.pk).update(host=table_host)
    client.force_login(table_host)
    address = reverse("dialogue:complete", args=[point.pk])
    answers = []
    for day, text in [(15, "In tijd"), (16, "Te laat")]:
        monkeypatch.setattr(
            "django.utils.timezone.now", lambda day=day: datetime(2026, 2, day, 12, tzinfo=UTC)
        )
        answers.append(client.post(address, {"text": text, "why": "completed"}).status_code)

    assert gathering.held_on == date(2026, 2, 12)
    assert answers == [302, 403]
    assert [text for _, text in texts(point)] == ["Geld op en dan", "In tijd"]


def test_scribe_of_another_table_does_not_complete(client, point, table_host):
    client.force_login(table_host)

    response = client.post(
        reverse("dialogue:complete", args=[point.pk]), {"text": "Meer", "why": "completed"}
    )

    assert response.status_code == 403
    assert len(texts(point)) == 1


def test_personal_words_are_refused_and_come_back_in_the_form(client, point, editor):
    client.force_login(editor)
    typed = {"text": "Bel Sem de Wit op 06 12345678", "why": "completed"}

    refused = client.post(reverse("dialogue:complete", args=[point.pk]), typed)
    kept = client.post(reverse("dialogue:complete", args=[point.pk]), typed | {"is_fine": "on"})

    assert refused.status_code == 422
    assert "telefoonnummer" in refused.content.decode()
    assert "Bel Sem de Wit" in refused.content.decode()
    assert kept.status_code == 302


def test_reason_stands_with_the_words_and_is_not_replaced(client, point, editor):
    client.force_login(editor)
    address = reverse("dialogue:tell_why", args=[point.pk])

    first = client.post(address, {"reason": "omdat de klas vol zit"})
    second = client.post(address, {"reason": "iets anders"})

    assert (first.status_code, second.status_code) == (302, 422)
    assert Wording.objects.get().reason == "omdat de klas vol zit"
    assert set(Contribution.objects.filter(pk__in=holding("klassen"))) == {point}
    assert "omdat de klas vol zit" in client.get(page_of(point)).content.decode()


def test_tell_why_refuses_nothing(point):
    with pytest.raises(DomainError):
        tell_why(contribution=point, reason=" ")


def test_proposed_kind_is_shown_as_a_proposal_until_one_tap_confirms_it(client, point, editor):
    Contribution.objects.filter(pk=point.pk).update(suggested_kind="wish")
    client.force_login(editor)
    before = client.get(page_of(point)).content.decode()

    client.post(reverse("dialogue:confirm_kind", args=[point.pk]), {"kind": "wish"})

    point.refresh_from_db()
    assert "voorstel: wens" in before
    assert (point.kind, point.suggested_kind) == ("wish", "")
    with pytest.raises(ChangedMeanwhile):
        confirm_kind(contribution=point, kind="wish")


def test_point_that_is_a_verbatim_quotation_says_so_to_everybody(
    client, point, editor, council_member
):
    client.force_login(editor)
    client.post(reverse("dialogue:describe", args=[point.pk]), {"is_quoted": "on"})

    client.force_login(council_member)
    page = client.get(reverse("dialogue:contribution", args=[point.pk])).content.decode()

    point.refresh_from_db()
    assert point.is_quoted
    assert "letterlijk citaat</span>" in page


def test_people_set_kind_marks_and_addressee(client, point, editor, municipality, council_member):
    Contribution.objects.filter(pk=point.pk).update(suggested_kind="idea")
    described = {
        "kind": "wish",
        "sort": "puzzle",
        "is_heavy": "on",
        "is_minority": "on",
        "addressed_to": municipality.pk,
    }
    address = reverse("dialogue:describe", args=[point.pk])
    client.force_login(council_member)
    refused = client.post(address, described)
    client.force_login(editor)

    client.post(address, described)

    point.refresh_from_db()
    assert refused.status_code == 403
    assert (point.kind, point.suggested_kind, point.sort) == ("wish", "", "puzzle")
    assert (point.is_heavy, point.is_disagreed, point.is_minority) == (True, False, True)
    assert point.addressed_to == municipality


def test_people_mark_who_at_a_mixed_table_spoke_as_staff(client, point, editor, own_consultant):
    Contribution.objects.filter(pk=point.pk).update(perspective=None)
    client.force_login(editor)
    offered = client.get(page_of(point)).content.decode()

    client.post(reverse("dialogue:describe", args=[point.pk]), {"perspective": own_consultant.pk})

    shown = " ".join(client.get(page_of(point)).content.decode().split())
    assert ">consulent (medewerker)</option>" in offered
    assert ">· medewerker</span>" in shown


def test_perspective_that_somebody_told_in_a_consultation_stays(client, point, editor, parent):
    Gathering.objects.filter(pk=point.gathering_id).update(format="consultation")
    client.force_login(editor)
    page = client.get(page_of(point)).content.decode()

    client.post(reverse("dialogue:describe", args=[point.pk]), {"kind": "wish"})

    point.refresh_from_db()
    assert "Wie zei dit?" not in page
    assert (point.perspective, point.kind) == (parent, "wish")


def test_perspective_out_of_use_stays_when_something_else_is_described(
    client, point, editor, parent
):
    set_in_use(perspective=parent, is_in_use=False)
    client.force_login(editor)

    client.post(
        reverse("dialogue:describe", args=[point.pk]), {"kind": "wish", "perspective": parent.pk}
    )

    point.refresh_from_db()
    assert (point.perspective, point.kind) == (parent, "wish")


def test_page_costs_the_same_with_one_wording_and_with_three(
    client, point, editor, django_assert_num_queries
):
    client.force_login(editor)
    with django_assert_num_queries(18):
        client.get(page_of(point))
    for text in ("een", "twee"):
        set_beside(contribution=point, text=text, why="completed", by=editor, now=NOW)

    with django_assert_num_queries(18):
        client.get(page_of(point))


def test_small_talk_gathering_gets_no_link_for_others(client, trajectory, council_member):
    talk = Gathering.objects.create(trajectory=trajectory, title="Gesprek", format="small_talk")
    point = ContributionFactory(source=SourceFactory(gathering=talk))
    WordingFactory(contribution=point)
    client.force_login(council_member)

    page = client.get(page_of(point)).content.decode()

    assert reverse("programme:gathering", args=[talk.pk]) not in page
    assert "In gesprek met…" in page
