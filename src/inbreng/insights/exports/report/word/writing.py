"""Write the whole report as a Word document."""

from collections.abc import Callable, Iterator

from docx.document import Document

from inbreng.core.documents.house import HouseStyle
from inbreng.core.documents.word.properties import Properties, describe
from inbreng.insights.exports.report.setting import documents
from inbreng.insights.exports.report.structure import Report, Statement
from inbreng.insights.exports.report.word.insights import write_lines, write_statement
from inbreng.insights.exports.report.word.page import Page


def written(
    report: Report, *, alive: Callable[[], None], style: HouseStyle | None = None
) -> Document:
    """The report as a document; ``alive`` is called while its pictures are drawn."""
    pictures = _pictures(report, alive)
    page = Page(style, "nl-NL")
    describe(page.document, _properties(report))
    _write_front(page, report, is_on_letterhead=bool(style and style.template))
    _write_brief(page, report, pictures)
    for number, chapter in enumerate(report.chapters):
        page.heading(chapter.title, 1, f"thema{number}")
        page.write(chapter.spread, "Spreiding")
        write_lines(page, chapter.about)
        for statement in chapter.statements:
            drawn = pictures.get(_drawing(statement))
            write_statement(page, statement, report.labels, drawn)
        alive()
    _write_end(page, report)
    return page.document


def _properties(report: Report) -> Properties:
    return Properties(
        title=f"{report.title}: {report.trajectory}",
        subject=report.scope,
        author=report.partnership,
        language="nl-NL",
        made_on=report.made_on,
    )


def _drawing(statement: Statement) -> tuple[str, ...]:
    return statement.tables.dots if statement.tables else ()


def _pictures(report: Report, alive: Callable[[], None]) -> dict[tuple[str, ...], bytes]:
    """The pictures by their dots; that of all themes has none. The same one is drawn once."""
    statements = [one for chapter in report.chapters for one in chapter.statements]
    rows = list(dict.fromkeys(_drawing(one) for one in statements if one.tables))
    jobs: list[dict[str, object]] = [{"kind": "tables", "content": row} for row in rows]
    if report.grid:
        jobs.append({"kind": "grid", "content": report.grid})
        rows.append(())
    if not jobs:
        return {}
    images = documents("images.typ", jobs, format="png", alive=alive)
    return dict(zip(rows, images, strict=True))


def _write_front(page: Page, report: Report, *, is_on_letterhead: bool) -> None:
    labels = report.labels
    if not is_on_letterhead:
        page.brand("Inbreng")
    page.write(report.title, "Title")
    page.write(report.trajectory, "Subtitle")
    page.write(report.partnership)
    page.write(f"{labels['scope']}: {report.scope}")
    page.write(f"{labels['audience']}: {report.audience}")
    page.write(f"{labels['made_on']}: {report.made_on_words}")
    page.begin_contents(labels["contents"], list(_entries(report)), 1)
    words = f"{report.title} · {report.trajectory} · {report.audience}"
    if not is_on_letterhead:
        page.footer(words, labels["page"], labels["of"])


def _entries(report: Report) -> Iterator[tuple[str, str]]:
    yield report.labels["brief"], "kort"
    for number, chapter in enumerate(report.chapters):
        yield chapter.title, f"thema{number}"
    for name, bookmark in (
        ("heard", "gehoord"),
        ("gatherings", "bijeenkomsten"),
        ("method", "hoe"),
    ):
        yield report.labels[name], bookmark


def _write_brief(page: Page, report: Report, pictures: dict[tuple[str, ...], bytes]) -> None:
    page.heading(report.labels["brief"], 1, "kort")
    for words in report.summary:
        page.write(words)
    page.sheet(report.themes)
    if report.grid and () in pictures:
        page.write(report.grid.caption, "Caption")
        page.picture(pictures[()], report.grid.words)
    if any(_drawing(one) for chapter in report.chapters for one in chapter.statements):
        page.write(report.labels["legend_words"], "Toelichting")


def _write_end(page: Page, report: Report) -> None:
    labels, hearing = report.labels, report.hearing
    page.heading(labels["heard"], 1, "gehoord")
    page.sheet(hearing.heard)
    if hearing.note:
        page.write(hearing.note, "Toelichting")
    missing = [f"{name}: {words}" if name else words for name, words in hearing.unheard if words]
    if missing:
        page.heading(labels["unheard"], 1)
        page.items(missing)
    page.heading(labels["gatherings"], 1, "bijeenkomsten")
    page.sheet(hearing.gatherings)
    page.heading(labels["method"], 1, "hoe")
    for words in report.method:
        page.write(words)
