"""Nothing said is lost: every character of the lines is in exactly one entry."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbreng_analysis.reports import Report, read_report, read_text

from .samples_list import DOCUMENTS

MARKER = re.compile(
    r"\s*(?:[-*+]\s+\[[ xX]\]|\[[ xXvV]?\]|-->|->|=>|>>|\(?\d{1,3}(?:\.\d{1,3})*[.)]?|"
    r"\(?[a-zA-Z]{1,4}[.)]|o(?=\s)|[^\w\s])(?=\s|\S)\s*"
)

PIECES = st.one_of(
    st.sampled_from(
        [
            "Rondetafelgesprek 2: Ouders",
            "Tafel 3 (ouders, 6 deelnemers)",
            "18 deelnemers",
            "Wat mis je? Waarom?",
            "Vraag 2: wat heb je nodig",
            "Nodig:",
            "Wens!",
            "Meer tijd",
            "Een zin die doorloopt tot voorbij de rand van het blad en dan",
            "Een moeder vertelde: “Ik werd nooit gebeld door school.” Daarna pauze.",
            "Social LabsSocial labs is een werkvorm waarin je samen leert.",
            "Conclusies",
            "Met vriendelijke groet,",
            "*|UNSUB|* afmelden",
            "| tafel | vraag |",
            "**Wat werkt?**",
            "# Verslag",
            "---",
            "",
            "rust / tijd voor overleg / geld / een tuin",
            "/ een kraan / de po/vo-dag",
            "Wat loopt\tWat hapert",
            "de zaal\tsleutels",
            "Wat loopt   Wat hapert",
            "de zaal     sleutels",
            "10.30 oma: Ik breng hem elke dag naar school.",
            "\u200e[12-02-24 16:05:11] Els: Wat mis je?",
            "[16:05] Joke: Wat mis je?",
            "want dat scheelt een uur,",
            "Moeder: de bus",
            "Onderwerp: de bus",
            "Welke afspraken zijn er gemaakt?",
            '"Maak het makkelijk" – opa',
            "1.2 Waar ben je trots op",
        ]
    ),
    st.text(max_size=40),
)
LINES = st.tuples(
    st.sampled_from(["", " ", "    ", "\t"]),
    st.sampled_from(["", "- ", "• ", "1. ", "a) ", "\uf0b7 ", "[ ] ", "o  ", "> "]),
    PIECES,
).map("".join)


def uncovered(report: Report) -> list[str]:
    """What is wrong: characters in no entry that are no marker, and characters in two."""
    counts = [[0] * len(line) for line in report.lines]
    for entry in report.entries:
        for number in range(entry.line, entry.end_line + 1):
            line = counts[number - 1]
            first = entry.start if number == entry.line else 0
            last = entry.end if number == entry.end_line else len(line)
            for at in range(first, last):
                line[at] += 1
    return [
        problem
        for text, count in zip(report.lines, counts, strict=True)
        for problem in _problems(text, count)
    ]


def _problems(text: str, count: list[int]) -> list[str]:
    """What is wrong in one line."""
    twice = [f"twice: {text!r}" for at, n in enumerate(count) if n > 1 and not text[at].isspace()]
    bare = [at for at, n in enumerate(count) if n == 0 and not text[at].isspace()]
    if not bare:
        return twice
    marker = MARKER.match(text)
    after = [at for at in bare if marker is None or at >= marker.end()]
    return twice + [f"missing: {text!r} at {at}" for at in after]


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_every_character_of_a_random_document_is_in_exactly_one_entry(lines: list[str]) -> None:
    text = "\n".join(["Verslag", *lines])

    report = read_text(text)

    assert uncovered(report) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_character_of_a_sample_is_in_exactly_one_entry(path: Path) -> None:
    report = read_report(path)

    assert uncovered(report) == []


@pytest.mark.parametrize("ending", ["txt", "docx", "odt", "pdf"])
def test_every_character_of_a_real_report_is_in_exactly_one_entry(
    shared: Path, ending: str
) -> None:
    for path in sorted((shared / "sources").glob(f"*.{ending}")):
        report = read_report(path)

        assert uncovered(report) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_the_words_of_an_entry_are_the_words_at_its_place(lines: list[str]) -> None:
    report = read_text("\n".join(["Verslag", *lines]))

    for entry in report.entries:
        if entry.line == entry.end_line:
            there = report.lines[entry.line - 1][entry.start : entry.end]
            assert entry.text.split() == there.split()
