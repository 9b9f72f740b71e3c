"""Have the report set, or its pictures drawn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from inbreng.core.children.starting import Limits
from inbreng.core.typesetting.setting import LIMITS, NotSet, set_document

LAYOUTS = Path(__file__).with_name("typst")

__all__ = ["LAYOUTS", "NotSet", "documents", "telling_what_else"]


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
    with telling_what_else():
        return set_document(LAYOUTS / layout, content, format=format, alive=alive, limits=limits)


@contextmanager
def telling_what_else() -> Iterator[None]:
    """Say what somebody can take instead of a report that is too much to set."""
    try:
        yield
    except NotSet as refusal:
        raise NotSet(
            _("Dit verslag is te zwaar om te zetten. Neem één thema, of het Excel-bestand.")
        ) from refusal
