"""How far coders agree, for each two of them and for all."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from inbreng_analysis.agreement import Agreement, Codings, ThemeAgreement, agreement, per_theme

Given = Mapping[int, Mapping[Any, set[int]]]
ALL = "all"
MOST_DIFFERING = 500  # points kept of each comparison, those that differ most


def compared(given: Given, coders: list[str]) -> list[dict[str, Any]]:
    """Everybody together first, then each two coders who looked at the same points.

    ``given`` holds for each point what each coder gave it; a coder who gave
    nothing is not in it.
    """
    found = [_compared(ALL, given)]
    for one, other in combinations(coders, 2):
        both = {
            point: {one: sets[one], other: sets[other]}
            for point, sets in given.items()
            if one in sets and other in sets
        }
        if both:
            found.append(_compared(f"{one}-{other}", both))
    return found


def _compared(key: str, given: Given) -> dict[str, Any]:
    points = list(given)
    codings: Codings = [given[point] for point in points]
    found: Agreement = agreement(codings)
    themes: tuple[ThemeAgreement, ...] = per_theme(codings)
    return {
        "key": key,
        "alpha": found.alpha,
        "n_points": found.n_points,
        "n_differing": len(found.differing),
        "differing": [points[row] for row in found.differing[:MOST_DIFFERING]],
        "themes": [[one.label, one.alpha, one.n_differing] for one in themes],
    }
