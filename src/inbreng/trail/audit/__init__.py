"""The whole chain walked: what is broken in it, what is still open, and how much there is."""

from inbreng.trail.audit.findings import Audit, Broken
from inbreng.trail.audit.walking import audit

__all__ = ["Audit", "Broken", "audit"]
