"""What only HTML has: lists as elements or as Office paragraphs, menus, tables that arrange."""

from inbreng_analysis.reports import Report, read_report


def read(body: str) -> Report:
    """Read a page with this body."""
    return read_report(f"<html><body>{body}</body></html>".encode(), name="pagina.html")


def points(report: Report) -> list[tuple[str, tuple[str, ...]]]:
    """The points with their path."""
    return [(point.text, point.path) for point in report.contributions]


def office_item(level: int, marker: str, words: str) -> str:
    """A list item as Outlook writes it."""
    look = f"style='mso-list:l0 level{level} lfo1'"
    return f"<p {look}><span>{marker}<span>&nbsp;&nbsp;&nbsp; </span></span>{words}</p>"


def test_list_of_outlook_keeps_its_levels() -> None:
    items = (
        office_item(1, "·", "samenwerking")
        + office_item(2, "o", "vooral bij kleuters")
        + office_item(1, "·", "sfeer")
    )

    report = read(f"<p>Wat gaat goed?</p>{items}")

    assert points(report) == [
        ("samenwerking", ()),
        ("vooral bij kleuters", ("samenwerking",)),
        ("sfeer", ()),
    ]


def test_nested_list_keeps_its_levels_and_menu_is_furniture() -> None:
    report = read(
        "<nav><ul><li>Wat is nieuw?</li></ul></nav><h2>Wat mis je?</h2>"
        "<ul><li>rust<ul><li>in de klas</li></ul></li><li>tijd</li></ul>"
    )

    assert points(report) == [("rust", ()), ("in de klas", ("rust",)), ("tijd", ())]
    assert [entry.kind for entry in report.entries][:2] == ["furniture", "question"]


def test_table_that_only_arranges_the_page_has_no_cells() -> None:
    inner = "<table><tr><td><p>Wat mis je?</p><ul><li>tijd</li></ul></td></tr></table>"

    report = read(f"<table><tr><td>SWV</td><td>{inner}</td></tr></table>")

    assert points(report) == [("tijd", ())]


def test_table_of_tables_against_questions_gives_each_point_its_place() -> None:
    report = read(
        "<table><tr><th>Vraag</th><th>Tafel 1</th><th>Tafel 2</th></tr>"
        "<tr><td>Wat mis je?</td><td>tijd<br>rust</td><td>geld</td></tr></table>"
    )

    assert [(point.table, point.question, point.text) for point in report.contributions] == [
        ("Tafel 1", "Wat mis je?", "tijd"),
        ("Tafel 1", "Wat mis je?", "rust"),
        ("Tafel 2", "Wat mis je?", "geld"),
    ]
