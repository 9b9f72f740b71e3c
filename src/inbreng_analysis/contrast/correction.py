"""Whoever looks at a hundred differences finds five by chance; this takes them back."""

from collections.abc import Sequence


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Correct p values for the number of comparisons that are shown together.

    A corrected value of at most 0.05 means: the chance that there is even one false finding among
    all that are called clear is at most 5%, whatever the comparisons have to do with one another.

    Parameters
    ----------
    p_values
        One for each comparison, between 0 and 1, in any order.

    Returns
    -------
    tuple of float
        The corrected values in the same order: at least as large as they were, at most 1. Nothing
        in, nothing out.

    Raises
    ------
    ValueError
        When a value lies outside 0 to 1.

    Source
    ------
    Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal
    of Statistics 6, 65-70.

    >>> holm([0.01, 0.04, 0.03])
    (0.03, 0.06, 0.06)
    """
    if not all(0 <= p <= 1 for p in p_values):
        raise ValueError("a p value lies between 0 and 1")
    corrected = [0.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[place]))
        corrected[place] = highest
    return tuple(corrected)
