"""What the library says of differences between perspectives."""

from inbreng_analysis.contrast import Contrast, Stratum, band_of, contrast_in_bands, holm

__all__ = ["Contrast", "Stratum", "band_of", "contrast_in_bands", "holm"]
