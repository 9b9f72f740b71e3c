"""What comes in: kept once per content, refused with a sentence, noticed when it was there."""

from pathlib import Path

import pytest
from django.conf import settings as configured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbreng.dialogue.bridge import NOTES, REFUSAL_CODES
from inbreng.dialogue.file_names import LONGEST, as_title, shown_name
from inbreng.dialogue.models import Contribution, LineBlock, Report, StagedEntry, StoredFile
from inbreng.dialogue.refusals import REPAIRS, SENTENCES, refusal_sentence
from tests.analysis.reports import bad_files
from tests.dialogue.factories import (
    ContributionFactory,
    ReportFactory,
    SourceFactory,
    StoredFileFactory,
    UploadFactory,
    WordingFactory,
)
from tests.dialogue.way_in import TEXT, file, page

State = Report.State

REFUSED = [
    ("leeg.docx", b"", "empty"),
    ("nep.docx", b"Dit is gewoon tekst.", "not_docx"),
    ("slot.docx", bad_files.locked_office(), "password"),
    ("bom.docx", bad_files.bomb(), "bomb"),
    ("lach.docx", bad_files.laughing_word(), "entities"),
    ("spion.docx", bad_files.spying_word(), "entities"),
    ("scan.pdf", bad_files.silent_pdf(), "no_text"),
    ("foto.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "unknown_type"),
]
REPAIRED = [
    ("latin.txt", TEXT.replace("tijd", "tijd voor financiële hulp").encode("cp1252"), "latin1"),
    ("utf16.txt", TEXT.encode("utf-16"), "utf16"),
    ("nul.txt", TEXT.encode().replace(b"meer", b"me\0er"), "null_bytes"),
    ("einden.txt", TEXT.replace("\n", "\r\n", 3).encode(), "line_ends"),
]


@pytest.fixture
def report(trajectory, gathering, settings, tmp_path):
    """A report that was published some time ago."""
    settings.MEDIA_ROOT = str(tmp_path / "files")
    return ReportFactory(
        upload=UploadFactory(trajectory=trajectory),
        source=SourceFactory(gathering=gathering),
        state=State.PUBLISHED,
        stored_file=StoredFileFactory(partnership=trajectory.partnership),
    )


def test_each_bad_file_is_refused_and_the_rest_of_the_batch_goes_on(given):
    files = [file(name, content) for name, content, _code in REFUSED]

    reports = given(*files, file("goed.txt"))

    assert [(report.name, report.state, report.refusal) for report in reports] == [
        *((name, State.REFUSED, code) for name, _content, code in REFUSED),
        ("goed.txt", State.READY, ""),
    ]
    good = reports[-1]
    assert set(StagedEntry.objects.values_list("report", flat=True)) == {good.pk}
    assert set(LineBlock.objects.values_list("report", flat=True)) == {good.pk}


def test_file_that_was_repaired_is_read_with_a_note(given):
    reports = given(*(file(name, content) for name, content, _note in REPAIRED))

    assert [(report.name, report.state, report.notes) for report in reports] == [
        (name, State.READY, [note]) for name, _content, note in REPAIRED
    ]
    counts = {report.entries.filter(kind="contribution").count() for report in reports}
    assert counts == {4}


def test_file_over_the_limit_is_refused_and_not_kept(given, settings):
    settings.UPLOAD_LIMIT = 10

    [report] = given(file())

    assert (report.state, report.refusal, report.stored_file) == (State.REFUSED, "too_large", None)
    assert not StoredFile.objects.exists()


def test_refusal_stands_on_the_page_as_a_sentence(client, given, trajectory):
    given(file("leeg.docx", b""))

    answer = page(client, trajectory)

    assert refusal_sentence("empty") in answer.content.decode()


def test_every_code_of_the_reader_has_a_dutch_sentence():
    own = {"too_heavy", "too_slow", "broken", "worker_died", "gone"}

    assert set(SENTENCES) == set(REFUSAL_CODES) | own
    assert set(REPAIRS) == set(NOTES)


def test_sentence_names_the_limit_of_this_installation(settings):
    settings.UPLOAD_LIMIT = 7 * 1024 * 1024

    assert "7 MB" in refusal_sentence("too_large")


def test_same_file_again_waits_and_points_at_the_first(client, given, trajectory):
    [first] = given(file("een.txt"))
    [second] = given(file("twee.txt"))

    answer = page(client, trajectory)

    assert second.state == State.SAME
    earlier = {row["report"].pk: row["earlier"] for row in answer.context["rows"]}
    assert earlier == {first.pk: None, second.pk: first}


def test_two_files_with_equal_content_in_one_upload_are_noticed(given):
    reports = given(file("een.txt"), file("twee.txt"))

    assert [report.state for report in reports] == [State.READY, State.SAME]
    assert StoredFile.objects.count() == 1


def test_same_file_is_read_when_somebody_says_so(client, given):
    _first, second = given(file("een.txt"), file("twee.txt"))

    client.post(reverse("dialogue:go_on", args=[second.pk]))

    second.refresh_from_db()
    assert second.state == State.READY


def test_same_file_is_left_out_when_somebody_says_so(client, given):
    first, second = given(file("een.txt"), file("twee.txt"))

    client.post(reverse("dialogue:leave_out", args=[second.pk]))

    assert list(Report.objects.all()) == [first]


def test_report_that_is_read_can_not_be_left_out(client, given):
    [report] = given(file())

    client.post(reverse("dialogue:leave_out", args=[report.pk]))

    assert Report.objects.filter(pk=report.pk).exists()


def test_file_that_was_refused_may_be_given_again(given):
    given(file("leeg.docx", b""))

    [again] = given(file("leeg.docx", b""))

    assert again.state == State.REFUSED


def test_pasted_text_is_kept_and_read_as_a_file(given):
    [report] = given(text=TEXT)

    assert (report.name, report.state) == ("Geplakte tekst.txt", State.READY)
    assert Path(report.stored_file.content.path).read_text() == TEXT


def test_nothing_given_is_refused_in_the_form(client, given, trajectory):
    given()

    answer = client.post(reverse("dialogue:uploads", args=[trajectory.pk]), {"text": "  "})

    assert answer.status_code == 422
    assert not Report.objects.exists()


def test_thirty_files_go_in_at_once(given):
    files = [file(f"verslag {number}.txt", f"Wat mis je?\n- punt {number}") for number in range(30)]

    reports = given(*files)

    assert [report.state for report in reports] == [State.READY] * 30


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Mijn map\\verslag.docx", "verslag.docx"),
        ("verslag\u202excod.exe", "verslagxcod.exe"),
        ("tab\tnieuwe\nregel\0.txt", "tabnieuweregel.txt"),
        ("  ", "naamloos"),
        ("...", "naamloos"),
        ("👩‍🏫 ouderavond.txt", "👩‍🏫 ouderavond.txt"),
    ],
)
def test_name_is_shown_without_folders_and_tricks(name, shown):
    assert shown_name(name) == shown


def test_long_name_is_cut_and_keeps_its_ending():
    shown = shown_name("a" * 500 + ".docx")

    assert len(shown) == LONGEST
    assert shown.endswith("….docx")


def test_name_of_the_sender_never_reaches_the_disk(given):
    [report] = given(file("../../geheim.html", "<script>alert(1)</script><p>Wat mis je?</p>"))

    assert report.stored_file.content.name.endswith(report.stored_file.digest)
    assert configured.MEDIA_ROOT in report.stored_file.content.path


def test_kept_file_comes_back_as_something_no_browser_opens(client, given):
    [report] = given(file("pagina.html", "<p>Wat mis je?</p><ul><li>tijd</li></ul>"))

    answer = client.get(reverse("dialogue:stored_file", args=[report.stored_file_id]))

    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == 'attachment; filename="pagina.html"'
    assert b"".join(answer.streaming_content).startswith(b"<p>")
    answer.close()


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("editor", 200), ("quality_lead", 200), ("director", 200), ("community_manager", 200),
        ("consultant", 403), ("council_member", 403), ("reader", 403), ("outsider", 403),
    ],
)  # fmt: skip
def test_kept_file_is_for_staff_only(client, report, request, who, status):
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("dialogue:stored_file", args=[report.stored_file_id]))
    answer.close()

    assert answer.status_code == status


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("editor", 200), ("quality_lead", 200), ("community_manager", 200), ("director", 403),
        ("consultant", 403), ("table_host", 403), ("council_member", 403), ("partner", 403),
        ("reader", 403), ("outsider", 403),
    ],
)  # fmt: skip
def test_reports_are_brought_in_by_those_whose_work_it_is(
    client, report, trajectory, request, who, status
):
    client.force_login(request.getfixturevalue(who))

    Report.objects.update(state=State.READY)

    pages = [
        client.get(reverse("dialogue:uploads", args=[trajectory.pk])),
        client.get(reverse("dialogue:report", args=[report.pk])),
        client.get(reverse("dialogue:report_publish", args=[report.pk])),
    ]

    assert [page.status_code for page in pages] == [status] * 3


@pytest.mark.parametrize("what", ["quarantined", "refused", "redacted", "not published"])
def test_file_with_words_that_are_held_back_is_for_moderators_only(
    client, report, director, community_manager, what
):
    said = ContributionFactory(source=report.source)
    if what == "redacted":
        WordingFactory(contribution=said, number=2, why="redacted")
    elif what == "not published":
        Report.objects.update(state=State.READY)
    else:
        Contribution.objects.update(state=what)

    answers = []
    for user in (director, community_manager):
        client.force_login(user)
        answers.append(client.get(reverse("dialogue:stored_file", args=[report.stored_file_id])))

    assert [answer.status_code for answer in answers] == [403, 200]
    for answer in answers:
        answer.close()  # ends the request, and with it the connection to PostgreSQL


@pytest.mark.parametrize("n_reports", [1, 3])
def test_list_costs_as_many_queries_for_one_report_as_for_three(
    client, editor, trajectory, n_reports, django_assert_num_queries
):
    upload = UploadFactory(trajectory=trajectory, made_by=editor)
    for _number in range(n_reports):
        ReportFactory(upload=upload, stored_file=None, state=State.REFUSED, refusal="too_large")
    client.force_login(editor)

    with django_assert_num_queries(6):
        page(client, trajectory)


def test_list_asks_for_itself_only_while_something_is_busy(client, given, trajectory):
    [report] = given(file())
    calm = page(client, trajectory).content.decode()
    Report.objects.filter(pk=report.pk).update(state=State.READING)
    busy = page(client, trajectory).content.decode()

    assert ('hx-trigger="every 2s"' in calm, 'hx-trigger="every 2s"' in busy) == (False, True)


def test_list_comes_alone_when_htmx_asks(client, given, trajectory):
    given(file())
    url = reverse("dialogue:uploads", args=[trajectory.pk])

    answer = client.get(url, headers={"HX-Request": "true"})

    assert answer.templates[0].name == "dialogue/_reports.html"
    assert "HX-Request" in answer["Vary"]


def test_report_that_nobody_reads_says_that_it_waits(client, given, trajectory):
    [report] = given(file())
    Report.objects.filter(pk=report.pk).update(state=State.ASKED)
    report.upload.made_at = report.upload.made_at.replace(year=2020)
    report.upload.save()

    rows = page(client, trajectory).context["rows"]

    assert [row["waits_long"] for row in rows] == [True]


def test_upload_keeps_files_of_other_partnerships_apart(given, outsider, trajectory):
    [report] = given(file())
    theirs = StoredFile.objects.create(
        partnership=outsider.roles.get().partnership,
        digest=report.stored_file.digest,
        n_bytes=1,
        content=SimpleUploadedFile("x", b"x"),
    )

    assert theirs.pk != report.stored_file_id


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("rondetafels-directie-en-leerkrachten.docx", "Rondetafels directie en leerkrachten"),
        ("verslag_2026-03-01.txt", "Verslag 2026-03-01"),
        ("Ouderavond.pdf", "Ouderavond"),
        ("oogst", "Oogst"),
        ("--.txt", "--.txt"),
    ],
)
def test_file_name_is_told_as_a_title(name, title):
    assert as_title(name) == title
