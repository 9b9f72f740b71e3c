"""A report is published once and whole, also when a worker dies, and can be withdrawn whole."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inbreng.core.errors import ChangedMeanwhile
from inbreng.dialogue import jobs
from inbreng.dialogue.actions import publishing
from inbreng.dialogue.actions.mapping import Destination, QuestionChoice, TableChoice
from inbreng.dialogue.actions.withdrawing import withdraw_report
from inbreng.dialogue.models import Contribution, Report, StagedEntry
from inbreng.people.models import Organisation
from inbreng.programme.models import Gathering, QuestionSet, Table
from tests.dialogue.factories import (
    NOW,
    ReportFactory,
    StagedEntryFactory,
    StoredFileFactory,
    UploadFactory,
)
from tests.dialogue.way_in import filled_in, publish

State = Report.State
GROUP = "Rondetafel 1: ouders"


@pytest.fixture
def report(trajectory, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    return ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        stored_file=StoredFileFactory(partnership=trajectory.partnership),
        title="Verslag rondetafels",
        document_kind="roundtable_report",
        groups=[
            {"label": GROUP, "n_participants": 12, "composition": "9 ouders", "tables": ["Tafel 1"]}
        ],
    )


@pytest.fixture
def point(report):
    """Stages points of the report, one after another."""

    def stage(text="meer tijd", **fields):
        number = report.entries.count()
        fields = {"question": "Wat mis je?", "group": GROUP, "table": "Tafel 1"} | fields
        return StagedEntryFactory(
            report=report, position=number * StagedEntry.STEP, line=number + 1, text=text, **fields
        )

    return stage


@pytest.fixture
def destination(parent):
    return Destination(
        title="Rondetafels",
        held_on=date(2026, 2, 12),
        tables=[
            TableChoice(group=GROUP, table="", label=GROUP, perspectives={parent.pk: 9}),
            TableChoice(group=GROUP, table="Tafel 1", label="Tafel 1", n_participants=6),
        ],
        questions=[QuestionChoice(heading="", text="Wat mis je?", kind="bottleneck")],
    )


def start(report, destination, editor):
    publishing.start_publication(report=report, destination=destination, by=editor, now=NOW)


def finish(report, now=NOW):
    return publishing.publish_report(pk=report.pk, clock=lambda: now)


def test_points_get_table_question_perspective_and_place_in_the_file(
    report, point, destination, editor, parent
):
    point("!! meer tijd", end_line=1, page=3, path=["Nodig:"])

    start(report, destination, editor)
    finish(report)

    kept = Contribution.objects.get()
    assert (kept.table.label, kept.table.parent.label) == ("Tafel 1", GROUP)
    assert (kept.question.text, kept.perspective, kept.suggested_kind) == (
        "Wat mis je?", parent, "wish",
    )  # fmt: skip
    assert (kept.line, kept.page, kept.path, kept.is_heavy, kept.kind) == (
        1, 3, ["Nodig:"], True, "",
    )  # fmt: skip
    assert kept.state == Contribution.State.VISIBLE


def test_heading_without_a_question_stays_above_its_points(report, point, destination, editor):
    point("wij hebben net een nieuw", question="", section=["Andere perspectieven"])

    start(report, destination, editor)
    finish(report)

    kept = Contribution.objects.get()
    assert (kept.path, kept.question, kept.is_minority) == (["Andere perspectieven"], None, True)


def test_suggested_title_is_tidied_and_the_report_keeps_its_own(client, report, point, editor):
    report.title = "Club Dynamiek – 2^e bijeenkomst"
    report.save()
    point()
    client.force_login(editor)

    publish(client, report)

    assert Gathering.objects.get().title == "Club Dynamiek – 2e bijeenkomst"
    report.refresh_from_db()
    assert report.title == "Club Dynamiek – 2^e bijeenkomst"


def test_publishing_a_second_time_is_refused(report, point, destination, editor):
    point()
    start(report, destination, editor)

    with pytest.raises(ChangedMeanwhile):
        start(report, destination, editor)

    assert Gathering.objects.count() == 1


def test_double_click_publishes_once(client, report, point, editor):
    point()
    client.force_login(editor)
    fields = filled_in(client, report)
    url = reverse("dialogue:report_publish", args=[report.pk])

    client.post(url, fields)
    client.post(url, fields)

    assert Contribution.objects.count() == 1


def test_name_in_a_point_is_held_back(report, point, destination, editor):
    point("bel Anna de Vries op 06 12345678")
    point("meer tijd")

    start(report, destination, editor)
    finish(report)

    states = Contribution.objects.order_by("position").values_list("state", flat=True)
    assert list(states) == ["quarantined", "visible"]


def test_worker_that_died_halfway_is_followed_by_one_that_adds_nothing_twice(
    report, point, destination, editor, monkeypatch
):
    for number in range(5):
        point(f"punt {number}")
    start(report, destination, editor)
    monkeypatch.setattr(publishing, "BATCH", 2)
    ticks = iter([NOW, NOW])  # the clock of the first worker stops: it dies in its second batch

    with pytest.raises(StopIteration):
        publishing.publish_report(pk=report.pk, clock=lambda: next(ticks))
    halfway = Contribution.objects.values_list("state", flat=True).distinct().get()
    finish(report, NOW + timedelta(seconds=61))

    assert halfway == Contribution.State.STAGED
    kept = Contribution.objects.order_by("position").values_list("position", "wordings__text")
    assert list(kept) == [(number, f"punt {number}") for number in range(5)]
    assert Report.objects.get().state == State.PUBLISHED


def test_publication_that_a_worker_has_is_left_to_it(report, point, destination, editor):
    point()
    start(report, destination, editor)
    Report.objects.filter(pk=report.pk).update(seen_alive_at=NOW)

    assert finish(report, NOW + timedelta(seconds=59)) is False
    assert not Contribution.objects.exists()


def test_sweep_finishes_a_publication_that_nobody_works_on(report, point, destination, editor):
    point()
    start(report, destination, editor)

    jobs.take_up_again()

    assert Contribution.objects.get().state == Contribution.State.VISIBLE


def test_long_report_is_published_by_a_worker(client, report, point, editor, settings, monkeypatch):
    # A task drops its connection before it starts; this one has the test's own transaction on it.
    monkeypatch.setattr("huey.contrib.djhuey.close_old_connections", lambda: None)
    StagedEntry.objects.bulk_create(
        StagedEntry(
            report=report, position=n, kind="contribution", text=f"punt {n}",
            line=n + 1, start=0, end_line=n + 1, end=5,
        )
        for n in range(201)
    )  # fmt: skip
    client.force_login(editor)
    settings.HUEY.immediate = False
    try:
        publish(client, report)
        waiting = Report.objects.get().state
        while task := settings.HUEY.dequeue():
            settings.HUEY.execute(task)
    finally:
        settings.HUEY.immediate = True

    assert (waiting, Report.objects.get().state) == (State.PUBLISHING, State.PUBLISHED)
    assert Contribution.objects.filter(state="visible").count() == 201


@pytest.mark.parametrize("heading", ["", "Jeugdhulp"])  # of a question that the report has bare
def test_existing_gathering_keeps_its_tables_and_questions(
    report, point, destination, editor, gathering, table, heading
):
    group = Table.objects.create(gathering=gathering, label=GROUP.upper())
    inner = Table.objects.create(gathering=gathering, parent=group, label="tafel 1.")
    asked = gathering.questions.create(text="Wat mis je", heading=heading)
    point()

    start(report, Destination(**{**fields_of(destination), "gathering": gathering}), editor)
    finish(report)

    kept = Contribution.objects.get()
    assert (kept.gathering, kept.table, kept.question) == (gathering, inner, asked)
    assert set(gathering.tables.all()) == {table, group, inner}


def fields_of(destination):
    return {name: getattr(destination, name) for name in Destination.__dataclass_fields__}


def test_question_of_a_standard_set_is_known_again(report, point, destination, editor):
    questions = QuestionSet.objects.create(
        partnership=report.upload.trajectory.partnership, name="vaste vragen"
    )
    standard = questions.questions.create(text="Wat mis je?")
    point()

    start(report, destination, editor)

    assert report.gathering.questions.get().standard_question == standard


def test_tip_for_a_known_organisation_is_addressed_to_it(
    report, point, destination, editor, municipality
):
    point("contact CJG (tip voor Proefdam: te veel schijven)")

    start(report, destination, editor)
    finish(report)

    assert Contribution.objects.get().addressed_to == municipality


def test_boards_that_the_report_names_are_represented(client, report, point, editor, trajectory):
    known = Organisation.objects.create(
        partnership=trajectory.partnership, kind="board", name="Blauwe Loper"
    )
    point()
    point("2 besturen vertegenwoordigd: Blauwe Loper en Saks", kind="participants", question="")
    client.force_login(editor)
    form = client.get(reverse("dialogue:report_publish", args=[report.pk])).context["form"]

    publish(client, report)

    assert form.represented.unknown == ["Saks"]
    assert list(Gathering.objects.get().organisations.all()) == [known]


def test_head_counts_and_perspective_come_from_the_document(client, report, point, editor, parent):
    report.n_participants, report.participants_exact = 12, False
    report.save()
    point()
    client.force_login(editor)

    publish(client, report)

    gathering = Gathering.objects.get()
    group = gathering.tables.get(label=GROUP)
    assert (gathering.n_participants, gathering.participants_exact) == (12, False)
    assert (group.n_participants, group.composition) == (12, "9 ouders")
    assert list(group.seats.values_list("perspective", "n_people")) == [(parent.pk, 9)]


def test_tables_beyond_the_rows_of_the_form_get_their_names_from_the_document(
    client, report, point, editor
):
    for number in range(65):
        point(table=f"Tafel {number}")
    client.force_login(editor)
    form = client.get(reverse("dialogue:report_publish", args=[report.pk])).context["form"]

    publish(client, report)

    assert (len(list(form.table_rows())), form.n_more_tables()) == (60, 6)
    assert Gathering.objects.get().tables.filter(parent__label=GROUP).count() == 65


@pytest.mark.parametrize("n_tables", [1, 3])
def test_mapping_costs_as_many_queries_for_one_table_as_for_three(
    report, editor, parent, n_tables, django_assert_num_queries
):
    tables = [
        TableChoice(group="", table=f"Tafel {n}", label=f"Tafel {n}", perspectives={parent.pk: 1})
        for n in range(n_tables)
    ]
    questions = [QuestionChoice(heading="", text=f"Vraag {n}?") for n in range(n_tables)]
    destination = Destination(title="Avond", tables=tables, questions=questions)

    with django_assert_num_queries(13):
        start(report, destination, editor)


def test_date_without_a_year_asks_for_the_year(client, report, point, editor):
    report.held_on = "--02-12"
    report.save()
    point()
    client.force_login(editor)

    refused = publish(client, report)
    publish(client, report, year="2026")

    assert refused.status_code == 422
    assert refused.context["form"].errors["year"] == ["Vul het jaar in."]
    assert Gathering.objects.get().held_on == date(2026, 2, 12)


def test_agenda_makes_a_gathering_with_its_questions_only(client, report, point, editor):
    point("Wat mis je?", kind="question")
    client.force_login(editor)
    page = client.get(reverse("dialogue:report_publish", args=[report.pk])).content.decode()

    publish(client, report)

    assert "Maak de bijeenkomst met haar vragen" in page
    assert Gathering.objects.get().questions.get().text == "Wat mis je?"
    assert not Contribution.objects.exists()


def test_withdrawn_report_takes_its_points_back_and_keeps_them(report, point, destination, editor):
    point("bel Anna de Vries op 06 12345678")
    point()
    start(report, destination, editor)
    finish(report)
    report.refresh_from_db()

    withdraw_report(report=report, by=editor, now=NOW)

    assert set(Contribution.objects.values_list("state", flat=True)) == {"withdrawn"}
    report.refresh_from_db()
    assert (report.state, report.source.withdrawn_by) == (State.WITHDRAWN, editor)


def test_refused_point_stays_refused_when_the_report_is_withdrawn(
    report, point, destination, editor
):
    point()
    start(report, destination, editor)
    finish(report)
    Contribution.objects.update(state="refused")
    report.refresh_from_db()

    withdraw_report(report=report, by=editor, now=NOW)

    assert Contribution.objects.get().state == "refused"


def test_report_is_withdrawn_once(report, point, destination, editor):
    point()
    start(report, destination, editor)
    finish(report)
    report.refresh_from_db()
    withdraw_report(report=report, by=editor, now=NOW)

    with pytest.raises(ChangedMeanwhile):
        withdraw_report(report=report, by=editor, now=NOW)


def test_page_of_a_published_report_says_what_it_brought(client, report, point, editor):
    point("bel Anna de Vries op 06 12345678")
    point()
    client.force_login(editor)
    publish(client, report)

    answer = client.get(reverse("dialogue:report", args=[report.pk]))

    came = answer.context["outcome"]
    assert (came.n_points, came.n_held, came.n_tables, came.n_questions) == (2, 1, 1, 1)
