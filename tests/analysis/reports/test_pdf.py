"""What only a PDF shows: edges, drawn bullets, hyphens, page furniture."""

from inbreng_analysis.reports import Report, read_report

from .large import pdf_of

Row = tuple[str, float, str, float, float]


def read(*pages: list[Row]) -> Report:
    """Read a PDF of rows: font, left edge, words, size, height."""
    return read_report(pdf_of(pages), name="verslag.pdf")


def body(left: float, words: str, height: float) -> Row:
    """A row of body text."""
    return ("F1", left, words, 11.0, height)


def points(report: Report) -> list[tuple[str, tuple[str, ...]]]:
    """The points with their path."""
    return [(point.text, point.path) for point in report.contributions]


def test_letter_that_is_drawn_as_bullet_is_a_deeper_marker() -> None:
    report = read(
        [
            ("F2", 56, "Wat mis je?", 11.0, 760),
            body(74, "•", 740),
            body(92, "Rust", 740),
            body(110, "o", 725),
            body(128, "in de klas", 725),
            body(74, "•", 710),
            body(92, "Ouders zijn welkom", 710),
        ]
    )

    assert points(report) == [
        ("Rust", ()),
        ("in de klas", ("Rust",)),
        ("Ouders zijn welkom", ()),
    ]


def test_word_cut_by_a_hyphen_at_the_end_of_a_row_is_whole_again() -> None:
    long = "• Meer geld voor scholing en voor de inzet van ervaren onderwijs-"
    report = read(
        [
            ("F2", 56, "Wat mis je?", 11.0, 760),
            body(74, long, 740),
            body(82, "assistenten in de klas", 726),
        ]
    )

    assert [text for text, _ in points(report)] == [
        "Meer geld voor scholing en voor de inzet van ervaren onderwijsassistenten in de klas"
    ]


def test_point_goes_on_over_a_page_break_and_its_footer() -> None:
    wide = "• Een vast gezicht voor ieder kind, ook als er een ander team komt en dan"

    def page(rows: list[Row], number: int) -> list[Row]:
        return [*rows, ("F1", 56, f"SWV De Veenkant - pagina {number}", 8.0, 40)]

    report = read(
        page([("F2", 56, "Wat mis je?", 11.0, 760), body(74, wide, 90)], 1),
        page([body(82, "niet pas na de vakantie", 780), body(74, "• Rust", 764)], 2),
    )

    assert [text for text, _ in points(report)] == [
        "Een vast gezicht voor ieder kind, ook als er een ander team komt en dan niet pas na de "
        "vakantie",
        "Rust",
    ]
    assert [entry.text for entry in report.entries if entry.kind == "furniture"] == [
        "SWV De Veenkant - pagina 1",
        "SWV De Veenkant - pagina 2",
    ]
    assert [point.page for point in report.contributions] == [1, 2]
