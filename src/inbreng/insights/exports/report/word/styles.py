"""What the Word file of the report adds to the look of all: its own styles, and who speaks."""

from inbreng.core.documents.word import styles
from inbreng.core.documents.word.styles import BRAND, INK, SANS, SOFT, Look

__all__ = ["BRAND", "OWN", "colour_of"]

# Perspectives by the number of their colour, as in static/css/tokens.css.
WHO = (
    *("B0386F", "B04A0C", "1F5FAE", "6B46A8", "7A5900", "46505F"),
    *("0B6F62", "43691A", "0A6A8C", "93312F", "86408F", "675F53"),
)
EDGE = "857D70"
OWN = styles.OWN | {
    "Spreiding": Look(SANS, 11, True, INK, 4, 3, is_kept=True),
    "Herkomst": Look(SANS, 9.5, False, SOFT, 0, 6),
    "Beeld": Look(SANS, 11, False, INK, 2, 2, is_kept=True),
}


def colour_of(number: int | None) -> str:
    """The colour of a perspective as Word writes it."""
    return EDGE if number is None else WHO[min(max(number, 1), len(WHO)) - 1]
