"""Build the sample reports and their gold files from the annotated texts beside this script.

    python tests/analysis/reports/samples/make_samples.py [FOLDER]

FOLDER (default: where this script stands) holds ``annotated/<name>.txt``; the documents and
``<name>.gold.json`` are written into it. How a text is annotated stands in ``README.md``.
"""

import html
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import writers

CELL, PIECE, EDGE = "‖", "⏎", "¦"


@dataclass
class Line:
    """One line of an annotated text: what it is, how it looks, what it says."""

    tag: str
    style: str
    text: str

    @property
    def shown(self) -> str:
        """The line as it stands in the document."""
        return self.text.replace(EDGE, "")

    @property
    def pieces(self) -> list[str]:
        """What is said: after the edge, or between each pair of edges."""
        parts = self.text.split(EDGE)
        if len(parts) == 1:
            return [self.text.strip()]
        return [part.strip() for part in parts[1::2]]


@dataclass
class Gold:
    """The gold file while it is being gathered."""

    numbered: bool
    facts: dict[str, Any]
    groups: list[dict[str, Any]] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)
    contributions: list[dict[str, Any]] = field(default_factory=list)
    conclusions: list[str] = field(default_factory=list)
    group: str | None = None
    table: str | None = None
    question: str | None = None
    path: list[str] = field(default_factory=list)
    title: str | None = None

    def at(self, number: int) -> int | None:
        """The line number, where the file is plain text and has one."""
        return number if self.numbered else None

    def say(self, text: str, number: int, *, optional: bool = False, **where: Any) -> None:
        """Add one contribution at the current place, or at the place given."""
        place = {"question": self.question, "group": self.group, "table": self.table}
        entry = {"text": self.read_aloud(text), **place, "path": list(self.path)} | where
        self.contributions.append(entry | {"line": self.at(number), "optional": optional})

    def read_aloud(self, text: str) -> str:
        """The text without line breaks and, in a web page, without mark-up."""
        if self.facts["file"].endswith(".html"):
            text = html.unescape(re.sub(r"<[^>]+>", "", text))
        return text.replace(PIECE, " ")

    def ask(self, text: str | None, number: int) -> None:
        """Start a question; None ends the one before."""
        self.question, self.path = text, []
        if text:
            self.questions.append({"text": text, "line": self.at(number)})

    def meet(self, text: str | None, count: str) -> None:
        """Start a round table or break-out group; None ends the one before."""
        self.group, self.table, self.question, self.path = text, None, None, []
        if text:
            known = int(count) if count.isdigit() else None
            self.groups.append({"label": text, "n_participants": known})

    def as_json(self) -> dict[str, Any]:
        """Everything in the order of the gold files."""
        count = self.facts.get("n_participants")
        return {
            "kind": self.facts["kind"],
            "title": self.facts.get("title") or self.title,
            "n_participants": int(count) if count else None,
            "groups": self.groups,
            "questions": self.questions,
            "contributions": self.contributions,
            "conclusions": self.conclusions,
        }


def read_annotated(path: Path) -> tuple[dict[str, str], list[Line]]:
    """Split an annotated text into its facts and its tagged lines."""
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    facts = dict(row.split(": ", 1) for row in head.splitlines())
    lines = []
    for row in body.splitlines():
        tag, bar, text = row.partition("|")
        if not bar:
            raise ValueError(f"{path.name}: no tag before {row!r}")
        name, _, style = tag.partition(":")
        lines.append(Line(name, style, text))
    return facts, lines


def note_place(gold: Gold, line: Line, number: int) -> None:
    """Go to the place that a heading, question or label opens."""
    text = line.pieces[0]
    match line.tag:
        case "T":
            gold.title = text
        case "g":
            gold.meet(text, line.style.partition("+")[0])
        case "t":
            gold.table, gold.question, gold.path = text, None, []
        case "q":
            gold.ask(text, number)
        case "p":
            gold.path = [text]
        case "p2":
            gold.path = [*gold.path[:1], text]


def note_end(gold: Gold, line: Line, number: int) -> None:
    """Leave the label, question, table or group."""
    match line.tag:
        case "xp":
            gold.path = []
        case "xq":
            gold.ask(None, number)
        case "xt":
            gold.table, gold.question, gold.path = None, None, []
        case "xg":
            gold.meet(None, "")


def note_said(gold: Gold, line: Line, number: int) -> None:
    """Add what somebody said, or what the document concludes."""
    if line.tag == "+":
        gold.contributions[-1]["text"] += " " + line.pieces[0]
    elif line.tag == "e":
        gold.conclusions.append(line.pieces[0])
    else:
        if line.tag.endswith("0"):
            gold.path = []
        for piece in line.pieces:
            gold.say(piece, number, optional=line.tag.startswith("o"))


def ignore(_gold: Gold, _line: Line, _number: int) -> None:
    """Take nothing from a line that is no part of the harvest."""


MEANING = (
    dict.fromkeys([".", "m", "r"], ignore)
    | dict.fromkeys(["T", "g", "t", "q", "p", "p2"], note_place)
    | dict.fromkeys(["xp", "xq", "xt", "xg"], note_end)
    | dict.fromkeys(["c", "c0", "o", "o0", "+", "e"], note_said)
)


def note_matrix(gold: Gold, header: list[str], line: Line, corner: str) -> None:
    """Add one row of a table: a question with a cell per table, or the other way round."""
    first, *cells = line.shown.split(CELL)
    if corner == "questions":
        gold.ask(first.strip(), 0)
    for name, cell in zip(header[1:], cells, strict=True):
        where = {"table": name} if corner == "questions" else {"table": first, "question": name}
        for piece in filter(None, (part.strip() for part in cell.split(PIECE))):
            if not piece.startswith("∅"):
                text = piece.lstrip("°").removeprefix("- ")
                gold.say(text, 0, optional=piece.startswith("°"), **where)


def note_row(gold: Gold, columns: dict[str, int], line: Line) -> None:
    """Add one row of a sheet that holds one point per row."""
    cells = [cell.strip() for cell in line.shown.split(CELL)]
    where: dict[str, Any] = {what: cells[at] or None for what, at in columns.items()}
    text = where.pop("text") or ""
    if "path" in where:
        where["path"] = [where["path"]] if where["path"] else []
    if text and not text.startswith("∅"):
        if where.get("question") not in [gold.question, *(q["text"] for q in gold.questions)]:
            gold.ask(where["question"], 0)
            gold.ask(None, 0)
        gold.say(text.lstrip("°"), 0, optional=text.startswith("°"), **where)


def make_gold(facts: dict[str, str], lines: list[Line]) -> dict[str, Any]:
    """Gather the gold file from the tags."""
    gold = Gold(numbered=Path(facts["file"]).suffix in {".txt", ".md"}, facts=facts)
    columns = {}
    for pair in facts.get("columns", "").split():
        what, _, at = pair.partition("=")
        columns[what] = int(at) - 1
    header: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line.tag == "m" and line.style:
            header, corner = line.shown.split(CELL), line.style
            if corner == "tables":
                for name in header[1:]:
                    gold.ask(name, 0)
        elif line.tag == "m":
            note_matrix(gold, header, line, corner)
        elif line.tag == "r" and not line.style:
            note_row(gold, columns, line)
        else:
            MEANING[line.tag](gold, line, number)
    return gold.as_json()


def main(folder: Path) -> None:
    """Write every document of the folder and the gold file beside it."""
    for path in sorted((folder / "annotated").glob("*.txt")):
        facts, lines = read_annotated(path)
        document = folder / facts["file"]
        rows = [(line.tag, line.style, clean(line.shown)) for line in lines]
        writers.write(document, rows, facts)
        gold = json.dumps(make_gold(facts, lines), ensure_ascii=False, indent=1)
        document.with_suffix(".gold.json").write_text(gold + "\n", "utf-8")


def clean(text: str) -> str:
    """Take the signs out that only the gold file needs."""
    return text.replace("∅", "").replace("°", "")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
