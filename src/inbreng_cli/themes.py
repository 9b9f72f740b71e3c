"""``inbreng themes``: what the texts of a table are about, on the screen or as JSON."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.console import Console
from rich.markup import escape

if TYPE_CHECKING:
    from inbreng_analysis.themes import Grouping

REFUSED: Final = 2
MAX_BYTES: Final = 100_000_000
_SEPARATORS: Final = ",;\t|"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


class BadInput(Exception):
    """A file whose texts cannot be read; its text says in one sentence why."""


def themes(
    file: Annotated[Path, typer.Argument(help="A CSV file with one text per row.")],
    column: Annotated[str, typer.Option(help="The column that holds the texts.")] = "text",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    fineness: Annotated[
        float, typer.Option(min=0, max=1, help="From 0, few broad themes, to 1, many narrow ones.")
    ] = 0.5,
    spelling_only: Annotated[
        bool, typer.Option("--spelling-only", help="Do without the sentence encoder.")
    ] = False,
) -> None:
    """Group texts by what they are about."""
    try:
        texts = read_column(file, column)
    except BadInput as bad:
        typer.echo(str(bad), err=True)
        raise typer.Exit(REFUSED) from bad
    from inbreng_analysis.themes import group

    found = group(texts, fineness=fineness, encoder=None if spelling_only else "installed")
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        show(found, texts, Console())


def show(found: "Grouping", texts: Sequence[str], console: Console) -> None:
    """Print each theme with its size, and the most typical texts."""
    n_themes = len(found.themes)
    console.print(f"[dim]{escape(found.method)}[/dim]")
    console.print(f"{len(texts)} texts, {n_themes} themes, {len(found.unplaced)} fit nowhere")
    for theme in found.themes:
        console.print()
        console.print(f"[bold]{escape(theme.label)}[/bold] · {len(theme.members)}")
        for row in theme.typical:
            console.print(f"  {row:>4}  {escape(texts[row])}")


def read_column(file: Path, column: str) -> list[str]:
    """Read one column of a CSV file; a row too short to have it gives an empty text."""
    text = _text(file)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        names = [name.strip() for name in next(rows, [])]
        if column not in names:
            raise BadInput(_no_column(file, column, names))
        place = names.index(column)
        return [row[place] if place < len(row) else "" for row in rows if row]
    except csv.Error as wrong:
        raise BadInput(f"{file} is not a CSV file: {wrong}.") from wrong


def _no_column(file: Path, column: str, names: Sequence[str]) -> str:
    if not any(names):
        return f"{file} is empty; its first line should name the columns."
    return f"{file} has no column {column}; it has {', '.join(names)}."


def _separator(text: str) -> str:
    """The sign that the first line holds most, since that line names the columns."""
    first, _, _ = text.lstrip("\r\n").partition("\n")
    return max(_SEPARATORS, key=first.count)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise BadInput(f"{file} is larger than {MAX_BYTES // 1_000_000} MB; split it.")
        content = file.read_bytes()
    except OSError as failed:
        raise BadInput(f"{file} cannot be opened: {failed.strerror}.") from failed
    for encoding in ("utf-16" if content[:2] in _UTF_16 else "utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise BadInput(f"{file} is not a text; save it as CSV.")
