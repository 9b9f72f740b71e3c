"""What was decided, as everybody reads it: no name of staff, and only places that are published."""

from collections.abc import Iterable
from dataclasses import dataclass

from inbreng.answers.queries.decision_entries import Entry, public_entries
from inbreng.answers.queries.decisions import Kind
from inbreng.followup.queries.public_pages import Place
from inbreng.plan.queries import PlanText
from inbreng.programme.models import Trajectory

N_FIRST = 8


@dataclass(frozen=True, slots=True)
class PublicDecision:
    """A decision that everybody may read, and where it stands in the published edition."""

    entry: Entry
    places: tuple[Place, ...]

    @property
    def by(self) -> str:
        """Who decided, where somebody wrote that down for readers; of an edition nobody."""
        return self.entry.by if self.entry.kind == Kind.DECISION else ""


@dataclass(frozen=True, slots=True)
class PublicDecisions:
    """The newest decisions, and the ones before them."""

    newest: list[PublicDecision]
    earlier: list[PublicDecision]


def decisions_for_everybody(trajectory: Trajectory, text: PlanText | None) -> PublicDecisions:
    """Decisions that say so themselves and published editions, the newest first. Four queries."""
    places = {one.pk: Place(one.pk, one.place) for one in text.passages} if text else {}
    told = [PublicDecision(one, _standing(one, places)) for one in public_entries(trajectory)]
    return PublicDecisions(told[:N_FIRST], told[N_FIRST:])


def _standing(entry: Entry, places: dict[int, Place]) -> tuple[Place, ...]:
    passages: Iterable[int] = (passage.pk for passage in entry.passages)
    return tuple(places[pk] for pk in passages if pk in places)
