"""What the method is called, so that a suggestion can say who made it."""

from typing import Final

from inbreng_analysis.themes.encoder import Encoder

VERSION: Final = "3"
"""Rises when the same texts may get other groups."""


def method_name(encoder: Encoder | None) -> str:
    """Name the method, its version and what it compared.

    Parameters
    ----------
    encoder
        The encoder it works with, or ``None``.

    Examples
    --------
    >>> method_name(None)
    'inbreng themes 3: spelling'
    """
    compared = f"{encoder.name} and spelling" if encoder else "spelling"
    return f"inbreng themes {VERSION}: {compared}"
