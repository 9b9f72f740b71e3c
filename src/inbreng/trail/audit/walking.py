"""The walk itself: from what was said to what was told back."""

from datetime import date

from inbreng.trail.audit import answers, claims, consents, opened, originals, pointing, standing
from inbreng.trail.audit.findings import Audit


def audit(*, today: date) -> Audit:
    """Walk the chain of every trajectory here; reads everything, changes nothing."""
    broken = [
        *pointing.broken(),
        *originals.broken(),
        *standing.broken(),
        *claims.broken(),
        *answers.broken(),
        *consents.broken(),
    ]
    return Audit(broken=broken, open=opened.open_ones(today), counts=standing.counts())
