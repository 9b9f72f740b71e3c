"""The harvest as a file: its rows, and CSV, with no more in it than the page shows."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from django.utils.translation import gettext as _

from inbreng.dialogue.disclosure import Line

BYTE_ORDER_MARK: Final = "\ufeff"  # Excel reads the file as UTF-8 only with it
# A cell that begins with one of these is a formula to a spreadsheet.
FORMULA_BEGINS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
WIDTHS: Final = (70, 40, 20, 12, 24, 40, 16, 18, 16, 10, 10, 10, 10, 10, 20, 12, 18, 8, 8, 38)


def headings(*, tells_files: bool) -> list[str]:
    """The first row of an export."""
    shown = [
        *(_("woorden"), _("aangevuld of verbeterd"), _("onder"), _("datum"), _("bijeenkomst")),
        *(_("vraag"), _("tafel"), _("perspectief"), _("soort"), _("voorgestelde soort")),
        *(_("parel of puzzel"), _("zwaar punt"), _("niet eens"), _("minderheid"), _("citaat")),
        *(_("gericht aan"), _("moment")),
    ]
    files = [_("schoolsoort"), _("bladzijde"), _("regel")] if tells_files else []
    return [*shown, *files, _("sleutel")]


def row_of(line: Line, *, tells_files: bool) -> list[str]:
    """One line of an export, under ``headings``."""
    yes = {True: _("ja"), False: ""}
    shown = [
        _("op verzoek gewist") if line.erased_at else line.words,
        " / ".join(beside.text for beside in line.beside),
        " › ".join(line.path),
        line.held_on.isoformat() if line.held_on else "",
        line.gathering,
        ": ".join(part for part in (line.topic, line.question) if part),
        line.table,
        line.perspective.name_as_spoken if line.perspective else "",
        line.kind_name,
        line.suggested_kind_name,
        line.sort_name,
        *(yes[mark] for mark in (line.is_heavy, line.is_disagreed, line.is_minority)),
        yes[line.is_quoted],
        line.addressed_to,
        line.moment_name,
    ]
    return [*shown, *(_files(line) if tells_files else []), str(line.key)]


def _files(line: Line) -> list[str]:
    return [line.school_type_name, *(str(place or "") for place in (line.page, line.line))]


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe in front disarms it."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_BEGINS) else text


def as_csv(lines: Iterable[Line], *, tells_files: bool) -> Iterator[bytes]:
    """The harvest as CSV, a piece at a time."""
    written = StringIO(BYTE_ORDER_MARK)
    written.seek(0, 2)
    writer = csv.writer(written)
    writer.writerow(headings(tells_files=tells_files))
    for line in lines:
        writer.writerow(map(harmless, row_of(line, tells_files=tells_files)))
        if written.tell() > 64 * 1024:
            yield written.getvalue().encode()
            written = StringIO()
            writer = csv.writer(written)
    yield written.getvalue().encode()
