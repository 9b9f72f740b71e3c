"""The page of a report that is ready: its lines, its entries, and each step as a form post."""

import pytest
from django.urls import reverse

from inbreng.dialogue.bridge import DOUBT_CODES
from inbreng.dialogue.doubts import DOUBTS
from inbreng.dialogue.models import LineBlock, Report, StagedEntry
from inbreng.dialogue.queries.preview import Piece, preview
from tests.dialogue.factories import (
    ReportFactory,
    StagedEntryFactory,
    StoredFileFactory,
    UploadFactory,
)


@pytest.fixture
def report(trajectory):
    return ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        stored_file=StoredFileFactory(partnership=trajectory.partnership),
    )


def stage(report, *texts, first=1, **fields):
    """Keep a document of points, one to a line."""
    lines = [f"- {text}" for text in texts]
    for number in range(0, len(lines), LineBlock.SIZE):
        LineBlock.objects.create(
            report=report,
            number=number // LineBlock.SIZE + 1,
            lines=lines[number : number + LineBlock.SIZE],
        )
    Report.objects.filter(pk=report.pk).update(n_lines=len(lines))
    report.refresh_from_db()
    return [
        StagedEntryFactory(
            report=report, position=number * StagedEntry.STEP, text=text, line=number, start=2,
            end_line=number, end=len(text) + 2, **fields,
        )
        for number, text in enumerate(texts, start=first)
    ]  # fmt: skip


def send(client, report, **fields):
    return client.post(reverse("dialogue:report_change", args=[report.pk]), fields)


def test_line_shows_which_part_of_it_each_entry_covers(report):
    LineBlock.objects.create(report=report, number=1, lines=["Social LabsSocial labs is"])
    report.n_lines = 1
    heading = StagedEntryFactory(report=report, kind="heading", text="Social Labs", end=11)
    text = StagedEntryFactory(
        report=report, kind="context", text="Social labs is", start=11, doubt="glued_heading"
    )

    [line] = preview(report, {}).lines

    assert line.pieces == [Piece("Social Labs", heading.pk), Piece("Social labs is", text.pk)]
    assert (line.kind, line.is_doubted) == ("heading", True)


def test_marker_of_a_list_is_covered_by_nothing(report):
    [entry] = stage(report, "meer tijd")

    [line] = preview(report, {}).lines

    assert line.pieces == [Piece("- "), Piece("meer tijd", entry.pk)]


def test_long_report_is_shown_page_by_page(report):
    entries = stage(report, *(f"punt {number}" for number in range(450)))

    last = preview(report, {"blad": "3"})

    assert (last.n_pages, len(last.lines), last.lines[0].number) == (3, 50, 401)
    assert [row.entry.pk for row in last.rows] == [entry.pk for entry in entries[400:]]


@pytest.mark.parametrize(("asked", "shown"), [("0", 1), ("99", 3), ("-1", 1), ("x", 1), ("²", 1)])
def test_page_that_is_not_there_becomes_the_nearest_one(report, asked, shown):
    stage(report, *(f"punt {number}" for number in range(450)))

    assert preview(report, {"blad": asked}).number == shown


def test_page_is_found_by_a_line_of_the_file(report):
    stage(report, *(f"punt {number}" for number in range(450)))

    numbers = [preview(report, {"regel": line}).number for line in ("200", "201", "9999")]

    assert numbers == [1, 2, 3]


def test_next_doubt_stands_on_a_later_page_or_else_on_the_first(report):
    entries = stage(report, *(f"punt {number}" for number in range(450)))
    for entry in (entries[3], entries[420]):
        StagedEntry.objects.filter(pk=entry.pk).update(doubt="maybe_point")

    found = [preview(report, {"blad": page}).next_doubt for page in "123"]

    assert [(one.entry, one.page) for one in found] == [
        (entries[420].pk, 3), (entries[420].pk, 3), (entries[3].pk, 1),
    ]  # fmt: skip


def test_every_doubt_of_the_reader_has_a_dutch_sentence():
    assert set(DOUBTS) == set(DOUBT_CODES)


@pytest.mark.parametrize("n_entries", [1, 3])
def test_page_costs_as_many_queries_for_one_entry_as_for_three(
    client, editor, report, n_entries, django_assert_num_queries
):
    stage(report, *(f"punt {number}" for number in range(n_entries)), doubt="maybe_point")
    client.force_login(editor)

    with django_assert_num_queries(11):
        client.get(reverse("dialogue:report", args=[report.pk]))


@pytest.mark.parametrize("n_entries", [1, 3])
def test_step_costs_as_many_queries_for_one_entry_as_for_three(
    client, editor, report, n_entries, django_assert_num_queries
):
    entries = stage(report, *(f"punt {number}" for number in range(n_entries)))
    client.force_login(editor)
    chosen = [entry.pk for entry in entries]

    with django_assert_num_queries(19):
        client.post(
            reverse("dialogue:report_change", args=[report.pk]),
            {"do": "context", "entry": chosen},
            headers={"HX-Request": "true"},
        )


def test_step_without_htmx_leads_back_to_its_entry(client, editor, report):
    [entry] = stage(report, "meer tijd")
    client.force_login(editor)

    answer = send(client, report, do="context", entry=entry.pk)

    assert answer.url == f"{reverse('dialogue:report', args=[report.pk])}?blad=1#e{entry.pk}"
    entry.refresh_from_db()
    assert entry.kind == "context"


def test_step_with_htmx_brings_the_rows_back(client, editor, report):
    [entry] = stage(report, "meer tijd")
    client.force_login(editor)

    answer = client.post(
        reverse("dialogue:report_change", args=[report.pk]),
        {"do": "context", "entry": entry.pk},
        headers={"HX-Request": "true"},
    )

    assert answer.templates[0].name == "dialogue/_report_preview.html"
    assert answer.context["recognised"].n_points == 0


@pytest.mark.parametrize(
    ("fields", "texts"),
    [
        ({"do": "cut", "cut": 0, "parts": "meer\ntijd"}, ["meer", "tijd", "rust"]),
        ({"do": "join", "entry": 1}, ["meer tijd rust"]),
        ({"do": "up", "entry": 1}, ["rust", "meer tijd"]),
        ({"do": "down", "entry": 0}, ["rust", "meer tijd"]),
        ({"do": "nonsense", "entry": 0}, ["meer tijd", "rust"]),
        ({"do": "join"}, ["meer tijd", "rust"]),
    ],
)
def test_each_step_is_a_plain_form(client, editor, report, fields, texts):
    entries = stage(report, "meer tijd", "rust")
    for name in {"cut", "entry"} & set(fields):
        fields = fields | {name: entries[fields[name]].pk}
    client.force_login(editor)

    send(client, report, **fields)

    assert list(report.entries.values_list("text", flat=True)) == texts


def test_step_is_undone_and_done_again_by_a_plain_form(client, editor, report):
    [entry] = stage(report, "meer tijd")
    client.force_login(editor)
    send(client, report, do="context", entry=entry.pk)

    send(client, report, do="undo")
    undone = report.entries.get().kind
    send(client, report, do="redo")

    assert (undone, report.entries.get().kind) == ("contribution", "context")


def test_place_is_set_by_what_is_typed_and_emptied_by_a_dash(client, editor, report):
    [entry] = stage(report, "meer tijd", table="Tafel 1", question="Wat mis je?")
    client.force_login(editor)

    send(client, report, do="place", entry=entry.pk, table="-", path="Nodig: › Wensen")

    entry.refresh_from_db()
    assert (entry.table, entry.question, entry.path) == ("", "Wat mis je?", ["Nodig:", "Wensen"])


def test_entry_of_another_report_is_left_alone(client, editor, report, trajectory):
    stage(report, "meer tijd")
    other = ReportFactory(upload=report.upload, stored_file=report.stored_file)
    [theirs] = stage(other, "rust")
    client.force_login(editor)

    for step in ("context", "settle", "place", "join", "drop", "up"):
        send(client, report, do=step, entry=theirs.pk, table="x")
    send(client, report, do="cut", cut=theirs.pk, parts="ru\nst")

    assert list(other.entries.values_list("text", "kind", "table")) == [
        ("rust", "contribution", "")
    ]


@pytest.mark.parametrize("who", ["director", "consultant", "reader", "partner", "outsider"])
def test_step_is_refused_to_whoever_does_not_bring_reports_in(client, report, request, who):
    [entry] = stage(report, "meer tijd")
    client.force_login(request.getfixturevalue(who))

    answer = send(client, report, do="context", entry=entry.pk)

    assert answer.status_code == 403
    assert report.entries.get().kind == "contribution"


@pytest.mark.parametrize(
    ("state", "template"),
    [
        ("asked", "report_busy.html"),
        ("reading", "report_busy.html"),
        ("refused", "report_busy.html"),
        ("same", "report_busy.html"),
        ("publishing", "report_busy.html"),
        ("ready", "report.html"),
        ("published", "report_result.html"),
        ("withdrawn", "report_result.html"),
    ],
)
def test_page_fits_the_state_of_the_report(client, editor, report, state, template):
    stage(report, "meer tijd")
    Report.objects.filter(pk=report.pk).update(state=state)
    client.force_login(editor)

    answer = client.get(reverse("dialogue:report", args=[report.pk]))

    assert answer.templates[0].name == f"dialogue/{template}"


def test_published_report_can_still_be_read_but_not_changed(client, editor, report):
    stage(report, "meer tijd")
    Report.objects.filter(pk=report.pk).update(state="published")
    client.force_login(editor)

    answer = client.get(reverse("dialogue:report", args=[report.pk]), {"regel": "1"})

    shown = answer.content.decode()
    assert answer.templates[0].name == "dialogue/report.html"
    assert "meer tijd" in shown
    assert ('name="entry"' in shown, 'name="do"' in shown) == (False, False)


def test_waiting_page_reloads_once_the_report_is_ready(client, editor, report):
    client.force_login(editor)

    answer = client.get(
        reverse("dialogue:report", args=[report.pk]), headers={"HX-Request": "true"}
    )

    assert answer["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("contribution", "Plaats in de oogst"),
        ("question", "Maak een bijeenkomst met deze vragen"),
        ("context", None),
    ],
)
def test_next_step_fits_what_was_recognised(client, editor, report, kind, label):
    stage(report, "Wat mis je?", kind=kind, question="Wat mis je?")
    client.force_login(editor)

    shown = client.get(reverse("dialogue:report", args=[report.pk])).content.decode()

    offered = {"Plaats in de oogst", "Maak een bijeenkomst met deze vragen"}
    assert {one for one in offered if one in shown} == {label} - {None}
