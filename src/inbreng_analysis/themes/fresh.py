"""Points that fit under no theme, once there are enough of them to be a theme themselves."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from inbreng_analysis.themes.choosing import Chosen
from inbreng_analysis.themes.grouping import DEFAULT_FINENESS, Theme, group
from inbreng_analysis.themes.placing import Placement

LEAST_MEMBERS: Final = 4


def fresh_groups(
    texts: Sequence[str],
    placements: Sequence[Placement],
    *,
    fineness: float = DEFAULT_FINENESS,
    least_members: int = LEAST_MEMBERS,
    encoder: Chosen = "installed",
) -> tuple[Theme, ...]:
    """Group the texts that the known themes do not cover, and give the groups that are big enough.

    Parameters
    ----------
    texts
        Texts by row.
    placements
        What a placer said of each; those that fit nowhere or got no sure suggestion are grouped.
    fineness, encoder
        As in ``group``.
    least_members
        How many rows make a group worth showing.

    Returns
    -------
    tuple of Theme
        The largest first; ``members`` and ``typical`` are rows of ``texts``.

    Raises
    ------
    ValueError
        When there is not one placement for each text.
    """
    rows = [
        row
        for row, (_, placed) in enumerate(zip(texts, placements, strict=True))
        if placed.doubt in {"fits_nowhere", "unsure"}
    ]
    found = group([texts[row] for row in rows], fineness=fineness, encoder=encoder)
    return tuple(
        replace(
            theme,
            members=tuple(rows[member] for member in theme.members),
            typical=tuple(rows[member] for member in theme.typical),
        )
        for theme in found.themes
        if len(theme.members) >= least_members
    )
