"""How far coders agree who put the same points under themes, several themes to a point.

``agreement`` gives Krippendorff's alpha over the sets of themes and ``per_theme`` the alpha of each
theme by itself. ``docs/method/agreement.md`` tells how to read them.
"""

from inbreng_analysis.agreement.alpha import (
    Agreement,
    Codings,
    ThemeAgreement,
    agreement,
    masi_distance,
    per_theme,
)

__all__ = ["Agreement", "Codings", "ThemeAgreement", "agreement", "masi_distance", "per_theme"]
