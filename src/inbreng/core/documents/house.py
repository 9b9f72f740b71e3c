"""The style of the house, as its documents need it."""

from dataclasses import dataclass

COLOUR = "#0e5a58"  # of Inbreng itself


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """Name, colour and logo for the pdf; a checked Word file that gives styles and letterhead."""

    name: str = ""
    colour: str = COLOUR
    logo: bytes = b""
    template: bytes = b""
