"""Agreement between coders at 20,000 points: time and memory, beside the definition itself."""

import random
import time
import tracemalloc
from collections.abc import Callable
from itertools import combinations, permutations
from typing import Any

from bench.rows import OURS, Row
from inbreng_analysis.agreement import Codings, agreement, masi_distance, per_theme

N_POINTS, N_FEW, N_THEMES, N_CODERS = 20_000, 400, 200, 3
TIMES = 3
GOAL_SECONDS = 5.0  # the worker counts, nobody waits
MEGABYTES = 200
DEFINITION = "by the definition"


def run() -> list[Row]:
    """Compare three coders on many points, and on few beside the sums of the definition."""
    many, few = codings_of(N_POINTS), codings_of(N_FEW)
    ours, theirs = measured(lambda: agreement(few)), measured(lambda: by_definition(few))
    alpha, expected = ours[2].alpha or 0.0, theirs[2]
    case = f"agreement, {N_FEW} points, {N_CODERS} coders"
    is_same = abs(alpha - expected) < 1e-9
    return [
        large("all themes together", many, agreement),
        large("theme by theme", many, per_theme),
        Row(case, OURS, ours[0], ours[1], float(is_same), f"alpha {alpha:.6f}", goal_kept=1.0),
        Row(case, DEFINITION, theirs[0], theirs[1], None, f"alpha {expected:.6f}"),
    ]


def large(name: str, codings: Codings, count: Callable[[Codings], Any]) -> Row:
    """One count over many points, held to what the worker may take."""
    seconds, peak, _found = measured(lambda: count(codings))
    case = f"agreement, {N_POINTS:,} points, {N_CODERS} coders, {N_THEMES} themes: {name}"
    goals = {"goal_seconds": GOAL_SECONDS, "goal_mb": MEGABYTES}
    return Row(case, OURS, seconds, peak, **goals)


def codings_of(n_points: int) -> Codings:
    """What three coders gave each point: mostly the same, at times one more or another."""
    chance = random.Random(3)
    found = []
    for _ in range(n_points):
        meant = chance.sample(range(N_THEMES), chance.randint(1, 2))
        found.append({coder: given(chance, meant) for coder in range(N_CODERS)})
    return found


def given(chance: random.Random, meant: list[int]) -> set[int]:
    """The themes that a coder gives a point that is about these."""
    if chance.random() < 0.6:
        return set(meant)
    other = chance.randrange(N_THEMES)
    return {*meant, other} if chance.random() < 0.5 else {other}


def by_definition(codings: Codings) -> float:
    """Alpha by its definition: the distance seen within points over that among all values."""
    values = [[frozenset(one) for one in point.values()] for point in codings]
    n_values = sum(map(len, values))
    seen = sum(
        sum(masi_distance(one, other) for one, other in permutations(point, 2)) / (len(point) - 1)
        for point in values
    )
    every = [one for point in values for one in point]
    by_chance = 2 * sum(masi_distance(one, other) for one, other in combinations(every, 2))
    return 1 - seen * (n_values - 1) / by_chance


def measured(count: Callable[[], Any]) -> tuple[tuple[float, ...], float, Any]:
    """The seconds of each time, the most memory that a count took by itself, and what it gave."""
    seconds = []
    for _ in range(TIMES):
        began = time.perf_counter()
        found = count()
        seconds.append(time.perf_counter() - began)
    tracemalloc.start()
    count()
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return tuple(seconds), peak / 1e6, found
