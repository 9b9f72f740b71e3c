"""How far two groupings of the same rows agree, beyond chance."""

import math
from collections import Counter
from collections.abc import Hashable, Sequence

Labels = Sequence[Hashable]


def mutual_information(one: Labels, other: Labels) -> float:
    """The mutual information of two groupings, in nats."""
    n_rows = len(one)
    ones, others = Counter(one), Counter(other)
    return sum(
        n / n_rows * math.log(n * n_rows / (ones[a] * others[b]))
        for (a, b), n in Counter(zip(one, other, strict=True)).items()
    )


def entropy(labels: Labels) -> float:
    """The entropy of a grouping, in nats."""
    n_rows = len(labels)
    return -sum(n / n_rows * math.log(n / n_rows) for n in Counter(labels).values())


def normalised_mutual_information(one: Labels, other: Labels) -> float:
    """Mutual information over the mean of both entropies; 1 when both are a single group."""
    mean = (entropy(one) + entropy(other)) / 2
    return mutual_information(one, other) / mean if mean else 1.0


def adjusted_mutual_information(one: Labels, other: Labels) -> float:
    """Mutual information less what chance gives, over the most it could be.

    Vinh, Epps and Bailey (2010), *Information theoretic measures for clusterings comparison*,
    with the mean of both entropies as the most.
    """
    mean = (entropy(one) + entropy(other)) / 2
    chance = expected_mutual_information(one, other)
    if math.isclose(mean, chance):
        return 1.0
    return (mutual_information(one, other) - chance) / (mean - chance)


def adjusted_rand(one: Labels, other: Labels) -> float:
    """Pairs of rows that both groupings keep together, less what chance gives, over the most.

    Hubert and Arabie (1985), *Comparing partitions*.
    """
    together = _pairs(Counter(zip(one, other, strict=True)))
    ones, others = _pairs(Counter(one)), _pairs(Counter(other))
    chance = ones * others / math.comb(len(one), 2)
    most = (ones + others) / 2
    return 1.0 if math.isclose(most, chance) else (together - chance) / (most - chance)


def _pairs(groups: Counter[Hashable] | Counter[tuple[Hashable, Hashable]]) -> int:
    return sum(math.comb(n, 2) for n in groups.values())


def expected_mutual_information(one: Labels, other: Labels) -> float:
    """The mutual information of groups of these sizes, on average over all ways to draw them."""
    n_rows = len(one)
    ones, others = Counter(Counter(one).values()), Counter(Counter(other).values())
    return sum(
        times_a * times_b * _expected_of_pair(a, b, n_rows)
        for a, times_a in ones.items()
        for b, times_b in others.items()
    )


def _expected_of_pair(a: int, b: int, n_rows: int) -> float:
    """What two groups of sizes a and b add on average: the sum over how many rows they share."""
    fixed = sum(map(_log_factorial, (a, b, n_rows - a, n_rows - b))) - _log_factorial(n_rows)
    return sum(
        n / n_rows * math.log(n_rows * n / (a * b)) * math.exp(fixed - _log_ways(a, b, n, n_rows))
        for n in range(max(1, a + b - n_rows), min(a, b) + 1)
    )


def _log_ways(a: int, b: int, n: int, n_rows: int) -> float:
    return sum(map(_log_factorial, (n, a - n, b - n, n_rows - a - b + n)))


def _log_factorial(number: int) -> float:
    return math.lgamma(number + 1)
