"""Set a pdf with the logo of a house, or without when that is broken inside."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from inbreng.core.typesetting.setting import NotSet, set_document

LOGO = "house-logo"  # what the layouts call it


def set_with_logo(
    layout: Path, content: dict[str, Any], logo: bytes, *, alive: Callable[[], None]
) -> bytes:
    """The pdf; its layout finds in ``has_logo`` whether there is a logo to show.

    Raises NotSet when it takes too much time or memory.
    """
    try:
        return _set(layout, content, logo, alive)
    except NotSet:
        if not logo:
            raise
        # A picture that is broken inside must not keep a document from being made.
        return _set(layout, content, b"", alive)


def _set(layout: Path, content: dict[str, Any], logo: bytes, alive: Callable[[], None]) -> bytes:
    pictures = {LOGO: logo} if logo else {}
    content = content | {"has_logo": bool(logo)}
    [made] = set_document(layout, content, format="pdf", alive=alive, pictures=pictures)
    return made
