"""Tables whose columns say in their own way what stands in them."""

from inbreng_analysis.reports import Report, read_report


def points(report: Report) -> list[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """The points with their headings and their labels."""
    return [(point.section, point.path, point.text) for point in report.contributions]


def test_sheet_of_cards_by_theme_holds_one_point_in_each_row() -> None:
    sheet = (
        "Thema;Kaartje;Stippen\nPlein;meer schaduw;7\nPlein;een rustige hoek;3\nGang;kapstokken;1\n"
    )

    report = read_report(sheet.encode(), name="kaartjes.csv")

    assert points(report) == [
        (("Plein",), (), "meer schaduw"),
        (("Plein",), (), "een rustige hoek"),
        (("Gang",), (), "kapstokken"),
    ]


def test_fields_with_lists_have_the_name_above_them_as_label() -> None:
    rows = (
        "<tr><td>Op het plein</td><td>Binnen</td></tr>"
        "<tr><td><ul><li>de kring</li><li>soep</li></ul></td><td><ul><li>de bel</li></ul></td></tr>"
    )

    report = read_report(
        f"<h1>Verslag teamdag</h1><table>{rows}</table>".encode(), name="verslag.html"
    )

    assert points(report) == [
        ((), ("Op het plein",), "de kring"),
        ((), ("Op het plein",), "soep"),
        ((), ("Binnen",), "de bel"),
    ]


def test_remark_after_the_table_of_a_table_is_no_point() -> None:
    rows = "<tr><td>Vraag</td><td>Opbrengst</td></tr><tr><td>Wat mis je?</td><td>rust</td></tr>"
    page = f"<h1>Verslag</h1><h2>Tafel 1</h2><table>{rows}</table><p>De raad tekent het uit.</p>"

    report = read_report(page.encode(), name="verslag.html")

    assert [(point.table, point.text) for point in report.contributions] == [("Tafel 1", "rust")]
