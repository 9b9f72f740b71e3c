"""Have the report set, or its pictures drawn."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.children.starting import Limits
from inbreng.core.typesetting.setting import LIMITS, NotSet, set_document

LAYOUTS = Path(__file__).with_name("typst")

__all__ = ["NotSet", "documents"]


def documents(
    layout: str,
    content: Any,
    *,
    format: str,
    alive: Callable[[], None],
    seconds: int = LIMITS.seconds,
) -> list[bytes]:
    """What typst makes of one of our layouts; raises NotSet, which tells what to take instead."""
    limits = Limits(seconds, LIMITS.memory)
    try:
        return set_document(LAYOUTS / layout, content, format=format, alive=alive, limits=limits)
    except NotSet as refusal:
        raise NotSet(
            _("Dit verslag is te zwaar om te zetten. Neem één thema, of het Excel-bestand.")
        ) from refusal
