"""Whether a perspective says something more often than the others, tested table by table."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inbreng.insights.bridge.contrasts import Contrast, Stratum, band_of, contrast_in_bands, holm
from inbreng.insights.spread.places import Place
from inbreng.insights.spread.spreading import Ground, Spread
from inbreng.people.models import Perspective

CLEAR = 0.05  # at most this chance that one of all differences that are called clear is none


@dataclass(frozen=True, slots=True)
class Difference:
    """One perspective against all others on one set of points, corrected for all comparisons."""

    perspective: Perspective
    contrast: Contrast
    p: float

    @property
    def is_clear(self) -> bool:
        """Chance alone seldom makes such a difference."""
        return self.p <= CLEAR

    @property
    def words(self) -> str:
        """The difference in a sentence with its counts, or that it is not clear."""
        if not self.contrast.is_testable:
            return _("te weinig groepen om te vergelijken")
        if not self.is_clear:
            return _("niet duidelijk verschillend")
        said = _(
            "%(who)s zeggen dit duidelijk vaker: in %(here)d van hun %(n_here)d groepen, "
            "anderen in %(there)d van %(n_there)d"
        )
        if not self.contrast.is_more_here:
            said = _(
                "%(who)s zeggen dit duidelijk minder vaak: in %(here)d van hun %(n_here)d groepen, "
                "anderen in %(there)d van %(n_there)d"
            )
        return said % {
            "who": self.perspective.plural_as_spoken,
            "here": self.contrast.n_said_here,
            "n_here": self.contrast.n_here,
            "there": self.contrast.n_said_there,
            "n_there": self.contrast.n_there,
        }


def differences(ground: Ground, spreads: Mapping[int, Spread]) -> dict[int, list[Difference]]:
    """Each perspective against the others, for all sets that are shown together. No query.

    The correction is over all comparisons of ``spreads``: ask once for a page.
    """
    groups = _Groups(ground)
    contrasts = {pk: groups.contrasts(one) for pk, one in spreads.items() if one.n_points}
    tested = [
        (pk, side)
        for pk, found in contrasts.items()
        for side, one in found.items()
        if one.is_testable
    ]
    corrected = holm([contrasts[pk][side].p for pk, side in tested])
    p_of = dict(zip(tested, corrected, strict=True))
    return {
        pk: [
            Difference(side, contrasts[pk][side.pk], p_of.get((pk, side.pk), 1.0))
            for side in ground.perspectives
            if side.pk in contrasts.get(pk, ())
        ]
        for pk in spreads
    }


def difference_words(found: Sequence[Difference]) -> str:
    """What the differences of one set come to, in a sentence."""
    clear = [one.words for one in found if one.is_clear]
    if clear:
        return "; ".join(clear)
    if any(one.contrast.is_testable for one in found):
        return _("niet duidelijk verschillend tussen perspectieven")
    return _("te weinig groepen om perspectieven te vergelijken")


class _Groups:
    """The groups of each perspective: its people at one table, or at a gathering without one."""

    def __init__(self, ground: Ground) -> None:
        self._band = {
            place: band_of(n_points)
            for place, n_points in ground.cells.items()
            if place.perspective is not None and place.gathering is not None
        }
        self._all = self._by_band(self._band)

    def contrasts(self, spread: Spread) -> dict[int, Contrast]:
        """Each perspective against all others."""
        said = self._by_band(place for place in spread.cells if place in self._band)
        bands = {band for _side, band in self._all}
        n_all, n_said = _summed(self._all), _summed(said)
        return {
            side: contrast_in_bands(
                [
                    Stratum(
                        n_here := self._all[side, band],
                        n_said_here := said[side, band],
                        n_all[band] - n_here,
                        n_said[band] - n_said_here,
                    )
                    for band in bands
                ]
            )
            for side in {side for side, _band in self._all}
        }

    def _by_band(self, places: Iterable[Place]) -> Counter[tuple[int, int]]:
        found = Counter((place.perspective, self._band[place]) for place in places)
        return Counter({(side, band): n for (side, band), n in found.items() if side is not None})


def _summed(counts: Counter[tuple[int, int]]) -> Counter[int]:
    found: Counter[int] = Counter()
    for (_side, band), n_groups in counts.items():
        found[band] += n_groups
    return found
