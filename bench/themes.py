"""Grouping beside topic models with the same encoder: agreement with people, time, memory, disk."""

import csv
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.agreement import adjusted_mutual_information, normalised_mutual_information
from bench.rows import OURS, Row

ROOT = Path(__file__).resolve().parent.parent
SETS = ROOT.parent / "shared" / "data" / "themes"
PEERS = ROOT / "var" / "bench-themes-venv" / "bin" / "python"
TOOLS = (OURS, f"{OURS}, spelling only", "BERTopic", "Turftopic")
LEAST_AGREEMENT = {"xsid-nl": 0.79, "iconclass-nl": 0.43}
SECONDS = {1_000: 2, 10_000: 10}
MEGABYTES = 800
TIMES = 3


def run() -> list[Row]:
    """Group the labelled sets with every tool, and many texts with Inbreng."""
    if not SETS.exists():
        return []
    rows = [
        labelled(tool, SETS / f"{name}.csv", least)
        for name, least in LEAST_AGREEMENT.items()
        for tool in TOOLS
    ]
    with tempfile.TemporaryDirectory() as folder:
        return rows + [many(Path(folder) / "many.csv", number) for number in SECONDS]


def labelled(tool: str, file: Path, least: float) -> Row:
    """A labelled set, grouped by one tool; ``kept`` is the adjusted mutual information."""
    labels = [row["label"] for row in read(file)]
    took = measured(tool, file)
    groups = took["found"]
    agreement = adjusted_mutual_information(labels, groups)
    found = (
        f"AMI {agreement:.3f}, NMI {normalised_mutual_information(labels, groups):.3f}, "
        f"{len(set(groups) - {-1})} themes, {groups.count(-1) / len(groups):.0%} left out, "
        f"{took['disk_mb']:,.0f} MB on disk"
    )
    goals = (None, MEGABYTES, least) if tool == OURS else ()
    case = f"{file.stem}, {len(labels)} texts"
    return Row(case, tool, tuple(took["seconds"]), took["peak_mb"], agreement, found, *goals)


def many(file: Path, number: int) -> Row:
    """So many different texts, grouped by Inbreng."""
    with file.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows([["text"], *([text] for text in different_texts(number))])
    took = measured(OURS, file)
    found = f"{len(set(took['found']) - {-1})} themes"
    case = f"{number:,} texts"
    goals = (SECONDS[number], MEGABYTES)
    return Row(case, OURS, tuple(took["seconds"]), took["peak_mb"], None, found, *goals)


def different_texts(number: int) -> Sequence[str]:
    """Texts of the sets, most with one word changed for a word of another."""
    known = [row["text"] for name in LEAST_AGREEMENT for row in read(SETS / f"{name}.csv")]
    chance = random.Random(1)
    texts = dict.fromkeys(known[::2])
    while len(texts) < number:
        words = chance.choice(known).split()
        words[chance.randrange(len(words))] = chance.choice(chance.choice(known).split())
        texts[" ".join(words)] = None
    return list(texts)[:number]


def read(file: Path) -> list[dict[str, str]]:
    """The rows of a labelled set."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def measured(tool: str, file: Path) -> dict[str, Any]:
    """What grouping a file took a tool, in a process of its own."""
    python = sys.executable if tool.startswith(OURS) else str(PEERS)
    command = [python, str(ROOT / "bench" / "groupers.py"), tool, str(file), str(TIMES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))
