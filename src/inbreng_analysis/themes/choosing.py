"""Which encoder a caller chose."""

from typing import Literal

from inbreng_analysis.themes.encoder import Encoder, installed_encoder

Chosen = Encoder | Literal["installed"] | None


def chosen_encoder(chosen: Chosen) -> Encoder | None:
    """Give the encoder that was chosen; the installed one is loaded now."""
    if isinstance(chosen, str):
        return installed_encoder()
    return chosen
