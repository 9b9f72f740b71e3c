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


def drawn(words: list[Row], *lines: tuple[float, float, float, float]) -> Report:
    """Read a page of rows with lines drawn on it: left, bottom, width and height."""
    boxes = "".join(f"{left} {low} {wide} {high} re f " for left, low, wide, high in lines)
    return read_report(pdf_of([words], drawing=boxes), name="verslag.pdf")


def test_table_with_lines_around_its_cells_is_read_by_cell() -> None:
    rows = [
        body(60, "Vraag", 700),
        body(180, "Tafel 1", 700),
        body(330, "Tafel 2", 700),
        body(60, "Wat helpt jou?", 680),
        body(180, "een vaste plek om even tot rust", 680),
        body(180, "te komen", 666),
        body(330, "humor", 680),
        body(60, "Wat mis je?", 640),
        body(180, "niets", 640),
        body(330, "Een juf die", 640),
        body(330, "Een meester", 626),
    ]
    upright = [(x, 620, 0.5, 95) for x in (55, 175, 325, 480)]
    level = [(55, y, 425, 0.5) for y in (620, 655, 695, 715)]

    report = drawn(rows, *upright, *level)

    assert [(point.table, point.question, point.text) for point in report.contributions] == [
        ("Tafel 1", "Wat helpt jou?", "een vaste plek om even tot rust te komen"),
        ("Tafel 2", "Wat helpt jou?", "humor"),
        ("Tafel 2", "Wat mis je?", "Een juf die"),
        ("Tafel 2", "Wat mis je?", "Een meester"),
    ]


def test_typed_point_that_goes_on_at_the_edge_of_the_page_is_one() -> None:
    full = "- in een dorp met maar een school ben je voor elk arrangement meteen een half"
    report = read(
        [
            ("F2", 56, "Wat mis je?", 11.0, 760),
            body(56, full, 740),
            body(56, "uur onderweg naar iemand anders", 726),
            body(56, "- geld", 712),
        ]
    )

    assert [text for text, _ in points(report)] == [
        f"{full[2:]} uur onderweg naar iemand anders",
        "geld",
    ]


def test_column_that_begins_in_the_middle_of_a_list_goes_on_with_it() -> None:
    left = [
        ("F2", 56, "Wat mis je?", 11.0, 700),
        body(70, "• rust", 684),
        body(70, "• een plek om even te", 668),
        body(78, "zitten, met een boek en een", 654),
    ]
    right = [
        body(326, "deken", 700),
        body(318, "• humor", 684),
        ("F2", 304, "Wie helpt?", 11.0, 668),
        body(318, "• de buurvrouw", 652),
    ]
    wide = body(56, "Op deze avond in het dorpshuis spraken wij met elkaar over de school.", 740)

    report = read([wide, *left, *right])

    assert [(point.question, point.path, point.text) for point in report.contributions] == [
        ("Wat mis je?", (), "rust"),
        ("Wat mis je?", (), "een plek om even te zitten, met een boek en een deken"),
        ("Wat mis je?", (), "humor"),
        ("Wie helpt?", (), "de buurvrouw"),
    ]
