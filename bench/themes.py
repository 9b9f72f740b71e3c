"""Grouping beside topic models with the same encoder: agreement with people, time, memory, disk."""

import csv
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.groupings import (
    adjusted_mutual_information,
    adjusted_rand,
    normalised_mutual_information,
)
from bench.rows import OURS, Row

ROOT = Path(__file__).resolve().parent.parent
SETS = ROOT.parent / "shared" / "data" / "themes"
PEERS = ROOT / "var" / "bench-themes-venv" / "bin" / "python"
TOOLS = (OURS, f"{OURS}, spelling only", "BERTopic", "Turftopic")
LEAST_AGREEMENT = {"xsid-nl": 0.79, "iconclass-nl": 0.43}
SECONDS = {1_000: 2, 10_000: 10}
MEGABYTES = 800
MOST_UNPLACED = 0.1
LEAST_RAND = 0.95
TIMES, TIMES_OF_PEER = 3, 1  # a peer takes minutes
ORDERS = 3


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
    n_themes, unplaced = len(set(groups) - {-1}), groups.count(-1) / len(groups)
    most = 2 * len(set(labels)) + 3
    rand = min((adjusted_rand(groups, one) for one in took["shuffled"]), default=None)
    found = (
        f"AMI {agreement:.3f}, NMI {normalised_mutual_information(labels, groups):.3f}, "
        f"{n_themes} themes (at most {most}), {unplaced:.0%} left out, {processor(took)}"
    )
    is_ours = tool == OURS
    return Row(
        case=f"{file.stem}, {len(labels)} texts",
        tool=tool,
        seconds=tuple(took["seconds"]),
        peak_mb=took["peak_mb"],
        disk_mb=took["disk_mb"],
        kept=agreement,
        found=found if rand is None else f"{found}, adjusted Rand {rand:.3f} in another order",
        goal_mb=MEGABYTES if is_ours else None,
        goal_kept=least if is_ours else None,
        holds=n_themes <= most and unplaced <= MOST_UNPLACED and (rand or 0) >= LEAST_RAND
        if is_ours
        else None,
    )


def processor(took: dict[str, Any]) -> str:
    """What it took of the processors, which a busy machine changes less than the time."""
    return f"{median(took['cpu']):.1f} s of processor"


def many(file: Path, number: int) -> Row:
    """So many different texts, grouped by Inbreng."""
    with file.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows([["text"], *([text] for text in different_texts(number))])
    took = measured(OURS, file)
    found = f"{len(set(took['found']) - {-1})} themes, {processor(took)}"
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
    is_ours = tool.startswith(OURS)
    numbers = (TIMES, ORDERS) if tool == OURS else (TIMES if is_ours else TIMES_OF_PEER, 0)
    python = sys.executable if is_ours else str(PEERS)
    script = str(ROOT / "bench" / "groupers.py")
    command = [python, script, tool, str(file), *map(str, numbers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))
