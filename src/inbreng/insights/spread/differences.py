"""Whether a perspective says something more often than the others, tested table by table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inbreng.insights.bridge.contrasts import Contrast, Group, contrast, holm
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
            "who": self.perspective.plural,
            "here": self.contrast.n_said_here,
            "n_here": self.contrast.n_here,
            "there": self.contrast.n_said_there,
            "n_there": self.contrast.n_there,
        }


def differences(ground: Ground, spreads: Mapping[int, Spread]) -> dict[int, list[Difference]]:
    """Each perspective against the others, for all sets that are shown together. No query.

    The correction is over all comparisons of ``spreads``: ask once for a page.
    """
    groups = _groups(ground)
    found = [
        (pk, perspective, _contrast(groups, perspective.pk, spread))
        for pk, spread in spreads.items()
        if spread.n_points
        for perspective in ground.perspectives
    ]
    tested = [one for one in found if one[2].is_testable]
    corrected = dict(
        zip(
            ((pk, side.pk) for pk, side, _contrast in tested),
            holm([one.p for _pk, _side, one in tested]),
            strict=True,
        )
    )
    told: dict[int, list[Difference]] = {pk: [] for pk in spreads}
    for pk, side, one in found:
        told[pk].append(Difference(side, one, corrected.get((pk, side.pk), 1.0)))
    return told


def difference_words(found: Sequence[Difference]) -> str:
    """What the differences of one set come to, in a sentence."""
    clear = [one.words for one in found if one.is_clear]
    if clear:
        return "; ".join(clear)
    if any(one.contrast.is_testable for one in found):
        return _("niet duidelijk verschillend tussen perspectieven")
    return _("te weinig groepen om perspectieven te vergelijken")


Groups = dict[int, list[tuple[Place, tuple[Group, Group]]]]


def _groups(ground: Ground) -> Groups:
    """The groups of each perspective: its people at one table, or in one gathering without one."""
    groups: Groups = defaultdict(list)
    for place, n_points in ground.cells.items():
        if place.perspective is not None and place.gathering is not None:
            both = (Group(n_points, said_it=False), Group(n_points, said_it=True))
            groups[place.perspective].append((place, both))
    return groups


def _contrast(groups: Groups, perspective: int, spread: Spread) -> Contrast:
    def those(sides: Iterable[int]) -> list[Group]:
        return [both[place in spread.cells] for side in sides for place, both in groups[side]]

    return contrast(those([perspective]), those(side for side in groups if side != perspective))
