"""Do people of one perspective say something more often than the others? Tables are the units.

``contrast`` compares two sets of groups, ``holm`` corrects for the many comparisons on a page.
How and why stands in docs/method/spread.md.
"""

from inbreng_analysis.contrast.comparing import (
    Contrast,
    Group,
    band_of,
    contrast,
    contrast_in_bands,
)
from inbreng_analysis.contrast.correction import holm
from inbreng_analysis.contrast.exact import Stratum, exact_test, possible_outcomes

__all__ = [
    "Contrast",
    "Group",
    "Stratum",
    "band_of",
    "contrast",
    "contrast_in_bands",
    "exact_test",
    "holm",
    "possible_outcomes",
]
