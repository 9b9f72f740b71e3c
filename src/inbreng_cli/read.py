"""``inbreng read``: what is in a report, on the screen or as JSON."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from inbreng_analysis.reports import Report, UnreadableFile, read_report

REFUSED = 2


def read(
    file: Annotated[Path, typer.Argument(help="The report: Word, ODT, PDF, Excel, mail, text…")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Read a report: its tables, its questions, and every point that was made."""
    try:
        report = read_report(file)
    except UnreadableFile as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(REFUSED) from refused
    except OSError as failed:
        typer.echo(f"{file} cannot be opened: {failed.strerror}.", err=True)
        raise typer.Exit(REFUSED) from failed
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
    else:
        show(report, Console())


def show(report: Report, console: Console) -> None:
    """Print a summary: the facts, then the points under their table and question."""
    console.print(f"[bold]{escape(report.title or 'No title')}[/bold]")
    console.print(escape(" · ".join(_facts(report))))
    place: tuple[str | None, ...] = ()
    for entry in report.contributions:
        here = (entry.group, entry.table, entry.question)
        if here != place:
            console.print()
            console.print(f"[bold]{escape(' › '.join(filter(None, here)) or 'No question')}[/bold]")
            place = here
        before = "".join(f"{escape(label)} › " for label in entry.path)
        console.print(f"  {entry.line:>4}  [dim]{before}[/dim]{escape(entry.text)}")
    for note in report.notes:
        console.print(f"[dim]{escape(note.text)}[/dim]")


def _facts(report: Report) -> list[str]:
    """What is known of the talk, in a few words each."""
    facts = [report.kind.replace("_", " ")]
    if report.held_on:
        facts.append(report.held_on.removeprefix("--"))
    if report.n_participants is not None:
        about = "" if report.participants_exact else "about "
        facts.append(f"{about}{report.n_participants} participants")
    facts.append(f"{len(report.questions)} questions")
    facts.append(f"{len(report.contributions)} contributions")
    n_doubts = sum(entry.doubt is not None for entry in report.entries)
    return [*facts, f"{n_doubts} to look at"] if n_doubts else facts
