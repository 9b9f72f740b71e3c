"""What the library says of differences between perspectives."""

from inbreng_analysis.contrast import Contrast, Group, contrast, holm

__all__ = ["Contrast", "Group", "contrast", "holm"]
