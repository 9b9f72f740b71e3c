"""Read one file with one tool, in a process of its own: ``readers.py TOOL FILE TIMES``.

Runs in the environment of the tool, so it imports nothing but that tool.
Prints as JSON the seconds of each time, the most memory held, and the depth
of every point that the tool found, in the order of the document.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

Levels = list[tuple[int, str]]
MARKED = re.compile(r"^(\s*)(?:[-*+•–➤o▪]|\d+[.)])\s+(.*\S)")


def inbreng(path: Path) -> Callable[[], Levels]:
    """The reader of this project: a point is as deep as the labels and the question above it."""
    from inbreng_analysis.reports import read_report

    def read() -> Levels:
        entries = read_report(path).entries
        return [
            (len(entry.path) + (entry.kind != "question"), entry.text)
            for entry in entries
            if entry.kind in {"question", "label", "contribution"}
        ]

    return read


def markitdown(path: Path) -> Callable[[], Levels]:
    """Microsoft's converter to Markdown: the depth is the indent of the item."""
    from markitdown import MarkItDown

    converter = MarkItDown()
    return lambda: marked_lines(converter.convert(path).text_content)


def mammoth(path: Path) -> Callable[[], Levels]:
    """Word to HTML: the depth is the number of lists around the item."""
    import mammoth as library

    def convert() -> Levels:
        with path.open("rb") as file:
            html = library.convert_to_html(file).value
        items = Items()
        items.feed(html)
        return items.found

    return convert


def python_docx(path: Path) -> Callable[[], Levels]:
    """The paragraphs of a Word file as they are stored; no depth is worked out."""
    import docx

    return lambda: [(0, paragraph.text) for paragraph in docx.Document(str(path)).paragraphs]


def marked_lines(text: str) -> Levels:
    """The points behind a marker of a list, on one line or more, with the width of their indent."""
    found: Levels = []
    for line in text.splitlines():
        marked = MARKED.match(line)
        if marked:
            found.append((len(marked[1].expandtabs()), marked[2]))
        elif found and line.strip():
            depth, begun = found[-1]
            found[-1] = (depth, f"{begun} {line.strip()}")
    return found


class Items(HTMLParser):
    """The items of lists in HTML, with the number of lists around them."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.found: Levels = []

    def handle_starttag(self, tag: str, _: object) -> None:
        self.depth += tag in {"ul", "ol"}
        if tag == "li":
            self.found.append((self.depth, ""))

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in {"ul", "ol"}

    def handle_data(self, data: str) -> None:
        if self.depth and self.found:
            level, text = self.found[-1]
            self.found[-1] = (level, text + data)


PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
LONG_ENOUGH = 20  # seconds; a tool that took so long together is not asked again
READERS = {
    "inbreng": inbreng,
    "mammoth": mammoth,
    "markitdown": markitdown,
    "python-docx": python_docx,
}


def main(tool: str, file: str, times: int) -> None:
    """Read a file up to so many times, after the tool is loaded, and print what it took."""
    read = READERS[tool](Path(file))
    seconds, found = [], []
    while len(seconds) < times and sum(seconds) < LONG_ENOUGH:
        started = time.perf_counter()
        found = read()
        seconds.append(time.perf_counter() - started)
    # Not ru_maxrss, in which a new process begins with the peak of the one that started it.
    peak = int(PEAK.findall(Path("/proc/self/status").read_text())[0]) / 1024
    json.dump({"seconds": seconds, "peak_mb": peak, "found": found}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
