"""Input that is odd but can be read, with a note on what was repaired."""

import pytest

from inbreng_analysis.reports import NOTES, Report, read_report, read_text

from . import bad_files
from .large import large_docx, large_text

TEXT = "Verslag café\n\nWat mis je?\n- één vast gezicht\n- rust\n"
CELL = '<c r="{}" t="s"><v>{}</v></c>'


def points(report: Report) -> list[str]:
    """The words of the points."""
    return [entry.text for entry in report.contributions]


def codes(report: Report) -> list[str]:
    """The codes of the notes."""
    return [note.code for note in report.notes]


@pytest.mark.parametrize(
    ("content", "noted"),
    [
        (TEXT.encode(), []),
        (TEXT.encode("utf-8-sig"), []),
        (TEXT.encode("latin-1"), ["latin1"]),
        (TEXT.encode("utf-16"), ["utf16"]),
        (TEXT.encode("utf-16-le"), ["utf16"]),
        (TEXT.encode("utf-16-be"), ["utf16"]),
        (TEXT.replace("rust", "ru\0st").encode(), ["null_bytes"]),
        (TEXT.replace("gezicht\n", "gezicht\r\n").encode(), ["line_ends"]),
        (TEXT.replace("\n", "\r").encode(), []),
    ],
)
def test_text_is_read_whatever_its_encoding_and_line_ends(content: bytes, noted: list[str]) -> None:
    report = read_report(content, name="verslag.txt")

    assert points(report) == ["één vast gezicht", "rust"]
    assert codes(report) == noted


def test_hundred_thousand_lines_are_read() -> None:
    report = read_text(large_text(100_000))

    assert len(report.lines) == 100_000
    assert len(report.contributions) == 78_048


def test_line_of_a_megabyte_is_cut_into_parts_without_loss() -> None:
    long = "woord " * 200_000

    report = read_report(f"Verslag\n\nWat mis je?\n- {long}".encode(), name="lang.txt")

    assert codes(report) == ["long_lines"]
    assert "".join(report.lines).count("woord") == 200_000


def test_formulas_show_their_saved_value_and_a_note_when_there_is_none() -> None:
    cells = (
        f"<row>{CELL.format('A1', 0)}{CELL.format('B1', 1)}</row>"
        f'<row>{CELL.format("A2", 2)}<c r="B2" t="str"><f>A1&amp;"x"</f><v>meer tijd</v></c></row>'
        f'<row>{CELL.format("A3", 3)}<c r="B3"><f>SUM(C1:C9)</f></c></row>'
    )
    content = bad_files.sheet(cells, shared=("Vraag", "Inbreng", "Wat mis je?", "Wat helpt?"))

    report = read_report(content, name="blad.xlsx")

    assert [(point.question, point.text) for point in report.contributions] == [
        ("Wat mis je?", "meer tijd")
    ]
    assert codes(report) == ["formulas", "formulas_without_value"]


def test_merged_cell_counts_for_every_row_it_covers() -> None:
    cells = (
        f"<row>{CELL.format('A1', 0)}{CELL.format('B1', 1)}{CELL.format('C1', 2)}</row>"
        f"<row>{CELL.format('A2', 3)}{CELL.format('B2', 4)}{CELL.format('C2', 5)}</row>"
        f"<row>{CELL.format('C3', 6)}</row>"
    )
    merged = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>'
    texts = ("Tafel", "Vraag", "Inbreng", "Tafel 1", "Wat mis je?", "rust", "tijd")

    report = read_report(bad_files.sheet(cells, merged, texts), name="blad.xlsx")

    assert [(point.table, point.question, point.text) for point in report.contributions] == [
        ("Tafel 1", "Wat mis je?", "rust"),
        ("Tafel 1", "Wat mis je?", "tijd"),
    ]
    assert codes(report) == ["merged_cells"]


def test_scripts_and_hidden_parts_of_a_page_are_dropped() -> None:
    page = (
        "<html><body><script>alert('Wat mis je?')</script><h1>Verslag</h1>"
        "<p>Wat mis je?</p><ul><li>rust<span style='display: none'>geheim</span></li></ul>"
        "<style>p{}</style><iframe src='x'></iframe></body></html>"
    )

    report = read_report(page.encode(), name="pagina.html")

    assert points(report) == ["rust"]
    assert list(report.lines) == ["Verslag", "Wat mis je?", "• rust"]
    assert codes(report) == ["scripts"]


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        bad_files.word_paragraph("Wat mis je?")
        + "<w:p><w:r><w:t>- meer </w:t></w:r><w:del><w:r><w:delText>geld</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>tijd</w:t></w:r></w:ins></w:p>"
    )

    report = read_report(bad_files.word(body), name="verslag.docx")

    assert points(report) == ["meer tijd"]
    assert codes(report) == ["tracked_changes"]


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd.docx", "verslag (1) définitief!!.DOCX", "con.txt", "a" * 300, ".docx", ""],
)
def test_odd_names_do_not_matter_because_the_content_tells_the_type(name: str) -> None:
    report = read_report(large_docx(1), name=name)

    assert report.contributions[0].table == "Tafel 1"


def test_word_file_that_is_called_text_is_read_as_word_with_a_note() -> None:
    report = read_report(large_docx(1), name="verslag.txt")

    assert len(report.contributions) == 32
    assert codes(report) == ["file_type"]


def test_every_note_is_one_sentence() -> None:
    assert all(text.endswith(".") and text.count(". ") == 0 for text in NOTES.values())
