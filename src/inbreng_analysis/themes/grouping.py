"""Group texts that nobody has coded yet into suggestions for themes."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from inbreng_analysis.themes.choosing import Chosen, chosen_encoder
from inbreng_analysis.themes.clusters import Cluster, clusters
from inbreng_analysis.themes.distinct import Distinct, distinct
from inbreng_analysis.themes.identity import identities
from inbreng_analysis.themes.method import method_name
from inbreng_analysis.themes.threads import on_one_thread
from inbreng_analysis.themes.wording import Wording, wordings

DEFAULT_FINENESS: Final = 0.5
_WIDEST: Final = 4.0  # the resolution at fineness 1; its inverse at 0, and 1 between


@dataclass(frozen=True, slots=True)
class Theme:
    """A suggestion for a theme.

    Attributes
    ----------
    id
        Stays when the grouping runs again and most members stay.
    label
        The terms that tell it apart most, to be replaced by a person.
    terms
        Up to eight lemmas, the most telling first.
    members
        Rows, rising.
    typical
        Up to three of the members, the nearest to the middle of the theme first.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    members: tuple[int, ...]
    typical: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Themes suggested for texts; every row is in exactly one theme, or unplaced.

    Attributes
    ----------
    method
        The name of the method, its version and what it compared.
    themes
        The largest first.
    unplaced
        Rows that fit nowhere, rising; blank texts among them.
    """

    method: str
    themes: tuple[Theme, ...]
    unplaced: tuple[int, ...]

    def as_json(self) -> dict[str, Any]:
        """Give the grouping in lists and dictionaries, for JSON."""
        return asdict(self)

    def remembered(self, texts: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Give the texts of each theme by its id: what ``group`` takes as ``previous``.

        Parameters
        ----------
        texts
            The texts that were grouped.
        """
        return {theme.id: tuple(texts[row] for row in theme.members) for theme in self.themes}


@on_one_thread
def group(
    texts: Sequence[str],
    *,
    fineness: float = DEFAULT_FINENESS,
    previous: Mapping[str, Collection[str]] | None = None,
    encoder: Chosen = "installed",
) -> Grouping:
    """Group texts by what they are about, without being told how many groups there are.

    Neighbours in a space of meaning and spelling make a graph; the Leiden algorithm finds what
    hangs together in it. ``docs/method/themes.md`` tells how, with sources.

    Parameters
    ----------
    texts
        Texts by row; the order of the rows does not change the outcome.
    fineness
        From 0, few broad themes, to 1, many narrow ones.
    previous
        Texts by id of the themes that were suggested before. A theme that holds more than half
        of what is left of one of these keeps its id.
    encoder
        ``"installed"`` for the sentence encoder when its package is there, ``None`` to compare
        spelling alone, or an encoder of your own.

    Returns
    -------
    Grouping
        Without texts, without themes.

    Raises
    ------
    ValueError
        When ``fineness`` is not between 0 and 1.

    Examples
    --------
    >>> said = ["Meer handen in de klas", "meer handen in de klas!", "Handen in de klas"]
    >>> group(said, encoder=None).themes[0].members
    (0, 1, 2)
    >>> group([]).themes
    ()
    """
    if not 0 <= fineness <= 1:
        raise ValueError(f"Fineness is a number from 0 to 1, not {fineness}.")
    known = chosen_encoder(encoder)
    different = distinct(texts)
    found, alone = clusters(different, _resolution(fineness), known)
    ids = identities(found, different, previous or {})
    shown = wordings(found, different)
    themes = map(_theme, ids, found, shown, [different] * len(found))
    return Grouping(method_name(known), tuple(themes), _rows(alone, different, different.blank))


def _resolution(fineness: float) -> float:
    return math.pow(_WIDEST, 2 * fineness - 1)


def _theme(name: str, cluster: Cluster, wording: Wording, different: Distinct) -> Theme:
    return Theme(
        name,
        wording.label,
        wording.terms,
        _rows(cluster.members, different),
        tuple(different.rows[text][0] for text in cluster.typical),
    )


def _rows(
    texts: Sequence[int], different: Distinct, besides: Sequence[int] = ()
) -> tuple[int, ...]:
    """The rows of some of the different texts, rising."""
    return tuple(sorted([*besides, *(row for text in texts for row in different.rows[text])]))
