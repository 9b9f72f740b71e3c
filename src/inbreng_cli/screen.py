"""``inbreng screen``: what may be personal in a file, on the screen or as JSON."""

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from inbreng_analysis.screening import LineFinding, screen_lines

REFUSED: Final = 2
MAX_BYTES: Final = 100_000_000
# A Word file or a PDF may be called .txt by mistake.
_NO_TEXT: Final = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")
_BYTE_ORDER_MARKS: Final = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


class BadInput(Exception):
    """A file that cannot be screened; its text says in one sentence why."""


def screen(
    file: Annotated[Path, typer.Argument(help="A text, or any report that inbreng can read.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
    deep: Annotated[bool, typer.Option("--deep", help="Look with deduce too: slow.")] = False,
) -> None:
    """Find names, contact data and other personal data in a file."""
    try:
        lines = read_lines(file)
        findings = _deep(lines) if deep else screen_lines(lines)
    except BadInput as bad:
        typer.echo(str(bad), err=True)
        raise typer.Exit(REFUSED) from bad
    typer.echo(_as_json(findings) if as_json else _as_text(findings))


def read_lines(file: Path) -> Sequence[str]:
    """Read the lines of a file: of a text exactly as they are, of a report as the preview shows."""
    try:
        if file.suffix.lower() == ".txt":
            content = _bounded(file)
            if not content.startswith(_NO_TEXT):
                return _lines(content)
        return _lines_of_report(file)
    except OSError as failed:
        raise BadInput(f"{file} cannot be opened: {failed.strerror}.") from failed


def _bounded(file: Path) -> bytes:
    if file.stat().st_size > MAX_BYTES:
        raise BadInput(f"{file} is larger than {MAX_BYTES // 1_000_000} MB; split it.")
    content = file.read_bytes()
    if not content.strip():
        raise BadInput(f"{file} is empty; check whether it was saved.")
    return content


def _lines(content: bytes) -> list[str]:
    marked = next(
        (name for mark, name in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), ""
    )
    try:
        text = content.decode(marked or "utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return re.split(r"\r\n|\r|\n", text)


def _lines_of_report(file: Path) -> Sequence[str]:
    from inbreng_analysis.reports import UnreadableFile, read_report

    try:
        return read_report(file).lines
    except UnreadableFile as refused:
        raise BadInput(str(refused)) from refused


def _deep(lines: Sequence[str]) -> tuple[LineFinding, ...]:
    from inbreng_analysis.screening.deep import (
        DeepScreeningAbsent,
        DeepScreeningFailed,
        UntrustedFolder,
        screen_deep,
    )

    try:
        return screen_deep(lines, cache=_cache())
    except DeepScreeningAbsent as absent:
        how = "pip install 'inbreng[deep-screening]'"
        raise BadInput(f"The deep screening needs deduce: {how}.") from absent
    except (DeepScreeningFailed, UntrustedFolder) as failed:
        raise BadInput(f"The deep screening did not work: {failed}") from failed


def _cache() -> Path:
    """Where the lists of deduce are kept between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "inbreng" / "deduce"


def _as_json(findings: Sequence[LineFinding]) -> str:
    rows = [
        {
            "line": one.line,
            "start": one.start,
            "end": one.end,
            "kind": one.kind,
            "text": one.text,
            "sure": one.sure,
        }
        for one in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=1)


def _as_text(findings: Sequence[LineFinding]) -> str:
    if not findings:
        return "Nothing personal was found."
    return "\n".join(
        f"{one.line}:{one.start + 1}  {one.kind}{'' if one.sure else '?'}  {one.text}"
        for one in findings
    )
