"""The harvest of the sample partnership: what people made of it, and what the machine does."""

import random
from functools import cache
from pathlib import Path

from bench.groupings import adjusted_mutual_information
from inbreng.sample.reading.codings import read_codings
from inbreng_analysis.themes import Placement, group, learn
from tests.analysis.themes.said import as_texts, places

CODINGS = Path(__file__).resolve().parents[3] / "src" / "inbreng" / "sample" / "texts" / "codings"
LEAST_AGREEMENT = 0.2  # grouped by meaning and spelling alone: 0.10
LEAST_RIGHT = 0.4  # of the first suggestions; by meaning and spelling alone: 0.29


@cache
def coded() -> tuple[list[str], list[set[str]], list[str]]:
    """The points, what either coder gave each without “overig”, and the first of the first."""
    points = [
        point for file in sorted(CODINGS.glob("*.txt")) for point in read_codings(file).points
    ]
    texts = [point.text for point in points]
    given = [{theme for own in point.themes for theme in own} - {"overig"} for point in points]
    return texts, given, [point.themes[0][0] for point in points]


def test_a_harvest_is_grouped_much_better_than_chance() -> None:
    texts, _, first = coded()

    at = places(group(texts), len(texts))

    assert adjusted_mutual_information(first, at) >= LEAST_AGREEMENT


def test_a_harvest_is_grouped_as_well_without_the_encoder() -> None:
    texts, _, first = coded()

    at = places(group(texts, encoder=None), len(texts))

    assert adjusted_mutual_information(first, at) >= LEAST_AGREEMENT


def test_a_harvest_in_another_order_gets_the_same_groups() -> None:
    texts, _, _ = coded()
    moved = list(texts)
    random.Random(2).shuffle(moved)

    assert as_texts(group(moved), moved) == as_texts(group(texts), texts)


def test_suggestions_for_points_of_a_harvest_are_often_what_people_gave() -> None:
    texts, given, _ = coded()
    tried, learnt = range(0, len(texts), 5), [row for row in range(len(texts)) if row % 5]

    placer = learn([texts[row] for row in learnt], [given[row] for row in learnt])
    placed = dict(zip(tried, placer.place([texts[row] for row in tried]), strict=True))

    judged = [row for row in tried if given[row]]
    first = {row: {one.label for one in placed[row].suggestions[:1]} for row in judged}
    right = [row for row in judged if first[row] & given[row]]
    assert len(right) >= LEAST_RIGHT * len(judged)


def test_likely_suggestions_are_right_about_as_often_as_they_promise() -> None:
    texts, given, _ = coded()
    tried, learnt = range(0, len(texts), 5), [row for row in range(len(texts)) if row % 5]
    placer = learn([texts[row] for row in learnt], [given[row] for row in learnt])

    placed = zip(tried, placer.place([texts[row] for row in tried]), strict=True)
    likely = [(row, one.suggestions[0]) for row, one in placed if one.doubt is None]

    right = [row for row, first in likely if first.label in given[row]]
    promised = sum(first.probability for _, first in likely)
    assert len(likely) >= 20
    assert abs(len(right) - promised) <= 0.2 * len(likely)


@cache
def gatherings() -> list[str]:
    """Where each point of ``coded`` was said."""
    return [file.stem for file in sorted(CODINGS.glob("*.txt")) for _ in read_codings(file).points]


def test_less_is_promised_at_a_gathering_of_which_nobody_coded_a_point() -> None:
    texts, given, _ = coded()
    placer = learn(texts, given, gatherings=gatherings())

    here, elsewhere = placer.place(texts, gatherings()), placer.place(texts, ["new"] * len(texts))

    assert promised(elsewhere) < promised(here)


def promised(placed: tuple[Placement, ...]) -> float:
    """How many of the first suggestions should be right."""
    return sum(first.probability for one in placed for first in one.suggestions[:1])
