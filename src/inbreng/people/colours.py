"""Which colour may be that of a house: one in which words can be read on white paper."""

import re

from django.utils.translation import gettext as _

from inbreng.core.errors import DomainError

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
_COLOUR = re.compile(r"#[0-9a-f]{6}")


class NoHouseColour(DomainError):
    """This colour can not be that of a house."""


def check_colour(colour: str) -> str:
    """The colour as it is kept; raises NoHouseColour for one that nobody can read.

    >>> check_colour("#0E5A58")
    '#0e5a58'
    """
    colour = colour.strip().lower()
    if not _COLOUR.fullmatch(colour):
        raise NoHouseColour(_("Schrijf de kleur als # met zes tekens, zoals #0e5a58."))
    if contrast_with_white(colour) < LEAST_CONTRAST:
        raise NoHouseColour(
            _("Deze kleur is te licht om te lezen op wit papier. Kies een donkerdere.")
        )
    return colour


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of WCAG, from 1 (white) to 21 (black)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
