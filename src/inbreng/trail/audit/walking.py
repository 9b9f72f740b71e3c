"""The walk itself: from what was said to what was told back."""

from datetime import date

from inbreng.programme.models import Trajectory
from inbreng.trail.audit import answers, claims, consents, opened, originals, pointing, standing
from inbreng.trail.audit.findings import Audit
from inbreng.trail.audit.within import Within


def audit(*, today: date, trajectory: Trajectory | None = None) -> Audit:
    """Walk the chain of a trajectory, or of every one here; reads everything, changes nothing.

    A row that points at nothing belongs to no trajectory: it is told of in any.
    """
    within = Within(trajectory)
    broken = [
        *pointing.broken(),
        *originals.broken(within),
        *standing.broken(within),
        *claims.broken(within),
        *answers.broken(within),
        *consents.broken(within),
    ]
    return Audit(broken, opened.open_ones(within, today), standing.counts(within))
