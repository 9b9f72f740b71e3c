"""Figures from a file: encodings, delimiters, decimal commas, and every fault with its place."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbreng.insights.series import AboutPupils, Figures, NotText, read_figures
from inbreng.insights.series.decoding import text_of
from inbreng.insights.series.numbers import Numbers

WIDE = "gemeente;2022-2023;2023-2024\nProefdam;3,4;3,1\nElderveen;2,9;-\n"


def values(figures):
    return {(cell.area, cell.period): cell.value for cell in figures.cells}


def problems(text, kind="municipality"):
    return [problem.says for problem in read_figures(text, kind).problems]


def test_column_for_each_year_becomes_a_cell_for_each_area_and_year() -> None:
    figures = read_figures(WIDE, "municipality")

    assert values(figures) == {
        ("Proefdam", "2022-2023"): Decimal("3.4"),
        ("Proefdam", "2023-2024"): Decimal("3.1"),
        ("Elderveen", "2022-2023"): Decimal("2.9"),
    }
    assert (figures.n_empty, figures.problems) == (1, [])


def test_row_for_each_cell_reads_the_same_in_whatever_order_its_columns_stand() -> None:
    figures = read_figures("jaar;gemeente;waarde\n2023;Proefdam;1.250\n", "municipality")

    assert values(figures) == {("Proefdam", "2023"): Decimal(1250)}


def test_years_without_areas_are_of_the_region() -> None:
    figures = read_figures("schooljaar;aantal\n2022-2023;12\n2023-2024;14\n", "region")

    assert values(figures) == {
        ("regio", "2022-2023"): Decimal(12),
        ("regio", "2023-2024"): Decimal(14),
    }


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
def test_delimiter_is_found_in_the_header(delimiter) -> None:
    text = "gemeente;2023\nProefdam;34\n".replace(";", delimiter)

    assert values(read_figures(text, "municipality")) == {("Proefdam", "2023"): Decimal(34)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_in_the_encodings_that_spreadsheets_save(encoding) -> None:
    raw = "gemeente;2023\nSúdwest-Fryslân;3\n".encode(encoding)

    assert read_figures(text_of(raw), "municipality").areas == ["Súdwest-Fryslân"]


def test_spreadsheet_that_is_no_csv_is_refused() -> None:
    with pytest.raises(NotText):
        text_of(b"PK\x03\x04 werkblad")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("12,5 %", "12.5"),
        ("€ 1.200.000", "1200000"),
        ("-3", "-3"),
        ("1\u00a0250", "1250"),
        ("7.25", "7.25"),
    ],
)
def test_number_is_read_as_people_write_it(written, value) -> None:
    assert Numbers([written]).read(written) == Decimal(value)


def test_point_that_is_decimal_in_one_cell_is_so_in_all() -> None:
    numbers = Numbers(["1.25", "1.250"])

    assert numbers.read("1.250") == Decimal("1.25")


@pytest.mark.parametrize("written", ["", "-", "x", "n.b.", "<5", "onbekend"])
def test_cell_that_the_source_leaves_out_has_no_value(written) -> None:
    assert Numbers([written]).read(written) is None


def test_words_where_a_number_belongs_are_told_with_their_row() -> None:
    text = "gemeente;2023\nProefdam;3\n\nElderveen;veel\n"

    assert problems(text) == ["rij 4: “veel” is geen getal"]


def test_nothing_is_read_of_a_file_with_one_fault() -> None:
    assert read_figures("gemeente;2023\nProefdam;3\nElderveen;veel\n", "municipality").cells == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gemeente;2023;2023\nProefdam;1;2\n", "rij 1: de kop “2023” staat er twee keer"),
        ("gemeente;2023\nProefdam;1\nProefdam;2\n", "rij 3: Proefdam, 2023 staat er twee keer"),
        ("gemeente;2023\n;1\n", "rij 2: er staat niet van welk gebied dit is"),
        ("gemeente;2023\nProefdam;-\n", "rij 2: er staat nergens een getal"),
        ("gemeente;2023\n", "rij 1: er staan geen cijfers onder de koppen"),
        (
            "gemeente;jaar;waarde;soort\nA;2023;1;x\nB;2023;1;x\n",
            "rij 1: de kolom “soort” kennen we niet. Haal haar weg.",
        ),
    ],
)
def test_fault_is_told_with_its_place(text, said) -> None:
    assert problems(text) == [said]


@pytest.mark.parametrize(
    "header",
    ["leerlingnummer", "BSN", "Geboortedatum", "Naam", "achternaam", "Leerling-nr.", "diagnose"],
)
def test_column_of_one_pupil_is_refused_with_its_name(header) -> None:
    with pytest.raises(AboutPupils, match="leerling"):
        read_figures(f"{header};2023\nJan;1\n", "municipality")


def test_value_that_looks_like_a_citizen_number_is_refused() -> None:
    with pytest.raises(AboutPupils):
        read_figures("gemeente;2023\n111222333;1\n", "municipality")


def test_date_in_a_row_is_refused() -> None:
    with pytest.raises(AboutPupils):
        read_figures("gemeente;2023\n12-03-2014;1\n", "municipality")


def test_column_that_tells_more_apart_than_areas_is_refused() -> None:
    rows = "".join(f"Proefdam;2023;1;code{n}\n" for n in range(3))

    with pytest.raises(AboutPupils, match="code"):
        read_figures(f"gemeente;jaar;waarde;code\n{rows}", "municipality")


def test_more_areas_than_there_can_be_are_refused_as_pupils() -> None:
    rows = "".join(f"naam {n};1\n" for n in range(201))

    with pytest.raises(AboutPupils, match="201"):
        read_figures(f"bestuur;2023\n{rows}", "board")


def read_or_refused(text):
    """What was read; nothing when the text was refused."""
    try:
        return read_figures(text, "municipality")
    except (AboutPupils, NotText):
        return Figures()


@given(st.text(max_size=300))
def test_any_text_is_read_whole_or_not_at_all(text) -> None:
    figures = read_or_refused(text)

    assert not (figures.cells and figures.problems)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False))
def test_number_with_a_decimal_comma_comes_back_as_it_was(value) -> None:
    written = f"{value:.2f}".replace(".", ",")

    assert Numbers([written]).read(written) == value
