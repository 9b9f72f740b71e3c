"""What the counts of a report rest on: the ground of its audience, narrowed to what it is about."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError
from inbreng.insights.exports.telling import Told
from inbreng.insights.models import Theme
from inbreng.insights.spread import (
    REACH,
    Ground,
    Place,
    Reach,
    Spread,
    ground_of,
    public_ground,
    public_words,
    spreads_of_branches,
    spreads_of_insights,
    spreads_of_themes,
)


class NothingToTell(DomainError):
    """The group is too small for these readers, or said nothing."""


@dataclass(frozen=True)
class Basis:
    """Counts for one export. Each set is narrowed by place, so no more can be subtracted."""

    told: Told

    @property
    def reach(self) -> Reach:
        """What the audience may be told."""
        return REACH[self.told.audience]

    @property
    def is_public(self) -> bool:
        """The report is for everybody: words, and no numbers but those of tables."""
        return self.told.view is None

    @property
    def is_of_one_group(self) -> bool:
        """The report is about one gathering or one perspective."""
        return bool(self.told.export.gathering_id or self.told.export.perspective_id)

    @cached_property
    def whole(self) -> Ground:
        """All points of the trajectory. Two queries, or four for the public."""
        if self.told.view is None:
            return public_ground(self.told.trajectory)
        return ground_of(self.told.view)

    @cached_property
    def ground(self) -> Ground:
        """All points that the report is about; raises NothingToTell for a group without any."""
        ground = replace(self.whole, cells=self._narrowed(self.whole.cells))
        if self.is_of_one_group and not ground.n_points:
            raise NothingToTell(
                _(
                    "Van deze groep kun je voor deze lezers geen eigen verslag maken: "
                    "ze is te klein, of er is nog niets gezegd."
                )
            )
        return ground

    def of_insights(self, insights: Collection[int], stance: str) -> dict[int, Spread]:
        """The spread over the whole trajectory of what stands for or against. One query."""
        return spreads_of_insights(self.whole, insights, stance)

    def of_themes(self, themes: Collection[Theme]) -> dict[int, Spread]:
        """The spread of each theme with its parts, narrowed. Two queries."""
        tops = [theme.pk for theme in themes if theme.parent_id is None]
        parts = [theme.pk for theme in themes if theme.parent_id is not None]
        found = spreads_of_branches(self.whole, tops) | spreads_of_themes(self.whole, parts)
        return {pk: self.here(spread) for pk, spread in found.items()}

    def here(self, spread: Spread) -> Spread:
        """The part of a spread that the report is about."""
        return Spread(cells=self._narrowed(spread.cells), ground=self.ground)

    def words(self, spread: Spread) -> str:
        """The spread in words that fit the audience."""
        return public_words(spread) if self.is_public else spread.words

    def _narrowed(self, cells: Mapping[Place, int]) -> dict[Place, int]:
        export = self.told.export
        return {
            place: n_points
            for place, n_points in cells.items()
            if export.gathering_id in {None, place.gathering}
            and export.perspective_id in {None, place.perspective}
        }
