"""The goals on labelled sets beside this checkout: agreement, number of themes, memory."""

import csv
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Literal

import pytest

from bench.groupings import adjusted_mutual_information
from inbreng_analysis.themes import Grouping, group
from tests.analysis.calls import calls_of
from tests.analysis.themes.said import places

SETS = Path(__file__).resolve().parents[4] / "shared" / "data" / "themes"
GOALS = {"xsid-nl": 0.79, "iconclass-nl": 0.43}
UNENCODED = {"xsid-nl": 0.70, "iconclass-nl": 0.30}
needs_sets = pytest.mark.skipif(not SETS.exists(), reason="the shared labelled sets are absent")


@cache
def labelled(name: str) -> tuple[list[str], list[str]]:
    with (SETS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"] for row in rows], [row["label"] for row in rows]


@cache
def grouped(name: str) -> Grouping:
    return group(labelled(name)[0])


@needs_sets
@pytest.mark.parametrize("name", GOALS)
def test_grouping_agrees_with_people(name: str) -> None:
    texts, labels = labelled(name)

    assert adjusted_mutual_information(labels, places(grouped(name), len(texts))) >= GOALS[name]


@needs_sets
@pytest.mark.parametrize("name", GOALS)
def test_grouping_gives_not_too_many_themes_and_leaves_few_out(name: str) -> None:
    texts, labels = labelled(name)
    found = grouped(name)

    assert len(found.themes) <= 2 * len(set(labels)) + 3
    assert len(found.unplaced) <= 0.1 * len(texts)


@needs_sets
@pytest.mark.parametrize("name", UNENCODED)
def test_grouping_without_the_encoder_still_agrees(name: str) -> None:
    texts, labels = labelled(name)

    at = places(group(texts, encoder=None), len(texts))

    assert adjusted_mutual_information(labels, at) >= UNENCODED[name]


# Apart, because the memory of a process is the most it ever had; and not ru_maxrss, in which a new
# process begins with the peak of the one that started it.
MEASURED = """
import csv, re, sys
from inbreng_analysis.themes import group
texts = [row["text"] for name in sys.argv[1:] for row in csv.DictReader(open(name, newline=""))]
texts = texts[::2][:1000]
group(texts)
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


@needs_sets
def test_a_thousand_texts_take_little_memory() -> None:
    files = [str(SETS / f"{name}.csv") for name in reversed(GOALS)]

    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *files], stdout=subprocess.PIPE, text=True, check=True
    )

    assert float(done.stdout) < 800 * 1024


@needs_sets
@pytest.mark.parametrize("encoder", ["installed", None])
def test_grouping_ten_times_the_texts_is_ten_times_the_work(
    encoder: Literal["installed"] | None,
) -> None:
    texts = labelled("iconclass-nl")[0]
    few, many = texts[:100], [f"{text} {number}" for number in range(10) for text in texts[:100]]
    group(many, encoder=encoder)

    n_few = calls_of(lambda: group(few, encoder=encoder))
    n_many = calls_of(lambda: group(many, encoder=encoder))

    assert n_many < 11 * n_few
