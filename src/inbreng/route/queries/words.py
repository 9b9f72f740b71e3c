"""Whether the words that a body said yes to are still the words of the plan."""

from dataclasses import dataclass

from inbreng.plan.models import Edition, Plan
from inbreng.plan.queries import digest_of, latest_edition
from inbreng.route.models import Outcome
from inbreng.route.rights import RESTS_ON_WORDS


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a plan now: those being worked on, and those of its newest edition."""

    digest: str
    newest: Edition | None

    @property
    def digests(self) -> frozenset[str]:
        """Every text that counts now."""
        return frozenset({self.digest} | ({self.newest.digest} if self.newest else set()))


def words_now(plan: Plan) -> Words:
    """The words of a plan now."""
    return Words(digest_of(plan), latest_edition(plan, published=False))


def not_said_yes_to(outcome: Outcome, words: Words) -> frozenset[str]:
    """The texts that count now and that this outcome is not about; empty when it stands.

    Reads ``outcome.confirmations`` as it was fetched.
    """
    if outcome.kind not in RESTS_ON_WORDS:
        return frozenset()
    told = {outcome.digest} | {one.digest for one in outcome.confirmations.all()}
    return words.digests - told
