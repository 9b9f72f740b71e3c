"""The deep screening: deduce in a process of its own, beside the quick screening."""

from inbreng_analysis.screening.deep.asking import (
    DeepScreeningAbsent,
    DeepScreeningFailed,
    screen_deep,
)
from inbreng_analysis.screening.deep.private_folder import UntrustedFolder

__all__ = ["DeepScreeningAbsent", "DeepScreeningFailed", "UntrustedFolder", "screen_deep"]
