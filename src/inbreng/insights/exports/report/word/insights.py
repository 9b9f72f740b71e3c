"""An insight in the Word file: what was heard, how widely, in whose words, and the opposite."""

from collections.abc import Mapping

from inbreng.core.documents.word import parts
from inbreng.insights.exports.report.structure import Side, Statement, Voice
from inbreng.insights.exports.report.word.page import Page
from inbreng.insights.exports.report.word.styles import colour_of


def write_statement(
    page: Page, statement: Statement, labels: Mapping[str, str], picture: bytes | None
) -> None:
    """Write one insight from its heading to its sources."""
    page.heading(f"{statement.number}. {statement.words}", 2)
    page.write(statement.about, "Toelichting")
    if picture is not None and statement.tables is not None:
        page.picture(picture, statement.tables.words)
    page.write(statement.supports.spread, "Spreiding")
    page.items(statement.supports.tables)
    if statement.difference:
        page.write(f"{labels['difference']}: {statement.difference}.")
    for name, words in statement.notes:
        page.heading(name, 3)
        write_lines(page, words)
    if statement.supports.voices:
        page.heading(labels["for_side" if statement.is_tension else "voices"], 3)
        _write_voices(page, statement.supports)
    page.heading(labels["against"], 3)
    page.write(statement.against.spread)
    page.items(statement.against.tables)
    _write_voices(page, statement.against)
    if statement.sources:
        page.heading(labels["sources"], 3)
        page.items(statement.sources)


def write_lines(page: Page, words: str) -> None:
    """A text with its own paragraphs."""
    for line in words.split("\n"):
        page.write(line)


def _write_voices(page: Page, side: Side) -> None:
    for voice in side.voices:
        _write_voice(page, voice)
    if side.more:
        page.write(side.more, "Toelichting")


def _write_voice(page: Page, voice: Voice) -> None:
    colour = colour_of(voice.who.colour if voice.who else None)
    words = f"{voice.path}: {voice.words}" if voice.path else voice.words
    parts.frame(page.write(words, "Quote"), colour)
    for beside in voice.beside:
        parts.frame(page.write(beside, "Toelichting"), colour)
    if voice.who is None and not voice.place:
        return
    origin = page.write("", "Herkomst")
    parts.frame(origin, colour)
    if voice.who is not None:
        page.who(origin, voice.who)
    if voice.place:
        parts.add_words(origin, f" · {voice.place}" if voice.who else voice.place)
