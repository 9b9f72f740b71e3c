"""The quick screening as a whole: properties that hold for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import inbreng_analysis.screening as screening
from inbreng_analysis.screening import KINDS, LineFinding, screen, screen_lines
from tests.analysis.calls import calls_of

TALK = st.lists(
    st.sampled_from(
        "sem Lotte onze zoon (8) groep 4 adhd De Regenboog 06 12345678 van den Berg mevrouw Mei "
        "12-3-2014 geb. Jan J.P. , . : - en 1823 AB 's é ß ﬁ İ 123456782 NL91ABNA0417164300".split()
    ),
    max_size=14,
).map(" ".join)


@given(st.one_of(st.text(max_size=120), TALK))
def test_a_finding_is_the_stretch_it_names(text: str) -> None:
    for one in screen(text):
        assert text[one.start : one.end] == one.text != ""
        assert one.kind in KINDS


@given(TALK)
def test_findings_of_one_kind_do_not_overlap(text: str) -> None:
    ends: dict[str, int] = {}
    for one in screen(text):
        assert one.start >= ends.get(one.kind, 0)
        ends[one.kind] = one.end


@given(TALK)
def test_findings_come_in_the_order_of_the_text(text: str) -> None:
    starts = [one.start for one in screen(text)]

    assert starts == sorted(starts)


@given(st.lists(TALK, max_size=4))
def test_lines_are_screened_one_by_one(lines: list[str]) -> None:
    expected = tuple(
        LineFinding(number, one.start, one.end, one.kind, one.text, one.sure)
        for number, line in enumerate(lines, start=1)
        for one in screen(line)
    )

    assert screen_lines(lines) == expected


def test_nothing_is_found_in_nothing() -> None:
    assert (screen(""), screen(" \n\t"), screen_lines([])) == ((), (), ())


def test_a_stretch_may_carry_two_kinds() -> None:
    found = screen("Sem heeft adhd, groep 4 van De Regenboog")

    assert {one.kind for one in found} == {"person_name", "health", "small_combination"}


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a@",
        "0",
        "06 ",
        "A.",
        "van ",
        "Sem ",
        "Xyz ",
        "(8)",
        "Sem heeft adhd. ",
        "1823 AB ",
        "-",
    ],
)
def test_a_text_ten_times_as_long_is_ten_times_the_work(piece: str) -> None:
    short, long = (piece * (length // len(piece)) + " @" for length in (2_000, 20_000))
    screen(short)

    n_short, n_long = calls_of(lambda: screen(short)), calls_of(lambda: screen(long))

    assert n_long < 11 * n_short


def test_the_package_shows_only_what_it_promises() -> None:
    assert screening.__all__ == [
        "KINDS",
        "Finding",
        "Kind",
        "LineFinding",
        "screen",
        "screen_lines",
    ]
