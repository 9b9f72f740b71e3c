"""What bad input gets: one sentence that says what is the matter and what to do."""

import subprocess
import sys
from pathlib import Path

import pytest

from inbreng_analysis.reports import (
    REFUSAL_CODES,
    REFUSALS,
    Limits,
    UnreadableFile,
    read_report,
    read_text,
)

from . import bad_files
from .large import large_docx, large_pdf

REFUSED = [
    ("leeg.docx", b"", "empty"),
    ("leeg.txt", b"  \r\n\0\n", "empty"),
    ("verslag.docx", b"Dit is gewoon tekst.", "not_docx"),
    ("verslag.docx", bad_files.packed({"iets.txt": "anders"}), "not_docx"),
    ("verslag.odt", b"Dit is gewoon tekst.", "not_odt"),
    ("blad.xlsx", b"a;b\n1;2\n", "not_xlsx"),
    ("verslag.pdf", b"Dit is gewoon tekst.", "not_pdf"),
    ("verslag.docx", large_docx(2)[:-400], "damaged"),
    ("verslag.docx", bad_files.word("<w:p><w:r>"), "damaged"),
    ("verslag.pdf", large_pdf(2)[:60], "damaged"),
    ("verslag.docx", bad_files.locked_office(), "password"),
    ("blad.xlsx", bad_files.locked_office(), "password"),
    ("verslag.docx", bad_files.locked_zip(), "password"),
    ("verslag.odt", bad_files.locked_odt(), "password"),
    ("verslag.pdf", bad_files.locked_pdf(), "password"),
    ("verslag.doc", bad_files.old_word(), "old_office"),
    ("verslag.docx", bad_files.laughing_word(), "entities"),
    ("verslag.docx", bad_files.spying_word(), "entities"),
    ("verslag.docx", bad_files.laughing_styles(), "entities"),
    ("verslag.odt", bad_files.spying_odt(), "entities"),
    ("lach.xml", bad_files.LAUGHS.encode() + b"<x>&f;</x>", "entities"),
    ("pagina.html", b"<!DOCTYPE html [<!ENTITY a 'x'>]><html><p>&a;</p></html>", "entities"),
    ("scan.pdf", bad_files.silent_pdf(), "no_text"),
    ("foto.docx", bad_files.word(""), "no_text"),
    ("foto.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "unknown_type"),
    ("foto.txt", b"\xff\xd8\xff\xe0" + bytes(range(256)), "unknown_type"),
    ("deck.pptx", bad_files.packed({"ppt/presentation.xml": "<p/>"}), "unknown_type"),
    ("archief.zip", bad_files.packed({"verslag.txt": "Wat mis je?"}), "unknown_type"),
    ("gegevens.json", b'{"a": 1}', "unknown_type"),
    ("verslag.rtf", b"{\\rtf1 hallo}", "unknown_type"),
]


@pytest.mark.parametrize(
    ("name", "content", "code"), REFUSED, ids=[f"{code}-{name}" for name, _, code in REFUSED]
)
def test_file_is_refused_with_its_code_and_one_sentence(
    name: str, content: bytes, code: str
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_report(content, name=name)

    assert refused.value.code == code
    assert str(refused.value).endswith(".")
    assert str(refused.value).count(". ") == 0


@pytest.mark.parametrize("part", ["word/document.xml", "content.xml", "xl/workbook.xml"])
def test_zip_bomb_is_refused_before_it_is_unpacked(part: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_report(bad_files.bomb(part), name="bom.docx")

    assert refused.value.code == "bomb"


def test_file_over_the_size_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_report(b"- punt\n" * 300_000, name="groot.txt", limits=Limits(max_bytes=2_000_000))

    assert refused.value.code == "too_large"
    assert "2 MB" in str(refused.value)


def test_large_file_on_disk_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "groot.docx"
    with path.open("wb") as file:
        file.truncate(101_000_000)

    with pytest.raises(UnreadableFile) as refused:
        read_report(path)

    assert refused.value.code == "too_large"


@pytest.mark.parametrize("ending", ["txt", "docx", "pdf"])
def test_file_with_too_many_lines_is_refused(ending: str) -> None:
    content = {"txt": b"- punt\n" * 200, "docx": large_docx(4), "pdf": large_pdf(4)}[ending]

    with pytest.raises(UnreadableFile) as refused:
        read_report(content, name=f"lang.{ending}", limits=Limits(max_lines=100))

    assert refused.value.code == "too_many_lines"


def test_pasted_text_of_nothing_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_text(" \n\0 \n")

    assert refused.value.code == "empty"


def test_every_refusal_has_a_code_and_is_raised_somewhere() -> None:
    tried = {code for _, _, code in REFUSED} | {"bomb", "too_large", "too_many_lines"}

    assert tried == REFUSAL_CODES == set(REFUSALS)


def test_hostile_files_stay_within_600_megabytes() -> None:
    script = (
        "import resource, sys\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))\n"
        "import bad_files\n"
        "from inbreng_analysis.reports import UnreadableFile, read_report\n"
        "for made in (bad_files.bomb(), bad_files.laughing_word(), bad_files.spying_odt()):\n"
        "    try:\n"
        "        read_report(made, name='x.docx')\n"
        "    except UnreadableFile as refused:\n"
        "        print(refused.code)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.split(), done.stderr) == (["bomb", "entities", "entities"], "")
