"""The empty report of a gathering: every scribe writes in one form, and it reads back whole."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inbreng.core.documents import Block, Document, Heading, Listing, Note, Paragraph
from inbreng.people.queries.house_styles import house_style
from inbreng.programme import queries
from inbreng.programme.models import Gathering, Question

ROOM = 5  # empty points under a question
DOTS = "…"  # what nobody wrote over is read as nothing


def report_form(gathering: Gathering) -> Document:
    """The form as a document: a heading for each table, under it its questions with empty points.

    Seven queries at most.
    """
    return Document(
        gathering.title,
        subtitle=date_format(gathering.held_on, "j F Y") if gathering.held_on else "",
        blocks=tuple(_blocks(gathering)),
        style=house_style(gathering.trajectory.partnership),
    )


def report_form_text(gathering: Gathering) -> str:
    """The same form as plain text, for every program that can type."""
    day = [date_format(gathering.held_on, "j F Y")] if gathering.held_on else []
    lines = [gathering.title, *day]
    for block in _blocks(gathering):
        match block:
            case Heading(words=words):
                lines += ["", str(words)]
            case Paragraph(words=words):
                lines.append(str(words))
            case Listing(items=items):
                lines += ["- " for _item in items]
    return "\n".join(lines) + "\n"


def _blocks(gathering: Gathering) -> Iterator[Block]:
    yield Note(
        _(
            "Eén punt per streepje, in de woorden van de tafel. Geen namen. "
            "Laat de koppen en vragen staan: dan leest Inbreng alles op zijn plek in."
        )
    )
    questions = list(queries.questions_of(gathering))
    tables = list(queries.tables_of(gathering))
    holders = {table.parent_id for table in tables}
    places = [table for table in tables if table.pk not in holders]
    for table in places:
        yield Heading(1, str(table.label))
        yield Paragraph(_("Aantal deelnemers:"))
        yield from _asked([one for one in questions if _is_asked_at(one, table.pk)])
    if not places:
        yield from _asked(questions)


def _is_asked_at(question: Question, table: int) -> bool:
    named = {one.pk for one in question.tables.all()}
    return not named or table in named


def _asked(questions: list[Question]) -> Iterator[Block]:
    # Without the topics: a heading between table and question would be read as another table.
    for text in [one.text for one in questions] or [_("Wat werd er gezegd?")]:
        yield Heading(2, text)
        yield Listing((DOTS,) * ROOM)
